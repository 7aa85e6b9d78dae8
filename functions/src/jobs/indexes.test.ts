import { readFileSync } from 'node:fs'
import { getApps, initializeApp } from 'firebase-admin/app'
import { getFirestore, type Query } from 'firebase-admin/firestore'
import { expect, test } from 'vitest'
import { queries } from './engine.store.ts'

type Field = { fieldPath: string; order?: string }
const { indexes } = JSON.parse(readFileSync(new URL('../../../firestore.indexes.json', import.meta.url), 'utf8')) as {
  indexes: { collectionGroup: string; fields: Field[] }[]
}
const app = getApps()[0] ?? initializeApp({ projectId: 'demo-indexes' })
const store = getFirestore(app)

type Proto = {
  structuredQuery: {
    from: { collectionId: string }[]
    where?: { fieldFilter?: Filter; compositeFilter?: { filters: { fieldFilter: Filter }[] } }
    orderBy?: { field: { fieldPath: string }; direction: string }[]
  }
}
type Filter = { field: { fieldPath: string }; op: string }

// What Firestore itself would be sent: the fields it compares for equality, then those it sorts or ranges by.
const shapeOf = (query: Query) => {
  const { structuredQuery } = (query as unknown as { toProto(): Proto }).toProto()
  const filter = structuredQuery.where
  const filters =
    filter?.compositeFilter?.filters.map((each) => each.fieldFilter) ??
    (filter?.fieldFilter ? [filter.fieldFilter] : [])
  const same = new Set(['EQUAL', 'ARRAY_CONTAINS'])
  const equal = filters.filter(({ op }) => same.has(op)).map(({ field }) => field.fieldPath)
  const ranged = filters.filter(({ op }) => !same.has(op)).map(({ field }) => field.fieldPath)
  const sorted = (structuredQuery.orderBy ?? [])
    .map(({ field }) => field.fieldPath)
    .filter((name) => name !== '__name__')
  return { from: structuredQuery.from[0]?.collectionId, equal, rest: [...new Set([...sorted, ...ranged])] }
}

// One field alone, or equalities alone, Firestore serves by itself.
const isServed = ({ from, equal, rest }: ReturnType<typeof shapeOf>): boolean => {
  if (rest.length === 0 || equal.length + rest.length === 1) return true
  return indexes.some(({ collectionGroup, fields }) => {
    const names = fields.map(({ fieldPath }) => fieldPath)
    const first = names.slice(0, equal.length)
    return (
      collectionGroup === from &&
      equal.every((name) => first.includes(name)) &&
      names.slice(equal.length).join() === rest.join()
    )
  })
}

const all: Record<string, Query> = {
  due: queries.due(store, 'attempt', 1, 1),
  dueInShard: queries.dueInShard(store, 'job', 1, 1, 1),
  freeSlots: queries.freeSlots(store, 'runpod', 1, 1),
  lastSlot: queries.lastSlot(store, 'runpod'),
  inLine: queries.inLine(store, 'runpod', 1),

  line: queries.line(store, 'runpod', 1),
  turns: queries.turns(store, 1),
  openJobs: queries.openJobs(store, 'w'),
  paidBy: queries.paidBy(store, 'w', 'j'),
  attemptsOf: queries.attemptsOf(store, 'j', 1),
}

test('every query of the engine is listed here', () => expect(Object.keys(all)).toEqual(Object.keys(queries)))

test.each(Object.entries(all))('the query "%s" has its index', (_name, query) =>
  expect(isServed(shapeOf(query))).toBe(true),
)

test('a query without its index would be found', () => {
  const sorted = store.collection('units').where('lineFor', '==', 'x').orderBy('priority')
  expect(isServed(shapeOf(sorted))).toBe(false)
})
