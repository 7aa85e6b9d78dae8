import { within } from '../math/vector.ts'

// A material is a manner and a value from 0, white paper, to 4, black; both in one byte, so that it needs no register.
export const manners = ['plain', 'floor', 'cloth', 'skin', 'hair', 'accent', 'accent-cloth', 'water', 'bright'] as const
export type Manner = (typeof manners)[number]

const steps = 28
const step = 4.5 / (steps - 1)

export const material = (manner: Manner, value: number): number =>
  1 + manners.indexOf(manner) * steps + Math.round(within(value, 0, 4.5) / step)

export const materialAt = (id: number): { manner: Manner; value: number } | undefined => {
  const manner = manners[Math.floor((id - 1) / steps)]
  return id > 0 && manner ? { manner, value: ((id - 1) % steps) * step } : undefined
}
