import { expect, test } from 'vitest'
import { reportOn } from './whole-script.ts'

let ids = 0
const newId = () => `id${++ids}`

test('a script is told of before a film is made of it: scenes, speeches, length, language', () => {
  const report = reportOn('INT. HALL - DAY\n\nA cat sleeps.\n\nMALI\nWake up.\n\nEXT. YARD - DAY\n\nRain.\n', newId)
  expect(report).toMatchObject({ scenes: 2, speeches: 1, language: 'en' })
  expect(report.seconds).toBeGreaterThan(0)
})

test('a file of another kind that was named a script is refused', () => {
  expect(() => reportOn('PK\u0000\u0001', newId)).toThrow('script-unreadable')
})

test('what is longer than any film built here is refused', () => {
  expect(() => reportOn('INT. HALL - DAY\n\nA cat.\n\n'.repeat(3001), newId)).toThrow('script-too-long')
})
