import { type Citta, type Jati, named, type Words } from './citta.ts'
import { term } from './words.ts'

// The 15 fine-material, 12 immaterial and 8 supramundane ones.
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

export const fineMaterial: Citta[] = sublimeJati.flatMap(({ jati, words, th, en }) =>
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
export const immaterial: Citta[] = sublimeJati.flatMap(({ jati, words, th, en }) =>
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
export const supramundane: Citta[] = (['magga', 'phala'] as const).flatMap((kind) =>
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
