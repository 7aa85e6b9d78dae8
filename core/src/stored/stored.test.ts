import { expect, test } from 'vitest'
import { z } from 'zod'
import { isDamaged, isNewer, stored, versioned } from './index.ts'

const shapeOne = stored('cup', z.object({ size: z.int() }), [versioned])
const shapeTwo = stored('cup', z.object({ ml: z.int(), colour: z.string().default('white') }), [
  versioned,
  { about: 'millilitres', change: ({ size, ...rest }) => ({ ...rest, ml: Number(size) * 100 }) },
])

const problemOf = (read: () => unknown): string => {
  try {
    read()
  } catch (error) {
    if (isDamaged(error)) return `${error.values.table} ${error.values.id}: ${error.values.problem}`
    throw error
  }
  return 'fine'
}

test('a row says its version when it is written, and no reader sees it', () => {
  const written = shapeOne.write({ size: 2 })
  expect(written).toEqual({ size: 2, v: 1 })
  expect(shapeOne.read(written, 'a')).toEqual({ size: 2 })
})

test('a row of any older version is brought up when it is read', () => {
  for (const old of [{ size: 2 }, { size: 2, v: 1 }])
    expect(shapeTwo.read(old, 'a')).toEqual({ ml: 200, colour: 'white' })
  expect(shapeTwo.upgrade({ size: 2 }, 'a')).toEqual({ ml: 200, colour: 'white', v: 2 })
  expect(shapeTwo.upgrade({ ml: 1, v: 2 }, 'a')).toBeUndefined()
})

test('what the schema does not know is kept where it is written back, and by a migration always', () => {
  const kept = stored('cup', z.object({ size: z.int() }), [versioned], 'kept')
  expect(kept.read({ size: 2, note: 'chipped' }, 'a')).toEqual({ size: 2, note: 'chipped' })
  expect(shapeOne.read({ size: 2, note: 'chipped' }, 'a')).toEqual({ size: 2 })
  expect(shapeOne.upgrade({ size: 2, note: 'chipped' }, 'a')).toEqual({ size: 2, note: 'chipped', v: 1 })
})

test('what newer code wrote is refused as that, and not called damaged', () => {
  const errorOf = (data: unknown): unknown => {
    try {
      return shapeOne.read(data, 'a')
    } catch (error) {
      return error
    }
  }
  const ahead = errorOf({ size: 2, v: 99 })
  expect([isNewer(ahead), isDamaged(ahead)]).toEqual([true, true])
  expect(problemOf(() => shapeOne.read({ size: 2, v: 2 }, 'a'))).toMatch(/version 2 is newer/)
  expect(isNewer(errorOf({ size: 'big' }))).toBe(false)
})

test('what cannot be read is refused, with what is wrong', () => {
  expect(problemOf(() => shapeOne.read('cup', 'a'))).toBe('cup a: not a document')
  expect(problemOf(() => shapeOne.read({ size: 'big' }, 'a'))).toMatch(/^cup a: size: /)
  expect(problemOf(() => shapeOne.read({ size: 2, v: -1 }, 'a'))).toBe('cup a: version -1')
  const torn = stored('cup', z.object({}), [
    {
      about: 'tears',
      change: () => {
        throw new Error('torn')
      },
    },
  ])
  expect(problemOf(() => torn.read({}, 'a'))).toBe('cup a: cannot be brought up')
})
