import type { Hair } from '@peace/core/stage'
import { mix } from '../math/vector.ts'
import type { Distance } from '../mesh/nets.ts'
import { ball, capsule, ellipsoid, overlap, union } from './distances.ts'
import type { HeadShape } from './head-shape.ts'

type Cut = Hair['cut']

// How low hair grows, from the brow back to the nape.
const hairline =
  (points: readonly (readonly [number, number])[]) =>
  (z: number): number => {
    const next = points.findIndex(([at]) => z >= at)
    const b = points[next < 0 ? points.length - 1 : next] ?? [0, 0]
    const a = points[next - 1]
    return a ? mix(b[1], a[1], (z - b[0]) / (a[0] - b[0])) : b[1]
  }
const lines = {
  short: hairline([
    [9, 6.4],
    [6.4, 5.6],
    [4.4, 1.8],
    [2.6, 0.4],
    [1.6, -1.6],
    [0.2, 1.2],
    [-2, 0.6],
    [-3.4, -4],
    [-9, -7.2],
  ]),
  back: hairline([
    [9, 6.3],
    [6.2, 5.6],
    [4.3, 2.2],
    [2.2, 0.6],
    [0, 0.8],
    [-2, 0.2],
    [-3.6, -4.5],
    [-9, -7.5],
  ]),
  fringe: hairline([
    [9.5, 3],
    [6, 2.6],
    [4.2, 0.2],
    [2, -1.5],
    [0, 1],
    [-2, 0.4],
    [-3.4, -4.2],
    [-9, -6.8],
  ]),
  thin: hairline([
    [9, 6.9],
    [5.6, 6],
    [3.8, 2.4],
    [2, 0.6],
    [0, 1],
    [-2, 0.4],
    [-3.6, -3.8],
    [-9, -6.6],
  ]),
  balding: hairline([
    [9, 20],
    [3, 14],
    [1.5, 4],
    [0, 1],
    [-2, 0.4],
    [-3.6, -3.8],
    [-9, -6.6],
  ]),
}
const wave = (x: number, y: number, z: number): number => Math.sin(x * 1.3 + z * 0.6) * Math.sin(z * 1.1 + y * 0.5)
const curls = (x: number, y: number, z: number): number => Math.sin(x * 2.4) * Math.sin(y * 2.2 + 1) * Math.sin(z * 2.3)

export const hairDistance = (cut: Cut, h: HeadShape): Distance | undefined => {
  const skull = (x: number, y: number, z: number, thick: number): number =>
    ellipsoid(x / h.wide, y, z, [0, 3.1 + h.child * 0.5, -1.3], [7.35 + thick, 8.3 + thick, 9.3 + thick])
  const cropped =
    (thick: number, line: (z: number) => number, ragged: number): Distance =>
    (x, y, z) => {
      const d = skull(x, y, z, thick + (y > 6 ? thick * 0.35 : 0)) + wave(x, y, z) * 0.12
      const edge =
        line(z) + 0.38 * Math.sin(x * 2.1 + 0.6) * Math.sin(z * 1.3) + (z > 4 ? ragged * Math.cos((x - 1.6) * 0.8) : 0)
      return overlap(d, (edge - y) * 0.6, 0.35)
    }
  const drawnBack: Distance = (x, y, z) =>
    overlap(skull(x, y, z, 0.72), (lines.back(z) - y + 0.12 * Math.abs(x) * (z > 5 ? 1 : 0)) * 0.6, 0.35)
  const fringe: Distance = (x, y, z) => {
    const d = union(skull(x, y, z, 1.15) + wave(x, y, z) * 0.16, ellipsoid(x, y, z, [0.6, 4.4, 6.6], [5.6, 2, 2]), 1)
    const edge = z > 4 ? 0.75 * Math.abs(Math.sin(x * 1.15 + 0.4)) - 0.3 : 0.35 * Math.sin(x * 2 + z * 1.9)
    return overlap(d, (lines.fringe(z) + edge - y) * 0.6, 0.35)
  }
  // To a length, open before the face.
  const falling =
    (low: number, thick: number, rough: number): Distance =>
    (x, y, z) => {
      let d = skull(x, y, z, thick) + rough * curls(x, y, z)
      const side = Math.max(-13, low + 1.5)
      d = union(d, capsule(Math.abs(x), y, z, [6.4, 2, -2], [7, side, -2.6], 2, 2.3) + rough * curls(x, y, z), 1.8)
      d = union(
        d,
        ellipsoid(x, y, z, [0, low / 3, -6.4], [7.4, Math.max(6, -low * 0.72), 3.9]) + rough * curls(x, y, z),
        2,
      )
      d = overlap(d, -ellipsoid(x, y, z, [0, -3, 9], [5.5, 9.5, 7.3]), 0.5)
      return overlap(d, low - y, 0.5)
    }
  const plaits =
    (out: number, low: number, from: Distance): Distance =>
    (x, y, z) => {
      const d = from(x, y, z)
      return union(
        d,
        capsule(Math.abs(x), y, z, [6.2, -1, -3.5], [out, low, -1.5], 1.7, 1.1) + 0.12 * Math.sin(y * 2.4),
        0.6,
      )
    }
  switch (cut) {
    case 'bald':
      return undefined
    case 'shaved':
      return cropped(0.22, lines.short, 0)
    case 'crop':
      return cropped(0.6, lines.short, 0.2)
    case 'short':
      return cropped(0.95, lines.short, 0.5)
    case 'side':
      return (x, y, z) =>
        union(cropped(0.95, lines.short, 0.9)(x, y, z), ellipsoid(x, y, z, [2.4, 8.6, 5.2], [4.4, 2, 3]), 1.2)
    case 'balding':
      return cropped(0.9, lines.balding, 0)
    case 'fringe':
      return fringe
    case 'bob':
      return falling(-8.2, 1.4, 0)
    case 'shoulder':
      return falling(-13.5, 1.3, 0)
    case 'long':
      return falling(-18, 1.2, 0)
    case 'ponytail':
      return (x, y, z) => {
        let d = union(drawnBack(x, y, z), ball(x, y, z, [0, 4.4, -11.2], 1.9), 0.6)
        d = union(d, capsule(x, y, z, [0, 4, -12], [0, -4, -13.5], 1.9, 2.3), 0.8)
        return union(d, capsule(x, y, z, [0, -4, -13.5], [0, -12, -11.5], 2.3, 0.6), 0.8)
      }
    case 'bun':
      return (x, y, z) => union(drawnBack(x, y, z), ellipsoid(x, y, z, [0, 3.2, -12.2], [3.6, 3.4, 2.9]), 0.7)
    case 'topknot':
      return (x, y, z) => union(drawnBack(x, y, z), ellipsoid(x, y, z, [0, 13, -2.5], [2.6, 2.6, 2.6]), 0.9)
    case 'braids':
      return plaits(7, -14, drawnBack)
    case 'pigtails':
      return plaits(10.5, -7, fringe)
    case 'curly':
      return (x, y, z) => cropped(1.7, lines.fringe, 0.3)(x, y, z) + 0.45 * curls(x, y, z)
    case 'wild':
      return falling(-10, 2.2, 0.7)
  }
}

export const beardDistance = (beard: Hair['beard'], face: Distance): Distance | undefined => {
  const moustache: Distance = (x, y, z) => capsule(Math.abs(x), y, z, [0.2, -4.75, 9.2], [2.5, -5.5, 7.8], 0.55, 0.3)
  const full: Distance = (x, y, z) => {
    const low = y + 3.2 + 1.6 * Math.max(0, 3 - Math.abs(x))
    const mouth = -ellipsoid(x, y, z, [0, -6.1, 9], [2.4, 1.2, 3])
    return union(
      overlap(overlap(face(x, y, z) - 0.55, low * 0.7, 0.6), Math.max(mouth, -z - 0.5), 0.4),
      moustache(x, y, z),
      0.4,
    )
  }
  if (beard === 'moustache') return moustache
  if (beard === 'beard') return full
  if (beard === 'long-beard')
    return (x, y, z) => union(full(x, y, z), capsule(x, y, z, [0, -10, 6.6], [0, -18, 6.2], 3, 0.9), 1.4)
  return undefined
}
