import { isSpace } from '../letters/index.ts'
import { isHeading, kindOfLine, looksLikeCue } from './kinds.ts'
import { type Line, splitLines } from './lines.ts'
import { marksOf, nameLines } from './name-lines.ts'
import { soundsSpoken } from './spoken-words.ts'
import { titleAtTop } from './title-at-top.ts'
import { readTitlePage } from './title-page.ts'
import { isThaiTransition } from './transitions.ts'

// Text as screenwriters type it, turned into Fountain: names with a colon or alone on their lines, a title at the top, scenes
// without blank lines. Words are never changed; only what Fountain needs to see is added in front of them. What is Fountain
// already comes out as it went in.
const longestName = 39
const thai = /[ก-๙]/
const notNames =
  /^(?:https?|title|author|INT|EXT|ฉาก|เวลา|หมายเหตุ|note|notes|สถานที่|ตัวละคร|นักแสดง|อุปกรณ์|เสื้อผ้า|เรื่อง|เรื่องย่อ|SUPER|INSERT|MONTAGE|INTERCUT|ซูเปอร์|ได้แก่|ดังนี้|คือ)$/i
const notSpeaking = /(?:ว่า|ดังนี้|ได้แก่|คือ|เช่น|ประกอบด้วย)$|^(?:ป้าย|ข้อความ|ตัวอักษร|ขึ้น(?:จอ|ตัวอักษร)|ภาพ|ในจดหมาย)/

// "Name: what is said", or with a tab between, on one line.
const spokenIn = (line: string): { name: string; rest: string } | undefined => {
  const at = line.search(/[:：\t]/)
  const name = at < 0 ? '' : line.slice(0, at).trimEnd()
  if (name === '' || name.length > longestName || isSpace(name.charAt(0)) || line.startsWith('@')) return undefined
  if (line.charAt(at) === '\t' && !(thai.test(name) && name.length <= 24)) return undefined
  const rest = line.slice(at + 1).replace(/^[\s:：]{1,8}/, '')
  if (rest === '' || /[\n\r\u2028\u2029]/.test(rest) || notNames.test(name) || notSpeaking.test(name)) return undefined
  return { name, rest }
}

const bareName = (name: string): string => name.replace(/\s?\([^()]{0,40}\)$/, '')

// Who speaks with a colon. One who does so once is believed where it sounds spoken or the name is known.
const speakersOf = (lines: readonly string[], strict: boolean): Set<string> => {
  const counts = new Map<string, number>()
  const spoken = new Set<string>()
  for (const line of lines) {
    const found = spokenIn(line)
    if (found === undefined || (strict && !thai.test(found.name))) continue
    const name = bareName(found.name)
    counts.set(name, (counts.get(name) ?? 0) + 1)
    if (thai.test(name) && (soundsSpoken(found.rest) || /^\([^()]{1,80}\)\s*\S/.test(found.rest))) spoken.add(name)
  }
  return new Set(
    [...counts].flatMap(([name, count]) => (count > 1 || counts.size > 1 || spoken.has(name) ? [name] : [])),
  )
}

const directed = /^(\([^()]{1,80}\))\s*(\S.*)$/
const asCue = (name: string): string => (looksLikeCue(name) && !thai.test(name) ? name : `@${name}`)

type Told = { speakers: ReadonlySet<string>; names: ReadonlySet<number>; known: ReadonlySet<string> }

const whoSpeaks = (lines: readonly string[], strict: boolean): Told => {
  const marks = marksOf(lines)
  // Where names are marked, a colon is only a colon.
  const speakers = marks === 'none' ? speakersOf(lines, strict) : new Set<string>()
  const names = speakers.size > 0 ? new Set<number>() : nameLines(lines, marks)
  return { speakers, names, known: new Set([...names].map((at) => lines[at] ?? '')) }
}

// The line, as it is written in Fountain; several where one says who speaks and what.
const written = (
  said: string,
  at: number,
  lines: readonly string[],
  told: Told,
  strict: boolean,
): string[] | undefined => {
  const speech = told.speakers.size > 0 ? spokenIn(said) : undefined
  if (speech !== undefined && told.speakers.has(bareName(speech.name))) {
    const [, direction, words = ''] = directed.exec(speech.rest) ?? []
    return [asCue(speech.name), ...(direction ? [direction, words] : [speech.rest])]
  }
  if (told.names.has(at)) return [`@${said}`]
  // Without blank lines a known name begins another's speech all the same.
  return !strict && told.known.has(said) && (lines[at + 1] ?? '') !== '' ? [`@${said}`] : undefined
}

const standsApart = (said: string): boolean => isHeading(said) || isThaiTransition(said)
const theEnd = /^(?:[-–—*\s]{0,6})(?:จบ|จบบริบูรณ์|อวสาน|THE END)(?:[-–—*\s]{0,6})$/

// The title page ends with the first blank line; what is typed without one must not swallow a scene.
const endOfTitle = (text: string, lines: readonly Line[]): { end: number; broken: boolean } => {
  const { end } = readTitlePage(text)
  const first = lines.find((line) => line.from < end && line.from > 0 && isHeading(line.said.trim()))
  return first ? { end: first.from, broken: true } : { end, broken: false }
}

const convert = (text: string, strict: boolean): string => {
  const eol = /\r\n|\r|\n/.exec(text)?.[0] ?? '\n'
  const all = splitLines(text)
  const { end, broken } = endOfTitle(text, all)
  const body = all.filter((line) => line.from >= end)
  const rawOf = (line: Line) => text.slice(line.from, line.to)
  const last = body.at(-1)
  // What is hidden, or was cut where no line ends, stays as it is and is nobody's name.
  const stays = (line: Line) =>
    line.hidden !== undefined ||
    rawOf(line).trim() !== line.said.trim() ||
    (line !== last && !/[\r\n]$/.test(rawOf(line)))
  const lines = body.map((line) => (line.blank ? '' : stays(line) ? ' .' : line.said.trim()))
  const titled = end === 0 ? titleAtTop(strict ? onlyCalled(lines) : lines) : undefined
  const told = whoSpeaks(lines, strict)
  const out: string[] = [text.slice(0, end), ...(broken ? [eol] : [])]
  let blank = true
  const put = (piece: string): void => {
    out.push(piece)
    blank = piece.trim() === ''
  }
  if (titled) for (const line of [...titled.page, '']) put(line + eol)
  for (const [at, line] of body.entries()) {
    if (titled && at < titled.end) continue
    const said = lines[at] ?? ''
    const raw = rawOf(line)
    const end = raw.endsWith(eol) || at === body.length - 1 ? raw.slice(raw.trimEnd().length) : eol
    const speech = written(said, at, lines, told, strict)
    const nextBlank = (lines[at + 1] ?? '') === ''
    if (speech !== undefined) {
      if (!blank) put(eol)
      put(speech.join(eol) + (end === '' ? '' : end))
      if (speech.length > 1 && !nextBlank) put(eol)
    } else if (!strict && standsApart(said)) {
      if (!blank) put(eol)
      put(raw)
      if (!nextBlank) put(eol)
    } else if (!strict && theEnd.test(said) && kindOfLine(said, 'clear', true) === 'action') put(`> ${said} <${end}`)
    else put(raw)
  }
  return out.join('')
}

// A Fountain file says its title by its key, or calls it by name.
const onlyCalled = (lines: readonly string[]): string[] =>
  /^(?:\uFEFF)?(?:บท[ก-๙]{0,20})?เรื่อง/.test(lines.find((line) => line !== '') ?? '') ? [...lines] : []

export const fountainOfPlain = (text: string): string => convert(text, false)

// A file of text by its name. A Fountain file means what it says, but a Thai one often forgets the marks of its names.
export const fountainOfText = (fileName: string, text: string): string =>
  convert(text, /\.(?:fountain|spmd)$/i.test(fileName))
