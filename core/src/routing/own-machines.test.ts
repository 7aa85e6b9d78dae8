import { expect, test } from 'vitest'
import { beyondOwn, sharedOut } from './own-machines.ts'

const minute = 60_000
const units = (many: number, phase = 'stills', ms = minute) => Array.from({ length: many }, () => ({ ms, phase }))

test('mine alone, or mine while awake: nothing goes to others, however much waits', () => {
  for (const use of [undefined, 'awake', 'only'] as const)
    expect(beyondOwn({ use, hands: 1, now: 0 }, units(100))).toBe(0)
})

test('mine, then the cloud: five wait for each hand, and what is more goes to others', () => {
  expect(beyondOwn({ use: 'first', hands: 1, now: 0 }, units(5))).toBe(0)
  expect(beyondOwn({ use: 'first', hands: 1, now: 0 }, units(19))).toBe(14)
  expect(beyondOwn({ use: 'first', hands: 3, now: 0 }, units(19))).toBe(4)
})

test('both at once: all that waits goes to others', () => {
  expect(beyondOwn({ use: 'both', hands: 2, now: 0 }, units(8))).toBe(8)
})

test('both, to be done by six: only what they cannot make until then goes to others', () => {
  const agreed = { use: 'both', hands: 1, now: 0, by: 10 * minute } as const
  expect(beyondOwn(agreed, units(10))).toBe(0)
  expect(beyondOwn(agreed, units(13))).toBe(3)
  // What they have in hand, and what comes later, takes of the same time.
  expect(beyondOwn(agreed, units(10), 2 * minute)).toBe(2)
  expect(beyondOwn({ ...agreed, hands: 2 }, units(13))).toBe(0)
  // The hour is over.
  expect(beyondOwn({ ...agreed, now: 11 * minute }, units(4))).toBe(4)
})

test('before it is begun, three of ten are for the machine and seven for the cloud', () => {
  const stills = units(10)
  const away = (use: 'first' | 'both', hands: number, by?: number) => sharedOut({ use, hands, now: 0, by }, stills).size
  expect([away('both', 3), away('first', 1), away('first', 2)]).toEqual([7, 4, 0])
  expect(away('both', 1, 3 * minute)).toBe(7)
})

test('of a film of stills and clips to be done by six, stills make room for clips', () => {
  const film = [...units(20), ...units(6, 'clips', 5 * minute)]
  const away = sharedOut({ use: 'both', hands: 1, now: 0, by: 40 * minute }, film)
  expect([...away].map(({ phase }) => phase)).toEqual(Array(10).fill('stills'))
})

test('where no still would be in time, the one that the machine begins at once is still its own', () => {
  const film = [...units(20), ...units(20, 'clips')]
  const away = [...sharedOut({ use: 'both', hands: 1, now: 0, by: 15 * minute }, film)]
  const many = (of: string) => away.filter(({ phase }) => phase === of).length
  expect([many('stills'), many('clips')]).toEqual([19, 6])
})
