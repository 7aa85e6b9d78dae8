import { createCanvas, type SKRSContext2D } from '@napi-rs/canvas'
import { titleStyles } from '@peace/core/cutting'
import { wrapText } from '@peace/core/timeline'
import { composeFrame, filmFonts, type Surface } from '@peace/draw/cut'
import { expect, it } from 'vitest'
import { withFonts } from '../draw/fonts.ts'

// Titles and lower thirds by their pixels, drawn as the server and the tab draw them.

withFonts()
const text = 'ผู้ใหญ่ฝั่งโน้นชื่อปู่ฎีกา กลั้นใจรื้อซุ้มไม้ที่ญาติผู้น้องซื้อไว้ นี่คือน้ำใจที่ยิ่งใหญ่'
const sizes = [
  { width: 640, height: 360 },
  { width: 360, height: 640 },
]

type Size = (typeof sizes)[number]
type Box = { left: number; right: number; top: number; bottom: number }

// White over black: the letters alone, without what is dark around them.
const inked = (ctx: SKRSContext2D, { width, height }: Size): Set<number> => {
  const { data } = ctx.getImageData(0, 0, width, height)
  const found = new Set<number>()
  for (let at = 0; at < data.length; at += 4) if ((data[at] ?? 0) > 128) found.add(at / 4)
  return found
}

const boxOf = (ink: ReadonlySet<number>, { width }: Size): Box => {
  const box = { left: Number.POSITIVE_INFINITY, right: -1, top: Number.POSITIVE_INFINITY, bottom: -1 }
  for (const at of ink) {
    const [x, y] = [at % width, Math.floor(at / width)]
    box.left = Math.min(box.left, x)
    box.right = Math.max(box.right, x)
    box.top = Math.min(box.top, y)
    box.bottom = Math.max(box.bottom, y)
  }
  return box
}

const written = (said: string, style: (typeof titleStyles)[number], size: Size) => {
  const ctx = createCanvas(size.width, size.height).getContext('2d')
  const clip = { id: 't', source: { subject: { film: 'f' } }, in: 0, out: 1, at: 0, frames: 1, speed: 1 }
  const titles = [{ clip, text: said, style, alpha: 1 }]
  const lines: { text: string; x: number; y: number; font: string }[] = []
  // What is asked of the canvas is done, and noted.
  const surface = new Proxy(ctx, {
    get: (_, name) => {
      if (name === 'fillText')
        return (line: string, x: number, y: number) => {
          lines.push({ text: line, x, y, font: ctx.font })
          ctx.fillText(line, x, y)
        }
      const value: unknown = Reflect.get(ctx, name)
      return typeof value === 'function' ? value.bind(ctx) : value
    },
    set: (_, name, value) => Reflect.set(ctx, name, value),
  }) as unknown as Surface<never>
  composeFrame<never>(surface, size, filmFonts, { layers: [], titles, black: 0 }, () => undefined)
  return { ink: inked(ctx, size), lines }
}

const alone = (line: { text: string; x: number; y: number; font: string }, size: Size) => {
  const ctx = createCanvas(size.width, size.height).getContext('2d')
  ctx.fillRect(0, 0, size.width, size.height)
  Object.assign(ctx, { font: line.font, textAlign: 'center', textBaseline: 'middle', fillStyle: '#ffffff' })
  ctx.fillText(line.text, line.x, line.y)
  const shaped = ctx.measureText(line.text)
  const box: Box = {
    left: line.x - shaped.actualBoundingBoxLeft,
    right: line.x + shaped.actualBoundingBoxRight,
    top: line.y - shaped.actualBoundingBoxAscent,
    bottom: line.y + shaped.actualBoundingBoxDescent,
  }
  return { ink: inked(ctx, size), box }
}

const cases = titleStyles.flatMap((style) =>
  sizes.map((size) => [style, `${size.width}×${size.height}`, size] as const),
)

it.each(cases)('a %s at %s has every mark once and whole, as the font shapes it', (style, _, size) => {
  const { ink, lines } = written(text, style, size)
  expect(lines.length).toBeGreaterThan(1)
  expect(
    lines
      .map((line) => line.text)
      .join('')
      .replaceAll(' ', ''),
  ).toBe(text.replaceAll(' ', ''))
  const each = lines.map((line) => alone(line, size))
  // As large as the font says, which cuts nothing off above or below.
  for (const { ink: its, box } of each) {
    const found = boxOf(its, size)
    for (const side of ['left', 'right', 'top', 'bottom'] as const)
      expect(Math.abs(found[side] - box[side])).toBeLessThanOrEqual(2.5)
  }
  // No line lies over another, and in the picture are these and nothing else: neither lost nor twice.
  const all = each.flatMap(({ ink: its }) => [...its])
  const union = new Set(all)
  expect(union.size).toBe(all.length)
  const apart = [...ink].filter((at) => !union.has(at)).length + [...union].filter((at) => !ink.has(at)).length
  expect(apart / union.size).toBeLessThan(0.02)
  const whole = boxOf(ink, size)
  expect(whole.left).toBeGreaterThan(size.width * 0.03)
  expect(whole.right).toBeLessThan(size.width * 0.97)
  expect(whole.top).toBeGreaterThan(0)
  expect(whole.bottom).toBeLessThan(size.height - 1)
})

it('a vowel and a tone mark stand over their letter, each higher than the last, and make it no wider', () => {
  const [size] = sizes
  if (!size) throw new Error('no size')
  const of = (said: string) => boxOf(written(said, 'title', size).ink, size)
  const [bare, vowel, both, below] = [of('กนกน'), of('กินกิน'), of('กิ่นกิ่น'), of('กุนกุน')]
  expect(vowel.top).toBeLessThan(bare.top - 2)
  expect(both.top).toBeLessThan(vowel.top - 2)
  expect(below.bottom).toBeGreaterThan(bare.bottom + 2)
  for (const each of [vowel, both, below])
    expect(Math.abs(each.right - each.left - (bare.right - bare.left))).toBeLessThanOrEqual(3)
  expect(wrapText('น้ำ', 'th', 1, (part) => part.length)).toEqual(['น้ำ'])
})
