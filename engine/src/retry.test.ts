import { deliveredCards } from '@peace/core/routing'
import { expect, test } from 'vitest'
import type { Fault } from './backend.ts'
import { afterFault, isLast } from './retry.ts'
import type { UnitRow } from './rows.ts'

const cardOf = (id: string) => deliveredCards.find((card) => card.id === id)
const unit: UnitRow = {
  ...{ key: 'k', workspaceId: 'w', filmId: 'f', kind: 'still', subject: 's', state: 'running', fence: 1 },
  ...{ interests: {}, tries: {}, left: [], said: [], priority: 'normal', readyAt: 0, notBefore: 0 },
}

// How often a backend is tried at a fault that never goes away.
const triesOf = (backend: string, code: Fault['code']): number => {
  const fault: Fault = { code, message: '', next: 'again' }
  let row = unit
  for (let tries = 1; ; tries++) {
    const next = afterFault(row, backend, fault, cardOf(backend), { now: 0, random: () => 0.5 })
    if (next.is === 'give-up' || next.unit.left.includes(backend)) return tries
    row = next.unit
  }
}

test('our own workers may fall more often than a unit may be refused', () => {
  const attempts = cardOf('embedded')?.attempts ?? 0
  expect(triesOf('embedded', 'corrupt')).toBe(attempts)
  expect(triesOf('embedded', 'crashed')).toBe(2 * attempts)
})

test('another backend that crashes is left as soon as at any other fault', () => {
  expect(triesOf('runpod', 'crashed')).toBe(triesOf('runpod', 'empty'))
})

test('a try is the last where the maker’s tools fail it, and only then', () => {
  const card = cardOf('embedded')
  const last = triesOf('embedded', 'interrupted')
  expect(Array.from({ length: last }, (_, earlier) => isLast(card, earlier))).toEqual([
    ...Array.from({ length: last - 1 }, () => false),
    true,
  ])
})
