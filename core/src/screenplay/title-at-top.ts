import { isHeading } from './kinds.ts'
import { isMarkedTransition, isThaiTransition, isUnmarkedTransition } from './transitions.ts'

// What stands above the first scene of a typed script: its title, and who wrote it. Only the marks are added that make it a
// title page; `lines` are trimmed.
export const called = /^((?:บท[ก-๙]{0,20})?เรื่อง)(?:\s*[:：]\s*|\s+|(?=["“'‘]))(\S.{0,99})$/
export const credited =
  /^((?:เขียน)?(?:บท(?:ภาพยนตร์|ละคร)?)?\s?โดย|ผู้เขียน(?:บท)?|เขียนบท|(?:screenplay |written |story )?by)(?:\s*[:：]\s*|\s+)(\S.{0,79})$/i
// A picture before the first heading is a picture.
export const shown =
  /^(?:จอ|ภาพ|มืด|เสียง|ขึ้น|ซูเปอร์|ตัวอักษร|ข้อความ|คำบรรยาย|เปิด|SUPER|BLACK|OVER|FADE|INSERT|MONTAGE|TITLE)/i
const endsSentence = /[.!?…:：,;)]$/
const longest = 60

const isOther = (line: string): boolean =>
  isHeading(line) || isThaiTransition(line) || isMarkedTransition(line) || isUnmarkedTransition(line)

export type Titled = { page: string[]; end: number }

// "โดย" alone says how something is done as often as who did it: "โดย ไม่หันกลับมามอง", "โดย ใช้กุญแจของยาย".
const manner =
  /^(?:ไม่|มี(?!นา|ชัย|สุข|โชค|ศักดิ์|ชื่อ)|ที่|การ(?![ะั])|ใช้|ไร้|ยัง|ได้|ถูก|ให้|เฉพาะ|ปราศจาก|เร็ว|ทันที|พลัน|ตรง|เริ่ม|เอา|ทำ|อาศัย|ผ่าน|คิด|รู้|เห็น|เดิน|วิ่ง|ถือ|เงียบ|ความ|ทั้ง|แต่|ปกติ|ทั่วไป|ลำพัง|บังเอิญ|สวัสดิภาพ|รอบ|รวม)/
const mostWordsOfAName = 5
const isManner = (credit: string, author: string): boolean =>
  credit === 'โดย' && (manner.test(author) || author.split(/\s+/).length > mostWordsOfAName)

const creditsFrom = (lines: readonly string[], from: number): Titled => {
  const page: string[] = []
  let end = from
  for (let at = from; at < lines.length && at < from + 8; at++) {
    const line = lines[at] ?? ''
    if (line === '') continue
    const [, credit, author] = credited.exec(line) ?? []
    if (credit === undefined || author === undefined || isManner(credit, author)) break
    page.push(`Credit: ${credit}`, `Author: ${author}`)
    end = at + 1
  }
  return { page, end }
}

export const titleAtTop = (lines: readonly string[]): Titled | undefined => {
  const at = lines.findIndex((line) => line !== '')
  const line = (lines[at] ?? '').replace('\uFEFF', '')
  if (line === '' || isOther(line)) return undefined
  const [, key, title] = called.exec(line) ?? []
  const credits = creditsFrom(lines, at + 1)
  if (key !== undefined && title !== undefined) {
    const below = lines[credits.end] ?? ''
    if (credits.page.length === 0 && below !== '' && !isOther(below)) return undefined
    return { page: [`${key}: ${title}`, ...credits.page], end: credits.end }
  }
  if (line.length > longest || endsSentence.test(line) || shown.test(line) || /^[@!.>~#=([/"“]/.test(line))
    return undefined
  if ((lines[at + 1] ?? '') !== '' && credits.page.length === 0) return undefined
  const next = lines.slice(credits.end).find((each) => each !== '')
  if (next === undefined || !isOther(next)) return undefined
  return { page: [`Title: ${line}`, ...credits.page], end: credits.end }
}
