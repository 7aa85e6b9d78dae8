import { expect, test } from 'vitest'
import { fingerprint } from './web.ts'

test('what the web is built with is part of what it is: another key is another build', () => {
  const none = fingerprint({}, {})
  expect(fingerprint({}, {})).toBe(none)
  expect(fingerprint({}, { PATH: '/bin' })).toBe(none)
  const local = fingerprint({}, { VITE_APP_CHECK_SITE_KEY: 'one' })
  expect(local).not.toBe(none)
  expect(fingerprint({ VITE_APP_CHECK_SITE_KEY: 'one' }, {})).toBe(local)
  expect(fingerprint({ VITE_APP_CHECK_SITE_KEY: 'two' }, { VITE_APP_CHECK_SITE_KEY: 'one' })).not.toBe(local)
})
