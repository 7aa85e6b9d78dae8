import { describe, expect, it } from 'vitest'
import type { Picture, UnitSpec } from '../build/unit.ts'
import { defaultRateCard } from '../money/rate-card.ts'
import { type BackendCard, type BackendLive, backendCardSchema, backendLiveSchema } from './card.ts'
import { deliveredCards } from './cards.ts'
import { choose, type Preference } from './choose.ts'
import { fits } from './fitness.ts'

const picture: Picture = {
  width: 1280,
  height: 720,
  style: 'natural',
  size: 'medium',
  angle: 'eye',
  lens: 'normal-50',
  setting: 'int',
  place: '',
  time: '',
  mood: 'calm',
  weather: [],
  description: '',
  figures: [],
  props: [],
}
const common = { subject: 's', seed: 1, take: 0, recipe: 1 }
const key = 'a'.repeat(64)
type Quality = UnitSpec['quality']
type ClipFields = Extract<UnitSpec, { kind: 'clip' }>['fields']

const still = (quality: Quality, faces = 0, width = 1280, height = 720): UnitSpec => ({
  ...{ ...common, kind: 'still', quality, needs: Array.from({ length: faces }, () => key) },
  fields: { picture: { ...picture, width, height } },
})
const clip = (quality: Quality, more: Partial<ClipFields> = {}): UnitSpec => ({
  ...{ ...common, kind: 'clip', quality, needs: [key] },
  fields: {
    ...{ width: 832, height: 468, fps: 24, ms: 4000, move: 'static', motion: '', piece: 0, pieces: 1 },
    ...more,
  },
})
const hd = { width: 1280, height: 720 }
const all = deliveredCards.map((card) => ({ ...card, enabled: true }))
const fit = (spec: UnitSpec) =>
  all
    .filter((card) => 'offer' in fits(card, spec))
    .map(({ id }) => id)
    .sort()

describe('look-safe: a unit goes only where the whole of its spec can be honoured', () => {
  it.each([
    ['a draft still', still('draft'), ['embedded']],
    ['a draft clip of a minute', clip('draft', { ms: 60_000, move: 'orbit-left' }), ['embedded']],
    ['a standard still', still('standard'), ['agent', 'gemini', 'pods', 'runpod']],
    ['a standard still with three faces', still('standard', 3), ['agent', 'gemini', 'pods', 'runpod']],
    ['a standard still with four faces', still('standard', 4), ['agent', 'pods', 'runpod']],
    ['a standard still with five faces', still('standard', 5), []],
    ['a standard still of 2160 lines', still('standard', 0, 3840, 2160), []],
    ['a standard clip, 4 s, held', clip('standard'), ['agent', 'pods', 'runpod', 'runpod-svd']],
    ['a standard clip that pans', clip('standard', { move: 'pan-left' }), ['agent', 'pods', 'runpod']],
    ['a standard clip of 5 s', clip('standard', { ms: 5000 }), ['agent', 'pods', 'runpod']],
    ['a standard clip of 6 s', clip('standard', { ms: 6000 }), []],
    ['a premium clip', clip('premium', hd), ['veo']],
    ['a premium clip of 8 s that orbits', clip('premium', { ...hd, ms: 8000, move: 'orbit-right' }), ['veo']],
    ['a premium clip of 9 s', clip('premium', { ...hd, ms: 9000 }), []],
    ['a premium still', still('premium'), []],
  ])('%s', (_, spec, expected) => {
    expect(fit(spec)).toEqual(expected)
  })

  it('tier 3 needs the user’s word', () => {
    const ask = (fallback: boolean) =>
      choose({
        ...{ spec: clip('standard'), cards: all, live: new Map(), rates: defaultRateCard, machines: 0, now: 0 },
        ...{ preference: { mode: 'automatic' } as Preference, fallback },
      })
    expect(ask(false).refused).toContainEqual({ backend: 'runpod-svd', why: 'needs-consent' })
    expect(ask(true).ranking.at(-1)?.backend).toBe('runpod-svd')
  })

  it('where none fits nothing is chosen, and each says why', () => {
    const decision = choose({
      ...{
        spec: clip('standard', { ms: 6000 }),
        cards: all,
        live: new Map(),
        rates: defaultRateCard,
        machines: 1,
        now: 0,
      },
      preference: { mode: 'automatic' },
    })
    expect(decision).toMatchObject({ ranking: [], reason: 'none-fits' })
    expect(decision.refused).toContainEqual({ backend: 'runpod', why: 'length' })
    expect(decision.refused).toHaveLength(all.length)
  })
})

// Three backends whose figures are easy to reckon by hand.
const card = (id: string, priority: number, typicalMs: number): BackendCard =>
  backendCardSchema.parse({
    ...{ id, name: id, tier: 'cloud', priority, qualityPriority: 100 - priority, slots: 10, claims: true },
    ...{ deadlineMs: 60_000, offers: [{ kinds: ['clip'], qualities: ['standard'], typicalMs }] },
  })
const cards = [card('a', 100, 40_000), card('b', 50, 20_000), card('c', 20, 10_000)]
const rates = {
  ...{ version: 1, markupPercent: 0 },
  backends: {
    a: {},
    b: { clip: { unitMicros: 5_000, secondMicros: 0 } },
    c: { clip: { unitMicros: 10_000, secondMicros: 0 } },
  },
}
const live = new Map<string, BackendLive>(
  [
    ['a', 20],
    ['b', 10],
    ['c', 0],
  ].map(([id, queued]) => [String(id), backendLiveSchema.parse({ id, health: 'up', queued })]),
)
const scores = (preference: Preference) =>
  Object.fromEntries(
    choose({ spec: clip('standard'), cards, live, rates, preference, machines: 0, now: 0 }).ranking.map(
      ({ backend, score }) => [backend, Math.round(score * 1000) / 1000],
    ),
  )

describe('the score is 40 priority, 30 cost, 20 speed, 10 queue', () => {
  it('written out', () => {
    expect(scores({ mode: 'automatic' })).toEqual({
      // 0.4 × 1.0 + 0.3 × (1 − 0/10) + 0.2 × (1 − 40/40) + 0.1 × (1 − 2/2)
      a: 0.7,
      // 0.4 × 0.5 + 0.3 × (1 − 5/10) + 0.2 × (1 − 20/40) + 0.1 × (1 − 1/2)
      b: 0.5,
      // 0.4 × 0.2 + 0.3 × (1 − 10/10) + 0.2 × (1 − 10/40) + 0.1 × (1 − 0/2)
      c: 0.33,
    })
  })

  it('for the best picture the other order of priority counts', () => {
    // 0.4 × 0 / 0.5 / 0.8 in place of the first term.
    expect(scores({ mode: 'automatic', bestQuality: true })).toEqual({ a: 0.3, b: 0.5, c: 0.57 })
  })

  it('who prefers speed has cost and speed change places', () => {
    // b: 0.2 + 0.2 × 0.5 + 0.3 × 0.5 + 0.05; c: 0.08 + 0 + 0.3 × 0.75 + 0.1
    expect(scores({ mode: 'automatic', preferSpeed: true })).toEqual({ a: 0.6, b: 0.5, c: 0.405 })
  })

  it('a maximum of 0 gives everybody the whole of it', () => {
    const free = { version: 1, markupPercent: 0, backends: {} }
    const [first] = choose({
      ...{ spec: clip('standard'), cards: cards.slice(0, 1), live: new Map(), rates: free, machines: 0, now: 0 },
      preference: { mode: 'automatic' },
    }).ranking
    expect(first).toMatchObject({ cost: 1, queue: 1, speed: 0 })
  })

  it('the user’s own choice goes first, and alone when by hand; caps and breakers are kept', () => {
    const ask = (preference: Preference, state = live) =>
      choose({ spec: clip('standard'), cards, live: state, rates, preference, machines: 0, now: 1000 })
    expect(ask({ mode: 'preferred', preferredId: 'c' }).ranking.map(({ backend }) => backend)).toEqual(['c', 'a', 'b'])
    expect(ask({ mode: 'manual', preferredId: 'b' }).ranking.map(({ backend }) => backend)).toEqual(['b'])
    expect(ask({ mode: 'automatic', maxUnitMicros: 5_000 }).refused).toEqual([
      { backend: 'c', why: 'dearer-than-allowed' },
    ])
    const broken = new Map(live).set(
      'a',
      backendLiveSchema.parse({ id: 'a', breaker: { state: 'open', failures: 5, since: 0 } }),
    )
    expect(ask({ mode: 'automatic' }, broken).refused).toEqual([{ backend: 'a', why: 'breaker' }])
  })
})
