import { expect, test } from 'vitest'
import { rangeOf } from './range.ts'

test('a range is read as a player means it', () => {
  expect(rangeOf(undefined, 100)).toBeUndefined()
  expect(rangeOf('bytes=0-', 100)).toEqual({ start: 0, end: 99 })
  expect(rangeOf('bytes=10-19', 100)).toEqual({ start: 10, end: 19 })
  expect(rangeOf('bytes=90-500', 100)).toEqual({ start: 90, end: 99 })
  expect(rangeOf('bytes=-10', 100)).toEqual({ start: 90, end: 99 })
  expect(rangeOf('bytes=-500', 100)).toEqual({ start: 0, end: 99 })
})

test('what cannot be given is said so, and what is not one range is the whole', () => {
  expect(rangeOf('bytes=100-', 100)).toBe('unsatisfiable')
  expect(rangeOf('bytes=5-4', 100)).toBe('unsatisfiable')
  expect(rangeOf('bytes=0-0', 0)).toBe('unsatisfiable')
  expect(rangeOf('bytes=0-1,5-6', 100)).toBeUndefined()
  expect(rangeOf('bytes=-', 100)).toBeUndefined()
})
