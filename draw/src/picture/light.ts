import type { StageMoment } from '@peace/core/stage'
import { lookingAlong, type Turn } from '../math/turn.ts'
import { at, dot, unit, type Vector } from '../math/vector.ts'
import type { Mesh } from '../mesh/mesh.ts'

const side = 2048

// Where the light's map lies: axes, and how the stage falls on them.
export type ShadowFrame = { turn: Turn; from: readonly [number, number]; scale: readonly [number, number] }
export const shadowFrameOf = (dir: Vector, low: Vector, high: Vector): ShadowFrame => {
  const z = unit(dir)
  const turn = lookingAlong(z, Math.abs(z[1]) > 0.95 ? [1, 0, 0] : [0, 1, 0])
  let [u0, u1, v0, v1] = [1e9, -1e9, 1e9, -1e9]
  for (let i = 0; i < 8; i++) {
    const corner: Vector = [(i & 1 ? high : low)[0], (i & 2 ? high : low)[1], (i & 4 ? high : low)[2]]
    const [u, v] = [dot(corner, turn.x), dot(corner, turn.y)]
    u0 = Math.min(u0, u)
    u1 = Math.max(u1, u)
    v0 = Math.min(v0, v)
    v1 = Math.max(v1, v)
  }
  return { turn, from: [u0, v0], scale: [side / (u1 - u0), side / (v1 - v0)] }
}

// What part of the map some meshes may darken.
export const shadowRect = (frame: ShadowFrame, meshes: readonly Mesh[]): readonly [number, number, number, number] => {
  let [u0, v0, u1, v1] = [side, side, 0, 0]
  for (const { positions: p } of meshes)
    for (let i = 0; i < p.length; i += 3) {
      const point: Vector = [at(p, i), at(p, i + 1), at(p, i + 2)]
      const u = (dot(point, frame.turn.x) - frame.from[0]) * frame.scale[0]
      const v = (dot(point, frame.turn.y) - frame.from[1]) * frame.scale[1]
      u0 = Math.min(u0, u)
      v0 = Math.min(v0, v)
      u1 = Math.max(u1, u)
      v1 = Math.max(v1, v)
    }
  const edge = (x: number): number => Math.min(side, Math.max(0, x))
  return [edge(Math.floor(u0) - 1), edge(Math.floor(v0) - 1), edge(Math.ceil(u1) + 1), edge(Math.ceil(v1) + 1)]
}

export const airOf = ({ light, set }: Pick<StageMoment, 'light' | 'set'>) => ({
  fog: 0.25 + light.fog * 0.6,
  fogNear: set.inside ? 4 : 6,
  fogLong: set.inside ? 12 : 26,
  shaft: light.shaft * 0.4,
})
