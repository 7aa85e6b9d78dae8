import { countFilm, type Kept, type Operations } from '@peace/engine/operations'
import { initializeApp } from 'firebase-admin/app'
import { type Firestore, getFirestore } from 'firebase-admin/firestore'
import { expect, test } from 'vitest'
import { engineStore, pathOf } from './engine.store.ts'
import { toStored } from './stored-form.store.ts'

// What Firestore itself is asked, counted where the SDK asks it: each document looked up, each found by a question (one, where
// none is), each written or deleted. A project of its own, so that no trigger of the stack takes part.
type Wire = {
  request(method: string, request: { writes?: { delete?: string }[] }, tag: string): Promise<unknown>
  requestStream(method: string, bidirectional: boolean, request: { documents?: string[] }, tag: string): Promise<Stream>
}
type Stream = { on(event: 'data', heard: (data: { document?: unknown }) => void): Stream; once: Stream['on'] }

const counting = (store: Firestore): Operations => {
  const count: Operations = { reads: 0, writes: 0, deletes: 0 }
  const wire = store as unknown as Wire
  const { request, requestStream } = wire
  wire.request = (method, asked, tag) => {
    for (const each of asked.writes ?? []) count[each.delete === undefined ? 'writes' : 'deletes'] += 1
    return request.call(store, method, asked, tag)
  }
  wire.requestStream = async (method, bidirectional, asked, tag) => {
    count.reads += method === 'runQuery' ? 1 : (asked.documents?.length ?? 0)
    const stream = await requestStream.call(store, method, bidirectional, asked, tag)
    let found = 0
    if (method === 'runQuery')
      stream.on('data', ({ document }) => {
        if (document && found++ > 0) count.reads += 1
      })
    return stream
  }
  return count
}

const aUnit = (sum: Operations, units: number) => ({ reads: sum.reads / units, writes: sum.writes / units })

const films = (['draft', 'standard'] as const).flatMap((quality) => [5, 50].map((shots) => ({ quality, shots })))
const costs = new Map<string, number>()

test.each(films)(
  'a film of $shots shots in $quality asks Firestore for what the store says it does',
  async (film) => {
    const store = getFirestore(
      initializeApp({ projectId: `demo-count-${film.quality}-${film.shots}` }, `count ${film.quality} ${film.shots}`),
    )
    const form = { shards: 1, now: () => Date.UTC(2026, 10, 21, 3) }
    const seed: Kept['seed'] = async (table, id, row) => {
      await store.doc(pathOf[table](id)).set(toStored(table, id, row, { ...form, now: form.now() }))
    }
    const wire = counting(store)
    const { state, units, total } = await countFilm({ ...film, kept: { store: engineStore(store, form), seed } })
    // The seed is the test's own: a wallet and its first entry.
    const made = { ...wire, writes: wire.writes - 2 }
    console.log(film.quality, film.shots, units, 'units; the store', total, 'Firestore', made)
    expect(state).toBe('COMPLETED')
    for (const what of ['reads', 'writes', 'deletes'] as const) {
      expect(made[what], what).toBeGreaterThan(total[what] * 0.9)
      expect(made[what], what).toBeLessThan(total[what] * 1.1)
    }
    const { reads, writes } = aUnit(made, units)
    expect(reads).toBeLessThanOrEqual(15)
    expect(writes).toBeLessThanOrEqual(8)
    costs.set(`${film.quality} ${film.shots}`, reads + writes)
  },
  300_000,
)

test.each(['draft', 'standard'] as const)('a unit of a long %s costs no more than of a short one', (quality) => {
  const [short, long] = [5, 50].map((shots) => costs.get(`${quality} ${shots}`) ?? 0)
  expect(long).toBeGreaterThan(0)
  expect(long).toBeLessThan((short ?? 0) * 1.2)
})
