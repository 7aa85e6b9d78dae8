import { search, totalsOf } from '@peace/core/budget'
import { isLong } from '@peace/dev/tests/long'
import { expect, test } from 'vitest'
import { filmOf } from './budget-exact.ts'
import { mostByHighs } from './by-highs.ts'

// More of them: `npm run bench -- budget-exact`, or `npm test -- long unit budget-exact`.
const films = isLong ? 500 : 150
test('a budget buys what another solver says is the most it can buy', () => {
  for (let seed = 1; seed <= films; seed++) {
    const { problem, budget } = filmOf(seed)
    if (problem.items.length > 24) continue
    const ours = search(problem, budget)?.solution
    expect(ours, `seed ${seed}`).toMatchObject({ value: mostByHighs(problem, budget) })
    expect(ours && totalsOf(problem, ours.choices)).toEqual({ cost: ours?.cost, value: ours?.value })
    expect(ours?.cost).toBeLessThanOrEqual(budget)
  }
})
