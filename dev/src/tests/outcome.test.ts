import { expect, test } from 'vitest'
import { budgets, timesInWords } from './budgets.ts'
import { inWords, judged, none, retriedInWords, together } from './outcome.ts'

test('the last line tells of skipped tests only where there are some', () => {
  expect(inWords({ ...none, passed: 3 })).toBe('3 passed, 0 failed')
  expect(inWords({ ...none, passed: 3, failed: 1, skipped: 123 })).toBe('3 passed, 1 failed, 123 skipped')
})

test('no test at all, or an end that no test explains, is a failure', () => {
  expect(judged(0, none).failed).toBe(1)
  expect(judged(1, { ...none, passed: 9 }).failed).toBe(1)
  expect(judged(0, { ...none, passed: 9 }).failed).toBe(0)
  expect(judged(1, { ...none, failed: 2 }).failed).toBe(2)
})

test('tests that passed only when tried again are named, over all suites', () => {
  const all = together({ ...none, passed: 1, retried: ['a: x'] }, { ...none, passed: 1, skipped: 2, retried: ['b: y'] })
  expect(all).toMatchObject({ passed: 2, skipped: 2 })
  expect(retriedInWords(all)).toBe('passed only when tried again:\n  a: x\n  b: y')
})

test('each suite tells its time beside its budget, and which budget was passed', () => {
  const [, unit, web, all] = timesInWords({ unit: 121, web: 20 }).split('\n')
  expect(unit).toMatch(/unit +121 s of +120 s {2}over its budget$/)
  expect(web).toMatch(/web +20 s of +120 s$/)
  expect(all).toMatch(/in all +141 s of +240 s$/)
})

test('all suites together may take forty minutes', () => {
  expect(Object.values(budgets).reduce((sum, each) => sum + each, 0)).toBe(2_400)
})
