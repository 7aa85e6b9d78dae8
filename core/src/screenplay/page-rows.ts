import { isHeading, looksLikeCue } from './kinds.ts'
import type { PrintedLine } from './read-pages.ts'

// Pieces of a printed page that stand in one row: a scene's number at both margins, a star of a revision, two who speak at once.

export type PageRow = PrintedLine & { dual?: 'first' | 'second' }

const sceneNumber = /^\(?([0-9๐-๙]{1,4}[A-Z]{0,2}|[A-Z]{1,2}[0-9]{1,4})[.)]?$/
const star = /^\*+$/
// "THE FAR SHORE - Blue Rev. 3/4/24     12.", "CONTINUED: (2)": what stands at the top of each page.
const revision = /\brev(?:ised|ision|\.)|\bdraft\b|ฉบับแก้|ร่างที่/i
const isRunningHead = (text: string): boolean => {
  const at = text.search(revision)
  return at >= 0 && /\d/.test(text.slice(at))
}
const columnGap = 90

const inRows = (lines: readonly PrintedLine[]): PrintedLine[][] => {
  const rows: PrintedLine[][] = []
  for (const line of lines) {
    const row = rows.at(-1)
    if (row?.[0] && row[0].page === line.page && Math.abs(row[0].y - line.y) < 5) row.push(line)
    else rows.push([line])
  }
  return rows.map((row) => row.sort((a, b) => a.x - b.x))
}

// "12   INT. KITCHEN - DAY   12" is a heading with its number; a number or a star beside anything else is the page's.
const withoutMargins = (row: readonly PrintedLine[]): PrintedLine[] => {
  if (row.length === 1) return [...row]
  const said = row.filter(({ text }) => !star.test(text.trim()))
  const [first, ...others] = said
  if (!first) return []
  const number = sceneNumber.exec(first.text.trim())?.[1]
  const body = number && others.length > 0 ? others : said
  const last = body.at(-1)
  const after = body.length > 1 ? sceneNumber.exec(last?.text.trim() ?? '')?.[1] : undefined
  const rest = after ? body.slice(0, -1) : body
  const [head] = rest
  const mark = number ?? after
  if (head && rest.length === 1 && mark && isHeading(head.text.trim()))
    return [{ ...head, text: `${head.text.trim()} #${mark}#` }]
  return rest
}

const isTop = (line: PrintedLine, row: readonly PrintedLine[]): boolean =>
  line.y < 60 && row.length > 0 && isRunningHead(row.map(({ text }) => text).join(' '))

// Two columns of speech, from the row in which both names stand to the row in which neither goes on.
export const rowsOfPages = (lines: readonly PrintedLine[]): PageRow[] => {
  const rows = inRows(lines)
    .filter((row) => !row.some((line) => isTop(line, row)))
    .map(withoutMargins)
    .filter((row) => row.length > 0)
  const out: PageRow[] = []
  for (let at = 0; at < rows.length; ) {
    const row = rows[at] ?? []
    const [left, right] = row
    const isDual =
      left !== undefined &&
      right !== undefined &&
      row.length === 2 &&
      right.x - left.x > columnGap &&
      looksLikeCue(left.text.trim()) &&
      looksLikeCue(right.text.trim())
    if (!isDual) {
      // What stands apart in a row and is neither is one line, as it was printed.
      const [first] = row
      if (first) out.push({ ...first, text: row.map(({ text }) => text).join(' ') })
      at++
      continue
    }
    const middle = (left.x + right.x) / 2 + 20
    const columns: { first: PageRow[]; second: PageRow[] } = { first: [], second: [] }
    let before = left.y
    const page = left.page
    for (; at < rows.length; at++) {
      const next = rows[at] ?? []
      const [one] = next
      const isGoing = one && one.page === page && one.y - before < 22
      if (!isGoing) break
      before = one.y
      for (const line of next) {
        const side = line.x < middle ? 'first' : 'second'
        columns[side].push({ ...line, dual: side })
      }
    }
    out.push(...columns.first, ...columns.second)
  }
  return out
}
