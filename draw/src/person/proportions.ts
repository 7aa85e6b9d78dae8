import type { Body } from '@peace/core/stage'
import { mix, within } from '../math/vector.ts'

// What a body measures, in metres, from its height, age, sex and build.
export type Proportions = {
  height: number
  // The head's share of the height.
  head: number
  shoulder: number
  hip: number
  waist: number
  chest: number
  depth: number
  belly: number
  bust: number
  limb: number
  // Degrees that age bends the back.
  stoop: number
  child: number
  old: number
  slenderNeck: boolean
}

const widths = { slight: -0.1, slim: -0.05, average: 0, sturdy: 0.1, heavy: 0.28 } as const

export const proportionsOf = ({ height, age, sex, build }: Body): Proportions => {
  const woman = sex === 'f'
  const child = within((16 - age) / 12)
  const grown = 1 - child
  const old = within((age - 50) / 28)
  const wide = widths[build]
  const of = (man: number, female: number, small: number): number =>
    height * mix(woman ? female : man, small, Math.min(1, child * 1.6))
  return {
    height,
    head: mix(woman ? 0.136 : 0.132, 0.196, child),
    shoulder: of(0.1076, 0.0988, 0.0968) * (1 + wide * 0.25),
    hip: of(0.09, 0.1012, 0.0868) * (1 + wide * 0.75),
    waist: of(0.0785, 0.0705, 0.08) * (1 + wide * 1.6),
    chest: of(0.096, 0.0875, 0.0905) * (1 + wide * 0.6),
    depth: mix(woman ? 0.94 : 1, 0.82, child) * (1 + wide * 1.1),
    belly: Math.max(0, wide) * 0.34 + old * 0.02 + child * 0.01,
    bust: woman ? 0.035 * within((age - 11) / 5) * (1 + wide) : Math.max(0, wide) * 0.1 * grown,
    limb: mix(woman ? 0.86 : 1, 0.68, Math.min(1, child * 1.5)) * (1 + wide * 0.75) * (1 - old * 0.06),
    stoop: within((age - 62) / 20) * 22,
    child,
    old,
    slenderNeck: woman || child > 0.2,
  }
}
