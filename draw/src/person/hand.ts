import { add, along, at, cross, subtract, times, unit, type Vector } from '../math/vector.ts'
import { loft, type Section } from '../mesh/loft.ts'
import type { Mesh } from '../mesh/mesh.ts'
import type { Side, Skeleton } from './skeleton.ts'

const lengths = [0.46, 0.51, 0.47, 0.37] as const

export const handMeshes = (
  s: Skeleton,
  side: Side,
  material: number,
  object: number,
  scale: number,
  coarse: boolean,
) => {
  const { wrist: o, fingers: way, palm, curl: told, elbow } = s.arms[side]
  const across = unit(cross(way, palm))
  // Towards the thumb: with the left palm turned in and the fingers down it points ahead.
  const thumbwards = times(across, side === 'left' ? -1 : 1)
  const size = s.handLength
  const curls =
    typeof told === 'number' ? [told, told, told, told] : told === 'point' ? [0.05, 1.5, 1.6, 1.6] : [...told]
  const out: Mesh[] = []
  const part = `hand-${side}`
  const section = (far: number, wide: number, thick: number, off = 0): Section => ({
    centre: along(along(o, way, far), palm, off),
    u: thumbwards,
    v: palm,
    across: wide,
    front: thick,
    back: thick,
    square: 2.6,
  })
  const [wide, thick] = [0.04 * scale, 0.0145 * scale]
  const forearm = unit(subtract(o, elbow))
  out.push(
    loft(
      [
        { ...section(0, 0.025 * scale, 0.023 * scale), centre: along(o, forearm, -0.035 * scale) },
        section(-0.004, 0.026 * scale, 0.0215 * scale),
        section(size * 0.12, 0.031 * scale, 0.0185 * scale),
        section(size * 0.32, wide, thick * 1.15),
        section(size * 0.5, wide * 1.02, thick),
      ],
      10,
      material,
      { object, part, rounds: 1, weight: 1.8, bias: 0.006, shortest: 3 },
    ),
  )
  if (coarse) {
    const bend = at(curls, 0) * size
    out.push(
      loft(
        [
          section(size * 0.48, wide, thick),
          section(size * 0.72, wide * 0.9, thick * 0.9, bend * 0.1),
          section(size * 0.97, wide * 0.55, thick * 0.7, bend * 0.32),
        ],
        8,
        material,
        { object, part, rounds: 1, weight: 1.7, bias: 0.006, shortest: 3 },
      ),
    )
  } else for (let i = 0; i < 4; i++) out.push(finger(i))
  out.push(thumb())
  return out

  function finger(i: number): Mesh {
    const long = size * at(lengths, i)
    const radius = 0.0092 * scale * (i === 3 ? 0.88 : 1)
    const curl = at(curls, i)
    const direction = unit(along(way, thumbwards, (1.5 - i) * 0.07))
    let point = along(along(o, way, size * 0.49), thumbwards, (1.5 - i) * wide * 0.5)
    const points = [point]
    let angle = 0
    for (const share of [0.42, 0.31, 0.27]) {
      angle += curl * (share > 0.4 ? 0.62 : 0.8)
      const next = unit(add(times(direction, Math.cos(angle)), times(palm, Math.sin(angle))))
      point = along(point, next, long * share)
      points.push(point)
    }
    const sections = points.map((centre, q): Section => {
      const before = points[Math.max(0, q - 1)] ?? centre
      const after = points[Math.min(3, q + 1)] ?? centre
      const r = radius * at([1.1, 1, 0.92, 0.75], q)
      const v = unit(cross(unit(subtract(after, before)), thumbwards))
      return { centre, u: thumbwards, v, across: r, front: r, back: radius }
    })
    const [third, last] = [points[2] ?? o, points[3] ?? o]
    const tip = radius * 0.4
    sections.push({
      centre: along(last, unit(subtract(last, third)), radius * 0.6),
      u: thumbwards,
      v: sections[3]?.v ?? palm,
      across: tip,
      front: tip,
      back: tip,
    })
    return loft(sections, 7, material, { object, part, rounds: 1, weight: 1.35, bias: 0.004, shortest: 3 })
  }
  function thumb(): Mesh {
    const curl = typeof told === 'number' ? Math.max(0, told) : 0.9
    const root = along(along(o, way, size * 0.12), thumbwards, 0.024 * scale)
    const mixed = (a: number, b: number, c: number): Vector =>
      unit(add(add(times(way, a), times(thumbwards, b)), times(palm, c)))
    const first = mixed(0.75, 0.75, 0.25 + 0.35 * curl)
    const second = mixed(0.95, 0.25 - 0.3 * curl, 0.25 + 0.5 * curl)
    const joint = along(root, first, size * 0.26)
    const tip = along(joint, second, size * 0.19)
    const u = unit(cross(first, palm))
    const v = unit(cross(first, u))
    const ring = (centre: Vector, r: number): Section => ({
      ...{ centre, u, v },
      across: r * scale,
      front: r * scale,
      back: r * scale,
    })
    return loft(
      [ring(root, 0.0135), ring(joint, 0.012), ring(tip, 0.0105), ring(along(tip, second, size * 0.1), 0.005)],
      7,
      material,
      { object, part, rounds: 1, weight: 1.4, bias: 0.004, shortest: 3 },
    )
  }
}
