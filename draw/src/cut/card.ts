import type { Language } from '@peace/core/ids'
import { wrapText } from '@peace/core/timeline'
import type { Fonts, Surface } from './index.ts'

export type TitleOrder = { width: number; height: number; language: Language } & (
  | { is: 'title'; title: string; by: string }
  | { is: 'credits'; title: string; credits: { role: string; name: string }[] }
)

const paper = '#14130f'
const ink = '#ede9e0'
const accent = '#f0914c'

// The film's two cards, drawn alike by the server and by the tab that shows the cut before it is rendered.

type Brush = Pick<
  Surface<unknown>,
  'font' | 'fillStyle' | 'textAlign' | 'textBaseline' | 'fillText' | 'fillRect' | 'measureText'
>
type Text = { font: string; size: number; colour: string; language: Language; width: number; most: number }

// Centred lines, never wider than they may be; too long a text is set smaller until it fits.
export const textBlock = (ctx: Brush, text: string, x: number, y: number, look: Text): number => {
  let { size } = look
  let lines: string[] = []
  const measure = (line: string) => ctx.measureText(line).width
  for (; size > look.size * 0.4; size *= 0.88) {
    ctx.font = `${Math.round(size)}px ${look.font}`
    lines = wrapText(text, look.language, look.width, measure)
    if (lines.length <= look.most) break
  }
  const shown = lines.slice(0, look.most)
  // Two stacked marks over a Thai letter need the air.
  const leading = size * 1.6
  ctx.fillStyle = look.colour
  ctx.textAlign = 'center'
  ctx.textBaseline = 'middle'
  for (const [index, line] of shown.entries()) ctx.fillText(line, x, y + leading * index)
  return y + leading * shown.length
}

export const heightOf = (ctx: Brush, text: string, look: Text): number => {
  ctx.font = `${look.size}px ${look.font}`
  return (
    wrapText(text, look.language, look.width, (line) => ctx.measureText(line).width).slice(0, look.most).length *
    look.size *
    1.6
  )
}

const rule = (ctx: Brush, x: number, y: number, width: number): void => {
  ctx.fillStyle = accent
  ctx.fillRect(x - width / 2, y, width, Math.max(2, width * 0.03))
}

// As many stand one under another in large letters; more are set in two columns, as small as they must be.
const fewCredits = 6

const fitted = (ctx: Brush, text: string, font: string, size: number, width: number): void => {
  ctx.font = `${size}px ${font}`
  const wide = ctx.measureText(text).width
  if (wide > width) ctx.font = `${Math.max(6, Math.floor((size * width) / wide))}px ${font}`
}

const drawRoll = (ctx: Brush, order: Extract<TitleOrder, { is: 'credits' }>, fonts: Fonts): void => {
  const { width, height, language, title, credits } = order
  const unit = Math.min(width, height) / 100
  const top = { font: fonts[500], size: unit * 5, colour: ink, language, width: width * 0.84, most: 1 }
  textBlock(ctx, title, width / 2, unit * 9, top)
  const [from, to] = [unit * 17, height - unit * 12]
  const each = Math.min(unit * 7, (to - from) / credits.length)
  // What hangs under one line and stands over the next needs more air here than in a sentence.
  const size = Math.floor(each / 1.85)
  const middle = width * 0.4
  const begins = from + (to - from - each * credits.length) / 2 + each / 2
  let before = ''
  for (const [n, { role, name }] of credits.entries()) {
    const y = begins + n * each
    ctx.textBaseline = 'middle'
    // Said once of those that follow each other.
    if (role !== before) {
      fitted(ctx, role, fonts[400], size, middle - width * 0.06)
      ctx.fillStyle = accent
      ctx.textAlign = 'right'
      ctx.fillText(role, middle - unit * 1.5, y)
    }
    before = role
    fitted(ctx, name, fonts[400], size, width * 0.94 - middle)
    ctx.fillStyle = ink
    ctx.textAlign = 'left'
    ctx.fillText(name, middle + unit * 1.5, y)
  }
  const last = { font: fonts[400], size: unit * 2.8, colour: '#8d8678', language, width: width * 0.84, most: 1 }
  textBlock(ctx, 'Peace Script AI', width / 2, height - unit * 5, last)
}

export const drawCardOn = (ctx: Brush, order: TitleOrder, fonts: Fonts): void => {
  const { width, height, language } = order
  ctx.fillStyle = paper
  ctx.fillRect(0, 0, width, height)
  const unit = Math.min(width, height) / 100
  const look = { language, width: width * 0.84 }
  if (order.is === 'title') {
    const title = { ...look, font: fonts[700], size: unit * 10, colour: ink, most: 3 }
    const tall = heightOf(ctx, order.title, title)
    const end = textBlock(ctx, order.title, width / 2, height / 2 - tall / 2 + unit * 5, title)
    rule(ctx, width / 2, end - unit * 2, unit * 16)
    if (order.by)
      textBlock(ctx, order.by, width / 2, end + unit * 6, {
        ...look,
        font: fonts[400],
        size: unit * 4.2,
        colour: '#b9b2a4',
        most: 2,
      })
    return
  }
  if (order.credits.length > fewCredits) {
    drawRoll(ctx, order, fonts)
    return
  }
  const shown = order.credits
  let y = height / 2 - shown.length * unit * 7 - unit * 4
  y =
    textBlock(ctx, order.title, width / 2, y, {
      ...look,
      font: fonts[500],
      size: unit * 5.6,
      colour: ink,
      most: 2,
    }) +
    unit * 3
  for (const { role, name } of shown) {
    y = textBlock(ctx, role, width / 2, y, { ...look, font: fonts[400], size: unit * 3.2, colour: accent, most: 1 })
    y =
      textBlock(ctx, name, width / 2, y, { ...look, font: fonts[400], size: unit * 4.4, colour: ink, most: 2 }) +
      unit * 1.5
  }
  textBlock(ctx, 'Peace Script AI', width / 2, height - unit * 8, {
    ...look,
    font: fonts[400],
    size: unit * 2.8,
    colour: '#8d8678',
    most: 1,
  })
}
