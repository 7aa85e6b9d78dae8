import { type Cut, cutFrames, handlesOf, type Track } from './cut.ts'
import type { CutOperation, Deed } from './operation.ts'

// An editor who does as a number says, the same on every machine: for tests, and for measuring.

const randomOf = (seed: number): ((below: number) => number) => {
  let state = (seed * 2654435761 + 12345) >>> 0
  return (below) => {
    state = (Math.imul(state, 1103515245) + 12345) >>> 0
    return Math.floor((state / 2 ** 32) * below)
  }
}

export type SeededEditor = { next: (cut: Cut) => CutOperation }

export const seededEditor = (seed: number, by = 'editor', first = 1): SeededEditor => {
  const below = randomOf(seed)
  let turn = first
  const pick = <T>(list: readonly T[]): T | undefined => list[below(list.length)]
  const deedOf = (cut: Cut): Deed | undefined => {
    const of = (kind: Track['of']) => cut.tracks.filter((track) => track.of === kind).flatMap(({ clips }) => clips)
    const story = cut.tracks[0]?.clips ?? []
    const clip = pick(story)
    const other = pick(story)
    const line = pick(of('dialogue'))
    if (!clip || !other) return undefined
    const { length } = clip
    const was = length === undefined ? {} : { was: length }
    const within = clip.in + 1 + below(Math.max(1, clip.out - clip.in - 1))
    const host = { host: clip.id, sync: clip.in + below(clip.out - clip.in), at: clip.at }
    const chances: (() => Deed | undefined)[] = [
      () => ({ do: 'trim', clip: clip.id, edge: 'in', to: within, ripple: below(2) === 0, ...was }),
      () => ({
        do: 'trim',
        clip: clip.id,
        edge: 'out',
        to: within + below(Math.min(48, handlesOf(clip)[1] + 1)),
        ripple: below(2) === 0,
        ...was,
      }),
      () => ({ do: 'roll', clip: clip.id, to: within }),
      () => ({ do: 'slip', clip: clip.id, to: below(24), ...was }),
      () => ({ do: 'slide', clip: clip.id, frames: below(24) - 12 }),
      () => ({ do: 'split', clip: clip.id, frame: within, right: `r${turn}`, ...was }),
      () => ({ do: 'move', clip: clip.id, after: other.id, gap: below(3) === 0 }),
      () => (story.length > 4 ? { do: 'remove', clip: clip.id, gap: below(2) === 0 } : undefined),
      () => ({ do: 'gap', clip: `g${turn}`, after: clip.id, frames: 1 + below(48) }),
      () => ({ do: 'speed', clip: clip.id, speed: [0.5, 1, 2][below(3)] ?? 1 }),
      () => ({ do: 'enter', clip: clip.id, enter: { by: 'dissolve', frames: 6 + below(12) } }),
      () => ({ do: 'fade', clip: clip.id, fade: { in: below(12), out: below(12) } }),
      () => ({ do: 'transform', clip: clip.id, transform: { from: [0.1, 0.1, 0.8, 0.8], to: [0, 0, 1, 1] } }),
      () => line && { do: 'level', clip: line.id, points: [{ at: 0, db: -3 - below(6) }] },
      () => line && { do: 'mute', clip: line.id, muted: below(2) === 0 },
      () => line && { do: 'place', clip: line.id, place: host },
      () => ({
        do: 'add',
        clip: `n${turn}`,
        of: 'title',
        place: host,
        value: {
          source: { subject: { film: cut.filmId } },
          in: 0,
          frames: 24 + below(48),
          text: { text: `บทที่ ${below(9)}`, style: 'lower-third' },
        },
      }),
      () => ({ do: 'marker', mark: `k${turn}`, text: `ดูตรงนี้ ${below(9)}`, place: host }),
      () => ({ do: 'duck', rule: { of: 'music', under: 'dialogue', by: -6 - below(9) } }),
      () => ({ do: 'muteTrack', of: 'ambience', muted: below(2) === 0 }),
    ]
    return pick(chances)?.()
  }
  return {
    next: (cut) => {
      let deed: Deed | undefined
      while (!deed) deed = deedOf(cutFrames(cut) > 0 ? cut : { ...cut, tracks: [] }) ?? deed
      const operation = { ...deed, id: `o${turn}-${by}`, by, madeAt: turn, turn } as CutOperation
      turn += 1
      return operation
    },
  }
}
