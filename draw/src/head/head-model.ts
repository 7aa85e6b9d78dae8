import type { Hair } from '@peace/core/stage'
import { add, along, at, cross, mix, times, unit, type Vector, within } from '../math/vector.ts'
import type { Mesh } from '../mesh/mesh.ts'
import { type Distance, netOf } from '../mesh/nets.ts'
import { beardDistance, hairDistance } from './hair-shape.ts'
import { type HeadShape, headDistance } from './head-shape.ts'

export type HeadModel = {
  head: Mesh
  hair: Mesh | undefined
  beard: Mesh | undefined
  strands: readonly (readonly Vector[])[]
  // How far forward the face lies at a place on it.
  surface: (x: number, y: number) => number
  shape: HeadShape
}

const grid = 0.36
const [wide, tall, centreX, centreY] = [55, 78, 27, 37]

const surfaceOf = (face: Distance): HeadModel['surface'] => {
  const front = new Float32Array(wide * tall)
  for (let j = 0; j < tall; j++)
    for (let i = 0; i < wide; i++) {
      let z = 11.5
      for (let step = 0; step < 40 && z > -2; step++) {
        const d = face((i - centreX) * grid, (j - centreY) * grid, z)
        if (d < 0.02) break
        z -= Math.max(0.03, d * 0.85)
      }
      front[j * wide + i] = z
    }
  return (x, y) => {
    const fx = within(x / grid + centreX, 0, wide - 2)
    const fy = within(y / grid + centreY, 0, tall - 2)
    const [i, j] = [Math.floor(fx), Math.floor(fy)]
    const value = (p: number, q: number): number => at(front, q * wide + p)
    const [a, b] = [fx - i, fy - j]
    return mix(mix(value(i, j), value(i + 1, j), a), mix(value(i, j + 1), value(i + 1, j + 1), a), b)
  }
}

// Lines of hair, from the crown out and down.
const strandsOf = (hair: Distance, face: Distance, cut: Hair['cut']): Vector[][] => {
  const from: Vector = [0, 3, -1.5]
  const crown = unit(cut === 'bun' || cut === 'ponytail' ? [0, 0.25, -1] : [0.12, 1, -0.35])
  const u = unit(cross(crown, [1, 0, 0.01]))
  const v = cross(crown, u)
  const out: Vector[][] = []
  const count = 24
  for (let i = 0; i < count; i++) {
    const around = (i / count) * Math.PI * 2 + 0.1 * Math.sin(i * 5)
    const points: Vector[] = []
    for (let k = 2; k <= 15; k++) {
      const angle = (k / 15) * 2.3 + 0.08 * Math.sin(i * 3.7)
      const out2 = add(times(u, Math.sin(angle) * Math.cos(around)), times(v, Math.sin(angle) * Math.sin(around)))
      const direction = unit(add(times(crown, Math.cos(angle)), out2))
      let far = 18
      let hit = false
      for (let step = 0; step < 40 && far >= 5 && !hit; step++) {
        const d = hair(from[0] + direction[0] * far, from[1] + direction[1] * far, from[2] + direction[2] * far)
        if (d < 0.05) hit = true
        else far -= Math.max(0.06, d * 0.7)
      }
      if (!hit) break
      const point = along(from, direction, far + 0.12)
      if (face(point[0], point[1], point[2]) < 0.25) break
      points.push(point)
    }
    const a = Math.floor((((i * 7) % 5) / 5) * points.length * 0.4)
    const b = points.length - Math.floor((((i * 3) % 4) / 4) * points.length * 0.3)
    if (points.length > 3 && b - a > 3) out.push(points.slice(a, b))
  }
  return out
}

const known = new Map<string, HeadModel>()
const mostKnown = 60

// Sculpted once, for all who share it; coarse for those who are far away.
export const headModel = (shape: HeadShape, hair: Hair, coarse: boolean): HeadModel => {
  const name = JSON.stringify([shape, hair.cut, hair.beard, coarse])
  const found = known.get(name)
  if (found) return found
  const face = headDistance(shape)
  const hairs = hairDistance(hair.cut, shape)
  const beard = beardDistance(hair.beard, face)
  const low = hair.cut === 'long' || hair.cut === 'braids' || hair.cut === 'shoulder' ? -22 : -15
  const model: HeadModel = {
    shape,
    head: netOf(face, [-9.5, -12, -12], [9.5, 13, 13.5], coarse ? 1.05 : 0.46),
    hair: hairs && netOf(hairs, [-13, low, -17], [13, 17, 12], coarse ? 1.1 : 0.62),
    beard: beard && netOf(beard, [-9, -20, -3], [9, -1, 12], coarse ? 1 : 0.5),
    strands: hairs && !coarse ? strandsOf(hairs, face, hair.cut) : [],
    surface: surfaceOf(face),
  }
  if (known.size >= mostKnown) for (const first of [...known.keys()].slice(0, 1)) known.delete(first)
  known.set(name, model)
  return model
}
