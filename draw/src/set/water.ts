import { chanceFrom } from '../math/chance.ts'
import { placed, type Turn } from '../math/turn.ts'
import { mix, type Vector } from '../math/vector.ts'
import type { InkLine } from '../mesh/mesh.ts'

// Waves on open water, the longer the farther they are from where people act.
export const wavesOver = (turn: Turn, origin: Vector, wide: number, deep: number, seed: number): InkLine[] => {
  const chance = chanceFrom(seed)
  const count = Math.min(460, Math.round(wide * deep * 0.08) + 60)
  return Array.from({ length: count }, (_, n): InkLine => {
    const [x, z] = [mix(-wide / 2, wide / 2, chance()), mix(-deep / 2, deep / 2, chance())]
    const [px, , pz] = placed(turn, origin, [x, 0, z])
    const far = Math.hypot(px, pz)
    const w = (0.3 + chance() * 0.8) * (0.7 + far * 0.05)
    const bend = 0.03 + far * 0.004
    const points: Vector[] = [
      placed(turn, origin, [x - w, 0, z]),
      placed(turn, origin, [x - w * 0.3, 0, z + bend]),
      placed(turn, origin, [x + w * 0.4, 0, z - bend]),
      placed(turn, origin, [x + w, 0, z + bend * 0.6]),
    ]
    const light = n % 3 === 0
    return {
      points,
      ...{ weight: light ? 1.1 : 0.8, alpha: light ? 0.5 : 0.6, bias: 0.06, taper: 0.9, shortest: 3 },
      ...(light ? { colour: [244, 240, 228] as const } : {}),
    }
  })
}
