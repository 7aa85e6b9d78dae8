import { createRequire } from 'node:module'
import { z } from 'zod'
import { overLimits } from './commit-limits.ts'
import { askedBy, structuredQuery } from './of-request.ts'
import { type Asked, type Indexes, isServed, readIndexes, wordsOf } from './served.ts'

// The emulators serve every query. Firestore does not: so on the local stack and in every emulator test whatever goes to Firestore is
// looked at first, and one without its index fails in Firestore's words.

type Ask = (this: object, method: string, ...rest: readonly unknown[]) => Promise<unknown>
type Firestore = { prototype: { requestStream: Ask; request: Ask } }

const request = z.looseObject({
  structuredQuery: structuredQuery.nullish(),
  structuredAggregationQuery: z.looseObject({ structuredQuery: structuredQuery.nullish() }).nullish(),
  addTarget: z
    .looseObject({ query: z.looseObject({ structuredQuery: structuredQuery.nullish() }).nullish() })
    .nullish(),
})

const refusal = (words: string): Error =>
  Object.assign(
    new Error(
      `9 FAILED_PRECONDITION: The query requires an index. You can create it here: https://console.firebase.google.com/project/_/firestore/indexes?create=${encodeURIComponent(words)} (it is missing in firestore.indexes.json: ${words})`,
    ),
    { code: 9, details: 'The query requires an index.' },
  )

const ends = ({ fieldOverrides }: Indexes, { group, filters }: Asked): boolean =>
  filters.length === 1 &&
  filters[0]?.length === 1 &&
  fieldOverrides.some(
    ({ ttl, collectionGroup, fieldPath }) => ttl && collectionGroup === group && fieldPath === filters[0]?.[0]?.field,
  )

export const missingIndex = (indexes = readIndexes()) => {
  return (asked: unknown): Error | undefined => {
    const found = request.safeParse(asked).data
    const query =
      found?.structuredQuery ??
      found?.structuredAggregationQuery?.structuredQuery ??
      found?.addTarget?.query?.structuredQuery
    if (!query) return undefined
    const wanted = askedBy(query)
    // What Firestore ends by itself is ended here by a query of our own (functions/src/jobs/expire.store.ts).
    if (ends(indexes, wanted)) return undefined
    return isServed(indexes, wanted) ? undefined : refusal(wordsOf(wanted))
  }
}

// `from` says whose firebase-admin it is: each copy of the SDK is looked at apart.
export const refuseWithoutIndex = (from: string): void => {
  const { Firestore } = createRequire(from)('@google-cloud/firestore') as { Firestore: Firestore }
  const find = missingIndex()
  const { requestStream, request: ask } = Firestore.prototype
  Firestore.prototype.request = async function weigh(method, ...rest) {
    const refused = method === 'commit' || method === 'batchWrite' ? overLimits(rest[0]) : undefined
    if (refused) throw refused
    return ask.call(this, method, ...rest)
  }
  Firestore.prototype.requestStream = async function look(method, ...rest) {
    for (const each of rest) {
      const refused = find(each)
      if (refused) throw refused
    }
    return requestStream.call(this, method, ...rest)
  }
}
