import { expect, test } from 'vitest'
import { makeAnalytics } from './consented.ts'

const watched = () => {
  const seen = { loads: 0, sent: [] as string[], enabled: [] as boolean[] }
  const analytics = makeAnalytics(async () => {
    seen.loads += 1
    return { send: (name) => seen.sent.push(name), enable: (on) => seen.enabled.push(on) }
  })
  return { seen, ...analytics }
}

test('without consent nothing is loaded and nothing is sent, whatever happened before it was known', async () => {
  const { seen, allow, track } = watched()
  await track('sign_up')
  await allow(false)
  await track('purchase')
  expect(seen).toEqual({ loads: 0, sent: [], enabled: [] })
})

test('with consent what waited is sent, once, and the rest as it happens', async () => {
  const { seen, allow, track } = watched()
  await track('sign_up')
  await allow(true)
  await allow(true)
  await track('begin_checkout')
  expect(seen.sent).toEqual(['sign_up', 'begin_checkout'])
  expect(seen.loads).toBe(1)
})

test('a consent taken back stops it at once', async () => {
  const { seen, allow, track } = watched()
  await allow(true)
  await allow(false)
  await track('purchase')
  expect(seen).toEqual({ loads: 1, sent: [], enabled: [true, false] })
})

test('an analytics that cannot be loaded breaks nothing', async () => {
  const { allow, track } = makeAnalytics(() => Promise.reject(new Error('blocked')))
  await allow(true)
  await expect(track('login')).resolves.toBeUndefined()
})
