import { search, totalsOf } from '@peace/core/budget'
import { expect, test } from 'vitest'
import { filmOf } from './budget-exact.ts'
import { mostByHighs } from './by-highs.ts'

// The larger of them too: `npm run bench -- budget-exact`.
test('a budget buys what another solver says is the most it can buy', () => {
  let compared = 0
  for (let seed = 1; seed <= 500; seed++) {
    const { problem, budget } = filmOf(seed)
    if (problem.items.length > 24) continue
    compared += 1
    const ours = search(problem, budget)?.solution
    expect(ours, `seed ${seed}`).toMatchObject({ value: mostByHighs(problem, budget) })
    expect(ours && totalsOf(problem, ours.choices)).toEqual({ cost: ours?.cost, value: ours?.value })
    expect(ours?.cost).toBeLessThanOrEqual(budget)
  }
  // Few films are that small.
  expect(compared).toBeGreaterThan(10)
})
