import { createCanvas, type SKRSContext2D } from '@napi-rs/canvas'
import { type Grade, isDark } from './grade.ts'
import { between, type Random } from './random.ts'

export type Point = readonly [x: number, y: number]
export type Brush = SKRSContext2D

// One painter's tools: where it draws, how things are lit, and its own chance.
export type Pen = { ctx: Brush; grade: Grade; random: Random; depth: number }

type Trace = (ctx: Brush) => void

export const curve =
  (points: readonly Point[], closed = true): Trace =>
  (ctx) => {
    const at = (index: number): Point => {
      const count = points.length
      return points[closed ? (index + count) % count : Math.max(0, Math.min(count - 1, index))] ?? [0, 0]
    }
    ctx.moveTo(...at(0))
    for (let index = 0; index < points.length - (closed ? 0 : 1); index++) {
      const [before, from, to, after] = [at(index - 1), at(index), at(index + 1), at(index + 2)]
      ctx.bezierCurveTo(
        from[0] + (to[0] - before[0]) / 6,
        from[1] + (to[1] - before[1]) / 6,
        to[0] - (after[0] - from[0]) / 6,
        to[1] - (after[1] - from[1]) / 6,
        to[0],
        to[1],
      )
    }
    if (closed) ctx.closePath()
  }

export const polygon =
  (points: readonly Point[], closed = true): Trace =>
  (ctx) => {
    for (const [index, [x, y]] of points.entries()) index === 0 ? ctx.moveTo(x, y) : ctx.lineTo(x, y)
    if (closed) ctx.closePath()
  }

export const oval =
  (x: number, y: number, rx: number, ry: number, turn = 0): Trace =>
  (ctx) =>
    ctx.ellipse(x, y, Math.max(0.1, rx), Math.max(0.1, ry), turn, 0, Math.PI * 2)

export const box = (x: number, y: number, width: number, height: number): Trace =>
  polygon([
    [x, y],
    [x + width, y],
    [x + width, y + height],
    [x, y + height],
  ])

const draw = (ctx: Brush, trace: Trace): void => {
  ctx.beginPath()
  trace(ctx)
}

// Pencil goes over a line twice and never quite in the same place.
export const pencil = (pen: Pen, trace: Trace, width = 2, alpha = 0.7): void => {
  const { ctx, grade, random } = pen
  ctx.lineJoin = 'round'
  ctx.lineCap = 'round'
  for (const share of [1, 0.55]) {
    ctx.save()
    ctx.translate(between(random, -0.8, 0.8) * width * 0.5, between(random, -0.8, 0.8) * width * 0.5)
    ctx.strokeStyle = grade.ink(alpha * share, pen.depth)
    ctx.lineWidth = width * grade.style.line * (share === 1 ? 1 : 0.7)
    draw(ctx, trace)
    ctx.stroke()
    ctx.restore()
  }
}

type Bounds = { x: number; y: number; width: number; height: number }

// Watercolour pools and dries unevenly inside its shape.
const bloom = (pen: Pen, trace: Trace, bounds: Bounds, strength: number, dim: boolean): void => {
  const { ctx, random, grade } = pen
  const amount = strength * grade.style.wash
  if (amount <= 0.05) return
  ctx.save()
  draw(ctx, trace)
  ctx.clip()
  for (let blot = 0; blot < 5; blot++) {
    const x = bounds.x + random() * bounds.width
    const y = bounds.y + random() * bounds.height
    const radius = (0.25 + random() * 0.5) * Math.max(bounds.width, bounds.height)
    const wash = ctx.createRadialGradient(x, y, 0, x, y, radius)
    const dark = random() < 0.55
    // Pale pools belong on pale colours: on dark hair or cloth they would look like dust.
    const pale = dim ? 0.25 : 1
    wash.addColorStop(0, dark ? `rgba(40,30,40,${0.1 * amount})` : `rgba(255,248,230,${0.14 * amount * pale})`)
    wash.addColorStop(0.8, dark ? `rgba(40,30,40,${0.05 * amount})` : `rgba(255,248,230,${0.05 * amount * pale})`)
    wash.addColorStop(1, 'rgba(128,128,128,0)')
    ctx.fillStyle = wash
    ctx.fillRect(bounds.x, bounds.y, bounds.width, bounds.height)
  }
  ctx.restore()
}

export type Paint = { line?: number; alpha?: number; wash?: number; bounds?: Bounds; opacity?: number }

// A shape as a storyboard artist makes it: a wash of colour, then its outline.
export const shape = (pen: Pen, trace: Trace, hex: string | undefined, paint: Paint = {}): void => {
  const { ctx, grade } = pen
  if (hex !== undefined) {
    ctx.fillStyle = grade.fill(hex, pen.depth, paint.opacity ?? 1)
    draw(ctx, trace)
    ctx.fill()
    if (paint.bounds && (paint.wash ?? 1) > 0)
      bloom(pen, trace, paint.bounds, paint.wash ?? 1, isDark(grade.colour(hex, pen.depth)))
  }
  if ((paint.line ?? 2) > 0) pencil(pen, trace, paint.line ?? 2, paint.alpha ?? 0.7)
}

export const rect = (
  pen: Pen,
  x: number,
  y: number,
  width: number,
  height: number,
  hex: string,
  paint: Paint = {},
): void => shape(pen, box(x, y, width, height), hex, { bounds: { x, y, width, height }, ...paint })

export const line = (pen: Pen, from: Point, to: Point, width = 1.6, alpha = 0.5): void =>
  pencil(pen, polygon([from, to], false), width, alpha)

// Slanted strokes that darken a side, clipped to the shape.
export const hatch = (pen: Pen, trace: Trace, bounds: Bounds, gap: number, alpha: number): void => {
  const { ctx, grade, random } = pen
  ctx.save()
  draw(ctx, trace)
  ctx.clip()
  ctx.strokeStyle = grade.ink(alpha, pen.depth)
  ctx.lineWidth = 1.5
  ctx.beginPath()
  for (let at = -bounds.height; at < bounds.width; at += gap * between(random, 0.75, 1.25)) {
    ctx.moveTo(bounds.x + at + bounds.height * 0.5, bounds.y)
    ctx.lineTo(bounds.x + at, bounds.y + bounds.height)
  }
  ctx.stroke()
  ctx.restore()
}

export const glowAt = (pen: Pen, x: number, y: number, radius: number, hex: string, alpha: number): void => {
  const { ctx, grade } = pen
  const light = ctx.createRadialGradient(x, y, 0, x, y, radius)
  light.addColorStop(0, grade.glow(hex, alpha))
  light.addColorStop(0.35, grade.glow(hex, alpha * 0.4))
  light.addColorStop(1, grade.glow(hex, 0))
  ctx.save()
  ctx.globalCompositeOperation = 'screen'
  ctx.fillStyle = light
  ctx.fillRect(x - radius, y - radius, radius * 2, radius * 2)
  ctx.restore()
}

export const sheet = (width: number, height: number) => {
  const canvas = createCanvas(Math.max(1, Math.ceil(width)), Math.max(1, Math.ceil(height)))
  return { canvas, ctx: canvas.getContext('2d') }
}
