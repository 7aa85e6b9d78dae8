import { describe, expect, it } from 'vitest'
import { must } from '../errors/index.ts'
import { defaultRateCard as rates } from '../money/rate-card.ts'
import { isFree } from './card.ts'
import { deliveredCards } from './cards/index.ts'
import { readBackends, unpaired } from './pair.ts'

const card = must(
  deliveredCards.find((each) => each.enabled && !isFree(each) && each.offers.length > 0),
  'a card with a price',
)
const { [card.id]: _, ...others } = rates.backends
const unpriced = { ...rates, backends: others }

describe('a backend without a rate', () => {
  it('does not start, and the others do', () => {
    const { cards, started, faults } = readBackends({ cards: deliveredCards }, unpriced)
    expect(cards.map(({ id }) => id)).toContain(card.id)
    expect(started.map(({ id }) => id)).toEqual(deliveredCards.map(({ id }) => id).filter((id) => id !== card.id))
    expect(new Set(faults.map(({ backend }) => backend))).toEqual(new Set([card.id]))
  })

  it('may wait for it while it is off', () => {
    const off = deliveredCards.map((each) => (each.id === card.id ? { ...each, enabled: false } : each))
    expect(unpaired(off, unpriced)).toEqual([])
  })
})

it('a rate without a backend is told', () => {
  const fewer = deliveredCards.filter(({ id }) => id !== card.id)
  expect(unpaired(fewer, rates)).toEqual([{ is: 'rate-without-backend', backend: card.id }])
})

it('whose a backend is, cards that were stored before it was said have too, and no card says otherwise', () => {
  const stored = deliveredCards.map(({ vendor: _, ...each }) => (each.id === 'veo' ? { ...each, vendor: 'fal' } : each))
  expect(readBackends({ cards: stored }, rates).cards).toEqual(deliveredCards)
})
