import type { Solid } from '@peace/core/stage'
import { about, joined, placed, type Turn } from '../math/turn.ts'
import { mix, type Vector, at as value } from '../math/vector.ts'
import { type Face, faces, sixSides } from '../mesh/faces.ts'
import { loft, type Section } from '../mesh/loft.ts'
import type { Finish, Mesh } from '../mesh/mesh.ts'
import { material } from '../picture/material.ts'
import { grainOf } from './grain.ts'
import { crown, frond, tuft } from './growing.ts'
import { wavesOver } from './water.ts'

const materialOf = ({ material: stuff, tone, accent }: Solid): number => {
  if (stuff === 'light') return material('bright', 0)
  if (accent) return material('accent', 0.35 + tone * 0.6)
  if (stuff === 'water') return material('water', tone)
  return material('plain', 0.2 + tone * 1.05)
}

const spline = (a: number, b: number, c: number, d: number, t: number): number =>
  0.5 * (2 * b + (c - a) * t + (2 * a - 5 * b + 4 * c - d) * t * t + (3 * b - a - 3 * c + d) * t * t * t)
type Profile = readonly (readonly [number, number])[]
const rounded = (profile: Profile): Profile => {
  const out: [number, number][] = []
  for (let i = 0; i < profile.length - 1; i++) {
    const [b, c] = [profile[i] ?? [0, 0], profile[i + 1] ?? [0, 0]]
    const [a, d] = [profile[i - 1] ?? b, profile[i + 2] ?? c]
    for (const t of [0, 1 / 3, 2 / 3])
      out.push([Math.max(0.001, spline(a[0], b[0], c[0], d[0], t)), spline(a[1], b[1], c[1], d[1], t)])
  }
  const last = profile[profile.length - 1]
  return last ? [...out, [Math.max(0.001, last[0]), last[1]]] : out
}

// A profile turned about its own upright; `deep` says how much less than round it is.
export const turnedProfile = (
  turn: Turn,
  origin: Vector,
  profile: Profile,
  stuff: number,
  finish: Finish & { around?: number; deep?: number; end?: boolean },
): Mesh => {
  const { around = 16, deep = 1, ...rest } = finish
  const sections = profile.map(
    ([r, y]): Section => ({
      centre: placed(turn, origin, [0, y, 0]),
      u: turn.x,
      v: turn.z,
      ...{ across: Math.max(0.001, r), front: Math.max(0.001, r) * deep, back: Math.max(0.001, r) * deep },
    }),
  )
  return loft(sections, around, stuff, { weight: 1.8, bias: 0.012, ...rest })
}

const profileOf = ({ shape, size: [wide, high], taper, profile }: Solid): Profile => {
  const r = wide / 2
  if (shape === 'lathe' && profile && profile.length > 1) return rounded(profile)
  if (shape === 'ball')
    return Array.from({ length: 11 }, (_, i): [number, number] => {
      const angle = (i / 10 - 0.5) * Math.PI
      return [Math.max(0.002, r * Math.cos(angle)), (high / 2) * (1 + Math.sin(angle))]
    })
  const top = shape === 'cone' ? (taper ?? 0) : (taper ?? 1)
  return [0, 0.33, 0.66, 1].map((t): [number, number] => [Math.max(0.002, r * mix(1, top, t)), high * t])
}

// A wall with what is cut out of it, front and back, and the depth of its openings.
const wallMesh = (solid: Solid, turn: Turn, origin: Vector, stuff: number, seed: number): Mesh => {
  const [wide, high, deep] = solid.size
  const holes = solid.holes ?? []
  const cuts = (low: number, high: number, from: 0 | 1): number[] => {
    const all = [low, high, ...holes.flatMap((hole) => [hole[from], hole[from + 2] ?? high])]
    return [...new Set(all.map((x) => Math.round(Math.min(high, Math.max(low, x)) * 1000) / 1000))].sort(
      (a, b) => a - b,
    )
  }
  const [xs, ys] = [cuts(0, wide, 0), cuts(0, high, 1)]
  const at = (x: number, y: number, z: number): Vector => placed(turn, origin, [x - wide / 2, y, z])
  const list: Face[] = []
  for (let i = 0; i < xs.length - 1; i++)
    for (let j = 0; j < ys.length - 1; j++) {
      const [x0, x1, y0, y1] = [value(xs, i), value(xs, i + 1), value(ys, j), value(ys, j + 1)]
      const [cx, cy] = [(x0 + x1) / 2, (y0 + y1) / 2]
      if (holes.some((hole) => cx > hole[0] && cx < hole[2] && cy > hole[1] && cy < hole[3])) continue
      const z = deep / 2
      list.push({ points: [at(x0, y0, z), at(x1, y0, z), at(x1, y1, z), at(x0, y1, z)], material: stuff, plain: true })
      list.push({
        points: [at(x1, y0, -z), at(x0, y0, -z), at(x0, y1, -z), at(x1, y1, -z)],
        material: stuff,
        plain: true,
      })
    }
  const rim = (x0: number, y0: number, x1: number, y1: number, inwards: boolean): void => {
    const corners = [
      [x0, y0],
      [x1, y0],
      [x1, y1],
      [x0, y1],
    ] as const
    corners.forEach(([ax, ay], i) => {
      const [bx, by] = corners[(i + 1) % 4] ?? [ax, ay]
      const points = [at(ax, ay, -deep / 2), at(bx, by, -deep / 2), at(bx, by, deep / 2), at(ax, ay, deep / 2)]
      list.push({ points: inwards ? points.reverse() : points, material: stuff })
    })
  }
  rim(0, 0, wide, high, false)
  for (const [x0, y0, x1, y1] of holes) rim(x0, y0, x1, y1, true)
  const z = deep / 2 + 0.002
  const front = grainOf(solid.material, [at(0, 0, z), at(wide, 0, z), at(wide, high, z), at(0, high, z)], holes, seed)
  const mirrored = holes.map(([x0, y0, x1, y1]) => [wide - x1, y0, wide - x0, y1])
  const back = grainOf(
    solid.material,
    [at(wide, 0, -z), at(0, 0, -z), at(0, high, -z), at(wide, high, -z)],
    mirrored,
    seed,
  )
  return faces(list, { oneSided: true, weight: 1.7, lines: [...front, ...back] })
}

export const solidMesh = (solid: Solid, frame: Turn, from: Vector, seed: number): Mesh => {
  const [spin, tip, roll] = solid.turn ?? [0, 0, 0]
  const turn = joined(frame, joined(about.y(spin), joined(about.x(tip), about.z(roll))))
  const origin = placed(frame, from, solid.at)
  const stuff = materialOf(solid)
  const [wide, high, deep] = solid.size
  const grows = solid.material === 'leaf' || solid.material === 'grass'
  if (grows && solid.shape === 'ball' && wide > 0.3) return crown(turn, origin, solid.size, stuff, seed)
  if (grows && solid.shape === 'cone' && wide < 0.45) return tuft(origin, solid.size, stuff, seed)
  if (grows && solid.shape === 'box' && high < 0.06) return frond(turn, origin, solid.size, stuff, seed)
  if (solid.shape === 'wall') return wallMesh(solid, turn, origin, stuff, seed)
  if (solid.shape === 'box' || solid.shape === 'prism') {
    const top = solid.taper ?? 1
    const corner = (x: number, y: number, z: number): Vector => {
      const narrow = y === 0 ? 1 : solid.shape === 'prism' ? (solid.taper ?? 0) : top
      return placed(turn, origin, [
        (x - 0.5) * wide * narrow,
        y * high,
        (z - 0.5) * deep * (solid.shape === 'prism' ? 1 : narrow),
      ])
    }
    const list = sixSides(corner, stuff)
    const lines = list.flatMap(({ points: [a, b, c, d] }) =>
      a && b && c && d ? grainOf(solid.material, [a, b, c, d], [], seed) : [],
    )
    if (solid.material === 'water' && wide > 8)
      return faces(
        list.map((face) => ({ ...face, plain: true })),
        {
          oneSided: true,
          shadow: false,
          lines: wavesOver(turn, [origin[0], origin[1] + high + 0.002, origin[2]], wide, deep, seed),
        },
      )
    return faces(list, { oneSided: true, weight: Math.min(wide, high, deep) < 0.06 ? 1.3 : 1.9, lines })
  }
  return turnedProfile(turn, origin, profileOf(solid), stuff, {
    deep: wide > 0 && solid.shape !== 'lathe' ? deep / wide : 1,
    around: wide > 0.5 ? 22 : 14,
  })
}
