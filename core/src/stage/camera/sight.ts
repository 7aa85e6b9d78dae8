import type { SetPiece } from '../set-piece.ts'
import type { Point } from '../space.ts'
import { add, sub, turned } from '../vector.ts'

// What may stand between a camera and whom it looks at. Walls that are left out of the drawing are in nobody's way.
export type Bulk = { middle: Point; half: Point; turn: number; sin: number; cos: number; thin: boolean; post: boolean }

// What is seen past: a post, a rail, a pane. A board and a slab are not, however thin.
const isPost = ({ size, soft, material }: SetPiece['solids'][number]): boolean => {
  const [, second = 0] = [...size].sort((a, b) => b - a)
  return second < 0.3 || (soft === true && material === 'glass')
}

const waysOf = (turn: number) => ({ turn, sin: Math.sin(turn), cos: Math.cos(turn) })

export const bulksOf = (pieces: readonly SetPiece[]): Bulk[] =>
  pieces
    .filter(({ hides }) => hides !== true)
    .flatMap((piece) =>
      piece.solids
        .filter(
          ({ turn, size }) =>
            (turn === undefined || (Math.abs(turn[1]) < 0.3 && Math.abs(turn[2]) < 0.3)) && size[1] > 0.02,
        )
        .map((solid) => ({
          ...waysOf(piece.turn + (solid.turn?.[0] ?? 0)),
          middle: add(add(piece.at, turned(solid.at, piece.turn)), [0, solid.size[1] / 2, 0]),
          half: [solid.size[0] / 2, solid.size[1] / 2, solid.size[2] / 2] as Point,
          thin: Math.min(solid.size[0], solid.size[2]) < 0.12 || (solid.soft === true && solid.material === 'glass'),
          post: isPost(solid),
        })),
    )

// Asked some hundred thousand times a scene: in plain numbers.
export const crosses = (bulk: Bulk, from: Point, to: Point, until = 0.97): boolean => {
  const { middle, half, sin, cos } = bulk
  let [low, high] = [0.01, until]
  const along = (a: number, b: number, wide: number): boolean => {
    const d = b - a
    if (d < 1e-9 && d > -1e-9) return a <= wide && a >= -wide
    const [p, q] = [(-wide - a) / d, (wide - a) / d]
    low = Math.max(low, Math.min(p, q))
    high = Math.min(high, Math.max(p, q))
    return low < high
  }
  if (!along(from[1] - middle[1], to[1] - middle[1], half[1])) return false
  const [ax, az] = [from[0] - middle[0], from[2] - middle[2]]
  const [bx, bz] = [to[0] - middle[0], to[2] - middle[2]]
  return (
    along(ax * cos - az * sin, bx * cos - bz * sin, half[0]) && along(az * cos + ax * sin, bz * cos + bx * sin, half[2])
  )
}
// A post hides less than a cupboard.
export const hiddenBy = (bulks: readonly Bulk[], from: Point, to: Point): number =>
  bulks.reduce((sum, bulk) => sum + (crosses(bulk, from, to) ? (bulk.thin ? 0.35 : 1) : 0), 0)
// Since the fifth manner a thin board hides as a thick one does.
export const coveredBy = (bulks: readonly Bulk[], from: Point, to: Point): number =>
  bulks.reduce((sum, bulk) => sum + (crosses(bulk, from, to) ? (bulk.post ? 0.35 : 1) : 0), 0)
export const insideOf = (bulks: readonly Bulk[], point: Point, margin = 0.12): boolean =>
  bulks.some(({ middle, half, turn }) => {
    const [x, y, z] = turned(sub(point, middle), -turn)
    return Math.abs(x) < half[0] + margin && Math.abs(y) < half[1] + margin && Math.abs(z) < half[2] + margin
  })
