import { expect, test } from 'vitest'
import { withinMemory } from './within-memory.ts'

test('results in hand together are never more than the most, all have their turn, and one that throws gives its room back', async () => {
  const look = withinMemory(256)
  let inHand = 0
  let highest = 0
  const done: number[] = []
  const sizes = [200, 200, 40, 256, 10, 256, 56, 300]
  await Promise.allSettled(
    sizes.map((bytes, n) =>
      look(bytes, async () => {
        inHand += bytes
        highest = Math.max(highest, bytes > 256 ? 0 : inHand)
        for (let turn = 0; turn < 5; turn++) await Promise.resolve()
        inHand -= bytes
        done.push(bytes)
        if (n % 3 === 0) throw new Error('no picture')
      }),
    ),
  )
  expect(highest).toBeLessThanOrEqual(256)
  expect(highest).toBeGreaterThan(200)
  expect(done.toSorted((a, b) => a - b)).toEqual(sizes.toSorted((a, b) => a - b))
})
