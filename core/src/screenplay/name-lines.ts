import { must } from '../errors/index.ts'
import { bracketsAtEnd } from '../letters/index.ts'
import { isHeading, looksLikeCue } from './kinds.ts'
import { soundsSpoken } from './spoken-words.ts'
import { isThaiTransition } from './transitions.ts'

// A name on a line of its own above what is said. Fountain tells it by its capitals, and Thai has none: such a line is known
// by its name coming back, by being spoken of elsewhere, by a direction under or behind it, or by what is said under it.

const nameShape = /^(?=.*[ก-๙])[ก-๙A-Za-z0-9.-]+(?: [ก-๙A-Za-z0-9.-]+){0,2}$/
const longest = 24
// Who is not called by name does not stand above a speech.
const notNames = /^(?:เขา|เธอ|มัน|พวก|ทั้ง|ทุก|ทันใด|แล้ว|จาก|ต่อมา|ขณะ|เมื่อ|หลัง|ก่อน|เวลา|สถานที่|ตัวละคร|หมายเหตุ|จบ|เรื่อง|โดย|บท)/
const directed = /^\([^()]{1,120}\)/

const nameIn = (line: string): { name: string; extended: boolean } | undefined => {
  const found = bracketsAtEnd(line)
  const extended = found !== undefined && found.inside !== '' && found.inside.length <= 40
  const name = extended ? found.before : line
  return name.length <= longest && nameShape.test(name) && !notNames.test(name) ? { name, extended } : undefined
}

const isShort = (name: string): boolean => name.length <= 12 && !name.includes(' ')

const isBlank = (line: string | undefined): boolean => line === undefined || line.trim() === ''

// Above it nothing, below it something.
const standsAsName = (lines: readonly string[], at: number): boolean =>
  isBlank(lines[at - 1]) && !isBlank(lines[at + 1])

// A script has some dozens of speakers; more names that come once are no names.
const most = 300

export type Marks = 'none' | 'capitals' | 'signs'

// How who speaks is told. With @ the writer knows Fountain; with capitals some names are told, and Thai ones not.
export const marksOf = (lines: readonly string[]): Marks => {
  if (lines.some((line) => line.startsWith('@'))) return 'signs'
  const cue = (line: string, at: number) =>
    looksLikeCue(line) && standsAsName(lines, at) && !isHeading(line) && !line.endsWith(':')
  return lines.some(cue) ? 'capitals' : 'none'
}

type Candidate = { at: number; name: string; extended: boolean; directed: boolean; spoken: boolean }

const candidatesIn = (lines: readonly string[]): Candidate[] =>
  lines.flatMap((line, at) => {
    if (!standsAsName(lines, at) || isHeading(line) || isThaiTransition(line)) return []
    const found = nameIn(line)
    const below = must(lines[at + 1], 'the line below')
    if (found === undefined || isHeading(below)) return []
    return [{ at, ...found, directed: directed.test(below), spoken: soundsSpoken(below) }]
  })

// Words that stand before somebody's name where he is spoken of.
const before = [' ', 'และ', 'กับ', 'ของ', 'ให้', 'หา', 'ถึง', 'คุณ', 'พี่', 'น้อง', 'เรียก', 'เห็น', 'มอง', 'บอก', 'ถาม']

const isSpokenOf = (text: string, name: string): boolean => {
  for (let at = text.indexOf(name); at >= 0; at = text.indexOf(name, at + 1))
    if (before.some((word) => text.startsWith(word, at - word.length))) return true
  return false
}

// The lines that are names, by their places.
export const nameLines = (lines: readonly string[], marks: Marks = marksOf(lines)): ReadonlySet<number> => {
  if (marks === 'signs') return new Set()
  const found = candidatesIn(lines)
  const places = new Set(found.map(({ at }) => at))
  const times = new Map<string, number>()
  for (const { name } of found) times.set(name, (times.get(name) ?? 0) + 1)
  const others = lines.flatMap((line, at) => (places.has(at) ? [] : [` ${line}`])).join('\n')
  const entering = new Set(times.size > most ? [] : [...times.keys()].filter((name) => isSpokenOf(others, name)))
  const sure = found.filter(({ name, extended, directed, spoken }) => {
    const again = (times.get(name) ?? 0) > 1
    if (directed || extended) return true
    if (marks === 'capitals') return (again || entering.has(name)) && spoken
    return again || entering.has(name) || (spoken && name.length <= 16)
  })
  // One line alone, in a script where nobody else speaks, is more often a line.
  const alone =
    sure.length === 1 &&
    !sure.some(({ name, directed, spoken }) => directed || (spoken && (entering.has(name) || isShort(name))))
  return new Set(alone ? [] : sure.map(({ at }) => at))
}
