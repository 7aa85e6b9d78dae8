import type { Body } from '@peace/core/stage'
import { chanceFrom } from '../math/chance.ts'
import { mix, within } from '../math/vector.ts'
import type { Distance } from '../mesh/nets.ts'
import { ball, capsule, ellipsoid, overlap, union } from './distances.ts'

export type HeadShape = {
  jaw: number
  chin: number
  nose: number
  brow: number
  cheek: number
  eye: number
  wide: number
  fat: number
  child: number
  age: number
}

const man = { jaw: 1, chin: 1, nose: 1, brow: 1, cheek: 0.9, eye: 1, wide: 1, fat: 0 }
const woman = { jaw: 0.88, chin: 0.85, nose: 0.82, brow: 0.5, cheek: 1.05, eye: 1.1, wide: 0.97, fat: 0 }
const child = { jaw: 0.83, chin: 0.71, nose: 0.6, brow: 0.28, cheek: 1.25, eye: 1.3, wide: 1, fat: 0.35 }
const fatness = { slight: -0.3, slim: -0.15, average: 0, sturdy: 0.35, heavy: 1 } as const
const coarse = (x: number): number => Math.round(x * 20) / 20

// A face is its body's, and a little its own: chance, from who it is.
export const headShapeOf = (body: Body, seed: number): HeadShape => {
  const grown = body.sex === 'f' ? woman : man
  const young = within((15 - body.age) / 9)
  const old = within((body.age - 48) / 22)
  const chance = chanceFrom(seed)
  const own = (spread: number): number => (chance() - 0.5) * 2 * spread
  const fat = fatness[body.build]
  const of = (key: keyof typeof man): number => mix(grown[key], child[key], young)
  return {
    jaw: coarse(of('jaw') + Math.max(0, fat) * 0.16 + own(0.07)),
    chin: coarse(of('chin') + own(0.08)),
    nose: coarse(of('nose') + old * 0.06 + own(0.12)),
    brow: coarse(of('brow') + own(0.12)),
    cheek: coarse(of('cheek') + own(0.08) - old * 0.12),
    eye: coarse(of('eye') + own(0.05) - old * 0.07),
    wide: coarse(of('wide') + Math.max(0, fat) * 0.06 + own(0.02)),
    fat: coarse(of('fat') + fat - old * 0.25 * (fat > 0.3 ? 0 : 1)),
    child: young > 0.25 ? 1 : 0,
    age: coarse(old),
  }
}

export const headDistance =
  (h: HeadShape): Distance =>
  (px, y, z) => {
    const c = h.child
    const x = Math.abs(px) / h.wide
    let d = ellipsoid(x, y, z, [0, 3.1 + c * 0.5, -1.3], [7.35, 8.3, 9.3])
    d = union(d, ellipsoid(x, y, z, [0, -3 + c * 0.6, 2.2], [5.7 * (0.92 + 0.08 * h.jaw), 7.2 - c * 0.8, 6.6]), 2.6)
    d = union(d, ball(x, y, z, [0, -9.2 + c * 1.2, 6 - c * 0.5], 1.75 * h.chin + c * 0.5), 2.4)
    d = union(d, capsule(x, y, z, [5.1 * h.jaw, -5.2 + c * 0.8, 0.3], [1.6, -9.2 + c * 1.2, 5.2], 1.35, 1.2), 2)
    d = union(d, ball(x, y, z, [4.2, -2, 4.9], 2 + 0.2 * h.cheek), 2.6)
    if (h.fat > 0) d = union(d, ellipsoid(x, y, z, [4.2, -5, 4.2], [2.4 * h.fat + 0.6, 2.7, 2.6]), 2.2)
    d = union(d, capsule(x, y, z, [1.2, 2, 8], [4.4, 1.9, 6.7], 0.75 * h.brow + 0.3, 0.5 * h.brow + 0.3), 1.6)
    d = union(d, ellipsoid(x, y, z, [0, -6 + c * 0.7, 6.6], [3.1, 2.5, 2.4]), 1.6)
    d = overlap(d, -ellipsoid(x, y, z, [3.2, 0.05, 8.9], [1.85, 1.15, 1.7]), 1.3)
    d = union(d, ball(x, y, z, [3.15, 0, 6.1], 1.45), 0.35)
    d = union(d, capsule(x, y, z, [0, 1.6, 7.9], [0, -3, 8.4 + 1.75 * h.nose], 0.62, 0.95), 1)
    d = union(d, ball(x, y, z, [1.05 * (0.8 + 0.2 * h.nose), -3.5, 8.3 + 0.6 * h.nose], 0.78), 0.6)
    d = union(d, capsule(x, y, z, [0, -5.55 + c * 0.6, 8.75], [1.7, -5.95 + c * 0.6, 7.8], 0.42, 0.25), 0.5)
    return union(d, capsule(x, y, z, [0, -6.75 + c * 0.6, 8.5], [1.5, -6.5 + c * 0.6, 7.8], 0.52, 0.28), 0.5)
  }
