import { describe, expect, test } from 'vitest'
import { countFilm } from './count-film.ts'

// Counted, not timed: a step reads what it changes and no more, at any length of a film.
describe.each(['draft', 'standard', 'premium'] as const)('a film in %s', (quality) => {
  test.each([5, 50])('of %i shots costs at most fifteen reads and eight writes a unit', async (shots) => {
    const { state, units, total } = await countFilm({ shots, quality })
    expect(state).toBe('COMPLETED')
    expect(total.reads / units).toBeLessThanOrEqual(15)
    expect(total.writes / units).toBeLessThanOrEqual(8)
  })
})
