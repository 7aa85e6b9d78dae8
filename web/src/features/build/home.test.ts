import { expect, test } from 'vitest'
import { homeOf, nextAt } from './home.ts'

test('six o’clock is today’s while it is to come, then tomorrow’s', () => {
  const noon = new Date(2026, 10, 26, 12)
  expect(nextAt('18:00', noon)).toBe(new Date(2026, 10, 26, 18).getTime())
  expect(nextAt('09:30', noon)).toBe(new Date(2026, 10, 27, 9, 30).getTime())
  expect([nextAt('', noon), nextAt(undefined, noon)]).toEqual([undefined, undefined])
})

test('an hour is said only where both make it at once', () => {
  const now = new Date(2026, 10, 26, 12)
  expect(homeOf({}, now)).toEqual({})
  expect(homeOf({ own: 'only', by: '18:00' }, now)).toEqual({ own: 'only' })
  expect(homeOf({ own: 'both', by: '18:00' }, now)).toEqual({ own: 'both', by: nextAt('18:00', now) })
})
