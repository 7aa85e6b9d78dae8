import { expect, test } from 'vitest'
import { formatsOf } from './format.ts'

const day = Date.UTC(2026, 10, 21, 5)

test('dates are in the Buddhist era in Thai and Gregorian in English', () => {
  expect(formatsOf('th').date(day)).toContain('2569')
  expect(formatsOf('en').date(day)).toContain('2026')
})

test('digits are Western in both', () => {
  expect(formatsOf('th').number(1234567)).toBe('1,234,567')
})

test('within a week the distance is told, after that the date', () => {
  const { ago } = formatsOf('en')
  expect(ago(day - 3 * 86_400_000, day)).toBe('3 days ago')
  expect(ago(day - 30 * 86_400_000, day)).toContain('2026')
})

test('a length is minutes and seconds, with hours only for the long', () => {
  const { length } = formatsOf('th')
  expect([length(65_000), length(3_725_000), length(0)]).toEqual(['1:05', '1:02:05', '0:00'])
})
