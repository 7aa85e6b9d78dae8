import { describe, expect, it } from 'vitest'
import type { UnitSpec } from '../build/index.ts'
import { cameraMoves } from '../shots/index.ts'
import { fillTemplate, SlotError, strangeNodes, templateOf, templateOrder, templates, writePrompt } from './index.ts'

const picture = {
  width: 1280,
  height: 720,
  style: 'cinematic' as const,
  size: 'medium' as const,
  angle: 'low' as const,
  lens: 'portrait-85' as const,
  setting: 'ext' as const,
  place: 'ท่าน้ำ',
  time: 'dusk',
  mood: 'lonely' as const,
  weather: ['rain' as const],
  description: 'Mali waits for the ferry',
  figures: [],
  props: ['lantern'],
}
const common = { subject: 's1', quality: 'standard' as const, seed: 7, take: 0, recipe: 1 }
const key = 'a'.repeat(64)
const still = (faces = 0, more = {}): UnitSpec => ({
  ...common,
  kind: 'still',
  fields: { picture: { ...picture, ...more } },
  inputs: { portraits: Array.from({ length: faces }, () => key) },
})
const clip = (fields: Partial<Extract<UnitSpec, { kind: 'clip' }>['fields']> = {}): UnitSpec => ({
  ...common,
  kind: 'clip',
  fields: {
    picture,
    width: 832,
    height: 468,
    fps: 24,
    ms: 5000,
    move: 'static',
    motion: 'Rain falls',
    piece: 0,
    pieces: 1,
    ...fields,
  },
  inputs: { still: key },
})

describe('templates', () => {
  it('name only nodes on the list, and fill from a unit without complaint', () => {
    for (const template of templates) expect(strangeNodes(template.graph)).toEqual([])
    const specs = [still(0), still(1), still(2), still(3), still(4), ...cameraMoves.map((move) => clip({ move }))]
    for (const spec of specs) {
      const order = templateOrder(spec)
      expect(order).toBeDefined()
      if (!order) continue
      const pictures = Object.fromEntries(Object.keys(order.pictures).map((name) => [name, 'x.png']))
      const graph = fillTemplate(order.template, order.slots, pictures, 'unit')
      expect(strangeNodes(graph)).toEqual([])
    }
  })

  it('give each face its own column', () => {
    const order = templateOrder(still(3))
    expect(order?.template.id).toBe('sdxl-ipadapter-3')
    expect(order?.pictures).toEqual({
      reference1: { portrait: 0 },
      reference2: { portrait: 1 },
      reference3: { portrait: 2 },
    })
    const { drawWidth, columnWidth, column2, column3 } = order?.slots ?? {}
    expect(Number(columnWidth) * 3).toBeLessThanOrEqual(Number(drawWidth))
    expect([column2, column3]).toEqual([columnWidth, Number(columnWidth) * 2])
  })

  it('draw a picture larger than a million points smaller, and enlarge it to its exact size', () => {
    const { width, height, drawWidth, drawHeight } = templateOrder(still(0, { width: 1920, height: 1080 }))?.slots ?? {}
    expect([width, height]).toEqual([1920, 1080])
    expect(Number(drawWidth) * Number(drawHeight)).toBeLessThan(1_120_000)
  })

  it('never make a clip smaller or shorter than was asked', () => {
    for (const frame of [
      { width: 832, height: 468 },
      { width: 468, height: 832 },
      { width: 624, height: 624 },
    ])
      for (const ms of [500, 1990, 3000, 4999, 5000]) {
        const order = templateOrder(clip({ ...frame, ms, move: 'pan-left' }))
        const { width, height, frames } = order?.slots ?? {}
        expect(Number(width)).toBeGreaterThanOrEqual(frame.width)
        expect(Number(height)).toBeGreaterThanOrEqual(frame.height)
        expect((Number(frames) * 1000) / (order?.template.gives.fps ?? 1)).toBeGreaterThanOrEqual(ms)
      }
  })

  it('are chosen by what the machine has, and by what the clip asks', () => {
    const has = (...ids: string[]) => new Set(ids)
    expect(templateOrder(clip({ move: 'pan-left' }))?.template.id).toBe('wan-camera')
    expect(templateOrder(clip({ move: 'orbit-left' }))?.template.id).toBe('wan-i2v')
    expect(templateOrder(clip(), has('svd-1-1'))).toBeUndefined()
    expect(templateOrder(clip({ ms: 4000 }), has('svd-1-1'))?.notice).toBe('Powered by Stability AI')
    expect(templateOrder(clip({ ms: 4000, move: 'pan-left' }), has('svd-1-1'))).toBeUndefined()
    expect(templateOrder(clip(), has('ltx-i2v', 'wan-5b'))?.template.id).toBe('wan-5b')
    expect(templateOrder(still(1), has('flux-schnell'))).toBeUndefined()
  })

  it('leave the still behind only where another look was allowed', () => {
    const only = new Set(['animatediff-v3'])
    const spec = clip({ ms: 4000 })
    expect(templateOrder(spec, only)).toBeUndefined()
    const order = templateOrder(spec, only, true)
    expect(order?.slots).toMatchObject({ width: 832, height: 468, drawWidth: 512, drawHeight: 288, frames: 32 })
    expect(order?.pictures).toEqual({})
    expect(templateOrder(spec, new Set(['animatediff-v3', 'svd-1-1']), true)?.template.id).toBe('svd-1-1')
  })

  it('take words as words, and no node from anyone', () => {
    const flux = templateOf('flux-schnell')
    if (!flux) throw new Error('no template')
    const slots = { seed: 1, width: 256, height: 256, drawWidth: 256, drawHeight: 256 }
    expect(fillTemplate(flux, { ...slots, prompt: '["1",0]' }, {}, 'x')['4']?.inputs.text).toBe('["1",0]')
    const wrong = [
      { '9': 'x' },
      { seed: 1.5 },
      { seed: -1 },
      { width: 9999 },
      { drawWidth: 257 },
      { prompt: 'x'.repeat(2001) },
    ]
    for (const slot of wrong)
      expect(() => fillTemplate(flux, { prompt: 'x', ...slots, ...slot } as never, {}, 'x')).toThrow(SlotError)
    expect(() => fillTemplate(flux, { prompt: 'x', ...slots }, { image: 'x.png' }, 'x')).toThrow(SlotError)
  })
})

describe('a prompt', () => {
  it('tells size, angle, place, mood and lens, and stays the same for the same recipe', () => {
    const { prompt } = writePrompt(still())
    for (const word of ['medium shot', 'low angle', 'ท่าน้ำ', 'dusk', 'lantern', 'rain', '85mm', 'Mali waits'])
      expect(prompt).toContain(word)
    expect(writePrompt(still())).toEqual(writePrompt(still()))
  })

  it('says the move of a clip first', () => {
    expect(writePrompt(clip({ move: 'orbit-left' })).prompt).toMatch(
      /^camera orbits around the subject to the left, Rain falls/,
    )
  })
})
