import { createHash } from 'node:crypto'
import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { amend } from './graph.ts'
import { needsOf } from './inputs.ts'
import { unitKey } from './key.ts'
import { plan } from './plan.ts'
import { readUnits } from './read-units.ts'
import { lowerSpec } from './unit.ts'
import { variedFilm } from './varied-film.ts'

// Written down before inputs had names: thirty films a line, each with its target, its stop, and a second look below.
const written = [
  'ccc61d7b508b11fcfec2575ab6b89eac932e34e99ae7853ae2b5165767a8d1c2',
  'f1363511cd3f68d17c42e562eef93b48c49a58591898d1cbedca9e7b5d6e8ded',
  '6ead681fc9f5caef4dcaaaadf02e220a3c0400344d101c4a47a484ca3772d632',
  '488a0cdf05c4d87bf76e36d66ec4b74cf4c3fd1da4db422edeb4e31fe47d7f17',
  '9409a2dc6f877d4df6f12932ba779b727c51848fdb3c2a5d21a7434abf2229b2',
  '46d03b96930c89f6e0131c193fd479588cfe423078a6a4061a5e3b16749f9369',
  '940e1105365061bc0b3319328cfd2c2ab6932d2518f7beb487172509eb2aeecf',
  'f18a8c6d16436a99e0be7964674e5f0054af6ad5a452d3d70a65e05fb4f71685',
  '6b761271247b116fe3507f99e696d77a052eac107b789190f94cec85c700ae1b',
  '2106146f17dc9c7f9ce3b9d98f7c50e140b3037cf660e9df23fc2d4ffca0e5aa',
]

const thirty = (from: number): string => {
  const all = createHash('sha256')
  for (let n = from; n < from + 30; n++) {
    const { data, options } = variedFilm(n)
    const { units, shots, resultKey } = plan(data, options)
    for (const { key, spec } of units) all.update(`${key} ${spec.kind} ${spec.subject}\n`)
    all.update(`${shots} ${resultKey}\n`)
    const below = amend(units, data.salt, (spec, at) => (at % 2 === 0 ? (lowerSpec(spec) ?? spec) : spec))
    for (const { key } of below) all.update(`${key}\n`)
  }
  return all.digest('hex')
}

describe('keys', () => {
  it.each(written.map((hash, line) => ({ from: line * 30, hash })))(
    'of films $from and on are those that were written down',
    ({ from, hash }) => expect(thirty(from)).toBe(hash),
  )

  it('of a part of the film are those of the whole', () => {
    for (let n = 0; n < 60; n++) {
      const { data, options } = variedFilm(n)
      const { target: _, ...whole } = options
      const known = new Set(plan(data, { ...whole, stop: 'cut' }).units.map(({ key }) => key))
      for (const scene of data.scenes)
        for (const { key } of plan(data, { ...options, target: { type: 'scene', id: scene.id } }).units)
          expect(known).toContain(key)
    }
  })
})

type Recorded = { film: number; units: { key: string; spec: { needs: string[] } }[] }
const recorded = (): Recorded =>
  JSON.parse(readFileSync(new URL('./recorded/plan-before-names.json', import.meta.url), 'utf8'))

describe('a plan that was frozen before inputs had names', () => {
  it('is read as what it would be now, each unit under its own key', () => {
    const { film, units } = recorded()
    const { data, options } = variedFilm(film)
    const read = readUnits(units)
    for (const [at, { key, spec }] of read.entries()) {
      expect(unitKey(data.salt, spec)).toBe(key)
      expect(needsOf(spec)).toEqual(units[at]?.spec.needs)
    }
    const now = plan(data, options).units
    expect(read.map(({ key }) => key)).toEqual(now.map(({ key }) => key))
    // Whose face is whose was not written then; all else is the same.
    const faceless = ({ spec }: (typeof now)[number]) =>
      spec.kind === 'still' ? { ...spec, inputs: { portraits: [...spec.inputs.portraits].sort() } } : spec
    expect(read.map(faceless)).toEqual(now.map(faceless))
  })

  it('goes on to the look below with the keys it would have had', () => {
    const { film, units } = recorded()
    const { data, options } = variedFilm(film)
    const lowered = (list: ReturnType<typeof readUnits>) =>
      amend(list, data.salt, (spec) => lowerSpec(spec) ?? spec).map(({ key }) => key)
    const now = lowered(plan(data, options).units)
    expect(lowered(readUnits(units))).toEqual(now)
    expect(now).not.toEqual(units.map(({ key }) => key))
  })

  it('is refused where something of it is missing', () => {
    const { units } = recorded()
    const cut = units.at(-1)
    expect(() => readUnits([{ ...cut, spec: { ...cut?.spec, fields: {} } }])).toThrow()
    expect(() => readUnits([{ ...cut, key: 'none' }])).toThrow()
    expect(() => readUnits([{ ...cut, spec: { ...cut?.spec, kind: 'opera' } }])).toThrow()
  })
})
