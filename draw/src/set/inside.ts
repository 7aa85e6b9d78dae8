import type { SetPiece, Solid } from '@peace/core/stage'
import { about, joined, placed, type Turn, turnedBack } from '../math/turn.ts'
import { at, subtract, type Vector } from '../math/vector.ts'
import type { Person } from '../person/person.ts'

// How deep a point lies in a solid; nought outside. What is round is taken as its cylinder, narrowed by its taper.
const depthIn = (solid: Solid, [x, y, z]: Vector): number => {
  const [wide, high, deep] = solid.size
  const upright = Math.min(y, high - y)
  if (upright <= 0) return 0
  const share = y / high
  const narrow =
    solid.shape === 'prism' || solid.shape === 'cone'
      ? 1 - share * (1 - (solid.taper ?? 0))
      : 1 - share * (1 - (solid.taper ?? 1))
  if (solid.shape === 'wall') {
    const from = x + wide / 2
    if (solid.holes?.some(([x0, y0, x1, y1]) => from > x0 && from < x1 && y > y0 && y < y1)) return 0
  }
  if (solid.shape === 'lathe') {
    const profile = solid.profile ?? []
    const next = profile.findIndex(([, up]) => up >= y)
    const [a, b] = [profile[Math.max(0, next - 1)], profile[next]]
    if (!a || !b) return 0
    const t = b[1] > a[1] ? (y - a[1]) / (b[1] - a[1]) : 0
    return Math.max(0, Math.min(upright, a[0] + (b[0] - a[0]) * t - Math.hypot(x, z)))
  }
  if (solid.shape === 'cylinder' || solid.shape === 'cone' || solid.shape === 'ball') {
    const ball = solid.shape === 'ball' ? Math.sqrt(Math.max(0, 1 - (2 * share - 1) ** 2)) : narrow
    const r = (wide / 2) * ball
    const scaled = deep > 0 ? Math.hypot(x, (z * wide) / deep) : Math.abs(x)
    return Math.max(0, Math.min(upright, r - scaled))
  }
  return Math.max(
    0,
    Math.min(
      upright,
      (wide / 2) * narrow - Math.abs(x),
      (deep / 2) * (solid.shape === 'prism' ? 1 : narrow) - Math.abs(z),
    ),
  )
}

type Block = { solid: Solid; turn: Turn; origin: Vector; reach: number }
const blocksOf = (piece: SetPiece): Block[] =>
  piece.solids
    .filter(({ soft }) => soft !== true)
    .map((solid) => {
      const frame = about.y(piece.turn)
      const [spin, tip, roll] = solid.turn ?? [0, 0, 0]
      return {
        solid,
        turn: joined(frame, joined(about.y(spin), joined(about.x(tip), about.z(roll)))),
        origin: placed(frame, piece.at, solid.at),
        reach: Math.hypot(...solid.size),
      }
    })

export type Pierced = { piece: string; part: string; depth: number }

// Where a person's surface lies in what stands on the set, and how deep. What they rest on, and hands, may touch.
export const piercedBy = (person: Person, pieces: readonly SetPiece[], rests: readonly string[]): Pierced[] => {
  const { hips } = person.skeleton
  const out: Pierced[] = []
  for (const piece of pieces) {
    if (rests.includes(piece.id)) continue
    const near = blocksOf(piece).filter(
      ({ origin, reach }) => Math.hypot(origin[0] - hips[0], origin[2] - hips[2]) < reach + 1.6,
    )
    for (const { solid, turn, origin } of near)
      for (const mesh of person.meshes) {
        if (mesh.part.startsWith('hand')) continue
        let depth = 0
        for (let i = 0; i < mesh.positions.length; i += 3) {
          const point: Vector = [at(mesh.positions, i), at(mesh.positions, i + 1), at(mesh.positions, i + 2)]
          depth = Math.max(depth, depthIn(solid, turnedBack(turn, subtract(point, origin))))
        }
        if (depth > 0) out.push({ piece: piece.id, part: mesh.part, depth })
      }
  }
  return out
}
