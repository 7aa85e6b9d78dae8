import type { Pose } from '../mark.ts'
import { around, clearance, footprintsOf, inRoom } from '../set/room.ts'
import type { SetPiece } from '../set-piece.ts'
import type { Box, Point } from '../space.ts'
import { along, facing } from '../vector.ts'
import { flatOut, onHips } from './acts.ts'

// The floor with those who are on it: nobody stands in furniture or in another.
export type Body = { at: Point; face: number; pose: Pose; on?: { piece: string } | undefined; height: number }

export const shoulder = 0.24
// The rounds that a body covers on the floor: one who sits has feet before the seat, one who lies is long.
export const discsOf = ({ at, face, pose, height }: Body): { x: number; z: number; r: number }[] => {
  const ahead = (by: number): Point => along(at, facing(face), by)
  const disc = ([x, , z]: Point, r: number) => ({ x, z, r })
  if (flatOut.has(pose)) return [-0.38, 0, 0.38].map((by) => disc(ahead(by * height), 0.22))
  if (onHips.has(pose)) return [disc(at, 0.23), disc(ahead(0.38), 0.16)]
  if (pose === 'prostrate' || pose === 'crawl' || pose === 'bow') return [disc(at, shoulder), disc(ahead(0.4), 0.2)]
  return [disc(at, shoulder)]
}

export const roomiest = (pieces: readonly SetPiece[], room: Box) => {
  const prints = footprintsOf(pieces)
  return { prints, room }
}
export type Floor = ReturnType<typeof roomiest>

const crowds = (body: Body, others: readonly Body[], gap: number): boolean =>
  discsOf(body).some((disc) =>
    others.some((other) => discsOf(other).some(({ x, z, r }) => Math.hypot(disc.x - x, disc.z - z) < disc.r + r + gap)),
  )

export const stands = (floor: Floor, body: Body, others: readonly Body[], gap = 0.06): boolean =>
  (body.on !== undefined ||
    discsOf(body).every(({ x, z, r }) => inRoom(floor.room, x, z, r) && clearance(floor.prints, x, z) > r - 0.02)) &&
  !crowds(body, others, gap)

// The nearest spot to a point where a body has room.
export const spotNear = (floor: Floor, wanted: Body, others: readonly Body[], rings = 26, gap = 0.12): Point => {
  const [x, y, z] = wanted.at
  for (const [px, pz] of around(x, z, 0.22, rings))
    if (stands(floor, { ...wanted, at: [px, y, pz] }, others, gap))
      return [Math.round(px * 100) / 100, y, Math.round(pz * 100) / 100]
  // A full room: closer together, then beyond its edge, but never in one another.
  const wide: Box = {
    from: [floor.room.from[0] - 9, 0, floor.room.from[2] - 9],
    to: [floor.room.to[0] + 9, 9, floor.room.to[2] + 9],
  }
  for (const [px, pz] of around(x, z, 0.3, 60))
    if (stands({ ...floor, room: wide }, { ...wanted, at: [px, y, pz] }, others, 0))
      return [Math.round(px * 100) / 100, y, Math.round(pz * 100) / 100]
  return wanted.at
}

// The corners of a way that keeps clear of what stands about; straight where that is free.
export const wayTo = (floor: Floor, from: Point, to: Point): Point[] => {
  const free = (a: Point, b: Point): boolean => {
    const steps = Math.max(2, Math.ceil(Math.hypot(b[0] - a[0], b[2] - a[2]) / 0.2))
    for (let n = 1; n < steps; n++) {
      const t = n / steps
      if (clearance(floor.prints, a[0] + (b[0] - a[0]) * t, a[2] + (b[2] - a[2]) * t) < 0.2) return false
    }
    return true
  }
  if (free(from, to)) return [to]
  const middle: Point = [(from[0] + to[0]) / 2, 0, (from[2] + to[2]) / 2]
  for (const [x, z] of around(middle[0], middle[2], 0.45, 9)) {
    const corner: Point = [Math.round(x * 100) / 100, 0, Math.round(z * 100) / 100]
    if (clearance(floor.prints, x, z) > 0.3 && free(from, corner) && free(corner, to)) return [corner, to]
  }
  return [to]
}
