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

type Words = { pali: string; th: string; en: string }
const feelingWords: Record<Feeling, Words> = {
  somanassa: { pali: 'somanassasahagata', th: 'โสมนัสสสหคตัง', en: 'with joy' },
  domanassa: { pali: 'domanassasahagata', th: 'โทมนัสสสหคตัง', en: 'with displeasure' },
  upekkha: { pali: 'upekkhāsahagata', th: 'อุเปกขาสหคตัง', en: 'with equanimity' },
  sukha: { pali: 'sukhasahagata', th: 'สุขสหคตัง', en: 'with pleasure' },
  dukkha: { pali: 'dukkhasahagata', th: 'ทุกขสหคตัง', en: 'with pain' },
}
const promptWords = (prompted: boolean): Words =>
  prompted
    ? { pali: 'sasaṅkhārika', th: 'สสังขาริกัง', en: 'prompted' }
    : { pali: 'asaṅkhārika', th: 'อสังขาริกัง', en: 'unprompted' }
const joined = (parts: Words[]): Words => ({
  pali: parts.map(({ pali }) => pali).join(' '),
  th: parts.map(({ th }) => th).join(' '),
  en: parts.map(({ en }) => en).join(', '),
})
const named = (id: string, parts: Words[], plainTh: string, plainEn: string): Term => {
  const { pali, th, en } = joined(parts)
  return term(id, pali, th, en, plainTh, plainEn)
}

const both = [false, true] as const
const pairs = (['somanassa', 'upekkha'] as const).flatMap((feeling) => both.map((without) => ({ feeling, without })))

const greedy: Citta[] = pairs.flatMap(({ feeling, without }) =>
  both.map((prompted): Citta => {
    const view = without
      ? { pali: 'diṭṭhigatavippayutta', th: 'ทิฏฐิคตวิปปยุตตัง', en: 'without wrong view' }
      : { pali: 'diṭṭhigatasampayutta', th: 'ทิฏฐิคตสัมปยุตตัง', en: 'with wrong view' }
    const th = `อยากได้${feeling === 'somanassa' ? 'อย่างเริงใจ' : 'อย่างเฉย ๆ'}${without ? ' รู้อยู่ว่าไม่ควร' : ' และเชื่อว่าไม่ผิด'}${prompted ? ' เพราะมีคนชวน' : ' โดยไม่มีใครชวน'}`
    const en = `wants it ${feeling === 'somanassa' ? 'gladly' : 'coolly'}, ${without ? 'knowing better' : 'sure that nothing is wrong with it'}${prompted ? ', because of urging' : ', of its own accord'}`
    return {
      ...named(
        `lobha-${feeling}-${without ? 'no-view' : 'view'}-${prompted ? 'prompted' : 'unprompted'}`,
        [feelingWords[feeling], view, promptWords(prompted)],
        th,
        en,
      ),
      realm: 'kama',
      jati: 'akusala',
      feeling,
      roots: ['lobha', 'moha'],
      prompted,
      ...(without ? { without: 'ditthi' as const } : { with: 'ditthi' as const }),
    }
  }),
)

const hating: Citta[] = both.map(
  (prompted): Citta => ({
    ...named(
      `dosa-${prompted ? 'prompted' : 'unprompted'}`,
      [
        feelingWords.domanassa,
        { pali: 'paṭighasampayutta', th: 'ปฏิฆสัมปยุตตัง', en: 'with aversion' },
        promptWords(prompted),
      ],
      prompted ? 'โกรธเพราะมีคนยุหรือคิดตอกย้ำ' : 'โกรธวาบขึ้นเอง',
      prompted ? 'anger that was fed or talked into' : 'anger that flares of itself',
    ),
    realm: 'kama',
    jati: 'akusala',
    feeling: 'domanassa',
    roots: ['dosa', 'moha'],
    prompted,
    with: 'patigha',
  }),
)

const deluded: Citta[] = [
  {
    ...named(
      'moha-doubt',
      [feelingWords.upekkha, { pali: 'vicikicchāsampayutta', th: 'วิจิกิจฉาสัมปยุตตัง', en: 'with doubt' }],
      'ลังเลสงสัย เลือกไม่ถูก',
      'wavers and cannot choose',
    ),
    realm: 'kama',
    jati: 'akusala',
    feeling: 'upekkha',
    roots: ['moha'],
    with: 'vicikiccha',
  },
  {
    ...named(
      'moha-restless',
      [feelingWords.upekkha, { pali: 'uddhaccasampayutta', th: 'อุทธัจจสัมปยุตตัง', en: 'with restlessness' }],
      'ฟุ้งซ่าน จับอะไรไม่ติด',
      'is scattered and holds nothing',
    ),
    realm: 'kama',
    jati: 'akusala',
    feeling: 'upekkha',
    roots: ['moha'],
    with: 'uddhacca',
  },
]

const senses: { id: string; words: Words; th: string; en: string }[] = [
  { id: 'eye', words: { pali: 'cakkhuviññāṇa', th: 'จักขุวิญญาณ', en: 'eye-consciousness' }, th: 'เห็น', en: 'sees' },
  { id: 'ear', words: { pali: 'sotaviññāṇa', th: 'โสตวิญญาณ', en: 'ear-consciousness' }, th: 'ได้ยิน', en: 'hears' },
  { id: 'nose', words: { pali: 'ghānaviññāṇa', th: 'ฆานวิญญาณ', en: 'nose-consciousness' }, th: 'ได้กลิ่น', en: 'smells' },
  {
    id: 'tongue',
    words: { pali: 'jivhāviññāṇa', th: 'ชิวหาวิญญาณ', en: 'tongue-consciousness' },
    th: 'ลิ้มรส',
    en: 'tastes',
  },
  {
    id: 'body',
    words: { pali: 'kāyaviññāṇa', th: 'กายวิญญาณ', en: 'body-consciousness' },
    th: 'สัมผัสทางกาย',
    en: 'feels by touch',
  },
]

const sensing = (good: boolean): Citta[] =>
  senses.map(({ id, words, th, en }): Citta => {
    const feeling: Feeling = id !== 'body' ? 'upekkha' : good ? 'sukha' : 'dukkha'
    return {
      ...named(
        `${good ? 'good' : 'bad'}-${id}`,
        [feelingWords[feeling], words],
        `${th}สิ่งที่${good ? 'น่าพอใจ' : 'ไม่น่าพอใจ'}`,
        `${en} something ${good ? 'agreeable' : 'disagreeable'}`,
      ),
      realm: 'kama',
      jati: 'vipaka',
      feeling,
      roots: [],
      does: 'sense',
    }
  })

const receiving = (good: boolean): Citta => ({
  ...named(
    `${good ? 'good' : 'bad'}-receiving`,
    [feelingWords.upekkha, { pali: 'sampaṭicchana', th: 'สัมปฏิจฉันนจิต', en: 'receiving' }],
    `รับสิ่งที่${good ? 'น่าพอใจ' : 'ไม่น่าพอใจ'}ไว้ในใจ`,
    `takes in something ${good ? 'agreeable' : 'disagreeable'}`,
  ),
  realm: 'kama',
  jati: 'vipaka',
  feeling: 'upekkha',
  roots: [],
  does: 'receive',
})
const investigating = (good: boolean, feeling: 'somanassa' | 'upekkha'): Citta => ({
  ...named(
    `${good ? 'good' : 'bad'}-investigating${feeling === 'somanassa' ? '-joy' : ''}`,
    [feelingWords[feeling], { pali: 'santīraṇa', th: 'สันตีรณจิต', en: 'investigating' }],
    `พิจารณาสิ่งที่${good ? (feeling === 'somanassa' ? 'น่าพอใจยิ่ง' : 'น่าพอใจ') : 'ไม่น่าพอใจ'}`,
    `looks over something ${good ? (feeling === 'somanassa' ? 'very agreeable' : 'agreeable') : 'disagreeable'}`,
  ),
  realm: 'kama',
  jati: 'vipaka',
  feeling,
  roots: [],
  does: 'investigate',
})

const rootless: Citta[] = [
  ...sensing(false),
  receiving(false),
  investigating(false, 'upekkha'),
  ...sensing(true),
  receiving(true),
  investigating(true, 'somanassa'),
  investigating(true, 'upekkha'),
  {
    ...named(
      'five-door-adverting',
      [feelingWords.upekkha, { pali: 'pañcadvārāvajjana', th: 'ปัญจทวาราวัชชนจิต', en: 'five-sense-door adverting' }],
      'ใจสะดุ้งหันไปทางทวารทั้งห้า',
      'turns to one of the five senses',
    ),
    realm: 'kama',
    jati: 'kiriya',
    feeling: 'upekkha',
    roots: [],
    does: 'advert-five',
  },
  {
    ...named(
      'mind-door-adverting',
      [feelingWords.upekkha, { pali: 'manodvārāvajjana', th: 'มโนทวาราวัชชนจิต', en: 'mind-door adverting' }],
      'หันไปหาความคิด หรือตัดสินสิ่งที่รับรู้',
      'turns to a thought, or determines what was sensed',
    ),
    realm: 'kama',
    jati: 'kiriya',
    feeling: 'upekkha',
    roots: [],
    does: 'advert-mind',
  },
  {
    ...named(
      'smile-producing',
      [feelingWords.somanassa, { pali: 'hasituppāda', th: 'หสิตุปปาทจิต', en: 'smile-producing' }],
      'ยิ้มของพระอรหันต์',
      'the smile of an arahant',
    ),
    realm: 'kama',
    jati: 'kiriya',
    feeling: 'somanassa',
    roots: [],
    does: 'smile',
  },
]

const beautifulJati: { jati: Jati; id: string; words: Words; th: string; en: string }[] = [
  {
    jati: 'kusala',
    id: 'kusala',
    words: { pali: 'kusala', th: 'มหากุศล', en: 'wholesome' },
    th: 'ใจดีงาม',
    en: 'a good mind',
  },
  {
    jati: 'vipaka',
    id: 'vipaka',
    words: { pali: 'vipāka', th: 'มหาวิบาก', en: 'resultant' },
    th: 'ผลของใจที่ดีงาม',
    en: 'the fruit of a good mind',
  },
  {
    jati: 'kiriya',
    id: 'kiriya',
    words: { pali: 'kiriyā', th: 'มหากิริยา', en: 'functional' },
    th: 'ใจดีงามของพระอรหันต์',
    en: "an arahant's good mind",
  },
]

const beautiful: Citta[] = beautifulJati.flatMap(({ jati, id, words, th, en }) =>
  pairs.flatMap(({ feeling, without }) =>
    both.map((prompted): Citta => {
      const knowledge = without
        ? { pali: 'ñāṇavippayutta', th: 'ญาณวิปปยุตตัง', en: 'without knowledge' }
        : { pali: 'ñāṇasampayutta', th: 'ญาณสัมปยุตตัง', en: 'with knowledge' }
      return {
        ...named(
          `${id}-${feeling}-${without ? 'no-knowledge' : 'knowledge'}-${prompted ? 'prompted' : 'unprompted'}`,
          [feelingWords[feeling], knowledge, promptWords(prompted), words],
          `${th} ${feeling === 'somanassa' ? 'เบิกบาน' : 'วางเฉย'} ${without ? 'ทำไปตามดี' : 'รู้เหตุรู้ผล'}${prompted ? ' เพราะมีผู้ชักชวน' : ' ด้วยตนเอง'}`,
          `${en}, ${feeling === 'somanassa' ? 'glad' : 'even'}, ${without ? 'doing good without weighing it' : 'knowing why'}${prompted ? ', when asked' : ', unasked'}`,
        ),
        realm: 'kama',
        jati,
        feeling,
        roots: without ? ['alobha', 'adosa'] : ['alobha', 'adosa', 'amoha'],
        prompted,
        ...(without ? { without: 'nana' as const } : { with: 'nana' as const }),
      }
    }),
  ),
)

export const jhanaWords: Words[] = [
  { pali: 'paṭhamajjhāna', th: 'ปฐมฌาน', en: 'first jhāna' },
  { pali: 'dutiyajjhāna', th: 'ทุติยฌาน', en: 'second jhāna' },
  { pali: 'tatiyajjhāna', th: 'ตติยฌาน', en: 'third jhāna' },
  { pali: 'catutthajjhāna', th: 'จตุตถฌาน', en: 'fourth jhāna' },
  { pali: 'pañcamajjhāna', th: 'ปัญจมฌาน', en: 'fifth jhāna' },
]
export const jhanas = [1, 2, 3, 4, 5] as const
const fine = ['alobha', 'adosa', 'amoha'] as const
const sublimeJati: { jati: Jati; words: Words; th: string; en: string }[] = [
  { jati: 'kusala', words: { pali: 'kusala', th: 'กุศล', en: 'wholesome' }, th: 'ใจแน่วแน่', en: 'a mind absorbed' },
  {
    jati: 'vipaka',
    words: { pali: 'vipāka', th: 'วิบาก', en: 'resultant' },
    th: 'ผลของฌาน',
    en: 'the fruit of absorption',
  },
  {
    jati: 'kiriya',
    words: { pali: 'kiriyā', th: 'กิริยา', en: 'functional' },
    th: 'ฌานของพระอรหันต์',
    en: "an arahant's absorption",
  },
]
const jhanaPlain: [string, string][] = [
  ['ยังมีความคิดประคองใจ อิ่มและสุข', 'thought still holds it up; zest and bliss'],
  ['เลิกยกความคิด เหลือการประคอง', 'thought is no longer lifted, only held'],
  ['เหลือความอิ่มใจและสุข', 'zest and bliss without thought'],
  ['เหลือสุขที่นิ่ง', 'quiet bliss'],
  ['เหลือแต่อุเบกขาและความแน่วแน่', 'nothing but evenness and stillness'],
]

const fineMaterial: Citta[] = sublimeJati.flatMap(({ jati, words, th, en }) =>
  jhanas.map((jhana): Citta => {
    const [plainTh, plainEn] = jhanaPlain[jhana - 1] ?? ['', '']
    return {
      ...named(
        `rupa-${jati}-${jhana}`,
        [
          jhanaWords[jhana - 1] ?? words,
          { pali: `rūpāvacara${words.pali}`, th: `รูปาวจร${words.th}`, en: `fine-material ${words.en}` },
        ],
        `${th}: ${plainTh}`,
        `${en}: ${plainEn}`,
      ),
      realm: 'rupa',
      jati,
      feeling: jhana === 5 ? 'upekkha' : 'somanassa',
      roots: fine,
      jhana,
    }
  }),
)

const bases: { id: string; words: Words; th: string; en: string }[] = [
  {
    id: 'space',
    words: { pali: 'ākāsānañcāyatana', th: 'อากาสานัญจายตนะ', en: 'infinite space' },
    th: 'อากาศไม่มีที่สุด',
    en: 'space without end',
  },
  {
    id: 'consciousness',
    words: { pali: 'viññāṇañcāyatana', th: 'วิญญาณัญจายตนะ', en: 'infinite consciousness' },
    th: 'วิญญาณไม่มีที่สุด',
    en: 'knowing without end',
  },
  {
    id: 'nothingness',
    words: { pali: 'ākiñcaññāyatana', th: 'อากิญจัญญายตนะ', en: 'nothingness' },
    th: 'ไม่มีอะไรเหลือ',
    en: 'nothing there',
  },
  {
    id: 'neither',
    words: { pali: 'nevasaññānāsaññāyatana', th: 'เนวสัญญานาสัญญายตนะ', en: 'neither perception nor non-perception' },
    th: 'จะว่ามีสัญญาก็ไม่ใช่ ไม่มีก็ไม่ใช่',
    en: 'perception so fine that it is hardly there',
  },
]
const immaterial: Citta[] = sublimeJati.flatMap(({ jati, words, th, en }) =>
  bases.map(
    (base): Citta => ({
      ...named(
        `arupa-${jati}-${base.id}`,
        [base.words, { pali: `arūpāvacara${words.pali}`, th: `อรูปาวจร${words.th}`, en: `immaterial ${words.en}` }],
        `${th}: ${base.th}`,
        `${en}: ${base.en}`,
      ),
      realm: 'arupa',
      jati,
      feeling: 'upekkha',
      roots: fine,
      jhana: 5,
    }),
  ),
)

const attainments: { id: string; words: Words; th: string; en: string }[] = [
  {
    id: 'stream-entry',
    words: { pali: 'sotāpatti', th: 'โสดาปัตติ', en: 'stream-entry' },
    th: 'ตัดความเห็นผิดและความลังเล',
    en: 'view and doubt are cut',
  },
  {
    id: 'once-return',
    words: { pali: 'sakadāgāmi', th: 'สกทาคามิ', en: 'once-return' },
    th: 'กามและโกรธเบาบาง',
    en: 'lust and anger are thinned',
  },
  {
    id: 'non-return',
    words: { pali: 'anāgāmi', th: 'อนาคามิ', en: 'non-return' },
    th: 'กามและโกรธหมด',
    en: 'lust and anger are gone',
  },
  {
    id: 'arahantship',
    words: { pali: 'arahatta', th: 'อรหัตต', en: 'arahantship' },
    th: 'สิ้นกิเลส',
    en: 'all defilement is gone',
  },
]
const supramundane: Citta[] = (['magga', 'phala'] as const).flatMap((kind) =>
  attainments.map(
    ({ id, words, th, en }): Citta => ({
      ...term(
        `${kind}-${id}`,
        `${words.pali}${kind}acitta`,
        `${words.th}${kind === 'magga' ? 'มรรค' : 'ผล'}จิต`,
        `${words.en} ${kind === 'magga' ? 'path' : 'fruition'}`,
        kind === 'magga' ? th : `เสวยผล: ${th}`,
        kind === 'magga' ? en : `its peace: ${en}`,
      ),
      realm: 'lokuttara',
      jati: kind === 'magga' ? 'kusala' : 'vipaka',
      feeling: 'somanassa',
      roots: fine,
    }),
  ),
)

const mundane: Citta[] = [...greedy, ...hating, ...deluded, ...rootless, ...beautiful, ...fineMaterial, ...immaterial]

export const CITTAS: readonly Citta[] = [...mundane, ...supramundane]

export const CITTA_VARIANTS: readonly Citta[] = [
  ...mundane,
  ...supramundane.flatMap((citta) =>
    jhanas.map((jhana): Citta => {
      const words = jhanaWords[jhana - 1] ?? { pali: '', th: '', en: '' }
      return {
        ...citta,
        id: `${citta.id}-${jhana}`,
        pali: `${words.pali} ${citta.pali}`,
        th: `${words.th} ${citta.th}`,
        en: `${words.en}, ${citta.en}`,
        feeling: jhana === 5 ? 'upekkha' : 'somanassa',
        jhana,
      }
    }),
  ),
]

const byId = new Map<string, Citta>([...CITTAS, ...CITTA_VARIANTS].map((citta) => [citta.id, citta]))
export const cittaById = (id: string): Citta | undefined => byId.get(id)
