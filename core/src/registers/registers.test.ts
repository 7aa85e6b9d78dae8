import { expect, it } from 'vitest'
import { files, paths } from '../paths/index.ts'
import { placeOfDataSchema, placesOfData, useSchema } from './index.ts'

it('use is counted for a person, on a day', () => {
  expect(useSchema.parse({ of: 'bytes', person: 'u1', day: '2026-11-25', count: 5 }).count).toBe(5)
  expect(() => useSchema.parse({ of: 'bytes', workspace: 'w1', day: '2026-11-25', count: 5 })).toThrow()
  expect(() => useSchema.parse({ of: 'bytes', person: 'u1', day: '2026-11-31', count: 5 })).toThrow()
  expect(() => useSchema.parse({ of: 'bytes', person: '__proto__', day: '2026-11-25', count: 5 })).toThrow()
})

it('a place of data says who owns it and what empties it', () => {
  const place = {
    id: 'relay',
    where: 'collection',
    path: 'relay/{attempt}',
    owner: 'workspace',
    days: 2,
    region: 'home',
    purge: 'purgeRelay',
    exported: false,
  }
  expect(placeOfDataSchema.parse(place)).toEqual(place)
  const { purge: _, ...without } = place
  expect(() => placeOfDataSchema.parse(without)).toThrow()
})

it('every collection and every folder there is stands in the register, and nothing else does', () => {
  const topOf = (place: (...of: string[]) => string) => place('a', 'b', 'c').split('/')[0] ?? ''
  const collections = new Set(Object.values(paths).map((place) => topOf(place as (...of: string[]) => string)))
  const folders = new Set(Object.values(files).map((place) => `${topOf(place as (...of: string[]) => string)}/`))
  const listed = (where: string) => new Set(placesOfData.filter((one) => one.where === where).map(({ path }) => path))
  expect([...listed('collection')].toSorted()).toEqual([...collections].toSorted())
  expect([...listed('bucket')].toSorted()).toEqual([...folders].toSorted())
})

it('every place is whole, and one that is kept for days says from when', () => {
  for (const place of placesOfData) {
    expect(placeOfDataSchema.parse(place)).toEqual(place)
    expect(place.where === 'bucket' || (place.days === undefined) === (place.at === undefined), place.id).toBe(true)
  }
})
