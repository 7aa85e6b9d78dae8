import { at, type Vector } from '../math/vector.ts'

// Which triangles share which edges.
export type Topology = { triangleEdges: Uint32Array; ends: Uint32Array; sides: Int32Array; count: number }

// A line on a surface: a fold, a seam, a board's joint.
export type InkLine = {
  points: readonly Vector[]
  weight?: number
  bias?: number
  taper?: number
  alpha?: number
  shortest?: number
  wobble?: number
  colour?: readonly [number, number, number]
  // Points joined as they are, without a curve through them.
  plain?: boolean
  // Drawn only where this side of it is turned to us.
  normal?: Vector
}
export type Edge = { a: Vector; b: Vector; normals: Vector[] }

export type Mesh = {
  positions: Float32Array
  normals: Float32Array
  triangles: Uint32Array
  materials: Uint8Array
  // A smooth surface is inked where it turns away; a flat one along its edges.
  topology?: Topology
  edges?: Edge[]
  lines: InkLine[]
  // Whose it is: 0 the set's, then one a person.
  object: number
  // What it is, for those who measure.
  part: string
  weight: number
  bias: number
  rounds: number
  shortest: number
  over: number
  soft: boolean
  oneSided: boolean
  closed: boolean
  inked: boolean
  // Its open rim, and where two materials meet, are inked too.
  rim: boolean
  seams: boolean
  seamRounds: number
  shadow: boolean
  // Left out where the camera stands on this side of it.
  hiddenFrom?: { point: Vector; normal: Vector }
  // Of a loft: sections and points in each.
  rows?: number
  around?: number
}
export type Finish = Partial<
  Omit<Mesh, 'positions' | 'normals' | 'triangles' | 'materials' | 'topology' | 'edges' | 'rows' | 'around'>
>

export const finished = (finish: Finish, defaults: Finish = {}) => ({
  lines: [],
  object: 0,
  part: 'set',
  weight: 2.1,
  bias: 0.014,
  rounds: 2,
  shortest: 6,
  over: 3,
  soft: false,
  oneSided: false,
  closed: false,
  inked: true,
  rim: true,
  seams: false,
  seamRounds: 3,
  shadow: true,
  ...defaults,
  ...finish,
})

export const topologyOf = (triangles: Uint32Array): Topology => {
  const count = triangles.length / 3
  const known = new Map<number, number>()
  const ends: number[] = []
  const sides: number[] = []
  const triangleEdges = new Uint32Array(triangles.length)
  for (let t = 0; t < count; t++)
    for (let k = 0; k < 3; k++) {
      const a = at(triangles, t * 3 + k)
      const b = at(triangles, t * 3 + ((k + 1) % 3))
      const name = a < b ? a * 1048576 + b : b * 1048576 + a
      let edge = known.get(name)
      if (edge === undefined) {
        edge = ends.length / 2
        known.set(name, edge)
        ends.push(a, b)
        sides.push(t, -1)
      } else if (at(sides, edge * 2 + 1) < 0) sides[edge * 2 + 1] = t
      triangleEdges[t * 3 + k] = edge
    }
  return { triangleEdges, ends: Uint32Array.from(ends), sides: Int32Array.from(sides), count: ends.length / 2 }
}

export const normalsOf = (p: Float32Array, triangles: Uint32Array): Float32Array => {
  const n = new Float32Array(p.length)
  for (let i = 0; i < triangles.length; i += 3) {
    const a = at(triangles, i) * 3
    const b = at(triangles, i + 1) * 3
    const c = at(triangles, i + 2) * 3
    const ux = at(p, b) - at(p, a)
    const uy = at(p, b + 1) - at(p, a + 1)
    const uz = at(p, b + 2) - at(p, a + 2)
    const vx = at(p, c) - at(p, a)
    const vy = at(p, c + 1) - at(p, a + 1)
    const vz = at(p, c + 2) - at(p, a + 2)
    const x = uy * vz - uz * vy
    const y = uz * vx - ux * vz
    const z = ux * vy - uy * vx
    for (const corner of [a, b, c]) {
      n[corner] = at(n, corner) + x
      n[corner + 1] = at(n, corner + 1) + y
      n[corner + 2] = at(n, corner + 2) + z
    }
  }
  for (let i = 0; i < n.length; i += 3) {
    const length = Math.sqrt(at(n, i) ** 2 + at(n, i + 1) ** 2 + at(n, i + 2) ** 2) || 1
    n[i] = at(n, i) / length
    n[i + 1] = at(n, i + 1) / length
    n[i + 2] = at(n, i + 2) / length
  }
  return n
}

export const pointOf = (values: Float32Array, vertex: number): Vector => [
  at(values, vertex * 3),
  at(values, vertex * 3 + 1),
  at(values, vertex * 3 + 2),
]
