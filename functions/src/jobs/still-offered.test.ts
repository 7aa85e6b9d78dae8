import { switchVendors } from '@peace/core/registers'
import { backends, deliveredCards } from '@peace/core/routing'
import { expect, test } from 'vitest'
import { vendorsOf } from '../gateways/backends.ts'
import { stillOffered } from './backends.store.ts'

const stopped = (sort: 'vendor' | 'kind', name: string) => ({
  stopped: [{ sort, name, reason: 'drift', who: 'r1', at: 0 }],
})
const left = (switches: ReturnType<typeof stopped>) => deliveredCards.flatMap((card) => stillOffered(card, switches))

test('of a vendor that is stopped nothing is offered, of the others all', () => {
  const ids = left(stopped('vendor', 'runpod')).map(({ id }) => id)
  expect(ids).not.toContain('runpod')
  expect(ids).not.toContain('runpod-svd')
  expect(ids).not.toContain('pods')
  expect(ids).toEqual(expect.arrayContaining(['embedded', 'agent', 'veo']))
})

test('of a kind that is stopped nobody makes any, and a card that made nothing else is gone', () => {
  const cards = left(stopped('kind', 'clip'))
  expect(cards.flatMap(({ offers }) => offers.flatMap(({ kinds }) => kinds))).not.toContain('clip')
  expect(cards.map(({ id }) => id)).not.toContain('veo')
  expect(cards.map(({ id }) => id)).toContain('embedded')
})

test('whoever is paid can be stopped by name: a new vendor needs its switch', () => {
  const paid = backends.flatMap(({ id, rate }) => (rate === 'free' ? [] : [id]))
  const withoutSwitch = paid.filter(
    (id) => !vendorsOf(id).some((vendor) => switchVendors.some((one) => one === vendor)),
  )
  expect(withoutSwitch).toEqual([])
})
