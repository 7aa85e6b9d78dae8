import { storedRows } from '@peace/engine'
import { initializeApp } from 'firebase-admin/app'
import { FieldPath, getFirestore } from 'firebase-admin/firestore'
import { beforeEach, expect, test } from 'vitest'
import { stackFromEnvironment } from '../stack/addresses.ts'
import { randomId } from '../tests/people.ts'
import { readRecordedFilm } from '../tests/recorded-film.ts'
import { migrate } from './migrate.ts'
import type { Place } from './tables.ts'

// Documents as an older code wrote them, in a collection of their own.
const store = getFirestore(initializeApp({ projectId: stackFromEnvironment().projectId }, 'migrate-test'))
const recorded = readRecordedFilm('finals').documents.filter(({ path }) => path.startsWith('units/'))

let place: Place
const told: string[] = []
const options = { dryRun: false, batch: 10, damaged: (path: string) => void told.push(path) }

beforeEach(async () => {
  const name = `old-${randomId()}`
  place = {
    table: name,
    stored: storedRows.unit,
    all: (from) => from.collection(name).orderBy(FieldPath.documentId()),
    holds: () => true,
  }
  told.length = 0
  const batch = store.batch()
  recorded.forEach(({ data }, n) => {
    batch.set(store.doc(`${name}/${String(n).padStart(3, '0')}`), data)
  })
  await batch.commit()
})

const versions = async () => (await place.all(store).get()).docs.map((each) => each.get('v') as number | undefined)

test('a dry run counts and writes nothing', async () => {
  const counted = await migrate(store, place, { ...options, dryRun: true })
  expect(counted).toEqual({ seen: recorded.length, upgraded: recorded.length, damaged: 0, overtaken: 0 })
  expect(new Set(await versions())).toEqual(new Set([undefined]))
})

test('all are brought up; done again, nothing is left to do', async () => {
  expect(recorded.length).toBeGreaterThan(40)
  expect(await migrate(store, place, options)).toMatchObject({ upgraded: recorded.length, damaged: 0 })
  expect(new Set(await versions())).toEqual(new Set([storedRows.unit.version]))
  await store.doc(`migrations/${place.table}`).delete()
  expect(await migrate(store, place, options)).toMatchObject({ seen: recorded.length, upgraded: 0 })
})

test('what cannot be read is told and left as it is, and the others are brought up', async () => {
  const torn = store.doc(`${place.table}/005`)
  await torn.update({ state: 'asleep' })
  const counted = await migrate(store, place, options)
  expect(counted).toEqual({ seen: recorded.length, upgraded: recorded.length - 1, damaged: 1, overtaken: 0 })
  expect(told).toEqual([torn.path])
  expect((await torn.get()).get('v')).toBeUndefined()
})

test('a run that ends in the middle goes on where it was', async () => {
  const torn: Place = {
    ...place,
    stored: {
      ...place.stored,
      upgrade: (data, id) => {
        if (id.endsWith('/025')) throw new Error('the power is gone')
        return place.stored.upgrade(data, id)
      },
    },
  }
  await expect(migrate(store, torn, options)).rejects.toThrow('the power is gone')
  expect((await store.doc(`migrations/${place.table}`).get()).data()).toMatchObject({
    finished: false,
    after: `${place.table}/019`,
    counted: { seen: 20, upgraded: 20 },
  })
  const counted = await migrate(store, place, options)
  expect(counted.seen).toBe(recorded.length)
  expect(new Set(await versions())).toEqual(new Set([storedRows.unit.version]))
})
