import { describe, expect, it } from 'vitest'
import type { BoundScene, BoundShot } from '../build/planned.ts'
import {
  breakable,
  captionCues,
  estimateShotMs,
  printSrt,
  printVtt,
  resolveTimeline,
  splitParts,
  wrapText,
} from './index.ts'

const shot = (ms: number, lines: { ms: number; text: string }[] = [], more: Partial<BoundShot> = {}): BoundShot => ({
  shotId: `s${ms}`,
  clips: ['a'.repeat(64)],
  ms,
  trimInMs: 0,
  trimOutMs: 0,
  transition: 'cut',
  overlay: '',
  lines: lines.map((line, index) => ({
    lineId: `l${index}`,
    unit: String(index).repeat(64),
    estimatedMs: line.ms,
    text: line.text,
    speaker: 'Mali',
  })),
  effects: [],
  ...more,
})
const scene = (...shots: BoundShot[]): BoundScene => ({ sceneId: 'sc', title: 'INT. HOUSE', shots })
const asPlanned = () => undefined

describe('the timeline', () => {
  it('is the sum of whole frames, cards included', () => {
    const timeline = resolveTimeline([scene(shot(2000), shot(3010)), scene(shot(1000))], asPlanned, {
      titleMs: 3000,
      creditsMs: 4000,
    })
    expect(timeline.frames).toBe(72 + 48 + 72 + 24 + 96)
    expect(timeline.ms).toBe(13000)
    expect(timeline.scenes[1]?.startMs).toBe(8000)
  })

  it('holds the picture for speech that came out longer, and never lets a trim cut it off', () => {
    const trimmed = shot(5000, [{ ms: 2000, text: 'Stay.' }], { trimInMs: 1000, trimOutMs: 3500 })
    const [timed] = resolveTimeline([scene(trimmed)], () => 4000).scenes[0]?.shots ?? []
    const [line] = timed?.lines ?? []
    expect(line?.endMs).toBeLessThan(timed?.endMs ?? 0)
    expect((line?.endMs ?? 0) - (line?.startMs ?? 0)).toBe(4000)
  })

  it('lets no two speeches overlap', () => {
    const both = shot(3000, [
      { ms: 1000, text: 'One.' },
      { ms: 1000, text: 'Two.' },
    ])
    const lines = resolveTimeline([scene(both)], () => 1700).scenes[0]?.shots[0]?.lines ?? []
    expect(lines[1]?.startMs).toBeGreaterThan(lines[0]?.endMs ?? Number.POSITIVE_INFINITY)
  })

  it('estimates a shot long enough for what is said in it', () => {
    const of = (lineMs: number[]) =>
      estimateShotMs({ size: 'close', move: 'static' }, { lineMs, action: '', language: 'en' })
    expect(of([])).toBeLessThan(of([4000]))
    expect(of([4000])).toBeGreaterThan(4500)
  })

  it('splits a long scene into parts of at most a minute', () => {
    expect(splitParts([40_000, 30_000, 20_000, 60_000].map((ms) => ({ ms })))).toEqual([
      { firstShot: 0, shotCount: 1 },
      { firstShot: 1, shotCount: 2 },
      { firstShot: 3, shotCount: 1 },
    ])
  })
})

describe('wrapping', () => {
  const columns = (text: string) => text.replace(/\p{Mn}/gu, '').length

  it('breaks Thai between words only', () => {
    const text = 'วันนี้อากาศดีมากเราไปเดินเล่นที่ริมแม่น้ำเจ้าพระยากันเถอะนะ'
    const lines = wrapText(text, 'th', 16, columns)
    expect(lines.join('')).toBe(text)
    const ends = new Set<number>()
    let at = 0
    for (const piece of breakable(text, 'th')) {
      at += piece.length
      ends.add(at)
    }
    let passed = 0
    for (const line of lines) {
      passed += line.length
      expect(ends.has(passed)).toBe(true)
      expect(columns(line)).toBeLessThanOrEqual(16)
      expect(line).not.toMatch(/^[\u0E30-\u0E3A\u0E45\u0E47-\u0E4E]/)
    }
  })

  it('keeps English words, their apostrophes and hyphens whole', () => {
    const lines = wrapText("I don't believe in well-meant half-truths, grandmother.", 'en', 18, columns)
    expect(lines).toEqual(["I don't believe in", 'well-meant', 'half-truths,', 'grandmother.'])
  })

  it('breaks ten thousand letters without a space', () => {
    const lines = wrapText('x'.repeat(10_000), 'en', 42, columns)
    expect(Math.max(...lines.map(columns))).toBe(42)
    expect(lines.join('')).toHaveLength(10_000)
  })
})

describe('captions', () => {
  const text = 'One two three four five six seven eight nine ten. '.repeat(6).trim()
  const timeline = resolveTimeline([scene(shot(12_000, [{ ms: 9000, text }]))], asPlanned)
  const cues = captionCues(timeline, 'en')

  it('share a long speech between cues of two lines, without a gap', () => {
    expect(cues.length).toBeGreaterThan(2)
    expect(cues.every((cue) => cue.lines.length <= 2)).toBe(true)
    const line = timeline.scenes[0]?.shots[0]?.lines[0]
    expect(cues[0]?.startMs).toBe(line?.startMs)
    expect(cues.at(-1)?.endMs).toBe(line?.endMs)
    for (const [index, cue] of cues.slice(1).entries()) expect(cue.startMs).toBe(cues[index]?.endMs)
  })

  it('print as SRT and VTT, marks of the format escaped', () => {
    const [cue] = captionCues(resolveTimeline([scene(shot(3000, [{ ms: 1500, text: 'a <b> & c' }]))], asPlanned), 'en')
    if (!cue) throw new Error('no cue')
    expect(printSrt([cue])).toMatch(/^1\n00:00:00,\d{3} --> 00:00:0\d,\d{3}\na <b> & c\n/)
    expect(printVtt([cue])).toContain('<v Mali>a &lt;b&gt; &amp; c')
  })
})
