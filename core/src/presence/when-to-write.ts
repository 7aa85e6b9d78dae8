import type { Whereabouts } from './presence.ts'

// Alone nobody reads it: one says that one is here, and is silent until somebody comes. With others, what changes is said
// at once, but never more than once a second.
const aloneWindowMs = 60_000
const aloneMost = 2
const apartMs = 1_000
const againMs = 30_000
// A playhead that goes on as it was said needs no word; one that was moved does.
const driftMs = 400

export type Written = { whereabouts: Whereabouts; at: number }

const sameButTime = (a: Whereabouts, b: Whereabouts): boolean =>
  a.room === b.room &&
  a.shotId === b.shotId &&
  a.lineId === b.lineId &&
  a.letter === b.letter &&
  a.playing === b.playing &&
  a.together === b.together &&
  a.act === b.act &&
  a.acted === b.acted

export const msNow = ({ ms, playing }: Pick<Whereabouts, 'ms' | 'playing'>, passedMs: number): number =>
  playing ? ms + Math.max(0, passedMs) : ms

const changed = ({ whereabouts, at }: Written, wanted: Whereabouts, now: number): boolean => {
  const going = whereabouts.playing && wanted.playing
  // The shot passes by itself while it plays.
  const before = going ? { ...whereabouts, shotId: wanted.shotId } : whereabouts
  return !sameButTime(before, wanted) || Math.abs(msNow(whereabouts, now - at) - wanted.ms) > driftMs
}

// When to write next, absent while there is nothing to say. `wrote`: when was written within the last minute, in order.
export const nextWriteAt = (
  last: Written | undefined,
  wanted: Whereabouts,
  wrote: readonly number[],
  others: boolean,
  now: number,
): number | undefined => {
  if (others) {
    const earliest = (wrote.at(-1) ?? Number.NEGATIVE_INFINITY) + apartMs
    if (!last || changed(last, wanted, now)) return Math.max(now, earliest)
    return Math.max(now, last.at + againMs)
  }
  if (last) return undefined
  const lately = wrote.filter((at) => now - at < aloneWindowMs)
  const full = lately.at(-aloneMost)
  return full === undefined ? now : Math.max(now, full + aloneWindowMs)
}

export const lately = (wrote: readonly number[], now: number): readonly number[] =>
  wrote.filter((at) => now - at < aloneWindowMs)
