import { expect, test } from 'vitest'
import { seal, unseal } from './seal.ts'

test('what is sealed opens with its key and at its place alone', () => {
  const sealed = seal('key', 'channels/a', 'refresh')
  expect(unseal('key', 'channels/a', sealed)).toBe('refresh')
  expect(sealed).not.toContain('refresh')
  expect(() => unseal('key', 'channels/b', sealed)).toThrow()
  expect(() => unseal('other', 'channels/a', sealed)).toThrow()
  expect(() => unseal('key', 'channels/a', `${sealed.slice(0, -4)}AAAA`)).toThrow()
})
