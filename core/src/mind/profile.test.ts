import { expect, test } from 'vitest'
import { characterSchema } from '../story/character.ts'
import { profileOf } from './profile.ts'

const person = (mind: object) =>
  characterSchema.parse({ id: 'mali', rank: 'a', name: 'Mali', mind, updatedAt: 0, updatedBy: 'me' })

test('nobody is led by anything before somebody said so', () => {
  const { isSet, summary } = profileOf(person({}))
  expect(isSet).toBe(false)
  expect(summary).toEqual({ th: 'ยังไม่ได้กำหนดจิตใจของ Mali', en: 'The mind of Mali is not set' })
})

test('a temperament or a root makes a mind one of its own', () => {
  expect(profileOf(person({ temperament: 'dosa' })).summary.th).toMatch(/^Mali มี/)
  expect(profileOf({ ...person({}), name: 'มะลิ' }).summary.th).toBe('ยังไม่ได้กำหนดจิตใจของมะลิ')
  expect(profileOf(person({ temperament: 'dosa' })).summary.en).toContain('is led by')
  expect(profileOf(person({ roots: { alobha: 90 } })).summary.en).toContain('led by generosity')
})
