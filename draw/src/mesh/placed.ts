import { placed, type Turn, turned } from '../math/turn.ts'
import { at, type Vector } from '../math/vector.ts'
import type { Finish, Mesh } from './mesh.ts'

// The same mesh somewhere else, turned and scaled.
export const placedMesh = (mesh: Mesh, turn: Turn, origin: Vector, scale: number, finish: Finish): Mesh => {
  const { positions: p, normals: n } = mesh
  const positions = new Float32Array(p.length)
  const normals = new Float32Array(n.length)
  const { x, y, z } = turn
  for (let i = 0; i < p.length; i += 3) {
    const [a, b, c] = [at(p, i) * scale, at(p, i + 1) * scale, at(p, i + 2) * scale]
    const [d, e, f] = [at(n, i), at(n, i + 1), at(n, i + 2)]
    for (let q = 0; q < 3; q++) {
      positions[i + q] = at(origin, q) + at(x, q) * a + at(y, q) * b + at(z, q) * c
      normals[i + q] = at(x, q) * d + at(y, q) * e + at(z, q) * f
    }
  }
  const edges = mesh.edges?.map((edge) => ({
    a: placed(turn, origin, edge.a, scale),
    b: placed(turn, origin, edge.b, scale),
    normals: edge.normals.map((normal) => turned(turn, normal)),
  }))
  const lines = mesh.lines.map((line) => ({
    ...line,
    points: line.points.map((point) => placed(turn, origin, point, scale)),
    ...(line.normal ? { normal: turned(turn, line.normal) } : {}),
  }))
  return { ...mesh, positions, normals, ...(edges ? { edges } : {}), lines, ...finish }
}
