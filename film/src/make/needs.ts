import type { LineLength } from '@peace/core/timeline'
import { type FilmNeed, mainOf } from './order.ts'

export const byKey = (needs: readonly FilmNeed[]) => new Map(needs.map((need) => [need.key, need]))

export const lengthsOf =
  (needs: ReadonlyMap<string, FilmNeed>): LineLength =>
  (unit) => {
    const need = needs.get(unit)
    return need?.kind === 'line' ? (need.ms ?? mainOf(need)?.ms) : undefined
  }
