import { partsOfHeading } from './heading.ts'
import { readHour } from './hour.ts'
import type { Element, Heading } from './scene.ts'
import { readCue } from './speech.ts'
import { readThaiHeading } from './thai-heading.ts'

// What a script says to those who make the film, beside its scenes and lines: read here once, in both languages.

export const voices = ['voice-over', 'off-screen', 'phone', 'radio', 'screen', 'thought', 'continued', 'sung'] as const
export type Voicing = (typeof voices)[number]

const voiceWords: readonly [Voicing, RegExp][] = [
  ['voice-over', /^(?:V\.? ?O\.?|VOICE ?-?OVER|NARRATION|เสียงบรรยาย|บรรยาย|วอยซ์ ?โอเวอร์|ผู้บรรยาย)$/i],
  [
    'off-screen',
    /^(?:O\.? ?S\.?|O\.? ?C\.?|OFF|OFF[ -]?(?:SCREEN|CAMERA|STAGE)|OUTSIDE|เสียง|เสียงพูด|นอกจอ|นอกภาพ|นอกเฟรม|เสียงนอกจอ|เสียงจาก.{1,30}|จาก(?:ใน|นอก|ข้าง|หลัง).{1,30})$/i,
  ],
  [
    'phone',
    /^(?:(?:ON|OVER|THROUGH|INTO|VIA)(?: THE)? |FILTERED|V\.O\.,? )?(?:TELE)?PHONE(?: V\.O\.)?$|^FILTERED$|^(?:พูด|คุย)?(?:ทาง|ใน|ผ่าน|เสียงใน|เสียงทาง|เสียงผ่าน|เสียง)?(?:โทรศัพท์|มือถือ|สาย)$/i,
  ],
  [
    'radio',
    /^(?:(?:ON|OVER)(?: THE)? )?(?:RADIO|INTERCOM|SPEAKER|P\.?A\.?|WALKIE-?TALKIE|LOUDSPEAKER)$|^(?:ทาง|ใน|ผ่าน|เสียงใน|เสียงตาม)?(?:วิทยุ|ลำโพง|ไมค์|วอ|สาย|อินเตอร์คอม)$/i,
  ],
  [
    'screen',
    /^(?:(?:ON|FROM)(?: THE)? )?(?:TV|TELEVISION|SCREEN|VIDEO|MONITOR|RECORDING|TAPE)$|^(?:ใน|ทาง|บน|เสียงใน)?(?:ทีวี|โทรทัศน์|จอ|วิดีโอ|คลิป|เทป)$/i,
  ],
  ['thought', /^(?:THINKING|THOUGHTS?|INNER VOICE|เสียงในหัว|เสียงในใจ|คิดในใจ|ในใจ|ความคิด)$/i],
  ['continued', /^(?:CONT['’.]?D?\.?|CONTINUED|CONTINUING|ต่อ|พูดต่อ)$/i],
  ['sung', /^(?:SINGING|SINGS|ร้องเพลง|ร้อง)$/i],
]

export type CueFacts = { name: string; voices: Voicing[]; other: string[] }

// "MALI (ON PHONE) (CONT'D)" and "มะลิ (เสียงในโทรศัพท์)". What is none of these is a manner of speaking.
export const cueFacts = (text: string): CueFacts => {
  const { name, extensions } = readCue(text)
  const facts: CueFacts = { name, voices: [], other: [] }
  for (const words of extensions.flatMap((each) => each.split(/[,/]/))) {
    const said = words.trim()
    const found = voiceWords.find(([, pattern]) => pattern.test(said))?.[0]
    if (found && !facts.voices.includes(found)) facts.voices.push(found)
    else if (!found && said !== '') facts.other.push(said)
  }
  return facts
}

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

export const links = ['continuous', 'later', 'moments-later', 'same'] as const
export type Link = (typeof links)[number]

const linkWords: readonly [Link, RegExp][] = [
  [
    'moments-later',
    /\b(?:MOMENTS?|SECONDS?|MINUTES?) (?:LATER|AFTER)\b|(?:ครู่|สักครู่|ชั่วครู่|ไม่กี่(?:นาที|วินาที))(?:ต่อมา|ถัดมา|หลังจากนั้น)?/i,
  ],
  ['later', /\bLATER\b|ต่อมา|ถัดมา|หลังจากนั้น/i],
  ['same', /\b(?:SAME|SIMULTANEOUS(?:LY)?|MEANWHILE)\b|เดียวกัน|ขณะนั้น|ในเวลาเดียวกัน/i],
  ['continuous', /\bCONT(?:INUOUS|INUED|['’]D|\.)?(?![A-Za-z])|ต่อเนื่อง|(?<![ก-๙])ต่อ(?![ก-๙])/i],
]

export type HeadingFacts = {
  setting: Heading['setting']
  place: string
  time: string
  hour?: ReturnType<typeof readHour>['hour']
  number?: string
  link?: Link
  form?: Form
  omitted: boolean
}

const omitted =
  /^(?:\d{1,4}[A-Z]{0,2}\.?\s?)?(?:OMIT(?:TED)?|SCENE (?:DELETED|OMITTED|CUT)|ตัดออก|ตัดทิ้ง|ยกเลิกฉาก|ไม่ถ่าย)(?:\s.{0,40})?$/i
const formInHeading: readonly [Form, RegExp][] = [
  ['flashback', /\bFLASH ?BACK\b|แฟลชแบ็[กค]|อดีต|ย้อนอดีต/i],
  ['dream', /\b(?:DREAM|NIGHTMARE|FANTASY)\b|ความฝัน|ในฝัน|จินตนาการ/i],
  ['montage', /\bMONTAGE\b|มอนทาจ|ประมวลภาพ/i],
  ['intercut', /\bINTERCUT\b|ตัดสลับ/i],
  ['archive', /\b(?:ARCHIVE|ARCHIVAL|STOCK)\b|ภาพข่าว/i],
]

export const headingFacts = ({ text, number }: Pick<Heading, 'text' | 'number'>): HeadingFacts => {
  const { setting, place, time } = partsOfHeading(text)
  const told = number ?? readThaiHeading(text)?.number ?? /^([A-Z]{0,2}\d{1,4}[A-Z]{0,2})[.)]?\s/.exec(text)?.[1]
  const { hour } = readHour(time)
  const link = linkWords.find(([, pattern]) => pattern.test(time))?.[0]
  const form = formInHeading.find(([, pattern]) => pattern.test(text))?.[0]
  return {
    setting,
    place,
    time,
    ...(hour ? { hour } : {}),
    ...(told === undefined ? {} : { number: told }),
    ...(link ? { link } : {}),
    ...(form ? { form } : {}),
    omitted: omitted.test(text.trim()),
  }
}

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
