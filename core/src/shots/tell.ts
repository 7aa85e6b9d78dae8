import type { Language } from '../ids/index.ts'
import type { Moment } from './moments.ts'
import type { Mood } from './shot.ts'

// What a picture shows, in a sentence, in the language of the film.
const faces: Record<Language, Record<Mood, string>> = {
  th: {
    calm: 'สีหน้าสงบ ไหล่ผ่อนคลาย',
    joy: 'ยิ้มกว้าง ตาเป็นประกาย',
    tender: 'แววตาอ่อนโยน เอนตัวเข้าหา',
    sad: 'ตาหลุบต่ำ ไหล่ตก',
    tense: 'กรามเกร็ง สายตาไม่ละไปไหน',
    fear: 'ตาเบิกกว้าง ตัวเกร็งถอยห่าง',
    anger: 'คิ้วขมวด กำหมัดแน่น',
    wonder: 'เงยหน้า ปากเผยอ ตาเป็นประกาย',
    reverent: 'ก้มศีรษะเล็กน้อย มือประนม',
    lonely: 'มองออกไปไกล นั่งห่างจากคนอื่น',
    comic: 'กลั้นยิ้มไม่อยู่ ท่าทางขัดเขิน',
  },
  en: {
    calm: 'face at rest, shoulders loose',
    joy: 'a wide smile, eyes bright',
    tender: 'soft eyes, leaning in',
    sad: 'eyes lowered, shoulders fallen',
    tense: 'jaw set, eyes that do not leave',
    fear: 'eyes wide, body drawn back',
    anger: 'brows drawn, fists closed',
    wonder: 'face lifted, lips apart, eyes alight',
    reverent: 'head bowed a little, palms together',
    lonely: 'looking far off, apart from the others',
    comic: 'holding back a grin, awkward hands',
  },
}

const listOf = (names: readonly string[], language: Language): string =>
  language === 'th'
    ? names.join(names.length === 2 ? 'กับ' : ' ')
    : names.length < 3
      ? names.join(' and ')
      : `${names.slice(0, -1).join(', ')} and ${names.at(-1)}`

export type Telling = {
  moment: Moment
  language: Language
  speaker: string | undefined
  // Asked only where they are told of: a crowd is many.
  listeners: () => readonly string[]
  focus: string | undefined
  mood: Mood
  place: string
}

export const tell = ({ moment, language, speaker, listeners, focus, mood, place }: Telling): string => {
  if (moment.is !== 'speech') return moment.text.trim().slice(0, 2000)
  const face = faces[language][mood]
  const who = speaker ?? moment.speech?.name ?? ''
  const off = moment.speech?.offScreen === true
  if (language === 'th') {
    if (off) return `${place === '' ? 'ภาพ' : place} ระหว่างได้ยินเสียง${who}`
    if (focus !== undefined && focus !== who) return `${focus}ฟัง${who}พูด ${face}`
    const heard = listeners()
    return `${who}พูด${heard.length > 0 ? `กับ${listOf(heard, 'th')}` : ''} ${face}`
  }
  if (off) return `${place === '' ? 'The scene' : place}, while the voice of ${who} is heard`
  if (focus !== undefined && focus !== who) return `${focus} listens to ${who}, ${face}`
  const heard = listeners()
  return `${who} speaks${heard.length > 0 ? ` to ${listOf(heard, 'en')}` : ''}, ${face}`
}
