import { expect, test } from 'vitest'
import { idsOf, newId } from './ids.ts'

const twenty = (make: () => string) => Array.from({ length: 20 }, make)

test('one request makes the same ids however often it comes, and no two alike', () => {
  expect(twenty(idsOf('film-1'))).toEqual(twenty(idsOf('film-1')))
  expect(new Set([...twenty(idsOf('film-1')), ...twenty(idsOf('film-2'))]).size).toBe(40)
})

test('other ids are never told before', () => {
  expect(new Set(twenty(() => newId())).size).toBe(20)
})
