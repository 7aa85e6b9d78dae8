import type { Acted } from '@peace/core/stage'
import { hashOf } from '../math/chance.ts'

// What faces do at a moment of a shot: mouths follow what is said, and everybody blinks by their own time.
export type Faces = { mouths: Readonly<Record<string, number>>; blinks: readonly string[] }

const openings: Record<string, number> = { a: 0.85, o: 0.6, e: 0.42, c: 0.24, m: 0, '.': 0.04 }
const blinkEvery = 3300
const blinkFor = 130

export const facesAt = (acted: Pick<Acted, 'says'>, people: readonly string[], now: number): Faces => ({
  mouths: Object.fromEntries(
    acted.says.flatMap(({ by, from, to, mouth }) => {
      if (now < from || now >= to || !people.includes(by)) return []
      return [[by, openings[mouth[Math.floor((now - from) / 100)] ?? '.'] ?? 0]]
    }),
  ),
  blinks: people.filter((id) => (now + (hashOf(id) % blinkEvery)) % blinkEvery < blinkFor),
})
