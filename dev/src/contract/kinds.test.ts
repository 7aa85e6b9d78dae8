import { existsSync } from 'node:fs'
import { join } from 'node:path'
import {
  factsOf,
  kinds,
  needsOf,
  planFor,
  sampleFilm,
  type Unit,
  type UnitKind,
  unitSpecSchema,
} from '@peace/core/build'
import { handedOn } from '@peace/core/deliveries'
import { entitlementsOf } from '@peace/core/money'
import { backends, isFree } from '@peace/core/routing'
import { qualities } from '@peace/core/story'
import { describe, expect, it } from 'vitest'
import { root } from '../stack/places.ts'
import { wordsOf } from './words.ts'

// What every kind must say, whoever adds it. What can be said in types is; this is the rest.
const film = sampleFilm({ scenes: 2, shotsPerScene: 3, characters: 3 })
// As the script makes it, and as somebody cut it.
const edit = { cutId: 'tall', name: 'Tall', aspect: '9:16' as const, operations: [], lengths: {} }
const units: Unit[] = qualities.flatMap((quality) =>
  [film, { ...film, edit, deliver: handedOn }].flatMap(
    (each) => planFor(each, entitlementsOf('studio'), { stop: 'cut', quality }).units,
  ),
)
const unitsOf = (kind: UnitKind) => units.filter(({ spec }) => spec.kind === kind)
const outside = new Set(
  backends.filter(({ card }) => !isFree(card)).flatMap(({ card }) => card.offers.flatMap((offer) => offer.kinds)),
)
const typeOf = {
  picture: 'image/png',
  video: 'video/mp4',
  sound: 'audio/wav',
  text: 'text/vtt',
  archive: 'application/zip',
}

describe.each(kinds.map(({ kind }) => kind))('%s', (kind) => {
  const facts = factsOf(kind)

  it('is wanted by a film, whole and as its schema says', () => {
    expect(unitsOf(kind).length, `no film wants a ${kind}: its plan`).toBeGreaterThan(0)
    for (const { spec } of unitsOf(kind)) expect(unitSpecSchema.parse(spec)).toEqual(spec)
  })

  it('is made from what stands before it in the list', () => {
    const before = new Set(kinds.slice(0, kinds.findIndex((each) => each.kind === kind) + 1).map((each) => each.kind))
    const kindOf = new Map(units.map(({ key, spec }) => [key, spec.kind]))
    for (const { spec } of unitsOf(kind)) for (const need of needsOf(spec)) expect(before).toContain(kindOf.get(need))
    for (const name of facts.within) expect(Object.keys(unitsOf(kind)[0]?.spec.inputs ?? {})).toContain(name)
  })

  it('tells a right result from a wrong one by its kind of file', () => {
    for (const { spec } of unitsOf(kind)) {
      const { type } = facts.right(spec.fields)
      for (const [media, name] of Object.entries(typeOf)) expect(type.test(name)).toBe(media === facts.media)
    }
  })

  it('has a price that grows with what is asked', () => {
    for (const { spec } of unitsOf(kind)) {
      const { unit, amount } = facts.basis(spec.fields)
      expect(amount).toBeGreaterThan(0)
      const { ms } = facts.asks(spec)
      if (ms !== undefined && unit === 'second') expect(amount * 1000).toBeGreaterThanOrEqual(ms)
      if (ms !== undefined) expect(unit, 'what lasts is priced by its length').not.toBe('each')
    }
  })

  it('says its limits and is looked at, where others make it', () => {
    if (!outside.has(kind)) return
    for (const { spec } of unitsOf(kind)) {
      const { size, ms } = facts.asks(spec)
      if (facts.media === 'picture' || facts.media === 'video') {
        expect(size, 'a backend must know how large').toBeDefined()
        expect(facts.looked, 'what others paint is looked at').toBe('picture')
      }
      if (facts.media === 'video') expect(ms, 'a backend must know how long').toBeDefined()
    }
  })

  it('has a maker in a file of its own, and words in both languages', () => {
    expect(existsSync(join(root, 'film/src/make', `${kind}.ts`)), `film/src/make/${kind}.ts`).toBe(true)
    for (const language of ['th', 'en'] as const)
      expect(wordsOf(language, 'made')[`kind.${kind}`], language).toMatch(/\S/)
  })
})
