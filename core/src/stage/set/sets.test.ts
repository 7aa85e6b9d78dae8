import { expect, it } from 'vitest'
import { placeKinds } from '../../reading/vocabulary.ts'
import { placesIn } from '../block/places.ts'
import { stageSetSchema } from '../set-piece.ts'
import { buildSet, planOf } from './build-set.ts'
import { isPiece } from './pieces.ts'
import { clearance, footprintsOf } from './room.ts'

const set = (kind: string, features: readonly string[] = [], inside?: boolean) =>
  buildSet({
    kind,
    name: kind,
    ...(inside === undefined ? {} : { inside }),
    features: features.map((name, n) => ({ name, fact: `f${n}` })),
  })

it('every kind of place that a reader can name has a set, of pieces that are known', () => {
  for (const kind of placeKinds) {
    if (kind !== 'unknown') expect(planOf({ kind }).known, kind).toBe(true)
    const { set: built } = set(kind)
    stageSetSchema.parse(built)
    for (const piece of built.pieces)
      if (!['wall', 'ceiling', 'edges'].includes(piece.kind)) expect(isPiece(piece.kind), piece.kind).toBe(true)
    expect(
      placesIn(built.pieces).some(({ does }) => does === 'enter-by'),
      kind,
    ).toBe(true)
  }
})

it('a place that nobody knows is a plain one with its name, and never another', () => {
  const { set: built, reasons } = set('unknown', [], true)
  expect(built.pieces.filter(({ kind }) => kind !== 'wall' && kind !== 'ceiling')).toEqual([])
  expect(reasons).toContainEqual({ of: 'set', what: 'set', because: 'chosen', says: 'unknown' })
})

it('what the text names is in the set, under its name', () => {
  const { set: built } = set('street', ['ตู้โทรศัพท์', 'ม้านั่ง', 'ต้นไทร'])
  const named = new Map(built.pieces.flatMap(({ kind, name }) => (name ? [[name, kind]] : [])))
  expect(Object.fromEntries(named)).toEqual({ ตู้โทรศัพท์: 'phone-box', ม้านั่ง: 'bench', ต้นไทร: 'big-tree' })
  expect(set('police-station', ['desk']).set.pieces.filter(({ kind }) => kind === 'desk')).toHaveLength(1)
})

it('one can stand in the heart of every place', () => {
  for (const kind of placeKinds) {
    const { set: built, plan } = set(kind)
    if (plan.seated) continue
    const [x, z] = plan.heart ?? [0, 0]
    expect(clearance(footprintsOf(built.pieces), x, z), kind).toBeGreaterThan(0.25)
  }
})
