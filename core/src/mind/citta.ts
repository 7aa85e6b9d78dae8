import { type Term, term } from './words.ts'

// The 89 kinds of consciousness in the order of the Abhidhammattha Sangaha, chapter I, and the 121 when each of the
// eight supramundane ones is counted in its five jhānas.
export type Jati = 'kusala' | 'akusala' | 'vipaka' | 'kiriya'
export type Realm = 'kama' | 'rupa' | 'arupa' | 'lokuttara'
export type Feeling = 'somanassa' | 'domanassa' | 'upekkha' | 'sukha' | 'dukkha'
export type Root = 'lobha' | 'dosa' | 'moha' | 'alobha' | 'adosa' | 'amoha'

export type Citta = Term & {
  realm: Realm
  jati: Jati
  feeling: Feeling
  roots: readonly Root[]
  // Absent where the distinction is not made.
  prompted?: boolean
  // With view, with knowledge, with aversion, …: what the name says it goes with or without.
  with?: 'ditthi' | 'nana' | 'patigha' | 'vicikiccha' | 'uddhacca'
  without?: 'ditthi' | 'nana'
  // What a rootless one does.
  does?: 'sense' | 'receive' | 'investigate' | 'advert-five' | 'advert-mind' | 'smile'
  jhana?: 1 | 2 | 3 | 4 | 5
}

export type Words = { pali: string; th: string; en: string }
export const feelingWords: Record<Feeling, Words> = {
  somanassa: { pali: 'somanassasahagata', th: 'โสมนัสสสหคตัง', en: 'with joy' },
  domanassa: { pali: 'domanassasahagata', th: 'โทมนัสสสหคตัง', en: 'with displeasure' },
  upekkha: { pali: 'upekkhāsahagata', th: 'อุเปกขาสหคตัง', en: 'with equanimity' },
  sukha: { pali: 'sukhasahagata', th: 'สุขสหคตัง', en: 'with pleasure' },
  dukkha: { pali: 'dukkhasahagata', th: 'ทุกขสหคตัง', en: 'with pain' },
}
export const promptWords = (prompted: boolean): Words =>
  prompted
    ? { pali: 'sasaṅkhārika', th: 'สสังขาริกัง', en: 'prompted' }
    : { pali: 'asaṅkhārika', th: 'อสังขาริกัง', en: 'unprompted' }
const joined = (parts: Words[]): Words => ({
  pali: parts.map(({ pali }) => pali).join(' '),
  th: parts.map(({ th }) => th).join(' '),
  en: parts.map(({ en }) => en).join(', '),
})
export const named = (id: string, parts: Words[], plainTh: string, plainEn: string): Term => {
  const { pali, th, en } = joined(parts)
  return term(id, pali, th, en, plainTh, plainEn)
}
