import { expect, test } from 'vitest'
import { must } from '../errors/index.ts'
import {
  actNow,
  goneMs,
  isByHand,
  isLater,
  lastAct,
  lately,
  nextAct,
  nextWriteAt,
  othersHeard,
  type Presence,
  stillHere,
  type Whereabouts,
  type Written,
} from './index.ts'

const here = (more: Partial<Whereabouts> = {}): Whereabouts => ({
  ...{ room: 'script', ms: 0, playing: false, act: 0, acted: false },
  ...more,
})
const said = (id: string, seenAt: number, more: Partial<Whereabouts> = {}): Presence => ({ id, seenAt, ...here(more) })

// A person as their tab is: something changes at each of these times, and what there is to say is written when it is due.
const writesOf = (
  changes: readonly { at: number; where: Whereabouts }[],
  others: (at: number) => boolean,
  untilMs: number,
): number[] => {
  let last: Written | undefined
  let wrote: readonly number[] = []
  const all: number[] = []
  for (let now = 0; now <= untilMs; now += 20) {
    const where = changes.findLast(({ at }) => at <= now)?.where
    if (!where) continue
    const due = nextWriteAt(last, where, wrote, others(now), now)
    if (due === undefined || due > now) continue
    last = { whereabouts: where, at: now }
    wrote = [...lately(wrote, now), now]
    all.push(now)
  }
  return all
}
const mostWithin = (times: readonly number[], ms: number): number =>
  Math.max(0, ...times.map((at) => times.filter((one) => one >= at && one < at + ms).length))

const restless = Array.from({ length: 600 }, (_, n) => ({ at: n * 100, where: here({ lineId: 'l', letter: n }) }))

test('who is alone writes once, whatever they do', () => {
  expect(writesOf(restless, () => false, 60_000)).toEqual([0])
})

test('with another, what changes is said, never twice within a second, and at once after a rest', () => {
  const writes = writesOf(restless, () => true, 60_000)
  expect(writes.length).toBeGreaterThan(50)
  expect(mostWithin(writes, 1000)).toBe(1)
  const rested = [
    { at: 0, where: here() },
    { at: 5000, where: here({ room: 'board' }) },
  ]
  expect(writesOf(rested, () => true, 6000)).toEqual([0, 5000])
})

test('whoever comes hears at once who is here, and goes on hearing it', () => {
  const writes = writesOf([{ at: 0, where: here() }], (at) => at >= 50_000, 140_000)
  expect(writes).toEqual([0, 50_000, 80_000, 110_000, 140_000])
  expect(goneMs).toBeGreaterThan(60_000)
})

test('in and out of films alone is told twice a minute', () => {
  let wrote: readonly number[] = []
  const all: number[] = []
  for (let now = 0; now < 300_000; now += 1000) {
    // Each time as if another film were entered: nothing of it is said yet.
    if (nextWriteAt(undefined, here(), wrote, false, now) !== now) continue
    wrote = [...lately(wrote, now), now]
    all.push(now)
  }
  expect(mostWithin(all, 60_000)).toBe(2)
})

test('a film that plays on is not told again, one that is moved is', () => {
  const last: Written = { whereabouts: here({ room: 'film', playing: true, ms: 1000, shotId: 'a' }), at: 0 }
  const playing = here({ room: 'film', playing: true, ms: 9000, shotId: 'b' })
  expect(nextWriteAt(last, playing, [0], true, 8000)).toBe(30_000)
  expect(nextWriteAt(last, { ...playing, ms: 20_000 }, [0], true, 8000)).toBe(8000)
})

test('who is not heard of is gone; a clock that is wrong is believed only until the next word', () => {
  const first = othersHeard([], [said('me', 5), said('old', 0), said('far', 900_000_000)], 'me', 100_000)
  expect(stillHere(first, 100_000).map(({ presence }) => presence.id)).toEqual(['far'])
  const then = othersHeard(first, [said('old', 1), said('far', 900_000_000)], 'me', 110_000)
  expect(stillHere(then, 110_000).map(({ presence }) => presence.id)).toEqual(['old', 'far'])
  expect(stillHere(then, 110_000 + goneMs - 10_000).map(({ presence }) => presence.id)).toEqual(['old'])
})

test('of two who move one playhead at once, both end where one of them moved it', () => {
  const moved = { together: 'a', act: 4, acted: true }
  const both = [said('a', 1, { ...moved, ms: 100 }), said('b', 1, { ...moved, ms: 900 })]
  const heardBy = (me: string) => must(lastAct('a', othersHeard([], both, me, 1)), 'an act')
  expect(isLater(heardBy('a'), { act: 4, by: 'a' })).toBe(true)
  expect(isLater(heardBy('b'), { act: 4, by: 'b' })).toBe(false)
  // Who only went along has done nothing to it, and who watches alone neither.
  const along = [said('a', 1, { ...moved, acted: false }), said('c', 1, { act: 9, acted: true })]
  expect(lastAct('a', othersHeard([], along, 'b', 1))).toBeUndefined()
  expect(nextAct('a', 2, othersHeard([], along, 'b', 1))).toBe(5)
  expect(actNow({ ms: 100, playing: true, act: 1, by: 'a', at: 1000 }, 3000)).toEqual({ ms: 2100, playing: true })
})

test('a film that stutters was not moved by a hand', () => {
  const before = { ms: 1000, playing: true }
  expect(isByHand(before, { ms: 1010, playing: true }, 900)).toBe(false)
  expect(isByHand(before, { ms: 1900, playing: true }, 900)).toBe(false)
  expect(isByHand(before, { ms: 9000, playing: true }, 900)).toBe(true)
  expect(isByHand(before, { ms: 0, playing: true }, 100)).toBe(true)
  expect(isByHand(before, { ms: 1900, playing: false }, 900)).toBe(true)
})
