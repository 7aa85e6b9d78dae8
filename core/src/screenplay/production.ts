import { type Form, formInHeading } from './forms.ts'
import { partsOfHeading } from './heading.ts'
import { readHour } from './hour.ts'
import type { Heading } from './scene.ts'
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
export const headingFacts = ({ text, number }: Pick<Heading, 'text' | 'number'>): HeadingFacts => {
  const { setting, place, time } = partsOfHeading(text)
  const told = number ?? readThaiHeading(text)?.number ?? /^([A-Z]{0,2}\d{1,4}[A-Z]{0,2})[.)]?\s/.exec(text)?.[1]
  const { hour } = readHour(time)
  const link = linkWords.find(([, pattern]) => pattern.test(time))?.[0]
  const form = formInHeading(text)
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
