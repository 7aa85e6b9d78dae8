import { at, dot, subtract, type Vector } from '../math/vector.ts'
import { type Finish, finished, type Mesh, normalsOf, pointOf, type Topology, topologyOf } from './mesh.ts'

// A ring around a centre: half as wide as `across` to both sides, `front` and `back` deep; `square` 2 is an ellipse.
export type Section = {
  centre: Vector
  u: Vector
  v: Vector
  across: number
  front: number
  back: number
  square?: number
}
type Shell = { triangles: Uint32Array; topology: Topology }
const shells = new Map<string, Shell>()

const shellOf = (rows: number, around: number, start: boolean, end: boolean, flipped: boolean): Shell => {
  const name = `${rows} ${around} ${start} ${end} ${flipped}`
  const known = shells.get(name)
  if (known) return known
  const list: number[] = []
  const put = (a: number, b: number, c: number) => list.push(a, flipped ? c : b, flipped ? b : c)
  for (let i = 0; i < rows - 1; i++)
    for (let j = 0; j < around; j++) {
      const a = i * around + j
      const b = i * around + ((j + 1) % around)
      put(a, a + around, b)
      put(b, a + around, b + around)
    }
  const last = rows * around
  if (start) for (let j = 0; j < around; j++) put(last, j, (j + 1) % around)
  const from = (rows - 1) * around
  if (end) for (let j = 0; j < around; j++) put(last + (start ? 1 : 0), from + ((j + 1) % around), from + j)
  const triangles = Uint32Array.from(list)
  const made = { triangles, topology: topologyOf(triangles) }
  shells.set(name, made)
  return made
}

const ringInto = (positions: Float32Array, row: number, around: number, s: Section): void => {
  const power = 2 / (s.square ?? 2)
  for (let j = 0; j < around; j++) {
    const angle = (j / around) * Math.PI * 2
    const c = Math.cos(angle)
    const n = Math.sin(angle)
    const a = Math.sign(c) * (power === 1 ? Math.abs(c) : Math.abs(c) ** power) * s.across
    const d = Math.sign(n) * (power === 1 ? Math.abs(n) : Math.abs(n) ** power) * (n > 0 ? s.front : s.back)
    const k = (row * around + j) * 3
    positions[k] = s.centre[0] + s.u[0] * a + s.v[0] * d
    positions[k + 1] = s.centre[1] + s.u[1] * a + s.v[1] * d
    positions[k + 2] = s.centre[2] + s.u[2] * a + s.v[2] * d
  }
}

// A material, or one by how far along, how far around (a quarter is the front), and the row.
export type LoftMaterial = number | ((row: number, around: number) => number)

const materialsOf = (count: number, rows: number, around: number, start: boolean, end: boolean, m: LoftMaterial) => {
  const out = new Uint8Array(count)
  if (typeof m === 'number') return out.fill(m)
  for (let i = 0; i < rows - 1; i++)
    for (let j = 0; j < around; j++) out.fill(m(i, (j + 0.5) / around), (i * around + j) * 2, (i * around + j) * 2 + 2)
  let k = (rows - 1) * around * 2
  if (start) {
    out.fill(m(0, 0), k, k + around)
    k += around
  }
  if (end) out.fill(m(rows - 1, 0), k, k + around)
  return out
}

// Rings joined into a surface, closed at its ends or open.
export const loft = (
  sections: readonly Section[],
  around: number,
  material: LoftMaterial,
  finish: Finish & { start?: boolean; end?: boolean } = {},
): Mesh => {
  const { start = true, end = true, ...rest } = finish
  const rows = sections.length
  const positions = new Float32Array((rows * around + (start ? 1 : 0) + (end ? 1 : 0)) * 3)
  sections.forEach((section, row) => {
    ringInto(positions, row, around, section)
  })
  const [first, last] = [sections[0], sections[rows - 1]]
  if (start && first) positions.set(first.centre, rows * around * 3)
  if (end && last) positions.set(last.centre, (rows * around + (start ? 1 : 0)) * 3)
  let shell = shellOf(rows, around, start, end, false)
  let normals = normalsOf(positions, shell.triangles)
  // Which way round the rings run is found from the middle one.
  const middle = Math.floor(rows / 2)
  const centre = sections[middle]?.centre ?? [0, 0, 0]
  let outwards = 0
  for (let j = 0; j < around; j++)
    outwards += dot(pointOf(normals, middle * around + j), subtract(pointOf(positions, middle * around + j), centre))
  if (outwards < 0) {
    shell = shellOf(rows, around, start, end, true)
    normals = normals.map((n) => -n)
  }
  return {
    positions,
    normals,
    triangles: shell.triangles,
    topology: shell.topology,
    materials: materialsOf(shell.triangles.length / 3, rows, around, start, end, material),
    rows,
    around,
    ...finished(rest),
  }
}

// A point on a loft, `along` and `around` from 0 to 1, lifted off it by a little.
export const onLoft = (mesh: Mesh, along: number, around: number, lift = 0.004): Vector => {
  const rows = mesh.rows ?? 2
  const ring = mesh.around ?? 8
  const row = Math.max(0, Math.min(rows - 1.001, along * (rows - 1)))
  const i = Math.floor(row)
  const turn = (((around % 1) + 1) % 1) * ring
  const j = Math.floor(turn) % ring
  const next = (j + 1) % ring
  const [f, g] = [row - i, turn - Math.floor(turn)]
  const value = (q: number): number => {
    const of = (vertex: number) => at(mesh.positions, vertex * 3 + q) + at(mesh.normals, vertex * 3 + q) * lift
    const low = of(i * ring + j) * (1 - g) + of(i * ring + next) * g
    return low * (1 - f) + (of((i + 1) * ring + j) * (1 - g) + of((i + 1) * ring + next) * g) * f
  }
  return [value(0), value(1), value(2)]
}
