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

type Stretch = { rows: readonly Row[]; from: number; to: number }

// Looks no further than there is room: a group may run over many pages.
const fits = ({ rows, from, to }: Stretch, room: number, onTop: boolean): boolean => {
  let height = 0
  for (let at = from; at < to; at++) {
    height += 1 + (at === from && onTop ? 0 : (rows[at]?.gap ?? 0))
    if (height > room) return false
  }
  return height <= room
}

// Where a speech may be broken: what comes before fits, with (MORE) under it. No more rows fit than there is room.
const breakAt = ({ rows, from, to }: Stretch, room: number, onTop: boolean): number | undefined => {
  for (let at = from + Math.min(to - from - least, room); at >= from + least; at--) {
    if (!rows.slice(at - least, at + least).every(({ kind }) => said.has(kind))) continue
    if (fits({ rows, from, to: at }, room - 1, onTop)) return at
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
  // One page's share of the rows from there on: where it ends, and the cue that goes on over the rest.
  const putPage = (rows: readonly Row[], from: number): { end: number; cue: Row } | undefined => {
    const onTop = page.lines.length === 0
    const room = Math.floor((bottom - y) / step + 0.001)
    const left = { rows, from, to: rows.length }
    if (fits(left, room, onTop)) {
      draw(rows.slice(from))
      return undefined
    }
    const end = breakAt(left, room, onTop)
    const before = end === undefined ? [] : rows.slice(from, end)
    const cue = cueAgain(before, language)
    if (end !== undefined && cue) {
      draw(before)
      draw([{ kind: 'more', gap: 0, line: { ...cue.line, text: more[language] } }])
      next()
      return { end, cue }
    }
    // What is longer than a page is simply run on; all else begins the next one.
    const whole = Math.floor((bottom - top) / step + 0.001)
    if (!onTop && fits(left, whole, true)) next()
    draw(rows.slice(from))
    return undefined
  }
  const put = (rows: readonly Row[]): void => {
    const left = [...rows]
    let from = 0
    for (let broken = putPage(left, from); broken !== undefined; broken = putPage(left, from)) {
      // The cue stands where the last row drawn was.
      from = broken.end - 1
      left[from] = broken.cue
    }
  }
  return {
    put,
    breakPage: () => {
      if (page.lines.length > 0) next()
    },
  }
}
