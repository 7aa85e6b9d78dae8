import type { Language } from '../ids/index.ts'
import { wrapText } from '../timeline/wrap.ts'
import { openSheet, type Page, type PageLine, type Row } from './page-sheet.ts'
import type { Element, Scene } from './scene.ts'
import { isTitleKey, type TitleEntry } from './title-page.ts'

// The industry layout, in points: 12-point type, an inch and a half at the left, one elsewhere; speech, directions and
// cues at their own indents. English on Letter; Thai on A4 with room for its stacked marks.
export type LaidOut = { width: number; height: number; size: number; pages: Page[] }
type Measure = (text: string, bold: boolean) => number

const inch = 72
const paper = {
  en: { width: 612, height: 792, step: 12 },
  th: { width: 595, height: 842, step: 19 },
}
const boxes: Partial<Record<Element['kind'], { left: number; width: number }>> = {
  character: { left: 3.7 * inch, width: 3.3 * inch },
  parenthetical: { left: 3.1 * inch, width: 2 * inch },
  dialogue: { left: 2.5 * inch, width: 3.5 * inch },
  lyric: { left: 2.5 * inch, width: 3.5 * inch },
}
const unprinted = new Set<Element['kind']>(['note', 'boneyard', 'section', 'synopsis'])
const joined = new Set<Element['kind']>(['parenthetical', 'dialogue', 'lyric'])

export const layOutScript = (
  scenes: readonly Pick<Scene, 'heading' | 'elements'>[],
  titlePage: readonly TitleEntry[],
  language: Language,
  measure: Measure,
): LaidOut => {
  const { width, height, step } = paper[language]
  const left = 1.5 * inch
  const full = width - left - inch
  const wrap = (text: string, within: number, bold: boolean) =>
    text.split('\n').flatMap((line) => wrapText(line, language, within, (each) => measure(each, bold)))
  const rowsOf = ({ kind, text }: Element): Row[] => {
    if (unprinted.has(kind) || text.trim() === '') return []
    const { left: at, width: within } = boxes[kind] ?? { left, width: full }
    return wrap(kind === 'parenthetical' ? `(${text})` : text, within, false).map((line, row) => {
      const wide = measure(line, false)
      const right = kind === 'transition' && !/^FADE IN/i.test(text)
      const x = right ? width - inch - wide : kind === 'centered' ? left + (full - wide) / 2 : at
      const gap = row === 0 && !joined.has(kind) ? 1 : 0
      return { kind, gap, line: { text: line, x, bold: false, italic: kind === 'lyric' } }
    })
  }
  const headingRows = ({ text, number }: NonNullable<Scene['heading']>): Row[] =>
    wrap(text, full, true).map((line, row) => ({
      kind: 'heading',
      gap: row === 0 ? 2 : 0,
      line: { text: line, x: left, bold: true, italic: false },
      ...(row === 0 && number ? { margin: number } : {}),
    }))
  const pages: Page[] = []
  const turn = (): Page => {
    const page = { lines: [] }
    pages.push(page)
    return page
  }
  if (titlePage.length > 0) turn().lines.push(...titleLines(titlePage, width, height, step, measure, wrap))
  const sheet = openSheet({ turn, top: inch, bottom: height - inch, step, language })
  for (const { heading, elements } of scenes) {
    let group = heading ? headingRows(heading) : []
    const printed = elements
      .map((element) => ({ kind: element.kind, rows: element.kind === 'page-break' ? [] : rowsOf(element) }))
      .filter(({ kind, rows }) => kind === 'page-break' || rows.length > 0)
    for (const [at, { kind, rows }] of printed.entries()) {
      group.push(...rows)
      const next = printed[at + 1]?.kind
      // A cue and all that is said under it stand together, and a heading with what comes first.
      if (kind !== 'page-break' && next !== undefined && joined.has(next)) continue
      sheet.put(group)
      group = []
      if (kind === 'page-break') sheet.breakPage()
    }
    sheet.put(group)
  }
  return { width, height, size: 12, pages }
}

const contactKeys = /^(?:contact(?: info)?|draft date|date|copyright|notes|วันที่|ติดต่อ)$/i

const titleLines = (
  entries: readonly TitleEntry[],
  width: number,
  height: number,
  step: number,
  measure: Measure,
  wrap: (text: string, within: number, bold: boolean) => string[],
): PageLine[] => {
  const lines: PageLine[] = []
  let y = height * 0.33
  const centred = entries.filter(({ key }) => !contactKeys.test(key))
  for (const { key, value } of centred) {
    const bold = isTitleKey(key)
    for (const text of wrap(value, width - 3 * inch, bold)) {
      lines.push({ text, x: (width - measure(text, bold)) / 2, y, bold, italic: false })
      y += step
    }
    y += step
  }
  const corner = entries
    .filter(({ key }) => contactKeys.test(key))
    .flatMap(({ value }) => wrap(value, width / 2 - inch, false))
  for (const [at, text] of corner.entries()) {
    lines.push({ text, x: 1.5 * inch, y: height - inch - (corner.length - at) * step, bold: false, italic: false })
  }
  return lines
}
