import { spawnSync } from 'node:child_process'
import { mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { createCanvas, loadImage } from '@napi-rs/canvas'
import { breakable, captionCues, resolveTimeline } from '@peace/core/timeline'
import { afterAll, describe, expect, it } from 'vitest'
import { drawCard } from '../draw/cards.ts'
import { withFonts } from '../draw/fonts.ts'
import { assOf, captionLayout, writeAss } from './subtitles.ts'

// Frames as they are really rendered, and what is in their pixels.
const folder = mkdtempSync(join(tmpdir(), 'thai-'))
afterAll(() => rmSync(folder, { recursive: true, force: true }))
const ffmpeg = process.env.FFMPEG_PATH ?? 'ffmpeg'
const frame = { width: 1280, height: 720 }

const timelineOf = (text: string) =>
  resolveTimeline(
    [
      {
        sceneId: 's',
        title: '',
        shots: [
          {
            ...{
              shotId: 'a',
              clips: [],
              ms: 4000,
              trimInMs: 0,
              trimOutMs: 0,
              transition: 'cut',
              overlay: '',
              effects: [],
            },
            lines: [{ lineId: 'l', unit: '0'.repeat(64), estimatedMs: 3000, text, speaker: 'ต้น' }],
          },
        ],
      },
    ],
    () => undefined,
  )

const burned = async (text: string, name: string) => {
  const shot = timelineOf(text).scenes[0]?.shots[0]
  if (!shot) throw new Error('no shot')
  const ass = assOf({ shot, language: 'th', frame, captions: true, watermark: false })
  const filter = await writeAss(folder, `${name}.ass`, ass ?? '')
  const args = [
    '-y',
    '-loglevel',
    'error',
    '-f',
    'lavfi',
    '-i',
    `color=black:s=${frame.width}x${frame.height}:d=3:r=24`,
    '-vf',
    filter,
    '-ss',
    '1.5',
    '-frames:v',
    '1',
    `${name}.png`,
  ]
  const made = spawnSync(ffmpeg, args, { cwd: folder, encoding: 'utf8' })
  expect(made.stderr).toBe('')
  return inkOf(await loadImage(readFileSync(join(folder, `${name}.png`))))
}

type Ink = { left: number; right: number; top: number; bottom: number; area: number }
const inkOf = (image: Parameters<ReturnType<typeof contextOf>['drawImage']>[0]): Ink => {
  const ctx = contextOf()
  ctx.drawImage(image, 0, 0)
  const { data } = ctx.getImageData(0, 0, frame.width, frame.height)
  const ink = { left: frame.width, right: -1, top: frame.height, bottom: -1, area: 0 }
  for (let at = 0; at < data.length; at += 4) {
    if ((data[at] ?? 0) < 110) continue
    const [x, y] = [(at / 4) % frame.width, Math.floor(at / 4 / frame.width)]
    ink.left = Math.min(ink.left, x)
    ink.right = Math.max(ink.right, x)
    ink.top = Math.min(ink.top, y)
    ink.bottom = Math.max(ink.bottom, y)
    ink.area += 1
  }
  return ink
}
const contextOf = () => createCanvas(frame.width, frame.height).getContext('2d')

const long = 'หลวงพ่อท่านว่าความโกรธก็เหมือนถ่านร้อนที่เรากำไว้เพื่อจะขว้างใส่คนอื่น แต่มือเราต่างหากที่ไหม้ก่อนทุกครั้งไป'

describe('Thai in the picture', () => {
  it('stacks a vowel and a tone mark above their letter, not beside it', async () => {
    const [bare, vowel, both, below] = [
      await burned('กนกน', 'bare'),
      await burned('กินกิน', 'vowel'),
      await burned('กิ่นกิ่น', 'both'),
      await burned('กุนกุน', 'below'),
    ]
    expect(vowel.top).toBeLessThan(bare.top - 2)
    expect(both.top).toBeLessThan(vowel.top - 2)
    expect(below.bottom).toBeGreaterThan(bare.bottom + 2)
    for (const marked of [vowel, both, below]) {
      expect(Math.abs(marked.right - marked.left - (bare.right - bare.left))).toBeLessThanOrEqual(6)
      expect(marked.area).toBeGreaterThan(bare.area)
    }
  })

  it('wraps a long caption between words and keeps it inside the frame', async () => {
    const cues = captionCues(timelineOf(long), 'th', captionLayout(frame))
    const lines = cues.flatMap((cue) => cue.lines)
    expect(lines.length).toBeGreaterThan(1)
    const ends = new Set<number>()
    let at = 0
    for (const piece of breakable(long, 'th')) {
      at += piece.trim().length
      ends.add(at)
    }
    let passed = 0
    for (const line of lines) {
      passed += line.replace(/\s/g, '').length
      expect(ends.has(passed) || passed === long.replace(/\s/g, '').length).toBe(true)
    }
    const ink = await burned(long, 'long')
    expect(ink.left).toBeGreaterThan(frame.width * 0.05)
    expect(ink.right).toBeLessThan(frame.width * 0.95)
    expect(ink.bottom).toBeLessThan(frame.height * 0.98)
  })

  it('is set by libass as wide as the wrapping measured it', async () => {
    withFonts()
    const text = 'ยิ่งโกรธมือก็ยิ่งหนัก'
    const ink = await burned(text, 'width')
    const measured = captionLayout(frame).measure(text)
    expect(Math.abs(ink.right - ink.left - measured) / measured).toBeLessThan(0.05)
  })

  it('fits a long title on its card in every aspect, stacked marks whole', () => {
    for (const size of [
      { width: 1280, height: 720 },
      { width: 720, height: 1280 },
      { width: 720, height: 720 },
    ]) {
      const card = drawCard({
        is: 'title',
        ...size,
        language: 'th',
        title: 'ผู้ที่เชื่อว่าหมู่บ้านซึ่งอยู่ริมน้ำนี้จะไม่มีวันจมหายไป',
        by: 'น้ำผึ้ง',
      })
      const { data } = card.getContext('2d').getImageData(0, 0, size.width, size.height)
      let [left, right] = [size.width, 0]
      for (let at = 0; at < data.length; at += 4) {
        if ((data[at] ?? 0) < 110) continue
        const x = (at / 4) % size.width
        left = Math.min(left, x)
        right = Math.max(right, x)
      }
      expect(left).toBeGreaterThan(size.width * 0.04)
      expect(right).toBeLessThan(size.width * 0.96)
      expect(right - left).toBeGreaterThan(size.width * 0.3)
    }
  })

  it('lets nothing a writer types become a command of the format', () => {
    const shot = timelineOf('{\\an8}ขึ้นบน\\N{\\fs200}').scenes[0]?.shots[0]
    if (!shot) throw new Error('no shot')
    const said = assOf({ shot, language: 'th', frame, captions: true, watermark: false })?.split('[Events]')[1] ?? ''
    expect(said).not.toMatch(/[{}]/)
    expect(said).not.toContain('\\an8')
  })
})
