import { at, dot, type Vector } from '../math/vector.ts'
import { type InkLine, type Mesh, pointOf, type Topology } from '../mesh/mesh.ts'
import type { Core } from './core.ts'

// A mesh in the core's memory, as ../../raster/mesh.zig reads it.
export type Packed = { at: number; mesh: Mesh; smooth: boolean }
type PackedLine = {
  points: readonly Vector[]
  weight: number
  bias: number
  taper: number
  over: number
  alpha: number
  shortest: number
  step: number
  wobble: number
  rounds: number
  straight: boolean
  seed: number
  kind: number
  first: Vector
  second: Vector
  colour: number
  oneSided: boolean
}
const none: Vector = [0, 0, 0]
const plain: PackedLine = {
  ...{ points: [], weight: 1, bias: 0.012, taper: 0.55, over: 3, alpha: 1, shortest: 4, step: 5, wobble: 0.8 },
  ...{ rounds: 0, straight: false, seed: 1, kind: 0, first: none, second: none, colour: 0, oneSided: false },
}
const lineWords = 22
const meshWords = 21

const spline = (a: number, b: number, c: number, d: number, t: number): number =>
  0.5 * (2 * b + (c - a) * t + (2 * a - 5 * b + 4 * c - d) * t * t + (3 * b - a - 3 * c + d) * t * t * t)
const curved = (points: readonly Vector[]): Vector[] => {
  const out: Vector[] = []
  for (let i = 0; i < points.length - 1; i++) {
    const [b, c] = [points[i] ?? none, points[i + 1] ?? none]
    const [a, d] = [points[i - 1] ?? b, points[i + 2] ?? c]
    for (let q = 0; q < 4; q++) {
      const of = (k: 0 | 1 | 2) => spline(a[k], b[k], c[k], d[k], q / 4)
      out.push([of(0), of(1), of(2)])
    }
  }
  const last = points[points.length - 1]
  return last ? [...out, last] : out
}

// Vertices in a row along the edges that are kept: the rim of a surface, the seam of two materials.
const pathsAlong = ({ ends, count }: Topology, keep: (edge: number) => boolean): number[][] => {
  const beside = new Map<number, number[]>()
  const join = (a: number, b: number): void => {
    const known = beside.get(a)
    if (known) known.push(b)
    else beside.set(a, [b])
  }
  for (let edge = 0; edge < count; edge++) {
    if (!keep(edge)) continue
    join(at(ends, edge * 2), at(ends, edge * 2 + 1))
    join(at(ends, edge * 2 + 1), at(ends, edge * 2))
  }
  const used = new Set<number>()
  const name = (a: number, b: number): number => Math.min(a, b) * 1e6 + Math.max(a, b)
  const out: number[][] = []
  for (const closed of [false, true])
    for (const [start, next] of beside) {
      if (!closed && next.length === 2) continue
      for (const first of next) {
        if (used.has(name(start, first))) continue
        used.add(name(start, first))
        const path = [start, first]
        for (let here = first; ; ) {
          const around = beside.get(here) ?? []
          const step = around.length > 2 ? undefined : around.find((other) => !used.has(name(here, other)))
          if (step === undefined) break
          used.add(name(here, step))
          path.push(step)
          here = step
        }
        out.push(path)
      }
    }
  return out
}
const rims = new WeakMap<Topology, number[][]>()
const rimOf = (topology: Topology): number[][] => {
  const known = rims.get(topology)
  if (known) return known
  const made = pathsAlong(topology, (edge) => at(topology.sides, edge * 2 + 1) < 0)
  rims.set(topology, made)
  return made
}

const smoothLines = (mesh: Mesh, topology: Topology): PackedLine[] => {
  const row = (paths: readonly number[][], weight: number): PackedLine[] =>
    paths.map((path) => ({
      ...plain,
      points: path.map((vertex) => {
        const [p, n] = [pointOf(mesh.positions, vertex), pointOf(mesh.normals, vertex)]
        return [p[0] + n[0] * 0.003, p[1] + n[1] * 0.003, p[2] + n[2] * 0.003]
      }),
      ...{ weight, rounds: mesh.seamRounds, bias: mesh.bias, seed: (path[0] ?? 0) + 3, taper: 0.4 },
    }))
  const { sides } = topology
  const seam = (edge: number): boolean => {
    const [a, b] = [at(sides, edge * 2), at(sides, edge * 2 + 1)]
    return b >= 0 && mesh.materials[a] !== mesh.materials[b]
  }
  return [
    ...(mesh.rim ? row(rimOf(topology), mesh.weight * 0.8) : []),
    ...(mesh.seams ? row(pathsAlong(topology, seam), mesh.weight * 0.7) : []),
  ]
}
const edgeLines = (mesh: Mesh): PackedLine[] =>
  (mesh.edges ?? []).flatMap((edge, index): PackedLine[] => {
    const [first, second] = edge.normals
    if (!first || (second && Math.abs(dot(first, second)) > 0.97)) return []
    return [
      {
        ...plain,
        ...{
          points: [edge.a, edge.b],
          weight: mesh.weight,
          straight: true,
          seed: (index + 2) * 31 + mesh.object,
          step: 7,
        },
        ...{ bias: mesh.bias, taper: 0.35, over: mesh.over, shortest: 5, kind: second ? 3 : 2, first },
        ...{ second: second ?? none, oneSided: mesh.oneSided },
      },
    ]
  })
const drawnLines = (lines: readonly InkLine[]): PackedLine[] =>
  lines.map((line, index) => {
    const straight = line.points.length === 2
    const bends = !straight && !line.plain && line.points.length < 12
    const [r, g, b] = line.colour ?? none
    return {
      ...plain,
      points: bends ? curved(line.points) : line.points,
      ...{ weight: line.weight ?? 1, straight, rounds: straight ? 0 : 1, seed: (index + 1) * 13 + 7, over: 0 },
      ...{ step: straight ? 9 : 5, bias: line.bias ?? 0.02, taper: line.taper ?? 0.8, alpha: line.alpha ?? 1 },
      ...{ shortest: line.shortest ?? 5, wobble: line.wobble ?? 0.8, colour: r | (g << 8) | (b << 16) },
      ...{ kind: line.normal ? 1 : 0, first: line.normal ?? none },
    }
  })

const putLines = (core: Core, lines: readonly PackedLine[]): number => {
  const total = lines.reduce((sum, { points }) => sum + points.length, 0)
  const points = new Float32Array(total * 3)
  const pointsAt = core.run.allocate(points.byteLength)
  const floats = new Float32Array(lines.length * lineWords)
  const words = new Uint32Array(floats.buffer)
  let q = 0
  lines.forEach((line, index) => {
    const b = index * lineWords
    words[b] = pointsAt + q * 4
    words[b + 1] = line.points.length
    for (const point of line.points) {
      points.set(point, q)
      q += 3
    }
    const { weight, bias, taper, over, alpha, shortest, step, wobble } = line
    floats.set([weight, bias, taper, over, alpha, shortest, step, wobble], b + 2)
    words.set([line.rounds, line.straight ? 1 : 0, line.seed, line.kind], b + 10)
    floats.set([...line.first, ...line.second], b + 14)
    words.set([line.colour, line.oneSided ? 1 : 0], b + 20)
  })
  core.floats(pointsAt, points.length).set(points)
  return core.put(floats)
}

// Topologies of the set and of bodies stay; `shared` says where one already lies.
export type Shared = Map<Uint32Array, number>

export const pack = (core: Core, mesh: Mesh, shared: Shared, keep: boolean): Packed => {
  const { topology } = mesh
  const lines = mesh.inked
    ? [...(topology ? smoothLines(mesh, topology) : edgeLines(mesh)), ...drawnLines(mesh.lines)]
    : []
  const linesAt = putLines(core, lines)
  const put = (values: Uint32Array): number => {
    const known = shared.get(values)
    if (known !== undefined) return known
    const made = core.put(values)
    if (keep) shared.set(values, made)
    return made
  }
  const vertices = mesh.positions.length / 3
  const arrays = [core.put(mesh.positions), core.put(mesh.normals), core.put(mesh.triangles), core.put(mesh.materials)]
  const screen = core.run.allocate(vertices * 20)
  const edges = topology ? [put(topology.triangleEdges), put(topology.ends)] : [0, 0]
  const facing = core.run.allocate(vertices * 4)
  const here = core.run.allocate(meshWords * 4)
  const words = core.words(here, meshWords)
  const floats = core.floats(here, meshWords)
  const sides = (mesh.oneSided ? 1 : 0) | (mesh.closed ? 2 : 0)
  words.set([
    vertices,
    mesh.triangles.length / 3,
    ...arrays,
    screen,
    sides,
    mesh.object,
    topology?.count ?? 0,
    ...edges,
    facing,
  ])
  floats[13] = mesh.weight
  floats[14] = mesh.bias
  words[15] = mesh.rounds
  floats[16] = mesh.shortest
  words.set([mesh.soft ? 1 : 0, 0, lines.length, linesAt], 17)
  return { at: here, mesh, smooth: topology !== undefined && mesh.inked }
}

// Strokes that belong to no mesh: those of a face.
export const packStrokes = (core: Core, lines: readonly InkLine[]): number => {
  const packed = drawnLines(lines).map((line) => ({ ...line, straight: false, rounds: 1, step: 3 }))
  const linesAt = putLines(core, packed)
  const here = core.run.allocate(meshWords * 4)
  core.words(here, meshWords).fill(0)
  core.words(here, meshWords).set([packed.length, linesAt], 19)
  return here
}
