import { z } from 'zod'
import { blanksFrom, isSpace, trimEndOf, trimStartOf } from '../letters/index.ts'
import { readPlain } from './marks.ts'

export const titleEntrySchema = z.object({
  key: z.string().max(80),
  value: z.string().max(10_000),
  // The exact text it was read from, as in an element.
  source: z.string().max(20_000).optional(),
})
export type TitleEntry = z.infer<typeof titleEntrySchema>

// A first line "Title:" begins a title page; "Bob:" or "CUT TO:" does not.
const opening =
  /^\uFEFF?(?:title|credit|authors?|source|notes|draft date|date|contact(?: info)?|copyright|revision|language|format|episode|series|ชื่อเรื่อง|(?:บท[ก-๙]{0,20})?เรื่อง|ผู้เขียน|เขียนบท|เขียนโดย|บทโดย|ที่มา|วันที่|ติดต่อ)[ \t]*:/i
const longestKey = 79
// As many as a film's document takes; what more there is stays with the last of them.
const mostEntries = 30
const longestPage = 60_000

// A key stands at the left, and its value behind the colon.
const entryIn = (line: string): { key: string; value: string } | undefined => {
  const from = line.startsWith('\uFEFF') ? 1 : 0
  const colon = line.indexOf(':', from)
  const key = colon < 0 ? '' : trimEndOf(line.slice(from, colon), ' \t')
  if (key === '' || key.length > longestKey || isSpace(key.charAt(0))) return undefined
  return { key, value: trimStartOf(line.slice(colon + 1), ' \t') }
}

const physicalLines = (text: string): string[] => text.match(/[^\r\n]*(?:\r\n|\r|\n)|[^\r\n]+$/g) ?? []

const valueIn = (source: string): string => {
  const [first = '', ...rest] = source.split(/\r\n|\r|\n/)
  const lines = [entryIn(first)?.value ?? '', ...rest].map((line) => readPlain(line.trim()))
  return lines.join('\n').trim()
}

export const entryReads = (entry: TitleEntry): boolean =>
  entry.source !== undefined &&
  entryIn(entry.source.split(/\r\n|\r|\n/)[0] ?? '')?.key === entry.key &&
  valueIn(entry.source) === entry.value

export const readTitlePage = (text: string): { entries: TitleEntry[]; end: number } => {
  const none = { entries: [], end: 0 }
  if (!opening.test(text.slice(0, 200))) return none
  const entries: { key: string; source: string }[] = []
  let end = 0
  let over = false
  for (const line of physicalLines(text.slice(0, 2 * longestPage))) {
    const empty = line.trim() === ''
    if (over && !empty) break
    const last = entries.at(-1)
    const start = /^\s/.test(line.replace(/^\uFEFF/, '')) ? undefined : entryIn(trimEndOf(line, '\r\n'))
    if (!empty && start && entries.length < mostEntries) entries.push({ key: start.key, source: line })
    else if (last === undefined) return none
    else last.source += line
    over ||= empty
    end += line.length
  }
  const read = entries.map(({ key, source }) => ({ key, value: valueIn(source), source }))
  const fits = end <= longestPage && read.every((entry) => titleEntrySchema.safeParse(entry).success)
  return fits ? { entries: read, end } : none
}

const titleKey = /^(?:title|ชื่อเรื่อง|(?:บท[ก-๙]{0,20})?เรื่อง)$/i
export const isTitleKey = (key: string): boolean => titleKey.test(key)

const canonical = ({ key, value }: TitleEntry): string =>
  value.includes('\n')
    ? `${key}:\n${value
        .split('\n')
        .map((line) => `    ${line}\n`)
        .join('')}`
    : `${key}: ${value}\n`

const endsBlank = /(?:\n|\r(?!\n))[^\S\r\n]*(?:\r\n|\r|\n)$/

export const printTitlePage = (entries: readonly TitleEntry[], more: boolean, eol: string): string => {
  let out = ''
  for (const [at, entry] of entries.entries()) {
    if (out !== '' && !/[\r\n]$/.test(out)) out += eol
    const last = at === entries.length - 1
    let piece = entry.source !== undefined && entryReads(entry) ? entry.source : canonical(entry).replaceAll('\n', eol)
    // An entry moved from the end of the page brings its blank line; in the middle that would end the page.
    const blanks = !last && endsBlank.test(piece) ? blanksFrom(piece) : undefined
    if (blanks !== undefined) piece = piece.slice(0, blanks) + eol
    out += piece
  }
  if (out === '' || !more) return out
  if (!/[\r\n]$/.test(out)) out += eol
  return endsBlank.test(out) ? out : out + eol
}
