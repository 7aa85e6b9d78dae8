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
  '005a6006a177d9965eb57bb435e4d00c339c566d28ee521cf3c479045c766736',
  '04c74ab710e3283cdc0266c503072a193205768f3fa2e97b395d39beffd6e9b0',
  '3449550e2b327eb3879e030e77093379694e56eb79aead037c9bbe2e0bfbc484',
  '750a66b6e83adaec857040e1d514d76b785e3b453bf1ec91d2b04f147c30f566',
  'fa3adff74b917cfd10f1db084025b1f9ea16ae3e145aa221ff9495b27cc28683',
  '094f540aae26025c5207ffc888783c1f5c1767baa2d6bef3251e5c88415480e8',
  '4e22fd1333399bfe744b1c949f9b0911639d8810138ae2760cf74daf7c56be13',
  'f08d8fa3f89d43948f0839b950a71eb3407115adb9e498c07ee33c529f48b2af',
  'edcf3fc03b1957ad4e329f821ef9c2093625bf4565b09a17047914d61df23f98',
  'e0ca6a6f2c9b5bf61b71c0a883b7a9e568ee6b3f249692dbb8d9654786e24f5f',
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

type Recorded = { key: string; spec: { needs: string[] } }
const film = 1247
const recorded = (): Recorded[] =>
  readFileSync(new URL('./recorded/plan-before-names.jsonl', import.meta.url), 'utf8')
    .trim()
    .split('\n')
    .map((line) => JSON.parse(line))

describe('a plan that was frozen before inputs had names', () => {
  it('is read as what it would be now, each unit under its own key', () => {
    const units = recorded()
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
    const units = recorded()
    const { data, options } = variedFilm(film)
    const lowered = (list: ReturnType<typeof readUnits>) =>
      amend(list, data.salt, (spec) => lowerSpec(spec) ?? spec).map(({ key }) => key)
    const now = lowered(plan(data, options).units)
    expect(lowered(readUnits(units))).toEqual(now)
    expect(now).not.toEqual(units.map(({ key }) => key))
  })

  it('is refused where something of it is missing', () => {
    const units = recorded()
    const cut = units.at(-1)
    expect(() => readUnits([{ ...cut, spec: { ...cut?.spec, fields: {} } }])).toThrow()
    expect(() => readUnits([{ ...cut, key: 'none' }])).toThrow()
    expect(() => readUnits([{ ...cut, spec: { ...cut?.spec, kind: 'opera' } }])).toThrow()
  })
})
