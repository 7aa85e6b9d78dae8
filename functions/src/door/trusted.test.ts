import { expect, test } from 'vitest'
import { recentSeconds, refuseStale } from './trusted.store.ts'

test('a sign-in is recent for ten minutes, and not a second longer', () => {
  expect(() => refuseStale(1_000, (1_000 + recentSeconds) * 1000)).not.toThrow()
  expect(() => refuseStale(1_000, (1_001 + recentSeconds) * 1000)).toThrow('recent-sign-in-required')
})
