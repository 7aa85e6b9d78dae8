import { existsSync } from 'node:fs'
import { join } from 'node:path'
import { factsOf, kinds, planFor, sampleFilm, type UnitSpec } from '@peace/core/build'
import { defaultRateCard, entitlementsOf, listMicros } from '@peace/core/money'
import { backends, choose, deliveredCards, fits, isFree, readBackends, unpaired } from '@peace/core/routing'
import { qualities } from '@peace/core/story'
import { describe, expect, it } from 'vitest'
import { root } from '../stack/places.ts'
import { standIns } from '../stack/vendors.ts'
import { wordsOf } from './words.ts'

// What every backend must say, and what must hold for each kind at each.
const film = sampleFilm({ scenes: 2, shotsPerScene: 3, characters: 3 })
// The same with shots that even the least can make.
const still = { ...film, shots: film.shots.map((shot) => ({ ...shot, move: 'static' as const, ms: 3_000 })) }
const brief = { ...still, scenes: still.scenes.map((scene) => ({ ...scene, elements: [] })) }
const specs: UnitSpec[] = [film, brief].flatMap((each) =>
  qualities.flatMap((quality) =>
    planFor(each, entitlementsOf('studio'), { stop: 'cut', quality }).units.map(({ spec }) => spec),
  ),
)
const cards = deliveredCards.map((card) => ({ ...card, enabled: true }))

describe.each(backends)('$id', ({ id, card, rate }) => {
  const on = { ...card, enabled: true }
  const made = specs.filter((spec) => 'offer' in fits(on, spec))

  it('makes something of a film, and each kind it offers', () => {
    const offered = new Set(card.offers.flatMap((offer) => offer.kinds))
    expect(made.length).toBeGreaterThan(0)
    for (const kind of offered) expect(kinds.map((each) => each.kind)).toContain(kind)
  })

  it('is paid for all it makes, or declared free', () => {
    if (rate === 'free') return expect(isFree(card)).toBe(true)
    expect(isFree(card)).toBe(false)
    expect(Date.parse(rate.asOf), 'the day its price was looked up').toBeLessThanOrEqual(Date.now())
    for (const spec of made) expect(listMicros(defaultRateCard, id, spec), spec.kind).toBeGreaterThan(0)
    expect(unpaired([on], { ...defaultRateCard, backends: {} }).length).toBeGreaterThan(0)
  })

  it('takes nothing beyond its limits', () => {
    for (const spec of specs) {
      const { size, ms, references } = factsOf(spec.kind).asks(spec)
      const found = fits(on, spec)
      if (!('offer' in found)) continue
      const { offer } = found
      expect(size?.width ?? 0).toBeLessThanOrEqual(offer.maxWidth ?? Number.POSITIVE_INFINITY)
      expect(size?.height ?? 0).toBeLessThanOrEqual(offer.maxHeight ?? Number.POSITIVE_INFINITY)
      expect(ms ?? 0).toBeLessThanOrEqual(offer.maxMs ?? Number.POSITIVE_INFINITY)
      expect(references).toBeLessThanOrEqual(offer.references ?? Number.POSITIVE_INFINITY)
    }
    if (isFree(card) && card.embedded) return
    for (const { kinds: offered, maxMs, maxWidth } of card.offers)
      for (const kind of offered) {
        const { media } = factsOf(kind)
        if (media === 'video') expect(maxMs, `how long a ${kind} it can make`).toBeDefined()
        if (media === 'video' || media === 'picture') expect(maxWidth, `how large a ${kind}`).toBeDefined()
      }
  })

  it('has a gateway in a file of its own, a stand-in or why there is none, and words in both languages', () => {
    expect(existsSync(join(root, 'functions/src/gateways', `${id}.backend.ts`))).toBe(true)
    const standIn = standIns[id]
    expect(typeof standIn === 'string' ? standIn : standIn.none).toMatch(/\S/)
    for (const language of ['th', 'en'] as const)
      expect(wordsOf(language, 'made')[`backend.${id}`], language).toMatch(/\S/)
  })
})

describe('cards and rates', () => {
  it('as delivered are pairs', () => expect(unpaired(cards, defaultRateCard)).toEqual([]))

  it('without one another do not start, and each is named', () => {
    const { veo: _, ...rest } = defaultRateCard.backends
    const gone = readBackends(
      { cards },
      { ...defaultRateCard, backends: { ...rest, nobody: { clip: { unitMicros: 1 } } } },
    )
    expect(gone.faults).toEqual([
      { is: 'backend-without-rate', backend: 'veo', kind: 'clip' },
      { is: 'rate-without-backend', backend: 'nobody' },
    ])
    expect(gone.started.map(({ id }) => id)).not.toContain('veo')
    expect(gone.cards.map(({ id }) => id)).toContain('veo')
  })

  it('of nought are no rates, but for what is turned off', () => {
    const nought = {
      ...defaultRateCard,
      backends: { ...defaultRateCard.backends, veo: { clip: { unitMicros: 0, secondMicros: 0 } } },
    }
    expect(unpaired(cards, nought)).toEqual([{ is: 'backend-without-rate', backend: 'veo', kind: 'clip' }])
    expect(
      unpaired(
        cards.map((card) => ({ ...card, enabled: card.id !== 'veo' })),
        nought,
      ),
    ).toEqual([])
  })

  it('of a vendor that nobody priced never win, however good', () => {
    const veo = cards.find(({ id }) => id === 'veo')
    const clip = specs.find(({ kind, quality }) => kind === 'clip' && quality === 'premium')
    if (!veo || !clip) throw new Error('no premium clip')
    const nobody = { ...veo, id: 'nobody', priority: 100, qualityPriority: 100 }
    const question = { spec: clip, cards: [veo, nobody], live: new Map(), rates: defaultRateCard, machines: 0, now: 0 }
    const { ranking, refused } = choose({ ...question, preference: { mode: 'automatic' } })
    expect(ranking.map(({ backend }) => backend)).toEqual(['veo'])
    expect(refused).toEqual([{ backend: 'nobody', why: 'no-rate' }])
  })
})
