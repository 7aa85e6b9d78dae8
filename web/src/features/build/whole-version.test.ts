import type { Freshness } from '@peace/core/build'
import { expect, test } from 'vitest'
import { wholeVersion } from './whole-version.ts'

const shots = (...states: Freshness['state'][]) => ({
  shots: new Map(
    states.map((state, at): [string, Freshness] => [
      `h${at}`,
      state === 'outOfDate' ? { state, others: [] } : { state },
    ]),
  ),
})

test('finals that are not there yet are a version to be built, the changed shot among them', () => {
  expect(wholeVersion(shots('outOfDate', 'noFinal', 'missing'), 'standard')).toEqual({ count: 3, total: 3 })
  expect(wholeVersion(shots('outOfDate', 'noFinal', 'fresh', 'fresh'), 'premium')).toEqual({ count: 2, total: 4 })
})

test('finals that are only out of date are remade, and drafts are no version', () => {
  expect(wholeVersion(shots('outOfDate', 'fresh'), 'standard')).toBeUndefined()
  expect(wholeVersion(shots('fresh', 'fresh'), 'standard')).toBeUndefined()
  expect(wholeVersion(shots('missing', 'outOfDate'), 'draft')).toBeUndefined()
  expect(wholeVersion(undefined, 'standard')).toBeUndefined()
})
