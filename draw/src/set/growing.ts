import { chanceFrom } from '../math/chance.ts'
import { placed, type Turn, turned } from '../math/turn.ts'
import { add, along, at, cross, dot, mix, subtract, times, unit, type Vector } from '../math/vector.ts'
import { type Face, faces } from '../mesh/faces.ts'
import { loft, type Section } from '../mesh/loft.ts'
import { type InkLine, type Mesh, normalsOf, pointOf } from '../mesh/mesh.ts'

// What grows: a crown is many clumps of leaves, grass and rice are tufts of blades, a palm's leaf is a frond.

// Points spread over a ball.
const spots = (count: number, chance: () => number): Vector[] =>
  Array.from({ length: count }, (_, i): Vector => {
    const y = 1 - (2 * (i + 0.5)) / count + (chance() - 0.5) * 0.2
    const r = Math.sqrt(Math.max(0, 1 - y * y))
    const turn = i * 2.39996 + chance() * 0.9
    return [Math.cos(turn) * r, y, Math.sin(turn) * r]
  })

export const crown = (turn: Turn, origin: Vector, size: Vector, stuff: number, seed: number): Mesh => {
  const [wide, high, deep] = size
  const most = Math.max(wide, high)
  const large = most > 1.6
  const vast = most > 6
  const [around, rows] = vast ? [46, 18] : large ? [30, 15] : [18, 9]
  const chance = chanceFrom(seed)
  const clumps = spots(vast ? 64 : large ? 26 : 13, chance)
  const reach = vast ? 0.3 : large ? 0.5 : 0.66
  const middle = placed(turn, origin, [0, high / 2, 0])
  const swell = (way: Vector): number =>
    clumps.reduce((most, clump) => {
      const off = Math.acos(Math.max(-1, Math.min(1, dot(way, clump)))) / reach
      return Math.max(most, off < 1 ? Math.sqrt(1 - off * off) : 0)
    }, 0)
  const outside = (way: Vector, lift = 1): Vector => {
    const by = (vast ? 0.82 + 0.16 * swell(way) + 0.08 * Math.sin(way[0] * 5 + seed) : 0.84 + 0.2 * swell(way)) * lift
    return placed(turn, middle, [(way[0] * wide * by) / 2, (way[1] * high * by) / 2, (way[2] * deep * by) / 2])
  }
  const sections = Array.from({ length: rows }, (_, i): Section => {
    const angle = ((i + 0.3) / (rows - 0.4) - 0.5) * Math.PI
    const r = Math.max(0.02, Math.cos(angle))
    return {
      centre: placed(turn, middle, [0, (Math.sin(angle) * high) / 2, 0]),
      ...{ u: turn.x, v: turn.z, across: (r * wide) / 2, front: (r * deep) / 2, back: (r * deep) / 2 },
    }
  })
  const mesh = loft(sections, around, stuff, { weight: large ? 1.5 : 1.3, bias: 0.03, shortest: 7 })
  for (let i = 0; i < mesh.positions.length; i += 3) {
    const from = subtract([at(mesh.positions, i), at(mesh.positions, i + 1), at(mesh.positions, i + 2)], middle)
    const local: Vector = [
      dot(from, turn.x) / (wide / 2),
      dot(from, turn.y) / (high / 2),
      dot(from, turn.z) / (deep / 2),
    ]
    mesh.positions.set(outside(unit(local)), i)
  }
  const turnedOut = dot(pointOf(mesh.normals, 3 * around), subtract(pointOf(mesh.positions, 3 * around), middle)) > 0
  const fresh = normalsOf(mesh.positions, mesh.triangles)
  const inward = dot(pointOf(fresh, 3 * around), subtract(pointOf(mesh.positions, 3 * around), middle)) < 0
  mesh.normals = turnedOut === inward ? fresh.map((n) => -n) : fresh
  // Leaves: small bows over the lower side of each clump.
  for (const clump of clumps) {
    const side = unit(cross(clump, [0.1, 1, 0.2]))
    const down = unit(cross(side, clump))
    const points = Array.from({ length: 5 }, (_, k): Vector => {
      const angle = mix(-1.1, 1.1, k / 4) + (chance() - 0.5) * 0.2
      const off = reach * 0.62
      const way = add(
        clump,
        add(times(side, Math.sin(angle) * off), times(down, Math.cos(angle) * off * (clump[1] > -0.4 ? -1 : 1))),
      )
      return outside(unit(way), 1.015)
    })
    mesh.lines.push({ points, weight: 0.8, alpha: 0.5, bias: 0.05, taper: 0.9, normal: turned(turn, clump) })
  }
  return mesh
}

// Blades from one root, leaning apart.
export const tuft = (origin: Vector, size: Vector, stuff: number, seed: number): Mesh => {
  const [wide, high] = size
  const chance = chanceFrom(seed)
  const list: Face[] = []
  const lines: InkLine[] = []
  const count = high > 0.4 ? 7 : 5
  for (let i = 0; i < count; i++) {
    const turn = (i / count) * Math.PI * 2 + chance() * 1.2
    const tall = high * (0.7 + chance() * 0.5)
    const lean = (0.25 + chance() * 0.5) * Math.max(wide, high * 0.45)
    const out: Vector = [Math.sin(turn), 0, Math.cos(turn)]
    const side: Vector = [Math.cos(turn) * 0.02, 0, -Math.sin(turn) * 0.02]
    const root = along(origin, out, 0.03)
    const knee = add(along(origin, out, lean * 0.35), [0, tall * 0.62, 0])
    const tip = add(along(origin, out, lean), [0, tall * (high > 0.4 ? 0.92 : 1), 0])
    list.push(
      {
        points: [subtract(root, side), add(root, side), add(knee, side), subtract(knee, side)],
        material: stuff,
        plain: true,
      },
      { points: [subtract(knee, side), add(knee, side), tip], material: stuff, plain: true },
    )
    lines.push({ points: [root, knee, tip], weight: 0.85, alpha: 0.7, bias: 0.04, taper: 0.9, shortest: 3 })
  }
  return faces(list, { lines, shadow: false, bias: 0.04 })
}

// A leaf that rises from the middle, bends down at its end and is cut into many on both sides.
export const frond = (turn: Turn, origin: Vector, size: Vector, stuff: number, seed: number): Mesh => {
  const [wide, , deep] = size
  const chance = chanceFrom(seed)
  const list: Face[] = []
  const lines: InkLine[] = []
  const long = deep / 2
  for (const way of [1, -1]) {
    const rise = 0.1 + chance() * 0.3
    const spine = (t: number): Vector =>
      placed(turn, origin, [0, long * (rise * t - (0.45 + rise * 0.6) * t * t), way * long * t * (1 - 0.14 * t)])
    const half = (t: number): number => wide * 0.9 * Math.sin(Math.PI * Math.min(1, 0.12 + t * 0.88)) ** 0.6
    const edge = (t: number, side: number): Vector =>
      along(along(spine(t), turn.x, side * half(t)), [0, 1, 0], -half(t) * 0.55)
    const steps = 6
    for (let i = 0; i < steps; i++)
      for (const side of [1, -1]) {
        const [a, b] = [i / steps, (i + 1) / steps]
        list.push({
          points: [spine(a), spine(b), edge(Math.min(1, b + 0.06), side), edge(Math.min(1, a + 0.12), side)],
          material: stuff,
          plain: true,
        })
      }
    lines.push({ points: [0, 0.25, 0.5, 0.75, 1].map(spine), weight: 1.2, bias: 0.04, taper: 0.7 })
    for (let i = 1; i <= 11; i++)
      for (const side of [1, -1]) {
        const t = i / 11.5
        lines.push({
          points: [spine(t), edge(Math.min(1, t + 0.13), side)],
          weight: 0.75,
          alpha: 0.75,
          bias: 0.04,
          taper: 0.9,
          shortest: 3,
        })
      }
  }
  return faces(list, { lines, bias: 0.04 })
}
