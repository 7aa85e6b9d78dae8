import { isSpace } from '../letters/index.ts'
import { looksLikeCue, looksLikeHeading } from './kinds.ts'
import { marksNames, nameLines } from './name-lines.ts'

// Plain text as screenwriters type it, turned into Fountain: Thai headings without INT., names with a colon, transitions
// without marks. Words are never changed; only what Fountain needs to see is added in front of them.
const thaiHeading = /^(?:ฉาก(?:ที่)?\s*\d+[ .:/-]*)?(?:ภายใน|ภายนอก)(?:\s*[./]\s*|\s+)\S/
const numberedHeading = /^ฉาก(?:ที่)?\s*\d+/
const thaiTransition = /^(?:ตัดไป(?:ที่|ยัง)?|ภาพตัด|เฟด(?:อิน|เอาต์|เอ๊าท์)?|ละลายภาพ|ตัดสลับ)\s*[:.]?$/
const longestName = 39

// "Name: what is said", on one line.
const spokenIn = (line: string): { name: string; rest: string } | undefined => {
  const colon = line.search(/[:：]/)
  const name = colon < 0 ? '' : line.slice(0, colon).trimEnd()
  if (name === '' || name.length > longestName || isSpace(name.charAt(0))) return undefined
  const rest = line.slice(colon + 1).trimStart()
  return rest === '' || /[\n\r\u2028\u2029]/.test(rest) ? undefined : { name, rest }
}
const notNames = /^(?:https?|title|author|INT|EXT|ฉาก|เวลา|หมายเหตุ|note|สถานที่)$/i

const speakersOf = (lines: readonly string[]): Set<string> => {
  const counts = new Map<string, number>()
  for (const line of lines) {
    const name = spokenIn(line.trim())?.name
    if (name !== undefined && !notNames.test(name)) counts.set(name, (counts.get(name) ?? 0) + 1)
  }
  return new Set([...counts].flatMap(([name, count]) => (count > 1 || counts.size > 1 ? [name] : [])))
}

const directed = /^(\([^()]{1,80}\))\s*(\S.*)$/

const titleKey =
  /^(?:title|credit|authors?|source|notes?|draft date|date|contact|copyright|revision|ชื่อเรื่อง|ผู้เขียน|เขียนโดย|วันที่)\s*:/i

// A title page ends with the first blank line.
const endOfTitlePage = (lines: readonly string[]): number => {
  if (!titleKey.test(lines[0]?.replace('\uFEFF', '').trim() ?? '')) return 0
  const blank = lines.findIndex((line) => line.trim() === '')
  return Math.max(blank, 0)
}

export const fountainOfPlain = (text: string): string => {
  const lines = text.split(/\r\n|\r|\n/)
  const begin = endOfTitlePage(lines)
  // Where names are marked, a colon is only a colon.
  const marked = marksNames(lines.map((line) => line.trim()))
  const speakers = marked ? new Set<string>() : speakersOf(lines.slice(begin))
  const names = speakers.size > 0 ? new Set<number>() : nameLines(lines)
  const out: string[] = []
  const apart = (...parts: string[]): void => {
    if (out.length > 0 && out.at(-1)?.trim() !== '') out.push('')
    out.push(...parts, '')
  }
  for (const [at, line] of lines.entries()) {
    const said = line.trim()
    if (at < begin) {
      out.push(line)
      continue
    }
    const speech = spokenIn(said)
    if ((thaiHeading.test(said) || numberedHeading.test(said)) && !looksLikeHeading(said)) apart(`.${said}`)
    else if (thaiTransition.test(said)) apart(`> ${said}`)
    else if (speech !== undefined && speakers.has(speech.name)) {
      const { name, rest } = speech
      const [, direction, words = ''] = directed.exec(rest) ?? []
      apart(looksLikeCue(name) ? name : `@${name}`, ...(direction ? [direction, words] : [rest]))
    } else out.push(names.has(at) ? `@${said}` : line)
  }
  return out.join('\n')
}

// A file of text by its name. A Fountain file means what it says, but a Thai one often forgets the @ before its names.
export const fountainOfText = (fileName: string, text: string): string => {
  if (!/\.(?:fountain|spmd)$/i.test(fileName)) return fountainOfPlain(text)
  const lines = text.split('\n')
  const names = nameLines(lines)
  return names.size === 0 ? text : lines.map((line, at) => (names.has(at) ? `@${line.trimStart()}` : line)).join('\n')
}
