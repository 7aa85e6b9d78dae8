import { planFor, sampleFilm, timelineOf } from '@peace/core/build'
import { must } from '@peace/core/errors'
import { entitlementsOf } from '@peace/core/money'
import { shotsOf } from '@peace/core/timeline'
import { describe, expect, it } from 'vitest'
import { momentAt, pointOf } from './places.ts'

const { units } = planFor(sampleFilm({ scenes: 2, shotsPerScene: 2 }), entitlementsOf('free'), {
  stop: 'cut',
  quality: 'draft',
})
const timeline = must(
  timelineOf(units, () => undefined),
  'the timeline',
)
const shots = shotsOf(timeline)
const cells = shots.map(({ shotId }, at) => ({ shotId, left: 16 + at * 110, width: 100 }))

describe('the playhead on the strip', () => {
  it('stands within a frame as far as the time within its shot', () => {
    const shot = must(shots[1], 'a shot')
    expect(pointOf(timeline, cells, shot.startMs)).toBe(126)
    expect(pointOf(timeline, cells, (shot.startMs + shot.endMs) / 2)).toBeCloseTo(176, 0)
  })

  it('stands before the first frame over the title and behind the last over the credits', () => {
    expect(pointOf(timeline, cells, 0)).toBe(16)
    expect(pointOf(timeline, cells, timeline.ms)).toBe(16 + 3 * 110 + 100)
    expect(pointOf(timeline, [], 0)).toBeUndefined()
  })

  it('scrubs to the moment under the hand, and back to the same point', () => {
    for (const point of [20, 70, 130, 180, 300]) {
      const ms = must(momentAt(timeline, cells, point), 'a moment')
      expect(Math.abs(must(pointOf(timeline, cells, ms), 'a point') - point)).toBeLessThan(1)
    }
    expect(momentAt(timeline, cells, 120)).toBe(shots[1]?.startMs)
    expect(momentAt(timeline, cells, 5)).toBe(shots[0]?.startMs)
    expect(momentAt(timeline, cells, 9999)).toBe(shots[3]?.endMs)
  })
})
