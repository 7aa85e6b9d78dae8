import type { Element } from './scene.ts'

// How what is said and done is shown: as a line of its own says it, as a heading does, or in the middle of what is told.

export const forms = [
  'montage',
  'series',
  'intercut',
  'insert',
  'super',
  'flashback',
  'dream',
  'archive',
  'split-screen',
] as const
export type Form = (typeof forms)[number]
export type FormFact = { form: Form; ends: boolean; about: string }

const formWords: readonly [Form, RegExp][] = [
  ['series', /^SERIES OF SHOTS|^(?:ชุดภาพ|ภาพชุด)/],
  ['montage', /^(?:MONTAGE|BEGIN MONTAGE)|^(?:มอนทาจ|มองตาจ|ภาพประมวล|ประมวลภาพ|ลำดับภาพ)/],
  ['intercut', /^INTERCUT(?:TING)?\b|^(?:ตัดสลับ|ภาพตัดสลับ|สลับภาพ)/],
  ['insert', /^INSERT\b|^(?:อินเสิร์ต|อินเสิร์ท|แทรกภาพ|ภาพแทรก)/],
  [
    'super',
    /^(?:SUPER(?:IMPOSE)?|TITLE(?: CARD)?|CHYRON|CAPTION|LOWER THIRD|ON SCREEN)\s*[:"“-]|^(?:ซูเปอร์|ซูเปอร์อิมโพส|ขึ้นตัวอักษร|ตัวอักษรขึ้น|ข้อความบนจอ|ขึ้นข้อความ|ตัวหนังสือ(?:บน|ขึ้น)จอ)/,
  ],
  ['flashback', /^(?:BEGIN )?FLASH ?BACK|^(?:แฟลชแบ็[กค]|ย้อนอดีต|ภาพอดีต|ภาพย้อนอดีต|ภาพความทรงจำ)/],
  [
    'dream',
    /^(?:BEGIN )?(?:DREAM(?: SEQUENCE)?|NIGHTMARE|FANTASY|IMAGINATION)\b|^(?:ฉากในฝัน|ในฝัน|ความฝัน|ภาพฝัน|ฝันร้าย|ในจินตนาการ|ภาพในจินตนาการ)/,
  ],
  ['archive', /^(?:ARCHIVE|ARCHIVAL|STOCK) (?:FOOTAGE|SHOT)|^(?:ภาพข่าว|ฟุตเทจเก่า|ภาพเก็บถาวร)/],
  ['split-screen', /^SPLIT SCREEN|^(?:แบ่งจอ|จอแบ่ง)/],
]
const ending = /^(?:END(?:S)?(?: OF)?|BACK TO (?:SCENE|PRESENT)|จบ|สิ้นสุด|กลับสู่ปัจจุบัน|กลับมาปัจจุบัน)\s?/
const present = /^(?:BACK TO (?:SCENE|PRESENT)|กลับสู่ปัจจุบัน|กลับมาปัจจุบัน)/

const telling = /^[\s:：."“—–-]{1,8}/

// A line that says how what follows is shown: capitals in English, or the whole beginning of a Thai line.
export const formOfLine = (text: string): FormFact | undefined => {
  const line = text.split('\n', 1)[0]?.trim().slice(0, 200) ?? ''
  if (present.test(line)) return { form: 'flashback', ends: true, about: '' }
  const ends = ending.test(line)
  const said = ends ? line.replace(ending, '') : line
  for (const [form, pattern] of formWords) {
    const found = pattern.exec(said)?.[0]
    if (found === undefined) continue
    const rest = said.slice(found.length)
    // "ความฝันของเธอ…" is told, and no sign: a sign is alone, or parted from what it is about.
    if (/[ก-๙]/.test(found) && rest !== '' && !telling.test(rest)) continue
    return {
      form,
      ends,
      about: rest
        .replace(telling, '')
        .replace(/["”]\s?$/, '')
        .trim(),
    }
  }
  return undefined
}

const headingWords: readonly [Form, RegExp][] = [
  ['flashback', /\bFLASH ?BACK\b|แฟลชแบ็[กค]|อดีต|ย้อนอดีต/i],
  ['dream', /\b(?:DREAM|NIGHTMARE|FANTASY)\b|ความฝัน|ในฝัน|จินตนาการ/i],
  ['montage', /\bMONTAGE\b|มอนทาจ|ประมวลภาพ/i],
  ['intercut', /\bINTERCUT\b|ตัดสลับ/i],
  ['archive', /\b(?:ARCHIVE|ARCHIVAL|STOCK)\b|ภาพข่าว/i],
]
export const formInHeading = (text: string): Form | undefined =>
  headingWords.find(([, pattern]) => pattern.test(text))?.[0]

// How what is said and done is shown, from line to line: a form holds until it is ended, until the next one, or to the
// scene's end. Words on the screen and an insert are of their line alone.
const ofOneLine = new Set<Form>(['super', 'insert'])

export const formsOf = (elements: readonly Pick<Element, 'id' | 'kind' | 'text'>[]): Map<string, FormFact> => {
  const found = new Map<string, FormFact>()
  let open: FormFact | undefined
  for (const { id, kind, text } of elements) {
    const mayTell = kind === 'action' || kind === 'centered' || kind === 'transition' || kind === 'character'
    const fact = mayTell ? formOfLine(text) : undefined
    if (fact && ofOneLine.has(fact.form)) {
      found.set(id, fact)
      continue
    }
    if (fact) open = fact
    if (open) found.set(id, open)
    if (open?.ends) open = undefined
  }
  return found
}

// What a reader understands of a text where no sign stands: the words, wherever they are.
type ToldForm = Exclude<Form, 'series' | 'split-screen'>

const toldWords: readonly (readonly [ToldForm, RegExp])[] = [
  ['montage', /\bMONTAGE\b|\bmontage\b|SERIES OF SHOTS|มอนทาจ|ลำดับภาพ|ภาพต่อเนื่องชุด|มอนตาจ|ภาพตัดสลับ(?!โทร)|ชุดภาพ/],
  ['intercut', /\bINTERCUT\b|\bintercut\b|INTERCUTTING|ตัดสลับ|อินเตอร์คัท/],
  ['insert', /\bINSERT\b(?! COIN)|^INSERT\b|แทรกภาพ|อินเสิร์ต|ภาพแทรก|อินเสิร์ท|ภาพโคลสอัพแทรก/],
  [
    'super',
    /\bSUPER\b\s*[:(–—-]|\bSUPERIMPOSE|\bTITLE CARD\b|\bTITLE:|\bCHYRON\b|\bTITLE OVER\b|\bON SCREEN:|\bCAPTION\b\s*:|ขึ้นตัวหนังสือ|ขึ้นข้อความ|ตัวหนังสือขึ้น|ซูเปอร์|ขึ้นอักษร|ตัวอักษรขึ้น|คำบรรยายขึ้น|อักษรขึ้น|SUPER\b|ข้อความบนจอ|ขึ้นชื่อ/,
  ],
  [
    'flashback',
    /\bFLASHBACK\b|\bFLASH BACK\b|\bBEGIN FLASHBACK\b|แฟลชแบ็ก|แฟลชแบ็ค|ย้อนอดีต|ภาพย้อน|อดีต\s*[)–—-]|ย้อนกลับไป|\(อดีต|YEARS EARLIER|ย้อนหลัง/,
  ],
  ['dream', /\bDREAM\b|\bDREAM SEQUENCE\b|\bNIGHTMARE\b|\bFANTASY SEQUENCE\b|ในฝัน|ความฝัน|ฝันร้าย|\(ฝัน|–\s*ฝัน|ภาพฝัน/],
  [
    'archive',
    /\bARCHIV(?:E|AL)\b|\barchival\b|STOCK FOOTAGE|\bNEWSREEL\b|ภาพเก่า|ฟุตเทจ|ภาพจากคลัง|ภาพข่าวเก่า|ภาพยนตร์ข่าวเก่า|ภาพประวัติศาสตร์|OLD FOOTAGE|HOME MOVIE|\bfootage\b/,
  ],
]
const over =
  /^(?:END|BACK TO|จบ)|\b(?:END|BACK FROM|END OF)\s+(?:OF\s+)?(?:THE\s+)?(?:MONTAGE|FLASHBACK|INTERCUT|DREAM)|จบ(?:มอนทาจ|แฟลชแบ็ก|ฝัน|ลำดับภาพ)/
const dreams = /DREAM|NIGHTMARE|FANTASY|\(ฝัน|–\s*ฝัน|ภาพฝัน|ในฝัน/

export const formsTold = (text: string, heading: boolean): { form: ToldForm; from: number; to: number }[] => {
  if (over.test(text)) return []
  return toldWords.flatMap(([form, pattern]) => {
    const found = pattern.exec(text)
    if (!found) return []
    if (form === 'dream' && !(dreams.test(found[0]) && (heading || /DREAM SEQUENCE|ภาพฝัน/.test(text)))) return []
    return [{ form, from: found.index, to: found.index + found[0].length }]
  })
}

// Words shown on the screen are not what happens.
export const isOnScreen = (text: string): boolean =>
  /^\s*(?:SUPER|TITLE|CAPTION|CHYRON|ซูเปอร์|ขึ้นตัวหนังสือ|ขึ้นข้อความ|ตัวหนังสือ)/.test(text)
