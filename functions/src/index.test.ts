import { api } from '@peace/core/api'
import { expect, test } from 'vitest'

// The first generation asks for it when a function is described.
process.env.GCLOUD_PROJECT ??= 'demo-peace'
const functions = await import('./index.ts')

test('every name in core/src/api has a function', () => {
  const missing = Object.keys(api).filter((name) => !(name in functions))
  expect(missing).toEqual([])
})

test('every function that is a callable has a name in core/src/api', () => {
  const unknown = Object.entries(functions)
    .filter(([, value]) => typeof value === 'function' && '__endpoint' in value)
    .filter(([, value]) => 'callableTrigger' in Object((value as { __endpoint: object }).__endpoint))
    .map(([name]) => name)
    .filter((name) => !(name in api))
  expect(unknown).toEqual([])
})
