import type { SetPiece, Solid } from '../set-piece.ts'
import type { Box, Point } from '../space.ts'
import { turned } from '../vector.ts'
import { pieceOf } from './pieces.ts'

// What stands in the way on the floor: a rectangle that may be turned.
export type Footprint = { piece: string; at: readonly [number, number]; half: readonly [number, number]; turn: number }

// Below a knee nothing is in the way, and above a head nothing either.
const inTheWay = ({ at, size, soft, turn }: Solid): boolean =>
  soft !== true && at[1] < 1.9 && at[1] + size[1] > 0.16 && (turn === undefined || Math.abs(turn[1]) < 0.3)

export const footprintsOf = (pieces: readonly SetPiece[]): Footprint[] =>
  pieces.flatMap((piece) =>
    piece.solids.filter(inTheWay).map((solid) => {
      const lies = solid.turn !== undefined && Math.abs(solid.turn[2]) > 1
      const shift: Point = lies ? [-Math.sin(solid.turn?.[2] ?? 0) * (solid.size[1] / 2), 0, 0] : [0, 0, 0]
      const [x, , z] = turned([solid.at[0] + shift[0], 0, solid.at[2]], piece.turn)
      return {
        piece: piece.id,
        at: [piece.at[0] + x, piece.at[2] + z] as const,
        half: [(lies ? solid.size[1] : solid.size[0]) / 2, solid.size[2] / 2] as const,
        turn: piece.turn + (solid.turn?.[0] ?? 0),
      }
    }),
  )

// How far a point on the floor is from one; below nought it is inside.
export const clearOf = ({ at, half, turn }: Footprint, x: number, z: number): number => {
  const [s, c] = [Math.sin(turn), Math.cos(turn)]
  const [dx, dz] = [x - at[0], z - at[1]]
  const [px, pz] = [Math.abs(dx * c - dz * s) - half[0], Math.abs(dx * s + dz * c) - half[1]]
  return px > 0 && pz > 0 ? Math.hypot(px, pz) : Math.max(px, pz)
}
export const clearance = (prints: readonly Footprint[], x: number, z: number, but?: string): number =>
  prints.reduce((least, print) => (print.piece === but ? least : Math.min(least, clearOf(print, x, z))), 99)

export const inRoom = ({ from, to }: Box, x: number, z: number, margin: number): boolean =>
  x >= from[0] + margin && x <= to[0] - margin && z >= from[2] + margin && z <= to[2] - margin

// Points round a middle, near ones first; the same ones always.
export const around = function* (
  x: number,
  z: number,
  step: number,
  rings: number,
): Generator<readonly [number, number]> {
  yield [x, z]
  for (let ring = 1; ring <= rings; ring++) {
    const count = Math.max(6, Math.round(ring * 6.3))
    for (let n = 0; n < count; n++) {
      const turn = ((n + (ring % 2) / 2) / count) * 2 * Math.PI
      yield [x + Math.sin(turn) * ring * step, z + Math.cos(turn) * ring * step]
    }
  }
}

const aLong = (kind: string): boolean =>
  /^(?:stairs|screen|blackboard|bars|fence|hedge|pier-deck|boat|ferry|tree|big-tree|palm|sugar-palm|mango-tree|lamp-post|shelf|cabinet|wardrobe|locker|fridge|curtain|mirror|tv|fireplace|stall|scaffold|haystack|tent|well|bamboos|neon-sign|machine|jars|crates)$/.test(
    kind,
  )

// Where one more piece can stand: what has a back goes far from the cameras, what is used near the middle.
export const freeSpot = (
  pieces: readonly SetPiece[],
  room: Box,
  kind: string,
  heart: readonly [number, number],
  inside: boolean,
  // By where people act, behind them.
  close = false,
): Point | undefined => {
  const prints = footprintsOf(pieces)
  const own = footprintsOf([pieceOf(kind, 'new', [0, 0, 0], 0)])
  const reach = own.reduce(
    (most, { at, half }) => Math.max(most, Math.abs(at[0]) + half[0], Math.abs(at[1]) + half[1]),
    0.3,
  )
  const [x, z] = close
    ? [heart[0] + 0.9, heart[1] - 1.7]
    : aLong(kind)
      ? [heart[0] + (room.to[0] - room.from[0]) * 0.18, room.from[2] + reach + 0.1]
      : [heart[0] - 0.9, heart[1] - 0.9]
  const fits = (px: number, pz: number): boolean =>
    inRoom(room, px, pz, inside ? reach : 0.3) &&
    Math.hypot(px - heart[0], pz - heart[1]) > reach + 0.45 &&
    pz < heart[1] + 0.6 &&
    own.every(({ at, half }) =>
      [-1, 0, 1].every((a) =>
        [-1, 0, 1].every((b) => clearance(prints, px + at[0] + a * half[0], pz + at[1] + b * half[1]) > 0.12),
      ),
    )
  for (const [px, pz] of around(x, z, 0.35, 16))
    if (fits(px, pz)) return [Math.round(px * 100) / 100, 0, Math.round(pz * 100) / 100]
  return undefined
}
