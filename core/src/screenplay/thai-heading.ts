import { bracketsAtEnd, trimOf } from '../letters/index.ts'
import { thaiHourWords } from './hour.ts'
import type { Heading } from './scene.ts'

// Headings as Thai screenwriters write them: "ฉาก 1 ภายใน ห้องครัว – เช้า", "ฉากที่ ๒", "1. ภายนอก / ตลาด / เช้า",
// "ห้องครัว / ภายใน / กลางคืน". A line that merely begins with such a word ("ในห้องมืดสนิท", "ฉากนั้นทำให้เขาร้องไห้") is none.
export type ThaiHeading = Pick<Heading, 'setting' | 'place' | 'time'> & {
  number?: string
  // Nothing but a heading looks so, even without a blank line before it.
  plain: boolean
}

const longest = 140
const thai = /[ก-๙]/
const digits = '[0-9๐-๙]{1,4}(?:[./][0-9๐-๙]{1,3})?(?:\\s?[A-Zก-ฮ](?![A-Za-zก-๙]))?'
const ordinals = 'หนึ่ง|สอง|สาม|สี่|ห้า|หก|เจ็ด|แปด|เก้า|สิบ(?:เอ็ด|สอง|สาม|สี่|ห้า|หก|เจ็ด|แปด|เก้า)?|ยี่สิบ(?:เอ็ด)?|แรก|สุดท้าย'
const numbered = new RegExp(`^ฉาก(?:(?:ที่)?\\s*(${digits})|ที่\\s*(${ordinals}))(?![0-9๐-๙])`)
const listed = new RegExp(`^(${digits})(?:[.)]\\s*|\\s+)(?=\\S)`)

const settings: readonly [RegExp, Heading['setting']][] = [
  [/^(?:ภายใน|ใน)\s?[/–—-]\s?(?:ภายนอก|นอก)(?![ก-๙])/, 'int-ext'],
  [/^(?:ภายนอก|นอก)\s?[/–—-]\s?(?:ภายใน|ใน)(?![ก-๙])/, 'int-ext'],
  [/^(?:INT\.?\/EXT|EXT\.?\/INT|I\/E)(?=[. /:–—-])/i, 'int-ext'],
  [/^(?:ภายใน|INT(?=[. /:–—-]))/i, 'int'],
  [/^(?:ภายนอก|EXT(?=[. /:–—-]))/i, 'ext'],
  [/^ใน/, 'int'],
  [/^นอก/, 'ext'],
]
const alone: Record<string, Heading['setting']> = {
  ภายใน: 'int',
  ใน: 'int',
  INT: 'int',
  ภายนอก: 'ext',
  นอก: 'ext',
  EXT: 'ext',
}

const time = `(?:ตอน|ยาม|ช่วง|เวลา)?\\s?(?:${thaiHourWords}|[0-9๐-๙]{1,2}[.:][0-9๐-๙]{2}\\s?น\\.?)`
const isTime = new RegExp(`^(?:${time})(?:\\s?(?:เดียวกัน|ต่อเนื่อง|วันต่อมา|\\([^()]{1,30}\\)))?$`)
const englishTime = /^(?:DAY|NIGHT|MORNING|EVENING|DUSK|DAWN|NOON|AFTERNOON|CONTINUOUS|LATER|SAME)$/i
const endsWithTime = new RegExp(`^(.*\\S)\\s(${time})$`)

// What a scene can play in, at the beginning of its name.
const places =
  /^(?:หน้า|หลัง|ข้าง|บน|ใต้|ริม|ระเบียง)?(?:ห้อง|บ้าน|ตลาด|ถนน|รถ|ร้าน|โรง|วัด|สวน|ป่า|ทุ่ง|ทะเล|หาด|ชาย(?:หาด|ป่า|ทะเล|เขา|แดน)|แม่น้ำ|คลอง|สะพาน|สถานี|สนาม|ตึก|อาคาร|คอนโด|หอ(?:พัก|คอย|ประชุม|สมุด)|ออฟฟิศ|สำนักงาน|บริษัท|ซอย|ตรอก|ลาน|ท่า(?:เรือ|น้ำ|รถ)|เรือ|เครื่องบิน|ศาล|ครัว|ระเบียง|ดาดฟ้า|บันได|ลิฟต์|ทางเดิน|ถ้ำ|ภูเขา|ดอย|ไร่|หมู่บ้าน|เมือง|กรุง|เกาะ|โกดัง|กุฏิ|สุสาน|คุก|ค่าย|ปั๊ม|ผับ|บาร์|คลับ|ห้าง|มหาวิทยาลัย|สภา|ศูนย์|สนามบิน|ใต้ถุน|ลานจอด|ที่จอดรถ|ป้ายรถ)/
// A line in which something happens is no place.
const happens =
  /(?:กำลัง|ได้ยิน|มองเห็น|เดิน|วิ่ง|นั่ง|ยืน|นอนหลับ|ร้องไห้|ทำให้|เต็มไปด้วย|ปรากฏ|เริ่ม|จบลง|เปิดออก|ปิดลง|เงียบสงัด|เงียบสนิท|มืดสนิท|ว่างเปล่า|ฝนตก|มีเพียง|มีแต่|ถูก|แล้วก็|เข้ามา|ออกไป|ดังขึ้น|ไม่มี|ที่ทำ|ซึ่ง|เพราะ)/
const beginsToTell = /^(?:จบ|เริ่ม|เปิด|ปิด|ดำเนิน|ถูก|ต้อง|เป็น|คือ|มี|ทำ|ควร|จะ|ได้|ยัง|ของ|ที่|นี้|นั้น|ซึ่ง|ไม่|กับ|และ|แล้ว|ก็|โดย|ถ่าย)/

const partsIn = (text: string): string[] =>
  text
    .split(/(?:\s*[/–—]\s*|\s+-\s*|-\s+|\s*[:：]\s+)(?![^()]*\))/)
    .map((part) => trimOf(part, ' .,:\t'))
    .filter((part) => part !== '')

const ofTime = (part: string): boolean => isTime.test(part) || englishTime.test(part)

type Taken = { rest: string; setting: Heading['setting'] | undefined; apart: boolean; short: boolean }

// The setting a line begins with. `apart`: by a mark and not by a space alone; `short`: ใน or นอก, which are words of every day.
const settingAt = (text: string): Taken => {
  for (const [start, setting] of settings) {
    const found = start.exec(text)?.[0]
    if (found === undefined) continue
    const rest = text.slice(found.length)
    const apart = /^\s*[./:–—]|^\s*-\s|^\s-/.test(rest)
    return { rest: rest.replace(/^[\s./:–—-]{0,8}/, ''), setting, apart, short: found === 'ใน' || found === 'นอก' }
  }
  return { rest: text, setting: undefined, apart: false, short: false }
}

// "ร้านกาแฟ (ภายใน)" and "ห้องนอน (ภายใน/กลางคืน)" say the setting in brackets.
const outOfBrackets = (part: string): string[] => {
  const found = bracketsAtEnd(part)
  const inside = found && found.before !== '' ? partsIn(found.inside) : []
  return found && inside.some((each) => alone[each.toUpperCase()] !== undefined) ? [found.before, ...inside] : [part]
}

const placeAndTime = (rest: string): { place: string; time: string; parts: number; setting?: Heading['setting'] } => {
  const parts = partsIn(rest).flatMap(outOfBrackets)
  const count = parts.length
  const at = parts.findIndex((part) => alone[part.toUpperCase()] !== undefined)
  const setting = at < 0 ? undefined : alone[(parts.splice(at, 1)[0] ?? '').toUpperCase()]
  const found = { parts: count, ...(setting ? { setting } : {}) }
  const timed = parts.findLastIndex(ofTime)
  if (timed >= 0) {
    const [time = ''] = parts.splice(timed, 1)
    return { ...found, place: parts.join(' - '), time }
  }
  const last = endsWithTime.exec(parts.at(-1) ?? '')
  if (!last) return { ...found, place: parts.join(' - '), time: '' }
  return { ...found, place: [...parts.slice(0, -1), last[1] ?? ''].join(' - '), time: last[2] ?? '' }
}

const arabic = (text: string): string =>
  text.replace(/[๐-๙]/g, (digit) => String(digit.charCodeAt(0) - 0x0e50)).replace(/\s/g, '')

const mayBegin = /^(?:ฉาก|ภายใน|ภายนอก|ใน|นอก|[0-9๐-๙])/
const parted = /[/–—(]|\s-|-\s/

export const readThaiHeading = (line: string): ThaiHeading | undefined => {
  if (line.length > longest || !thai.test(line) || !(mayBegin.test(line) || parted.test(line))) return undefined
  const scene = numbered.exec(line)
  const item = scene ? null : listed.exec(line)
  const number = scene ? arabic(scene[1] ?? scene[2] ?? '') : item ? arabic(item[1] ?? '') : undefined
  const behind = line.slice((scene ?? item)?.[0].length ?? 0)
  const said = behind.replace(/^[\s.:,/–—-]{0,8}/, '').trimEnd()
  const start = settingAt(said)
  const read = placeAndTime(start.rest)
  const setting = start.setting ?? read.setting
  const time = read.time.slice(0, 100)
  const heading = {
    setting: setting ?? ('other' as const),
    place: (read.place || (scene ? said || line : '')).slice(0, 300).trim(),
    time,
    ...(number ? { number } : {}),
  }
  const told = happens.test(read.place)
  if (scene) {
    const bare = said === ''
    const marked = /^\s*[.:/–—-]/.test(behind) && said.length <= 80 && !told
    const placed = setting !== undefined && !(start.short && !start.apart && time === '') && (time !== '' || !told)
    const short = /^\s/.test(behind) && said.length <= 40 && !told && !beginsToTell.test(said)
    if (!bare && !marked && !placed && time === '' && !short) return undefined
    return { ...heading, plain: bare || placed || (time !== '' && read.place !== '') }
  }
  if (read.place === '') return undefined
  if (item) {
    // "1. ตลาด / เช้า": a list of errands has no such end.
    if (setting !== undefined && !start.short) return time === '' && told ? undefined : { ...heading, plain: true }
    if (setting !== undefined && (start.apart || time !== '')) return { ...heading, plain: time !== '' }
    return time !== '' && read.parts > 1 && !told && /^[0-9๐-๙]+[A-Zก-ฮ]?[.)]/.test(line)
      ? { ...heading, plain: false }
      : undefined
  }
  if (start.setting !== undefined) {
    if (start.apart) return told && time === '' ? undefined : { ...heading, plain: time !== '' }
    const spaced = /^(?:ภายใน|ภายนอก|ใน|นอก)(?:[/–—-](?:ภายใน|ภายนอก|ใน|นอก))?\s/.test(line)
    if (time !== '' && !told && (read.parts > 1 || spaced)) return { ...heading, plain: read.parts > 1 && !start.short }
    if (start.short || told || !spaced) return undefined
    return places.test(read.place) && line.length <= 40 && read.place.split(/\s+/).length <= 2
      ? { ...heading, plain: false }
      : undefined
  }
  if (setting !== undefined && read.parts > 1 && !told) return { ...heading, plain: time !== '' }
  const named = places.test(read.place) && read.place.length <= 40
  return time !== '' && read.parts > 1 && named && !told ? { ...heading, plain: false } : undefined
}
