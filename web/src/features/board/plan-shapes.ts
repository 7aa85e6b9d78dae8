import {
  type Camera,
  landmarksOf,
  type Point,
  type SetPiece,
  type ShotCamera,
  type Stage,
  type StageMoment,
} from '@peace/core/stage'
import type { SceneStage } from '../../session/use-stages.ts'

// What a floor plan is drawn of. Metres; a plan's y is the stage's z.
export type Frame = { x: number; z: number; wide: number; deep: number }

// The room, and cameras that stand a little out of it; what is far off is not on the plan.
export const bounds = (stage: Stage, solved: SceneStage['solved']): Frame => {
  const { from, to } = stage.set.room
  const most = stage.set.inside ? 3.5 : 1
  let [x0, z0, x1, z1] = [from[0], from[2], to[0], to[2]]
  for (const { camera } of solved) {
    x0 = Math.min(x0, Math.max(camera.eye[0], from[0] - most))
    x1 = Math.max(x1, Math.min(camera.eye[0], to[0] + most))
    z0 = Math.min(z0, Math.max(camera.eye[2], from[2] - most))
    z1 = Math.max(z1, Math.min(camera.eye[2], to[2] + most))
  }
  return { x: x0 - 0.6, z: z0 - 0.6, wide: x1 - x0 + 1.2, deep: z1 - z0 + 1.2 }
}

const written = (points: readonly (readonly [number, number])[]): string =>
  points.map(([x, z]) => `${x.toFixed(2)},${z.toFixed(2)}`).join(' ')

// What a lens sees, as far as whom it looks at, but not across the whole plan.
export const coneOf = ({ eye, at, lens }: Camera, moved: Point): string => {
  const [dx, dz] = [at[0] - eye[0], at[2] - eye[2]]
  const far = Math.min(2.2, Math.max(0.7, Math.hypot(dx, dz)))
  const turn = Math.atan2(dx, dz)
  const half = Math.atan(18 / lens)
  const [x, z] = [eye[0] + moved[0], eye[2] + moved[2]]
  const edge = (by: number) => [x + Math.sin(turn + by) * far, z + Math.cos(turn + by) * far] as const
  return written([[x, z], edge(half), edge(-half)])
}

export const movesOf = ({ eye, move }: ShotCamera): string[] => {
  if (!move || move.kind === 'handheld') return []
  const path = [eye, ...move.keys.map((key) => key.eye)]
  const long = path.reduce(
    (sum, point, n) => sum + Math.hypot(point[0] - (path[n - 1] ?? point)[0], point[2] - (path[n - 1] ?? point)[2]),
    0,
  )
  if (long < 0.05) return []
  const [end, before] = [path[path.length - 1] ?? eye, path[path.length - 2] ?? eye]
  const turn = Math.atan2(end[0] - before[0], end[2] - before[2])
  const barb = (by: number) => [end[0] - Math.sin(turn + by) * 0.18, end[2] - Math.cos(turn + by) * 0.18] as const
  return [written(path.map(([x, , z]) => [x, z] as const)), written([barb(0.5), [end[0], end[2]], barb(-0.5)])]
}

export const lineOf = (stage: Stage, { people }: StageMoment): [Point, Point] | undefined => {
  const [a, b] = stage.line ?? []
  const [one, other] = [a === undefined ? undefined : people[a], typeof b === 'string' ? people[b] : undefined]
  if (!one) return undefined
  const from = landmarksOf(one).eyes
  const to = other ? landmarksOf(other).eyes : typeof b === 'string' ? undefined : b
  if (!to) return undefined
  const [dx, dz] = [to[0] - from[0], to[2] - from[2]]
  const long = Math.hypot(dx, dz) || 1
  const by = 1.2 / long
  return [
    [from[0] - dx * by, 0, from[2] - dz * by],
    [to[0] + dx * by, 0, to[2] + dz * by],
  ]
}

// The outlines of a piece on the floor, in its own frame.
export const footOf = (
  piece: SetPiece,
  frame: Frame,
): { key: string; x: number; z: number; wide: number; deep: number; round: number }[] => {
  if (piece.kind === 'ceiling' || piece.kind === 'wall') return []
  return piece.solids.flatMap(({ shape, at, size, soft }, n) => {
    if (at[1] > 1.5 || size[0] > frame.wide || size[2] > frame.deep || (soft === true && size[1] > 2.2)) return []
    const round = shape === 'box' || shape === 'wall' || shape === 'prism' ? 0.02 : Math.min(size[0], size[2]) / 2
    return [
      { key: `${piece.id}-${n}`, x: at[0] - size[0] / 2, z: at[2] - size[2] / 2, wide: size[0], deep: size[2], round },
    ]
  })
}
