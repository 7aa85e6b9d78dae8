import { expect, it } from 'vitest'
import { placeOfDataSchema, useSchema } from './index.ts'

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
