import { expect, it } from 'vitest'
import { outlineOf, peaksASecond, peaksOf } from './wave.ts'

// Half a second of silence, half a second of strength.
const rate = 8000
const sound = Float32Array.from({ length: rate }, (_, at) => (at < rate / 2 ? 0 : at % 2 === 0 ? 0.8 : -0.8))
const peaks = peaksOf(sound, rate)
const heights = (path: string) =>
  [...path.matchAll(/L([\d.]+) ([\d.]+)/g)].map(([, x, y]) => [Number(x), Number(y)] as const).filter(([, y]) => y < 1)

it('a sound is as strong as it is heard, and where', () => {
  expect(peaks).toHaveLength(peaksASecond)
  expect(Math.max(...peaks.slice(0, 24))).toBe(0)
  expect(Math.min(...peaks.slice(26))).toBeCloseTo(0.8)
})

it('a clip shows the part that it plays: trimmed, slower, and round again where it goes round', () => {
  const clip = { in: 0, frames: 24, speed: 1, length: 24 }
  expect(Math.min(...heights(outlineOf(peaks, clip, 24, 24)).map(([x]) => x))).toBe(12)
  expect(heights(outlineOf(peaks, { ...clip, in: 12, frames: 12 }, 24, 12))).toHaveLength(12)
  expect(Math.min(...heights(outlineOf(peaks, { ...clip, frames: 48, speed: 0.5 }, 24, 48)).map(([x]) => x))).toBe(24)
  const round = heights(outlineOf(peaks, { in: 0, frames: 48, speed: 1 }, 24, 48)).map(([x]) => x)
  expect(round.some((x) => x > 36)).toBe(true)
  expect(outlineOf(new Float32Array(), clip, 24, 24)).toBe('')
})
