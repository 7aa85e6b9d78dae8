import { type Citta, type Feeling, feelingWords, type Jati, named, promptWords, type Words } from './citta.ts'

// The 54 of the sense sphere.
const both = [false, true] as const
const pairs = (['somanassa', 'upekkha'] as const).flatMap((feeling) => both.map((without) => ({ feeling, without })))

export const greedy: Citta[] = pairs.flatMap(({ feeling, without }) =>
  both.map((prompted): Citta => {
    const view = without
      ? { pali: 'diṭṭhigatavippayutta', th: 'ทิฏฐิคตวิปปยุตตัง', en: 'without wrong view' }
      : { pali: 'diṭṭhigatasampayutta', th: 'ทิฏฐิคตสัมปยุตตัง', en: 'with wrong view' }
    const th = `อยากได้${feeling === 'somanassa' ? 'อย่างเริงใจ' : 'อย่างเฉย ๆ'}${without ? ' รู้อยู่ว่าไม่ควร' : ' และเชื่อว่าไม่ผิด'}${prompted ? ' เมื่อมีสิ่งชักนำ' : ' ขึ้นมาเอง'}`
    const en = `wants it ${feeling === 'somanassa' ? 'gladly' : 'coolly'}, ${without ? 'knowing better' : 'sure that nothing is wrong with it'}${prompted ? ', once drawn to it' : ', of its own accord'}`
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

export const hating: Citta[] = both.map(
  (prompted): Citta => ({
    ...named(
      `dosa-${prompted ? 'prompted' : 'unprompted'}`,
      [
        feelingWords.domanassa,
        { pali: 'paṭighasampayutta', th: 'ปฏิฆสัมปยุตตัง', en: 'with aversion' },
        promptWords(prompted),
      ],
      prompted ? 'ขัดเคืองหรือโศกเศร้าที่ค่อย ๆ ก่อตัว' : 'ขัดเคืองหรือสะเทือนใจขึ้นมาทันที',
      prompted ? 'hurt, grief or anger that gathers slowly' : 'hurt, grief or anger that comes at once',
    ),
    realm: 'kama',
    jati: 'akusala',
    feeling: 'domanassa',
    roots: ['dosa', 'moha'],
    prompted,
    with: 'patigha',
  }),
)

export const deluded: Citta[] = [
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

export const rootless: Citta[] = [
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

export const beautiful: Citta[] = beautifulJati.flatMap(({ jati, id, words, th, en }) =>
  pairs.flatMap(({ feeling, without }) =>
    both.map((prompted): Citta => {
      const knowledge = without
        ? { pali: 'ñāṇavippayutta', th: 'ญาณวิปปยุตตัง', en: 'without knowledge' }
        : { pali: 'ñāṇasampayutta', th: 'ญาณสัมปยุตตัง', en: 'with knowledge' }
      return {
        ...named(
          `${id}-${feeling}-${without ? 'no-knowledge' : 'knowledge'}-${prompted ? 'prompted' : 'unprompted'}`,
          [feelingWords[feeling], knowledge, promptWords(prompted), words],
          `${th} ${feeling === 'somanassa' ? 'เบิกบาน' : 'วางเฉย'} ${without ? 'ทำไปตามดี' : 'รู้เหตุรู้ผล'}${prompted ? ' เมื่อมีสิ่งชักนำ' : ' ด้วยตนเอง'}`,
          `${en}, ${feeling === 'somanassa' ? 'glad' : 'even'}, ${without ? 'doing good without weighing it' : 'knowing why'}${prompted ? ', once drawn to it' : ', of its own accord'}`,
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
