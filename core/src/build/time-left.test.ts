import { expect, test } from 'vitest'
import { percentDone, secondsLeft } from './time-left.ts'

const counts = { wanted: 30, done: 20, failed: 0, reused: 10 }

test('the time left follows from how fast the pieces were made that were not there before', () => {
  // 10 made in 20 seconds, 10 more to make.
  expect(secondsLeft({ counts, startedAt: 1000 }, 21_000)).toBe(20)
})

test('nothing is said before two pieces are made, nor of a build that has not begun', () => {
  expect(secondsLeft({ counts: { ...counts, done: 11 }, startedAt: 1000 }, 21_000)).toBeUndefined()
  expect(secondsLeft({ counts }, 21_000)).toBeUndefined()
})

test('the share done counts what was there already', () => {
  expect(percentDone({ counts })).toBe(67)
  expect(percentDone({ counts: { wanted: 0, done: 0, failed: 0, reused: 0 } })).toBe(0)
})
