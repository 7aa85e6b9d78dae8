import { expect, test } from 'vitest'
import { versionsThatGo } from './versions-that-go.ts'

const kept = (count: number) => Array.from({ length: count }, (_, at) => ({ id: `kept-${at}` }))
const unasked = (count: number) => Array.from({ length: count }, (_, at) => ({ id: `session-${at}`, why: 'session' }))

test('nothing goes while there is room', () => {
  expect(versionsThatGo([...unasked(79), ...kept(120)])).toEqual([])
})

test('what was made by itself never takes the place of what somebody kept', () => {
  expect(versionsThatGo([...unasked(150), ...kept(120)]).every(({ id }) => id.startsWith('session-'))).toBe(true)
  expect(versionsThatGo([...unasked(150), ...kept(120)])).toHaveLength(71)
})

test('of those somebody kept the oldest goes for one more', () => {
  expect(versionsThatGo(kept(200))).toEqual([{ id: 'kept-199' }])
})
