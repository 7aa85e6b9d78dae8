import { expect, it } from 'vitest'
import { entitlementsOf } from '../money/entitlements.ts'
import { planFor } from './plan-for.ts'
import { sampleFilm } from './sample-film.ts'
import { factsOf } from './unit.ts'

it('takes a clip that lacks a frame at each end, and none that lacks more', () => {
  const { units } = planFor(sampleFilm({ scenes: 1, shotsPerScene: 1 }), entitlementsOf('studio'), {
    stop: 'cut',
    quality: 'standard',
  })
  const clips = units.flatMap(({ spec }) => (spec.kind === 'clip' ? [spec] : []))
  expect(clips.length).toBeGreaterThan(0)
  for (const { fields } of clips) expect(factsOf('clip').right(fields).leastMs).toBe(fields.ms - 120)
})
