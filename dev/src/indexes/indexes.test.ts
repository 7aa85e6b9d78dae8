import { placesOfData } from '@peace/core/registers'
import { getApps, initializeApp } from 'firebase-admin/app'
import { FieldPath, Filter, getFirestore, type Query } from 'firebase-admin/firestore'
import { describe, expect, test } from 'vitest'
import { queries } from '../../../functions/src/jobs/engine.store.ts'
import { namings } from '../../../functions/src/trust/named-in.ts'
import { askedBy, structuredQuery } from './of-request.ts'
import { writtenQueries } from './read-queries.ts'
import { missingIndex } from './refuse.ts'
import { type Asked, isServed, readIndexes, wordsOf } from './served.ts'

// Every query that the code can make has its index: those written down as chains are read off the sources; those that only a
// run puts together are said here by hand, and none may be left out.

const indexes = readIndexes()
const store = getFirestore(getApps()[0] ?? initializeApp({ projectId: 'demo-indexes' }))
const protoOf = (query: Query): unknown => (query as unknown as { toProto(): { structuredQuery: unknown } }).toProto()
const asked = (query: Query): Asked =>
  askedBy(structuredQuery.parse((protoOf(query) as { structuredQuery: unknown }).structuredQuery))
const at = (group: string) => store.collection(group)
const all = (group: string) => store.collectionGroup(group)
const within = (query: Query, field: string) => query.where(field, '>=', 1).where(field, '<', 2)

const auditFilters = ['who', 'what', 'workspaceId', 'operator']
const some = (fields: readonly string[]): string[][] => {
  const [first, ...rest] = fields
  return first === undefined ? [[]] : some(rest).flatMap((each) => [each, [first, ...each]])
}

// By file: how many chains of it cannot be read, and what they come to.
const byHand: Readonly<Record<string, readonly [unread: number, comesTo: readonly Query[]]>> = {
  'functions/src/admin/audit-log.store.ts': [
    1,
    some(auditFilters).map((fields) =>
      fields
        .reduce<Query>((query, field) => query.where(field, '==', 'x'), at('audit').orderBy('at', 'desc'))
        .where('at', '<', 1),
    ),
  ],
  'functions/src/admin/config.store.ts': [1, [at('history').orderBy('version', 'desc')]],
  'functions/src/admin/people.store.ts': [
    3,
    [
      within(at('users'), 'email'),
      within(at('users'), 'name'),
      within(at('workspaces'), 'name'),
      at('workspaces').orderBy('createdAt', 'desc'),
      at('workspaces').where('id', '==', 'x'),
    ],
  ],
  'functions/src/admin/stats.store.ts': [
    3,
    [
      ...['createdAt', 'finishedAt'].map((field) => within(at('jobs'), field).orderBy(field)),
      within(at('attempts'), 'closedAt').orderBy('closedAt'),
      within(at('users'), 'createdAt'),
      within(all('films'), 'createdAt'),
      within(all('sessions'), 'lastSeenAt').orderBy('lastSeenAt'),
      within(all('payments'), 'paidAt').orderBy('paidAt'),
      within(at('audit'), 'at').orderBy('at'),
      ...['moderation'].map((group) => within(at(group), 'at')),
      within(at('reports'), 'createdAt'),
      within(at('redemptions'), 'createdAt'),
      within(at('redemptions'), 'createdAt').where('state', '==', 'rewarded'),
    ],
  ],
  'functions/src/backends/health.store.ts': [
    2,
    [at('attempts').where('backend', '==', 'x').where('phase', 'in', ['intent', 'sent'])],
  ],
  'functions/src/hooks/due.store.ts': [
    2,
    [
      at('hook-lines').where('dueAt', '<=', 1).orderBy('dueAt'),
      at('hook-lines').where('hookId', '==', 'x').where('dueAt', '<=', 1).orderBy('dueAt'),
    ],
  ],
  'functions/src/jobs/engine.store.ts': [
    2,
    [
      ...(['outbox', 'unit', 'attempt', 'job'] as const).flatMap((table) =>
        [0, 1].map((shard) =>
          queries.dueInShard(store, table === 'outbox' || table === 'unit' ? 'job' : table, shard, 1, 1),
        ),
      ),
      queries.due(store, 'outbox', 1, 1),
    ],
  ],
  // On the local stack only, where nothing ends by itself.
  'functions/src/jobs/expire.store.ts': [1, []],
  'functions/src/open/content.store.ts': [
    6,
    [
      at('films').orderBy(FieldPath.documentId()),
      at('films').where(FieldPath.documentId(), 'in', ['x']).orderBy(FieldPath.documentId()),
      at('scenes').orderBy('rank'),
      at('shots').where('sceneId', '==', 'x').orderBy(FieldPath.documentId()),
      at('artifacts').where('filmId', '==', 'x').orderBy(FieldPath.documentId()),
      at('jobs').where('workspaceId', '==', 'x').where('filmId', '==', 'x').orderBy('createdAt', 'desc'),
    ],
  ],
  'functions/src/trust/own-places.store.ts': [
    3,
    [
      ...placesOfData.flatMap(({ where, owner, path, by }) =>
        where === 'collection' && owner === 'workspace' && by ? [at(path).where(by, '==', 'x')] : [],
      ),
      ...namings.map(({ group, field, array }) => all(group).where(field, array ? 'array-contains' : '==', 'x')),
      ...['who', 'values.about'].map((field) => at('audit').where(field, '==', 'x')),
    ],
  ],
  'functions/src/trust/reports.store.ts': [
    1,
    (['asc', 'desc'] as const).map((order) => at('reports').where('state', '==', 'open').orderBy('createdAt', order)),
  ],
  'functions/src/trust/retention.store.ts': [
    1,
    placesOfData.flatMap(({ where, path, at: field, days }) =>
      where === 'collection' && field && days !== undefined ? [at(path).where(field, '<', 1)] : [],
    ),
  ],
}

const written = writtenQueries()

describe('every query has its index', () => {
  test('of those that are written down', () => {
    expect(written.length).toBeGreaterThan(90)
    const missing = written.flatMap(({ file, asked: query }) =>
      query && !isServed(indexes, query) ? [`${file}: ${wordsOf(query)}`] : [],
    )
    expect(missing).toEqual([])
  })

  test('those that only a run puts together are all said here', () => {
    const unread = Map.groupBy(
      written.filter(({ asked: query }) => query === undefined),
      ({ file }) => file,
    )
    const counts = [...unread].map(([file, each]) => [file, each.length])
    expect(counts).toEqual(Object.entries(byHand).map(([file, [count]]) => [file, count]))
  })

  test('and have theirs', () => {
    const missing = Object.entries(byHand).flatMap(([file, [, queriesOf]]) =>
      queriesOf.map(asked).flatMap((query) => (isServed(indexes, query) ? [] : [`${file}: ${wordsOf(query)}`])),
    )
    expect(missing).toEqual([])
  })

  test('the engine’s own, by name', () => {
    const own: Record<keyof typeof queries, Query> = {
      due: queries.due(store, 'outbox', 1, 1),
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
    expect(Object.entries(own).flatMap(([name, query]) => (isServed(indexes, asked(query)) ? [] : [name]))).toEqual([])
  })

  test('what a backend’s health is reckoned from was missing once', () => {
    const less = {
      ...indexes,
      indexes: indexes.indexes.filter(({ fields }) => fields.at(-1)?.fieldPath !== 'closedAt'),
    }
    const missing = written.flatMap(({ asked: query }) => (query && !isServed(less, query) ? [wordsOf(query)] : []))
    expect(missing).toEqual(['attempts(backend, phase, closedAt desc)'])
  })

  test('each index that is taken away is missed, but for those kept because merging two long lists for a few rows is slow', () => {
    const every = [
      ...written.flatMap(({ asked: query }) => query ?? []),
      ...Object.values(byHand).flatMap(([, each]) => each.map(asked)),
    ]
    const idle = indexes.indexes.filter((one) => {
      const less = { ...indexes, indexes: indexes.indexes.filter((other) => other !== one) }
      return every.every((query) => isServed(less, query) || !isServed(indexes, query))
    })
    const named = idle.map(
      ({ collectionGroup, fields }) => `${collectionGroup}(${fields.map((each) => each.fieldPath).join(', ')})`,
    )
    expect(named).toEqual([
      'audit(what, who, at)',
      'audit(workspaceId, who, at)',
      'audit(workspaceId, what, at)',
      'audit(operator, what, at)',
      'audit(operator, who, at)',
      'jobs(createdBy, open)',
    ])
  })
})

describe('as Firestore serves', () => {
  const none = { indexes: [], fieldOverrides: [] }
  const index = (...fields: [string, 'ASCENDING' | 'DESCENDING' | 'CONTAINS'][]) => ({
    collectionGroup: 'films',
    queryScope: 'COLLECTION' as const,
    fields: fields.map(([fieldPath, want]) =>
      want === 'CONTAINS' ? { fieldPath, arrayConfig: want } : { fieldPath, order: want },
    ),
  })
  const served = (query: Query, ...own: ReturnType<typeof index>[]) => isServed({ ...none, indexes: own }, asked(query))
  const films = at('films')

  test('one field alone, either way, and equalities alone need none', () => {
    expect(served(films.orderBy('a', 'desc'))).toBe(true)
    expect(served(films.where('a', '>', 1).orderBy('a', 'desc'))).toBe(true)
    expect(served(films.where('a', '==', 1).where('b', 'in', [1]).where('c', 'array-contains', 1))).toBe(true)
  })

  test('what sorts beside an equality needs one, in its direction', () => {
    const query = films.where('a', '==', 1).orderBy('b', 'desc')
    expect(served(query)).toBe(false)
    expect(served(query, index(['a', 'ASCENDING'], ['b', 'ASCENDING']))).toBe(false)
    expect(served(query, index(['a', 'ASCENDING'], ['b', 'DESCENDING']))).toBe(true)
    expect(
      served(films.where('a', 'array-contains', 1).orderBy('b'), index(['a', 'ASCENDING'], ['b', 'ASCENDING'])),
    ).toBe(false)
  })

  test('indexes that sort alike are merged', () => {
    const query = films.where('a', '==', 1).where('b', '==', 1).orderBy('c')
    expect(served(query, index(['a', 'ASCENDING'], ['c', 'ASCENDING']))).toBe(false)
    expect(
      served(query, index(['a', 'ASCENDING'], ['c', 'ASCENDING']), index(['b', 'ASCENDING'], ['c', 'ASCENDING'])),
    ).toBe(true)
  })

  test('an “or” is served when each of its ways is', () => {
    const query = films.where(Filter.or(Filter.where('a', '==', 1), Filter.where('b', '==', 1))).orderBy('c')
    expect(served(query, index(['a', 'ASCENDING'], ['c', 'ASCENDING']))).toBe(false)
    expect(
      served(query, index(['a', 'ASCENDING'], ['c', 'ASCENDING']), index(['b', 'ASCENDING'], ['c', 'ASCENDING'])),
    ).toBe(true)
  })

  test('by name the other way round needs one', () => {
    expect(served(films.orderBy('a').orderBy(FieldPath.documentId()))).toBe(true)
    expect(served(films.orderBy('a').orderBy(FieldPath.documentId(), 'desc'))).toBe(false)
  })

  test('an exempted field is not served, and over all collections only what is declared', () => {
    const exempted = { indexes: [], fieldOverrides: [{ collectionGroup: 'films', fieldPath: 'a', indexes: [] }] }
    expect(isServed(exempted, asked(films.where('a', '==', 1)))).toBe(false)
    expect(isServed(exempted, asked(films.where('a.b', '==', 1)))).toBe(false)
    expect(isServed(none, asked(all('films').where('b', '==', 1)))).toBe(false)
  })
})

test('locally such a query fails in Firestore’s words', () => {
  const find = missingIndex(indexes)
  const refused = find(protoOf(at('units').where('lineFor', '==', 'x').orderBy('priority')))
  expect(refused).toMatchObject({
    code: 9,
    message: expect.stringContaining('https://console.firebase.google.com/project/_/firestore/indexes'),
  })
  expect(find(protoOf(at('units').where('lineFor', '==', 'x').orderBy('readyAt')))).toBeUndefined()
  expect(find({ name: 'a document' })).toBeUndefined()
})
