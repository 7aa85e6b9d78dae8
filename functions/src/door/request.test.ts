import { expect, test } from 'vitest'
import { bytesOf, callerOf, cutAddress, oneAddress } from './request.ts'

test.each([
  ['203.0.113.77', '203.0.113.0'],
  ['::ffff:203.0.113.77', '203.0.113.0'],
  ['2001:db8:1234:5678::9', '2001:db8:1234::'],
  ['not an address', ''],
])('of %s the log keeps %s', (address, kept) => {
  expect(cutAddress(address)).toBe(kept)
})

test.each([
  ['203.0.113.77', '203.0.113.77'],
  ['::ffff:203.0.113.77', '203.0.113.77'],
  ['2001:db8:1234:5678::9', '2001:db8:1234:5678'],
  ['2001:0db8:1234:5678:1:2:3:4', '2001:db8:1234:5678'],
  ['2001:db8::1', '2001:db8:0:0'],
  ['::1', '0:0:0:0'],
  ['not an address', ''],
])('%s is counted as %s', (address, counted) => {
  expect(oneAddress(address)).toBe(counted)
})

test('who calls is who the last hop saw, whatever the list begins with', () => {
  const from = (list: string | undefined) => callerOf({ headers: { 'x-forwarded-for': list } }).address
  expect(from('203.0.113.77')).toBe('203.0.113.0')
  expect(from('1.1.1.1, 8.8.8.8,203.0.113.77')).toBe('203.0.113.0')
  expect(from(undefined)).toBe('')
})

test('a body is as large as its bytes, not as its letters', () => {
  expect(bytesOf(undefined, 'ก')).toBe(5)
  expect(bytesOf({ headers: {}, rawBody: new Uint8Array(7) }, 'ก')).toBe(7)
})
