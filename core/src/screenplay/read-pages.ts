import { isHeading, looksLikeCue } from './kinds.ts'
import { type PageRow, rowsOfPages } from './page-rows.ts'
import { titleOfPages } from './page-title.ts'
import { printTitlePage } from './title-page.ts'

// Lines of a printed script, as a PDF gives them, turned into Fountain by where they stand on the page: what is set in from
// the left is speech, further in a direction or a cue, and a gap is a new paragraph. Page numbers and (MORE) are the page's.
export type PrintedLine = { text: string; x: number; y: number; page: number }

const furniture = /^(?:\d{1,3}\.?|\(?(?:MORE|CONTINUED|CONT['’]D|มีต่อ|ต่อ)\)?:?|CONTINUED: \(\d+\))$/i
const more = /^\((?:MORE|มีต่อ)\)$/i
const headed = (text: string): boolean => !text.startsWith('.') && isHeading(text)

const leftOf = (lines: readonly PrintedLine[]): number => {
  const counts = new Map<number, number>()
  for (const { x } of lines) counts.set(Math.round(x / 6) * 6, (counts.get(Math.round(x / 6) * 6) ?? 0) + 1)
  const often = [...counts].filter(([, count]) => count >= Math.max(2, lines.length * 0.04)).map(([x]) => x)
  // Headings stand at the left, however few they are.
  const headings = lines.filter(({ text }) => headed(text.trim())).map(({ x }) => x)
  const at = often.length > 0 ? [...often, ...headings] : lines.map(({ x }) => x)
  return at.reduce((least, x) => Math.min(least, x), Number.POSITIVE_INFINITY)
}

const usualGap = (lines: readonly PrintedLine[]): number => {
  const gaps = lines
    .flatMap(({ y, page }, at) => {
      const before = lines[at - 1]
      return before && before.page === page && y > before.y + 2 ? [y - before.y] : []
    })
    .sort((a, b) => a - b)
  return gaps[Math.floor(gaps.length * 0.3)] ?? 12
}

// Without what belongs to the page alone; the name over a speech that goes on is the page's too.
const withoutFurniture = (printed: readonly PageRow[]): PageRow[] => {
  let broken = false
  return printed.filter(({ text }) => {
    const said = text.trim()
    if (more.test(said)) broken = true
    if (said === '' || furniture.test(said)) return false
    const again = broken && /\((?:CONT['’]D|ต่อ)\)$/i.test(said)
    broken = false
    return !again
  })
}

export const fountainOfPages = (printed: readonly PrintedLine[]): string => {
  const { entries, rest: lines } = titleOfPages(withoutFurniture(rowsOfPages(printed)), tidy)
  const titlePage = printTitlePage(entries, lines.length > 0, '\n')
  if (lines.length === 0) return titlePage
  const left = leftOf(lines.filter(({ dual }) => dual === undefined))
  const gap = usualGap(lines)
  const out: string[] = []
  let before: PageRow | undefined
  let was = ''
  let ended = ''
  for (const line of lines) {
    const text = tidy(line.text)
    if (line.dual) {
      const isName = before?.dual !== line.dual
      if (isName && out.length > 0 && out.at(-1) !== '') out.push('')
      if (isName) out.push(`${looksLikeCue(text) ? text : `@${text}`}${line.dual === 'second' ? ' ^' : ''}`)
      else if (was === 'speech' && !text.startsWith('(')) out[out.length - 1] += afterBreak(ended, text)
      else out.push(text)
      was = isName ? 'cue' : text.startsWith('(') ? 'direction' : 'speech'
      ended = text.slice(-1)
      before = line
      continue
    }
    const indent = line.x - left
    const apart =
      before === undefined || before.dual !== undefined || (line.page === before.page && line.y - before.y > gap * 1.45)
    const kind =
      indent > 100 && /^\(.*/.test(text)
        ? 'direction'
        : indent > 230 && /[:：]$/.test(text)
          ? 'transition'
          : indent > 112
            ? 'cue'
            : indent > 34
              ? 'speech'
              : headed(text)
                ? 'heading'
                : 'action'
    if (
      apart ||
      kind === 'cue' ||
      kind === 'heading' ||
      kind === 'transition' ||
      (kind === 'action' && was !== 'action')
    ) {
      if (out.length > 0 && out.at(-1) !== '') out.push('')
    }
    if (kind === 'cue') out.push(looksLikeCue(text) ? text : `@${text}`)
    else if (kind === 'transition') out.push(`> ${text}`, '')
    else if ((kind === 'action' || kind === 'speech') && kind === was && !apart)
      out[out.length - 1] += afterBreak(ended, text)
    else out.push(text)
    was = kind
    ended = text.slice(-1)
    before = line
  }
  return `${titlePage}${out.join('\n')}\n`
}

const thai = /[\u0E00-\u0E7F]/
// A line broken by the page's width goes on with a space, except between Thai letters, where none was.
const afterBreak = (ended: string, text: string): string =>
  thai.test(ended) && thai.test(text.slice(0, 1)) ? text : ` ${text}`

// Sara am is drawn as two glyphs, and many files name both of them.
const mendThai = (text: string): string =>
  text.replace(/\u0E33\u0E32/g, '\u0E33').replace(/\u0E4D([\u0E48-\u0E4B]?)\u0E32/g, '$1\u0E33')

const tidy = (text: string): string => mendThai(text.replace(/\s+/g, ' ').trim())
