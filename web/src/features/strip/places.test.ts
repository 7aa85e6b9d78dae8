import { planFor, sampleFilm, timelineOf } from '@peace/core/build'
import { must } from '@peace/core/errors'
import { entitlementsOf } from '@peace/core/money'
import { shotsOf } from '@peace/core/timeline'
import { describe, expect, it } from 'vitest'
import { momentAt, pointOf, scrollFor } from './places.ts'

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

  it('has the strip scrolled so that its frame is seen whole, and nowhere where it is', () => {
    // From 236 to 336.
    const [third] = [pointOf(timeline, cells, must(shots[2], 'a shot').startMs)]
    const point = must(third, 'a point')
    expect(scrollFor({ left: 0, width: 400 }, cells, point)).toBeUndefined()
    expect(scrollFor({ left: 0, width: 320 }, cells, point)).toBe(126)
    expect(scrollFor({ left: 240, width: 320 }, cells, point)).toBe(126)
    expect(scrollFor({ left: 126, width: 320 }, cells, point)).toBeUndefined()
    expect(scrollFor({ left: 300, width: 320 }, cells, 16)).toBe(0)
  })

  it('is itself kept in sight within a frame that is wider than the strip', () => {
    const wide = [{ shotId: 'one', left: 16, width: 900 }]
    expect(scrollFor({ left: 0, width: 300 }, wide, 290)).toBe(140)
    expect(scrollFor({ left: 140, width: 300 }, wide, 290)).toBeUndefined()
  })
})
