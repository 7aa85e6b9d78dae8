import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { planFor, sampleFilm, type UnitSpec } from '../build/index.ts'
import { entitlementsOf } from '../money/entitlements.ts'
import { defaultRateCard } from '../money/rate-card.ts'
import { afterAdmitted, afterFailure, afterSuccess, breakerAllows, breakerRules } from './breaker.ts'
import { type BackendCard, type BackendLive, backendCardSchema, backendLiveSchema, breakerSchema } from './card.ts'
import { choose, type Question, sharesOf, speedyWeights, weights } from './choose.ts'
import { fits } from './fitness.ts'
import { podsFor, scalePods, scalingRules } from './scaling.ts'

const clip = (quality: 'standard' | 'premium'): UnitSpec => {
  const { units } = planFor(sampleFilm({ scenes: 1, shotsPerScene: 1 }), entitlementsOf('studio'), {
    stop: 'clips',
    quality,
  })
  const found = units.find(({ spec }) => spec.kind === 'clip')
  if (!found) throw new Error('no clip')
  return found.spec
}
const spec = clip('standard')

const card = (id: string, more: Partial<BackendCard> = {}, offer: object = {}): BackendCard =>
  backendCardSchema.parse({
    id,
    name: id,
    tier: 'cloud',
    offers: [{ kinds: ['clip'], qualities: ['standard'], typicalMs: 10_000, ...offer }],
    priority: 50,
    qualityPriority: 50,
    slots: 10,
    claims: true,
    deadlineMs: 60_000,
    ...more,
  })
const up = (id: string, more: object = {}): [string, BackendLive] => [
  id,
  backendLiveSchema.parse({ id, health: 'up', ...more }),
]
const rates = (micros: Record<string, number>) => ({
  ...defaultRateCard,
  markupPercent: 0,
  backends: Object.fromEntries(
    Object.entries(micros).map(([id, unitMicros]) => [id, { clip: { unitMicros, secondMicros: 0 } }]),
  ),
})
const ask = (more: Partial<Question>): Question => ({
  spec,
  cards: [],
  live: new Map(),
  rates: defaultRateCard,
  preference: { mode: 'automatic' },
  machines: 0,
  now: 0,
  ...more,
})

describe('choosing', () => {
  test('weighs priority, cost, speed and queue forty, thirty, twenty, ten', () => {
    const cards = [card('near', { priority: 100 }), card('far', { priority: 50 }, { typicalMs: 5_000 })]
    const live = new Map([up('near', { queued: 10 }), up('far', { queued: 5 })])
    const { ranking } = choose(ask({ cards, live, rates: rates({ near: 1000, far: 250 }) }))
    const score = (id: string) => ranking.find(({ backend }) => backend === id)?.score
    // near: 0.4·1 + 0.3·0 + 0.2·0 + 0.1·0; far: 0.4·0.5 + 0.3·0.75 + 0.2·0.5 + 0.1·0.5
    expect(score('near')).toBeCloseTo(0.4)
    expect(score('far')).toBeCloseTo(0.575)
    expect(ranking[0]?.backend).toBe('far')
    expect(Object.values(weights).reduce((sum, each) => sum + each, 0)).toBeCloseTo(1)
  })

  test('moves who prefers speed away from a long queue, and nobody else', () => {
    const cards = [card('home', { priority: 100 }), card('cloud', { priority: 40 }, { typicalMs: 5_000 })]
    const live = new Map([up('home', { queued: 10_000 })])
    const priced = { cards, live, rates: rates({ home: 0, cloud: 100 }) }
    const first = (preferSpeed: boolean) =>
      choose(ask({ ...priced, preference: { mode: 'automatic', preferSpeed } })).ranking[0]?.backend
    expect(first(false)).toBe('home')
    expect(first(true)).toBe('cloud')
    expect(Object.values(speedyWeights).reduce((sum, each) => sum + each, 0)).toBeCloseTo(1)
  })

  test('gives full marks where nothing costs or waits', () => {
    const { ranking, most } = choose(ask({ cards: [card('only')], rates: rates({ only: 0 }) }))
    expect(ranking.map((each) => sharesOf(each, most))).toMatchObject([{ cost: 1, queue: 1, speed: 0 }])
  })

  test('puts the user’s own choice first, and by hand alone', () => {
    const cards = [card('good', { priority: 100 }), card('mine', { priority: 1 })]
    const priced = { cards, rates: rates({ good: 1000, mine: 1000 }) }
    expect(choose(ask({ ...priced, preference: { mode: 'preferred', preferredId: 'mine' } }))).toMatchObject({
      ranking: [{ backend: 'mine' }, { backend: 'good' }],
      reason: 'preferred',
    })
    expect(choose(ask({ ...priced, preference: { mode: 'manual', preferredId: 'mine' } }))).toMatchObject({
      ranking: [{ backend: 'mine' }],
      refused: [{ backend: 'good', why: 'not-chosen' }],
    })
  })

  test('takes a price that nobody set for no price, not for nought; own machines are free', () => {
    const cards = [card('nobody', { priority: 100 }), card('veo', { priority: 1 }), card('own', { ownMachines: true })]
    const { ranking, refused } = choose(ask({ cards, rates: rates({ veo: 4000 }), machines: 1 }))
    expect(refused).toEqual([{ backend: 'nobody', why: 'no-rate' }])
    expect(ranking.map(({ backend, micros }) => [backend, micros])).toEqual([
      ['own', 0],
      ['veo', 4000],
    ])
  })

  test('never chooses what does not fit, is down, was tried, or is dearer than allowed', () => {
    const flag = fc.boolean()
    fc.assert(
      fc.property(fc.array(fc.tuple(flag, flag, flag, flag), { maxLength: 6 }), (kinds) => {
        const cards = kinds.map(([small], n) => card(`b${n}`, {}, small ? { maxWidth: 64 } : {}))
        const live = new Map(kinds.map(([, down], n) => up(`b${n}`, down ? { health: 'down' } : {})))
        const tried = new Set(kinds.flatMap(([, , was], n) => (was ? [`b${n}`] : [])))
        const cost = rates(Object.fromEntries(kinds.map(([, , , dear], n) => [`b${n}`, dear ? 900 : 10])))
        const preference = { mode: 'automatic' as const, maxUnitMicros: 100 }
        const { ranking, refused } = choose(ask({ cards, live, tried, rates: cost, preference }))
        const able = kinds.flatMap((flags, n) => (flags.some(Boolean) ? [] : [`b${n}`]))
        expect(ranking.map(({ backend }) => backend).sort()).toEqual(able.sort())
        expect(ranking.length + refused.length).toBe(cards.length)
      }),
    )
  })

  test('says by what a backend misses', () => {
    expect(fits(card('a'), clip('premium'))).toEqual({ misfit: 'quality' })
    expect(fits(card('a', {}, { maxHeight: 100 }), spec)).toEqual({ misfit: 'size' })
    expect(fits(card('a', {}, { maxMs: 100 }), spec)).toEqual({ misfit: 'length' })
    expect(fits(card('a', {}, { moves: [] }), spec)).toEqual({ misfit: 'move' })
    expect(fits(card('a', { enabled: false }), spec)).toEqual({ misfit: 'disabled' })
  })
})

describe('a breaker', () => {
  const closed = breakerSchema.parse({})
  const failed = (times: number, now = 0) =>
    Array.from({ length: times }).reduce<typeof closed>((each) => afterFailure(each, 'crashed', now), closed)

  test('opens on a run of failures, lets one probe through, and closes on its success', () => {
    expect(breakerAllows(failed(breakerRules.failures - 1), 0)).toBe(true)
    const open = failed(breakerRules.failures)
    expect(breakerAllows(open, breakerRules.openMs - 1)).toBe(false)
    expect(breakerAllows(open, breakerRules.openMs)).toBe(true)
    const probing = afterAdmitted(open, breakerRules.openMs)
    expect(breakerAllows(probing, breakerRules.openMs + 1)).toBe(false)
    expect(breakerAllows(afterFailure(probing, 'crashed', 50_000), 50_001)).toBe(false)
    expect(afterSuccess(probing)).toMatchObject({ state: 'closed', failures: 0 })
  })

  test('takes no offence at being told to slow down', () => {
    const told = Array.from({ length: 50 }).reduce<typeof closed>(
      (each) => afterFailure(each, 'rate-limited', 0),
      closed,
    )
    expect(told).toEqual(closed)
  })
})

describe('pods', () => {
  test('follow the table', () => {
    const table = [0, 2, 3, 5, 6, 9, 10, 15, 16, 20, 21, 500].map(podsFor)
    expect(table).toEqual([0, 0, 1, 1, 2, 2, 3, 3, 4, 4, 5, 5])
  })

  test('never number more than five, rise or fall sooner than their cool-down, or go while there is work', () => {
    const fleet = fc.record({
      queued: fc.nat(40),
      running: fc.nat(5),
      now: fc.constant(10_000_000),
      lastUpAt: fc.integer({ min: 9_000_000, max: 10_000_000 }),
      lastDownAt: fc.integer({ min: 9_000_000, max: 10_000_000 }),
      idleSince: fc.option(fc.integer({ min: 9_000_000, max: 10_000_000 }), { nil: undefined }),
      hourlyMicros: fc.nat(500_000),
      policy: fc.constantFrom('thrifty' as const, 'normal' as const),
    })
    fc.assert(
      fc.property(fleet, (each) => {
        const { want } = scalePods(each)
        expect(want).toBeLessThanOrEqual(scalingRules.mostPods)
        if (want > each.running) expect(each.now - each.lastUpAt).toBeGreaterThanOrEqual(scalingRules.betweenUpsMs)
        if (want < each.running && want > 0)
          expect(each.now - each.lastDownAt).toBeGreaterThanOrEqual(scalingRules.betweenDownsMs)
        if (want === 0 && each.running > 0) expect(each.idleSince).toBeDefined()
      }),
    )
  })

  test('go after two minutes idle when thrifty and dear, five when thrifty, ten else', () => {
    const idle = { queued: 0, running: 2, now: 10_000_000, lastUpAt: 0, lastDownAt: 0 }
    const after = (ms: number, hourlyMicros: number, thrifty = false) =>
      scalePods({ ...idle, idleSince: idle.now - ms, hourlyMicros, policy: thrifty ? 'thrifty' : 'normal' }).want
    expect([after(119_000, 200_000, true), after(120_000, 200_000, true)]).toEqual([2, 0])
    expect([after(299_000, 50_000, true), after(300_000, 50_000, true)]).toEqual([2, 0])
    expect([after(599_000, 50_000), after(600_000, 50_000)]).toEqual([2, 0])
  })
})
