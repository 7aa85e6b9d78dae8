import { along, at, between, cross, dot, mix, smooth, subtract, unit, type Vector, within } from '../math/vector.ts'
import { type LoftMaterial, loft, onLoft, type Section } from '../mesh/loft.ts'
import type { Finish, InkLine, Mesh } from '../mesh/mesh.ts'

// A limb's thickness: where along it (1 is the joint, 2 its end), across, front, back.
export type Girth = readonly [number, number, number, number]

export const armGirth: readonly Girth[] = [
  [-0.15, 0.012, 0.014, 0.014],
  [-0.125, 0.03, 0.034, 0.034],
  [-0.07, 0.045, 0.05, 0.048],
  [0.03, 0.054, 0.058, 0.056],
  [0.2, 0.055, 0.058, 0.055],
  [0.45, 0.047, 0.05, 0.047],
  [0.7, 0.043, 0.045, 0.043],
  [0.9, 0.041, 0.04, 0.04],
  [1.0, 0.041, 0.038, 0.04],
  [1.15, 0.044, 0.041, 0.04],
  [1.35, 0.042, 0.038, 0.037],
  [1.6, 0.034, 0.031, 0.031],
  [1.85, 0.028, 0.023, 0.024],
  [2.02, 0.028, 0.021, 0.021],
]
export const legGirth: readonly Girth[] = [
  [-0.06, 0.088, 0.085, 0.095],
  [0.1, 0.09, 0.09, 0.095],
  [0.3, 0.083, 0.088, 0.085],
  [0.6, 0.07, 0.073, 0.068],
  [0.85, 0.058, 0.058, 0.054],
  [1.0, 0.053, 0.056, 0.05],
  [1.12, 0.05, 0.05, 0.054],
  [1.3, 0.054, 0.045, 0.066],
  [1.5, 0.049, 0.041, 0.058],
  [1.75, 0.037, 0.034, 0.04],
  [1.95, 0.032, 0.033, 0.034],
  [2.05, 0.033, 0.035, 0.036],
]

export const girthOf = (girth: readonly Girth[], scale: number, more = 0, least = 0): Girth[] =>
  girth.map(([s, a, f, b]) => [
    s,
    Math.max(least, a * scale + more),
    Math.max(least, f * scale + more),
    Math.max(least, b * scale + more),
  ])

const girthAt = (girth: readonly Girth[], s: number): Girth => {
  const next = girth.findIndex(([along]) => s <= along)
  const b = girth[next < 0 ? girth.length - 1 : next] ?? [s, 0, 0, 0]
  const a = girth[next - 1]
  if (!a) return b
  const t = (s - a[0]) / (b[0] - a[0])
  return [s, mix(a[1], b[1], t), mix(a[2], b[2], t), mix(a[3], b[3], t)]
}
export const cutGirth = (girth: readonly Girth[], from: number, to: number): Girth[] => [
  girthAt(girth, from),
  ...girth.filter(([s]) => s > from + 0.02 && s < to - 0.02),
  girthAt(girth, to),
]

export type Bones = { a: Vector; b: Vector; c: Vector; axis: Vector }

// A tube along two bones, drawn in a little where they bend.
export const limb = (
  { a, b, c, axis }: Bones,
  girth: readonly Girth[],
  material: LoftMaterial,
  around: number,
  finish: Finish & { start?: boolean; end?: boolean },
): Mesh => {
  const first = unit(subtract(b, a))
  const second = unit(subtract(c, b))
  const bend = 1 - dot(first, second)
  const inside = unit(subtract(between(a, c, 0.5), b))
  const sections = girth.map(([s, across, front, back]): Section => {
    const point = s <= 1 ? between(a, b, s) : between(b, c, s - 1)
    const way = unit(between(first, second, smooth(0.8, 1.2, s)))
    const v = unit(cross(way, axis))
    const near = 1 - within(Math.abs(s - 1) / 0.25)
    const pull = bend > 0.3 && near > 0 ? near * Math.min(front, back) * 0.18 * bend : 0
    return { centre: along(point, inside, pull), u: unit(cross(v, way)), v, across, front, back }
  })
  return loft(sections, around, material, finish)
}

// Lines by how far along the limb they run, whatever was cut off it.
export const limbLines = (mesh: Mesh, girth: readonly Girth[]) => {
  const row = (s: number): number => {
    const next = girth.findIndex(([along]) => along >= s)
    if (next < 1) return next === 0 ? 0 : 1
    const a = at(girth[next - 1] ?? [0], 0)
    const b = at(girth[next] ?? [1], 0)
    return (next - 1 + (s - a) / (b - a)) / (girth.length - 1)
  }
  return (points: readonly (readonly [number, number])[], more: Partial<InkLine> = {}): void => {
    mesh.lines.push({
      points: points.map(([s, turn]) => onLoft(mesh, row(s), turn, 0.005)),
      weight: 1,
      bias: 0.013,
      taper: 0.9,
      ...more,
    })
  }
}

export const bendOf = ({ a, b, c }: Bones): number => 1 - dot(unit(subtract(b, a)), unit(subtract(c, b)))
