import { expect, test } from 'vitest'
import { nextLook, takenOut } from './looks.ts'
import { defaultSettings } from './ports.ts'

const attempt = { id: 'a', kind: 'clip', createdAt: 1_000 } as const
const how = { settings: { ...defaultSettings, impatient: true }, waits: true }
const card = { pollMs: 100, claims: true }

test('two who ask for the next look ask for the same one, and a later one has another name', () => {
  expect(nextLook(card, attempt, 1_210, how)).toEqual(nextLook(card, attempt, 1_215, how))
  expect(nextLook(card, attempt, 1_400, how).name).not.toBe(nextLook(card, attempt, 1_210, how).name)
})

test('where a backend is taken out meanwhile the next look has a name that no look has had', () => {
  for (let now = 1_000; now < 20_000; now += 50) {
    const had = Array.from({ length: (now - 1_000) / 50 }, (_, n) => nextLook(card, attempt, 1_000 + n * 50, how))
    const names = new Set(had.filter(({ at }) => at <= now).map(({ name }) => name))
    expect(names.has(nextLook(takenOut, attempt, now, how).name)).toBe(false)
  }
})
