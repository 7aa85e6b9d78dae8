import type { Prop } from '@peace/core/stage'
import { placed, type Turn } from '../math/turn.ts'
import type { Vector } from '../math/vector.ts'
import { type Face, faces, sixSides } from '../mesh/faces.ts'
import { loft, type Section } from '../mesh/loft.ts'
import type { Finish, Mesh } from '../mesh/mesh.ts'
import { material } from '../picture/material.ts'
import { turnedProfile } from '../set/solid-mesh.ts'

// What props are put together from, in a frame of their own: foot at nought, front along z.
export type Maker = {
  size: Vector
  box: (at: Vector, size: Vector, tone: number, more?: { top?: number; finish?: Finish }) => void
  lathe: (at: Vector, profile: readonly (readonly [number, number])[], tone: number, more?: { deep?: number }) => void
  rod: (a: Vector, b: Vector, r0: number, r1: number, tone: number) => void
  sheet: (points: readonly Vector[], tone: number) => void
  ball: (at: Vector, radii: Vector, tone: number) => void
}

export const makerFor = (prop: Prop, turn: Turn, origin: Vector, object: number, out: Mesh[]): Maker => {
  const stuff = (tone: number): number =>
    material(prop.accent ? 'accent' : 'plain', prop.accent ? 0.3 + tone * 0.5 : tone)
  const at = (v: Vector): Vector => placed(turn, origin, v)
  const finish = { object, part: `prop ${prop.kind}`, weight: 1.6, over: 0, bias: 0.006, shortest: 3 }
  const flat = (list: readonly Face[]) => out.push(faces(list, finish))
  const tube = (sections: readonly Section[], tone: number): void => {
    out.push(loft(sections, 10, stuff(tone), { ...finish, rounds: 1, bias: 0.004 }))
  }
  return {
    size: prop.size,
    box: ([x, y, z], [w, h, d], tone, more = {}) => {
      const corner = (a: number, b: number, c: number): Vector => {
        const narrow = b === 1 ? (more.top ?? 1) : 1
        return at([x + (a - 0.5) * w * narrow, y + b * h, z + (c - 0.5) * d * narrow])
      }
      flat(sixSides(corner, stuff(tone)))
    },
    lathe: (from, profile, tone, more = {}) => {
      out.push(turnedProfile(turn, at(from), profile, stuff(tone), { ...finish, ...more, around: 16 }))
    },
    rod: (a, b, r0, r1, tone) => {
      const [from, to] = [at(a), at(b)]
      const way: Vector = [to[0] - from[0], to[1] - from[1], to[2] - from[2]]
      const upright = Math.abs(way[1]) > 0.9 * Math.hypot(...way)
      const u: Vector = upright ? [1, 0, 0] : [0, 1, 0]
      const cross: Vector = [
        way[1] * u[2] - way[2] * u[1],
        way[2] * u[0] - way[0] * u[2],
        way[0] * u[1] - way[1] * u[0],
      ]
      const l = Math.hypot(...cross) || 1
      const v: Vector = [cross[0] / l, cross[1] / l, cross[2] / l]
      const ring = (centre: Vector, r: number): Section => ({ centre, u, v, across: r, front: r, back: r })
      tube([ring(from, r0), ring(to, r1)], tone)
    },
    sheet: (points, tone) => {
      const here = points.map(at)
      flat([
        { points: here, material: stuff(tone) },
        { points: [...here].reverse(), material: stuff(tone) },
      ])
    },
    ball: ([x, y, z], [a, b, c], tone) => {
      const sections = Array.from({ length: 9 }, (_, i): Section => {
        const angle = (i / 8 - 0.5) * Math.PI
        const r = Math.max(0.02, Math.cos(angle))
        return {
          centre: at([x, y + b * Math.sin(angle), z]),
          u: turn.x,
          v: turn.z,
          across: a * r,
          front: c * r,
          back: c * r,
        }
      })
      out.push(loft(sections, 14, stuff(tone), { ...finish, rounds: 2 }))
    },
  }
}
