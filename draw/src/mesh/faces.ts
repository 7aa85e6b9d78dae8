import { cross, subtract, unit, type Vector } from '../math/vector.ts'
import { type Edge, type Finish, finished, type Mesh } from './mesh.ts'

export type Face = { points: readonly Vector[]; material: number; plain?: boolean }

const nameOf = (p: Vector): string => `${Math.round(p[0] * 2000)} ${Math.round(p[1] * 2000)} ${Math.round(p[2] * 2000)}`

// Flat faces, each shaded as one; edges that two of them share are one edge.
export const faces = (list: readonly Face[], finish: Finish = {}): Mesh => {
  const positions: number[] = []
  const normals: number[] = []
  const triangles: number[] = []
  const materials: number[] = []
  const edges = new Map<string, Edge>()
  for (const { points, material, plain } of list) {
    const [a, b, c] = points
    if (!a || !b || !c) continue
    const base = positions.length / 3
    const normal = unit(cross(subtract(b, a), subtract(c, a)))
    for (const point of points) {
      positions.push(...point)
      normals.push(...normal)
    }
    for (let i = 1; i < points.length - 1; i++) {
      triangles.push(base, base + i, base + i + 1)
      materials.push(material)
    }
    if (plain) continue
    points.forEach((from, i) => {
      const to = points[(i + 1) % points.length] ?? from
      const [one, two] = [nameOf(from), nameOf(to)]
      const name = one < two ? `${one}|${two}` : `${two}|${one}`
      const known = edges.get(name)
      if (known) known.normals.push(normal)
      else edges.set(name, { a: from, b: to, normals: [normal] })
    })
  }
  return {
    positions: Float32Array.from(positions),
    normals: Float32Array.from(normals),
    triangles: Uint32Array.from(triangles),
    materials: Uint8Array.from(materials),
    edges: [...edges.values()],
    ...finished(finish, { bias: 0.02, shortest: 5 }),
  }
}

// Six sides of a box whose foot and top may differ in width; corners given by a function of signs.
export const sixSides = (corner: (x: number, y: number, z: number) => Vector, material: number): Face[] => {
  const p = (x: number, y: number, z: number) => corner(x, y, z)
  const side = (...points: Vector[]): Face => ({ points, material })
  return [
    side(p(0, 0, 1), p(1, 0, 1), p(1, 1, 1), p(0, 1, 1)),
    side(p(1, 0, 0), p(0, 0, 0), p(0, 1, 0), p(1, 1, 0)),
    side(p(0, 1, 1), p(1, 1, 1), p(1, 1, 0), p(0, 1, 0)),
    side(p(0, 0, 0), p(1, 0, 0), p(1, 0, 1), p(0, 0, 1)),
    side(p(1, 0, 1), p(1, 0, 0), p(1, 1, 0), p(1, 1, 1)),
    side(p(0, 0, 0), p(0, 0, 1), p(0, 1, 1), p(0, 1, 0)),
  ]
}
