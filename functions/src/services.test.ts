import { expect, test } from 'vitest'
import { partOf, services } from './services.ts'

test('a function that asks for none of its service’s secrets is bound to none', () => {
  expect(partOf('money', []).secrets).toEqual([])
  expect(partOf('money', ['stripe']).secrets).toHaveLength(1)
  expect(partOf('money').secrets).toHaveLength(services.money.secrets.length)
})

test('the services that talk to nobody outside hold no secret', () => {
  expect([services.site.secrets, services.studio.secrets]).toEqual([[], []])
})

test('the key to the payments is held where payments are made, and where accounts are deleted, alone', () => {
  const holders = Object.entries(services).flatMap(([name, { secrets }]) =>
    (secrets as readonly string[]).includes('stripe') ? [name] : [],
  )
  expect(holders).toEqual(['money', 'records'])
})
