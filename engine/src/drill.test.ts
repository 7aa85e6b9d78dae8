import { planFor, sampleFilm } from '@peace/core/build'
import { defaultRateCard, entitlementsOf } from '@peace/core/money'
import { deliveredCards } from '@peace/core/routing'
import { expect, test } from 'vitest'
import { drillUnits } from './drill.ts'

const all = deliveredCards.map((card) => ({ ...card, enabled: true }))
const pricing = (cards = all) => ({
  ...{ cards, live: new Map(), rates: defaultRateCard, preference: { mode: 'automatic' as const } },
  ...{ machines: 0, now: 0 },
})
const films = Array.from({ length: 10 }, (_, n) =>
  sampleFilm({ scenes: 1 + (n % 3), shotsPerScene: 2 + (n % 4), characters: 2, filmId: `film-${n}` }, n),
)
const unitsOf = (film: (typeof films)[number]) =>
  planFor(film, entitlementsOf('studio'), { stop: 'cut', quality: 'premium' }).units
const google = new Set(['veo', 'veo-fast'])

test('ten films without Veo: each clip has another hand of its tier, nothing is lost, and the most covers it', () => {
  for (const film of films) {
    const units = unitsOf(film)
    const drill = drillUnits(units, pricing(), google)
    const clips = units.filter(({ spec }) => spec.kind === 'clip').length
    expect(drill.lost).toBe(0)
    expect(drill.moved).toBeLessThanOrEqual(clips)
    for (const { to, look } of drill.moves) {
      expect(['replicate', 'fal']).toContain(to)
      expect(look).toBe('another-model')
    }
    expect(drill.thereMicros).toBeLessThanOrEqual(drill.thereMostMicros)
  }
})

test('without any of the premium tier the look below is named, and who makes it', () => {
  const delivered = deliveredCards.filter(({ enabled }) => enabled)
  const units = unitsOf(films[1] ?? sampleFilm({ scenes: 1, shotsPerScene: 2, characters: 2 }))
  const drill = drillUnits(units, pricing(delivered), google)
  expect(drill.moves).toMatchObject([{ kind: 'clip', from: 'veo', to: 'runpod', look: 'lesser', quality: 'standard' }])
  expect(drill.thereMicros).toBeLessThan(drill.nowMicros)
  expect(drill.moved).toBe(drill.moves[0]?.units)
})

test('where nobody is left each clip is lost and counted, and the rest stays', () => {
  const units = unitsOf(films[0] ?? sampleFilm({ scenes: 1, shotsPerScene: 2, characters: 2 }))
  const only = all.filter(({ id }) => id === 'veo' || id === 'embedded' || id === 'gemini')
  const drill = drillUnits(units, pricing(only), google)
  const clips = units.filter(({ spec }) => spec.kind === 'clip').length
  expect(drill).toMatchObject({ lost: clips, moved: clips, moves: [{ to: undefined, look: 'none' }] })
})

test('who chose what is gone is sent where all others are', () => {
  const units = unitsOf(films[2] ?? sampleFilm({ scenes: 1, shotsPerScene: 2, characters: 2 }))
  const chosen = { ...pricing(), preference: { mode: 'manual' as const, preferredId: 'veo' } }
  const drill = drillUnits(units, chosen, google)
  expect(drill.lost).toBe(0)
  expect(drill.moved).toBeGreaterThan(0)
})
