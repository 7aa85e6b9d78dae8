import { expect, test } from 'vitest'
import { conditionOf, isKnown } from './fitness.ts'

test('a licence that forbids commercial use, or that nobody said, is not fit', () => {
  for (const licence of ['CC-BY-NC-4.0', 'AGPL-3.0', 'SSPL-1.0', 'not said', 'MIT AND CC-BY-NC-4.0'])
    expect(isKnown(licence), licence).toBe(false)
})

test('what asks something of us says what', () => {
  expect(conditionOf('MIT')).toBeUndefined()
  expect(conditionOf('MIT AND OFL-1.1')).toMatch(/^Fonts/)
  expect(conditionOf('GPL-3.0-or-later')).toMatch(/source/)
})

test('of two licences to choose from, the free one is chosen', () => {
  expect(conditionOf('(MIT OR GPL-3.0)')).toBeUndefined()
})
