import { expect, test } from 'vitest'
import { listed } from './listed.ts'

test('figures and "and" stand apart, in Thai as in English', () => {
  expect(listed([], 'th')).toBe('')
  expect(listed(['1'], 'th')).toBe('1')
  expect(listed(['1', '4'], 'th')).toBe('1 และ 4')
  expect(listed(['1', '2', 'อีก 3 ช็อต'], 'th')).toBe('1, 2 และอีก 3 ช็อต')
  expect(listed(['1', '2', '4'], 'en')).toBe('1, 2, and 4')
})
