import { expect, test } from 'vitest'
import { backends } from './index.ts'

const limit = (value: number | undefined, unit = ''): string => (value === undefined ? 'any' : `${value}${unit}`)

// What each backend promises and asks, written out: a figure that changes is a promise or a price that changes. A new one
// need not stand here.
test('the cards say what they say', () => {
  const said = backends.flatMap(({ id, card, rate }) => [
    `${id} · ${card.tier}${card.enabled ? '' : ' · off'} · order ${card.priority}/${card.qualityPriority} · ${card.slots} at once · ${card.attempts} tries · ${card.deadlineMs / 1000} s, looked at each ${card.pollMs} ms${card.claims ? ' · claims' : ''}`,
    ...card.offers.map(
      (offer) =>
        `  ${offer.kinds.join(' ')} (${offer.qualities.join(' ')}): ${limit(offer.maxWidth)}×${limit(offer.maxHeight)}, ${limit(offer.maxMs, ' ms')}, ${limit(offer.references)} references, about ${offer.typicalMs} ms`,
    ),
    `  ${rate === 'free' ? rate : JSON.stringify(rate.kinds)}`,
  ])
  expect(said).toEqual(
    expect.arrayContaining([
      'embedded · draft · order 10/10 · 100 at once · 3 tries · 540 s, looked at each 3000 ms',
      '  still clip portrait (draft): any×any, any, any references, about 400 ms',
      '  line ambience effect music mix part stretch cut delivery package poster captions (draft standard premium): any×any, any, any references, about 300 ms',
      'agent · local · order 100/60 · 20 at once · 3 tries · 1200 s, looked at each 3000 ms · claims',
      '  portrait still (standard): 1920×1920, any, 4 references, about 20000 ms',
      '  clip (standard): 1280×1280, 5000 ms, any references, about 90000 ms',
      'pods · cloud · off · order 75/65 · 5 at once · 3 tries · 1200 s, looked at each 3000 ms · claims',
      '  portrait still (standard): 1920×1920, any, 4 references, about 15000 ms',
      '  clip (standard): 1280×1280, 5000 ms, any references, about 60000 ms',
      '  {"portrait":{"unitMicros":5904},"still":{"unitMicros":5904},"clip":{"unitMicros":9363,"secondMicros":15802}}',
      'runpod · cloud · order 80/70 · 20 at once · 3 tries · 900 s, looked at each 3000 ms · claims',
      '  portrait still (standard): 1920×1920, any, 4 references, about 15000 ms',
      '  clip (standard): 1280×1280, 5000 ms, any references, about 60000 ms',
      '  {"portrait":{"unitMicros":5278},"still":{"unitMicros":5278},"clip":{"unitMicros":8370,"secondMicros":14127}}',
      'runpod-svd · cloud · order 20/20 · 10 at once · 3 tries · 900 s, looked at each 3000 ms · claims',
      '  clip (standard): 1024×576, 4160 ms, any references, about 30000 ms',
      '  {"clip":{"unitMicros":8370,"secondMicros":3255}}',
      'veo · premium · order 40/100 · 10 at once · 3 tries · 900 s, looked at each 10000 ms',
      '  clip (premium): 1920×1920, 8000 ms, any references, about 90000 ms',
      '  {"clip":{"secondMicros":200000,"steps":[4,6,8]}}',
      'veo-fast · premium · off · order 45/80 · 10 at once · 3 tries · 900 s, looked at each 10000 ms',
      '  clip (premium): 1920×1920, 8000 ms, any references, about 60000 ms',
      '  {"clip":{"secondMicros":100000,"steps":[4,6,8]}}',
      'gemini · cloud · off · order 60/90 · 20 at once · 3 tries · 300 s, looked at each 3000 ms',
      '  portrait still (standard): 1920×1920, any, 3 references, about 12000 ms',
      '  line (standard): any×any, any, any references, about 4000 ms',
      '  {"portrait":{"unitMicros":134000},"still":{"unitMicros":134000},"line":{"unitMicros":200,"secondMicros":340}}',
    ]),
  )
})
