import type { SetPiece } from '../set-piece.ts'
import type { Point } from '../space.ts'
import { add, sub, turned } from '../vector.ts'

// What may stand between a camera and whom it looks at. Walls that are left out of the drawing are in nobody's way.
export type Bulk = { middle: Point; half: Point; turn: number; thin: boolean }

export const bulksOf = (pieces: readonly SetPiece[]): Bulk[] =>
  pieces
    .filter(({ hides }) => hides !== true)
    .flatMap((piece) =>
      piece.solids
        .filter(
          ({ turn, size }) =>
            (turn === undefined || (Math.abs(turn[1]) < 0.3 && Math.abs(turn[2]) < 0.3)) && size[1] > 0.05,
        )
        .map((solid) => ({
          middle: add(add(piece.at, turned(solid.at, piece.turn)), [0, solid.size[1] / 2, 0]),
          half: [solid.size[0] / 2, solid.size[1] / 2, solid.size[2] / 2] as Point,
          turn: piece.turn + (solid.turn?.[0] ?? 0),
          thin: Math.min(solid.size[0], solid.size[2]) < 0.12 || (solid.soft === true && solid.material === 'glass'),
        })),
    )

export const crosses = ({ middle, half, turn }: Bulk, from: Point, to: Point, until = 0.97): boolean => {
  const a = turned(sub(from, middle), -turn)
  const b = turned(sub(to, middle), -turn)
  let [low, high] = [0.01, until]
  for (const axis of [0, 1, 2] as const) {
    const d = b[axis] - a[axis]
    if (Math.abs(d) < 1e-9) {
      if (Math.abs(a[axis]) > half[axis]) return false
      continue
    }
    const [p, q] = [(-half[axis] - a[axis]) / d, (half[axis] - a[axis]) / d]
    low = Math.max(low, Math.min(p, q))
    high = Math.min(high, Math.max(p, q))
    if (low >= high) return false
  }
  return true
}
// A post hides less than a cupboard.
export const hiddenBy = (bulks: readonly Bulk[], from: Point, to: Point): number =>
  bulks.reduce((sum, bulk) => sum + (crosses(bulk, from, to) ? (bulk.thin ? 0.35 : 1) : 0), 0)
export const insideOf = (bulks: readonly Bulk[], point: Point, margin = 0.12): boolean =>
  bulks.some(({ middle, half, turn }) => {
    const [x, y, z] = turned(sub(point, middle), -turn)
    return Math.abs(x) < half[0] + margin && Math.abs(y) < half[1] + margin && Math.abs(z) < half[2] + margin
  })
