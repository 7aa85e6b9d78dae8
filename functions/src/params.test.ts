import { afterEach, expect, test, vi } from 'vitest'
import { secretValue } from './params.ts'

afterEach(() => vi.unstubAllEnvs())

test('a secret that a service did not declare is a mistake, not an empty key', () => {
  vi.stubEnv('K_SERVICE', 'site')
  vi.stubEnv('RUNPOD_API_KEY', undefined)
  expect(() => secretValue('runpod')).toThrow('the secret runpod in site')
})

test('a dash says that a secret is declared and not used', () => {
  vi.stubEnv('K_SERVICE', 'engine')
  vi.stubEnv('RUNPOD_API_KEY', '-')
  expect(secretValue('runpod')).toBe('')
  vi.stubEnv('RUNPOD_API_KEY', 'rpa_1')
  expect(secretValue('runpod')).toBe('rpa_1')
})
