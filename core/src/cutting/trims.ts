import type { Bench } from './bench.ts'
import { type Held, outOf, type Piece, roomFrom } from './montage.ts'
import type { OperationOf } from './operation.ts'

// The edges of clips. Counted in frames of the cut, so that what is lengthened on one side is shortened on the other by
// exactly as much.

const between = (value: number, least: number, most: number): number => Math.max(least, Math.min(most, value))

// The same clip with so many frames fewer at its head; below nought, more.
const headed = <P extends Piece>(piece: P, by: number): P => ({
  ...piece,
  in: Math.max(0, piece.in + Math.round(by * piece.speed)),
  frames: piece.frames - by,
})
const tailed = <P extends Piece>(piece: P, by: number): P => ({ ...piece, frames: piece.frames + by })

const mostEarlier = (piece: Piece): number =>
  piece.gap ? Number.POSITIVE_INFINITY : Math.floor(piece.in / piece.speed)
const mostLater = (piece: Piece): number => roomFrom(piece, piece.in) - piece.frames

// By how much an edge moves, in frames of the cut, as far as there is a source.
const wanted = (piece: Piece, edge: 'in' | 'out', to: number): number => {
  if (edge === 'in') return between(Math.round((to - piece.in) / piece.speed), -mostEarlier(piece), piece.frames - 1)
  const frames = Math.max(1, Math.round((to - piece.in) / piece.speed))
  return between(frames - piece.frames, 1 - piece.frames, Math.max(0, mostLater(piece)))
}

const trimHeld = (bench: Bench, held: Held, edge: 'in' | 'out', to: number): undefined => {
  const by = wanted(held, edge, to)
  if (edge === 'out') bench.held.set(held.id, tailed(held, by))
  else {
    const host = bench.story.find(({ id }) => id === held.host)
    bench.held.set(held.id, { ...headed(held, by), sync: held.sync + Math.round(by * (host?.speed ?? 1)) })
  }
}

export const trim = (bench: Bench, operation: OperationOf<'trim'>): undefined => {
  const { clip, edge, to, ripple } = operation
  const held = bench.held.get(clip)
  const at = bench.indexOf(clip)
  const piece = held ?? bench.story[at]
  if (!piece) return
  bench.askLength(operation, operation.was, piece.length)
  if (held) return trimHeld(bench, held, edge, to)
  let by = wanted(piece, edge, to)
  const longer = edge === 'in' ? -by : by
  if (!ripple && longer > 0) {
    const used = bench.closeGap(edge === 'in' ? at - 1 : at + 1, longer)
    if (used < longer) bench.collide(operation, 'room')
    by = edge === 'in' ? -used : used
  }
  const now = bench.indexOf(clip)
  bench.replace(now, edge === 'in' ? headed(piece, by) : tailed(piece, by))
  if (!ripple && longer < 0) bench.openGap(edge === 'in' ? now : now + 1, -longer, `gap-${operation.id}`)
}

// The cut between two clips, without moving anything else.
export const roll = (bench: Bench, operation: OperationOf<'roll'>): undefined => {
  const at = bench.indexOf(operation.clip)
  const [before, piece] = [bench.story[at - 1], bench.story[at]]
  if (!before || !piece) return bench.collide(operation, 'room')
  const by = between(
    wanted(piece, 'in', operation.to),
    Math.max(1 - before.frames, -mostEarlier(piece)),
    Math.min(piece.frames - 1, Math.max(0, mostLater(before))),
  )
  bench.replace(at - 1, tailed(before, by))
  bench.replace(at, headed(piece, by))
}

export const slip = (bench: Bench, operation: OperationOf<'slip'>): undefined => {
  const held = bench.held.get(operation.clip)
  const at = bench.indexOf(operation.clip)
  const piece = held ?? bench.story[at]
  if (!piece) return
  bench.askLength(operation, operation.was, piece.length)
  const most = piece.length === undefined ? operation.to : Math.max(0, piece.length - (outOf(piece) - piece.in))
  const from = between(operation.to, 0, most)
  if (held) bench.held.set(held.id, { ...held, in: from })
  else bench.replace(at, { ...piece, in: from })
}

export const slide = (bench: Bench, operation: OperationOf<'slide'>): undefined => {
  const at = bench.indexOf(operation.clip)
  const [before, after] = [bench.story[at - 1], bench.story[at + 1]]
  if (at < 0 || !before || !after) return bench.collide(operation, 'room')
  const by = between(
    operation.frames,
    Math.max(1 - before.frames, -mostEarlier(after)),
    Math.min(after.frames - 1, Math.max(0, mostLater(before))),
  )
  bench.replace(at - 1, tailed(before, by))
  bench.replace(at + 1, headed(after, by))
}
