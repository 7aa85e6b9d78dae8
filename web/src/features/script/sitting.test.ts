import { expect, test } from 'vitest'
import { Sitting } from './sitting.ts'

const minute = 60_000

test('a sitting begins with its first word, and anew after half an hour of silence', () => {
  let begun = 0
  const sitting = new Sitting(async () => {
    begun += 1
  })
  for (const at of [0, 1, 20, 45]) sitting.typed(at * minute)
  expect(begun).toBe(1)
  sitting.typed(75 * minute)
  expect(begun).toBe(2)
})

test('what could not be kept is kept at the next word', async () => {
  let tries = 0
  const sitting = new Sitting(async () => {
    tries += 1
    if (tries === 1) throw new TypeError('offline')
  })
  sitting.typed(0)
  await Promise.resolve()
  sitting.typed(1)
  expect(tries).toBe(2)
})
