import type { Language } from '../ids/index.ts'
import { wrapText } from '../timeline/wrap.ts'
import type { Element, Scene } from './scene.ts'
import type { TitleEntry } from './title-page.ts'

// The industry layout, in points: 12-point type, an inch and a half at the left, one elsewhere; speech, directions and
// cues at their own indents. English on Letter; Thai on A4 with room for its stacked marks.
export type PageLine = { text: string; x: number; y: number; bold: boolean; italic: boolean }
export type Page = { lines: PageLine[] }
export type LaidOut = { width: number; height: number; size: number; pages: Page[] }
type Measure = (text: string, bold: boolean) => number
type Block = { lines: Omit<PageLine, 'y'>[]; before: number; keepWithNext: boolean; margin?: string }

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
  const blockOf = ({ kind, text }: Element): Block | undefined => {
    if (unprinted.has(kind) || text.trim() === '') return undefined
    const { left: at, width: within } = boxes[kind] ?? { left, width: full }
    const words = kind === 'parenthetical' ? `(${text})` : text
    const lines = wrap(words, within, false).map((line) => {
      const wide = measure(line, false)
      const right = kind === 'transition' && !/^FADE IN/i.test(text)
      const x = right ? width - inch - wide : kind === 'centered' ? left + (full - wide) / 2 : at
      return { text: line, x, bold: false, italic: kind === 'lyric' }
    })
    return { lines, before: joined.has(kind) ? 0 : 1, keepWithNext: kind === 'character' || kind === 'parenthetical' }
  }
  const pages: Page[] = []
  let page: Page = { lines: [] }
  let y = inch
  const turn = () => {
    page = { lines: [] }
    pages.push(page)
    y = inch
  }
  const bottom = height - inch
  if (titlePage.length > 0) {
    turn()
    page.lines.push(...titleLines(titlePage, width, height, step, measure, wrap))
  }
  turn()
  // What must stand together is put down together, if a page can hold it.
  let group: Block[] = []
  const put = (blocks: readonly Block[]) => {
    const need = blocks.reduce((sum, { lines, before }) => sum + (lines.length + before) * step, 0)
    if (page.lines.length > 0 && y + need > bottom && need < bottom - inch) turn()
    for (const { lines, before, margin } of blocks) {
      if (page.lines.length > 0) y += before * step
      for (const [at, line] of lines.entries()) {
        if (y + step > bottom) turn()
        if (at === 0 && margin !== undefined)
          page.lines.push({ text: margin, x: inch * 0.8, y, bold: true, italic: false })
        page.lines.push({ ...line, y })
        y += step
      }
    }
  }
  const add = (block: Block | undefined) => {
    if (!block) return
    group.push(block)
    if (block.keepWithNext) return
    put(group)
    group = []
  }
  for (const { heading, elements } of scenes) {
    if (heading) {
      // Its number stands in the margin of the same line.
      const number = heading.number === undefined ? '' : heading.number
      const lines = wrap(heading.text, full, true).map((text) => ({ text, x: left, bold: true, italic: false }))
      add({ lines, before: 2, keepWithNext: true, ...(number === '' ? {} : { margin: number }) })
    }
    for (const element of elements) {
      if (element.kind === 'page-break') {
        put(group)
        group = []
        if (page.lines.length > 0) turn()
      } else add(blockOf(element))
    }
    put(group)
    group = []
  }
  return { width, height, size: 12, pages }
}

const titleKeys = /^(?:title|ชื่อเรื่อง|เรื่อง)$/i
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
    const bold = titleKeys.test(key)
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
