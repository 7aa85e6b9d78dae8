import { expect, it } from 'vitest'
import { readMoney } from './read-money.ts'

it.each([
  ['฿500', 50_000, 'thb'],
  ['500 บาท', 50_000, 'thb'],
  ['๑,๒๐๐', 120_000, 'thb'],
  ['$12.5', 1_250, 'usd'],
  ['12.05 USD', 1_205, 'usd'],
  [' 300 ', 30_000, 'thb'],
] as const)('reads %s', (text, minor, currency) => expect(readMoney(text, 'thb')).toEqual({ minor, currency }))

it('takes a bare number for the money of the language', () =>
  expect(readMoney('12', 'usd')).toEqual({ minor: 1_200, currency: 'usd' }))

it.each(['', 'many', '-5', '1,2', '5.123', '฿', '99999999999'])('does not guess at “%s”', (text) =>
  expect(readMoney(text, 'thb')).toBeUndefined(),
)
