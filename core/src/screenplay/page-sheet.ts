import type { Language } from '../ids/index.ts'
import type { Element } from './scene.ts'

export type PageLine = { text: string; x: number; y: number; bold: boolean; italic: boolean }
export type Page = { lines: PageLine[] }
// One printed line: what it is of, and how many empty lines stand before it.
export type Row = {
  kind: Element['kind'] | 'heading' | 'more'
  gap: number
  line: Omit<PageLine, 'y'>
  margin?: string
}
type Options = { turn: () => Page; top: number; bottom: number; step: number; language: Language }

const more = { th: '(มีต่อ)', en: '(MORE)' }
const continued = { th: '(ต่อ)', en: "(CONT'D)" }
const marginX = 57.6
const said = new Set<Row['kind']>(['dialogue', 'lyric'])
// As many lines of a speech as a page must show before it is broken, and after.
const least = 2

const heightOf = (rows: readonly Row[], onTop: boolean): number =>
  rows.reduce((sum, { gap }, at) => sum + 1 + (at === 0 && onTop ? 0 : gap), 0)

// Where a speech may be broken: what comes before fits, with (MORE) under it. No more rows fit than there is room.
const breakAt = (rows: readonly Row[], room: number, onTop: boolean): number | undefined => {
  for (let at = Math.min(rows.length - least, room); at >= least; at--) {
    if (!rows.slice(at - least, at + least).every(({ kind }) => said.has(kind))) continue
    if (heightOf(rows.slice(0, at), onTop) + 1 <= room) return at
  }
  return undefined
}

const cueAgain = (rows: readonly Row[], language: Language): Row | undefined => {
  const cue = rows.findLast(({ kind }) => kind === 'character')
  if (!cue) return undefined
  const text = /\((?:CONT['’]D|ต่อ)\)/i.test(cue.line.text) ? cue.line.text : `${cue.line.text} ${continued[language]}`
  return { ...cue, line: { ...cue.line, text } }
}

// Puts down what must stand together, turning the page where it does not fit. A speech that runs over the foot is broken
// as scripts break it: (MORE) under it, and the name with (CONT'D) over what follows.
export const openSheet = ({ turn, top, bottom, step, language }: Options) => {
  let page = turn()
  let y = top
  const next = () => {
    page = turn()
    y = top
  }
  const draw = (rows: readonly Row[]) => {
    for (const { gap, line, margin } of rows) {
      if (page.lines.length > 0) y += gap * step
      if (y + step > bottom) next()
      if (margin !== undefined) page.lines.push({ text: margin, x: marginX, y, bold: true, italic: false })
      page.lines.push({ ...line, y })
      y += step
    }
  }
  // One page's share of the rows from there on: how many were drawn, and the cue that goes on over the rest.
  const putPage = (rows: readonly Row[]): { drawn: number; cue: Row } | undefined => {
    const onTop = page.lines.length === 0
    const room = Math.floor((bottom - y) / step + 0.001)
    if (heightOf(rows, onTop) <= room) {
      draw(rows)
      return undefined
    }
    const at = breakAt(rows, room, onTop)
    const before = rows.slice(0, at)
    const cue = at === undefined ? undefined : cueAgain(before, language)
    if (at !== undefined && cue) {
      draw(before)
      draw([{ kind: 'more', gap: 0, line: { ...cue.line, text: more[language] } }])
      next()
      return { drawn: at, cue }
    }
    // What is longer than a page is simply run on; all else begins the next one.
    const whole = Math.floor((bottom - top) / step + 0.001)
    if (!onTop && heightOf(rows, true) <= whole) next()
    draw(rows)
    return undefined
  }
  const put = (rows: readonly Row[]): void => {
    let left = [...rows]
    for (let broken = putPage(left); broken !== undefined; broken = putPage(left))
      left = [broken.cue, ...left.slice(broken.drawn)]
  }
  return {
    put,
    breakPage: () => {
      if (page.lines.length > 0) next()
    },
  }
}
