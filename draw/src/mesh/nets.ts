import { at, type Vector } from '../math/vector.ts'
import { type Finish, finished, type Mesh, topologyOf } from './mesh.ts'

export type Distance = (x: number, y: number, z: number) => number

// Cells to a side of what is looked at as one.
const block = 4

// The surface where a distance is nought, as a mesh (surface nets).
export const netOf = (distance: Distance, from: Vector, to: Vector, step: number, finish: Finish = {}): Mesh => {
  const nx = Math.ceil((to[0] - from[0]) / step) + 1
  const ny = Math.ceil((to[1] - from[1]) / step) + 1
  const nz = Math.ceil((to[2] - from[2]) / step) + 1
  const field = new Float32Array(nx * ny * nz)
  const cell = (i: number, j: number, k: number): number => (k * ny + j) * nx + i
  // Most of a box is far from the surface: a block whose middle is further from it than its corners can be is filled as
  // one. Distances here are not exact, so twice that far.
  const far = step * block * Math.sqrt(3)
  for (let k = 0; k < nz; k += block)
    for (let j = 0; j < ny; j += block)
      for (let i = 0; i < nx; i += block) {
        const middle = distance(
          from[0] + (i + block / 2) * step,
          from[1] + (j + block / 2) * step,
          from[2] + (k + block / 2) * step,
        )
        const filled = Math.abs(middle) > far
        for (let c = k; c < Math.min(nz, k + block); c++)
          for (let b = j; b < Math.min(ny, j + block); b++)
            for (let a = i; a < Math.min(nx, i + block); a++)
              field[cell(a, b, c)] = filled
                ? middle
                : distance(from[0] + a * step, from[1] + b * step, from[2] + c * step)
      }
  const vertexOf = new Int32Array(nx * ny * nz).fill(-1)
  const positions: number[] = []
  const corners = new Float32Array(8)
  for (let k = 0; k < nz - 1; k++)
    for (let j = 0; j < ny - 1; j++)
      for (let i = 0; i < nx - 1; i++) {
        let inside = 0
        for (let q = 0; q < 8; q++) {
          const value = at(field, cell(i + (q & 1), j + ((q >> 1) & 1), k + (q >> 2)))
          corners[q] = value
          if (value < 0) inside++
        }
        if (inside === 0 || inside === 8) continue
        let count = 0
        let [x, y, z] = [0, 0, 0]
        for (let a = 0; a < 8; a++)
          for (let axis = 0; axis < 3; axis++) {
            if ((a >> axis) & 1) continue
            const one = at(corners, a)
            const two = at(corners, a | (1 << axis))
            if (one < 0 === two < 0) continue
            const t = one / (one - two)
            x += (a & 1) + (axis === 0 ? t : 0)
            y += ((a >> 1) & 1) + (axis === 1 ? t : 0)
            z += (a >> 2) + (axis === 2 ? t : 0)
            count++
          }
        vertexOf[cell(i, j, k)] = positions.length / 3
        positions.push(
          from[0] + (i + x / count) * step,
          from[1] + (j + y / count) * step,
          from[2] + (k + z / count) * step,
        )
      }
  const triangles: number[] = []
  const stride = [1, nx, nx * ny]
  for (let k = 1; k < nz - 1; k++)
    for (let j = 1; j < ny - 1; j++)
      for (let i = 1; i < nx - 1; i++) {
        const o = cell(i, j, k)
        for (let axis = 0; axis < 3; axis++) {
          const here = at(field, o)
          if (here < 0 === at(field, o + at(stride, axis)) < 0) continue
          const u = at(stride, (axis + 1) % 3)
          const v = at(stride, (axis + 2) % 3)
          const [a, b, c, d] = [at(vertexOf, o - u - v), at(vertexOf, o - v), at(vertexOf, o), at(vertexOf, o - u)]
          if (a < 0 || b < 0 || c < 0 || d < 0) continue
          if (here < 0) triangles.push(a, b, c, a, c, d)
          else triangles.push(a, c, b, a, d, c)
        }
      }
  const normals = new Float32Array(positions.length)
  const e = step * 0.35
  for (let i = 0; i < positions.length; i += 3) {
    const [x, y, z] = [at(positions, i), at(positions, i + 1), at(positions, i + 2)]
    const gx = distance(x + e, y, z) - distance(x - e, y, z)
    const gy = distance(x, y + e, z) - distance(x, y - e, z)
    const gz = distance(x, y, z + e) - distance(x, y, z - e)
    const length = Math.sqrt(gx * gx + gy * gy + gz * gz) || 1
    normals[i] = gx / length
    normals[i + 1] = gy / length
    normals[i + 2] = gz / length
  }
  const indices = Uint32Array.from(triangles)
  return {
    positions: Float32Array.from(positions),
    normals,
    triangles: indices,
    topology: topologyOf(indices),
    materials: new Uint8Array(indices.length / 3),
    ...finished(finish),
  }
}
