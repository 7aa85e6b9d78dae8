import { z } from 'zod'
import type { Asked, Part } from './served.ts'

// What a query asks for, read off the request that goes to Firestore.

const reference = z.looseObject({ fieldPath: z.string() })
const fieldFilter = z.looseObject({ field: reference, op: z.union([z.string(), z.number()]) })
const unaryFilter = z.looseObject({ field: reference, op: z.union([z.string(), z.number()]) })
type Filter = {
  fieldFilter?: z.output<typeof fieldFilter> | null | undefined
  unaryFilter?: z.output<typeof unaryFilter> | null | undefined
  compositeFilter?: { op: string | number; filters: Filter[] } | null | undefined
}
const filter: z.ZodType<Filter> = z.lazy(() =>
  z.looseObject({
    fieldFilter: fieldFilter.nullish(),
    unaryFilter: unaryFilter.nullish(),
    compositeFilter: z.looseObject({ op: z.union([z.string(), z.number()]), filters: z.array(filter) }).nullish(),
  }),
)
export const structuredQuery = z.looseObject({
  from: z.array(z.looseObject({ collectionId: z.string().nullish(), allDescendants: z.boolean().nullish() })),
  where: filter.nullish(),
  orderBy: z
    .array(z.looseObject({ field: reference, direction: z.union([z.string(), z.number()]).nullish() }))
    .nullish(),
})

const opOf = (op: string | number): Part['op'] => {
  if (op === 'EQUAL' || op === 'IN' || op === 'IS_NULL' || op === 'IS_NAN') return '=='
  if (op === 'ARRAY_CONTAINS' || op === 'ARRAY_CONTAINS_ANY') return 'array-contains'
  return 'range'
}

// Each way to fulfil a filter: the ways of an “and” are those of its parts, one of each; of an “or” all of them.
const waysOf = (one: Filter | null | undefined): Part[][] => {
  if (one?.fieldFilter) return [[{ field: one.fieldFilter.field.fieldPath, op: opOf(one.fieldFilter.op) }]]
  if (one?.unaryFilter) return [[{ field: one.unaryFilter.field.fieldPath, op: opOf(one.unaryFilter.op) }]]
  if (!one?.compositeFilter) return [[]]
  const ways = one.compositeFilter.filters.map(waysOf)
  if (one.compositeFilter.op === 'OR') return ways.flat()
  return ways.reduce((so, next) => so.flatMap((before) => next.map((way) => [...before, ...way])), [[]] as Part[][])
}

export const askedBy = (query: z.output<typeof structuredQuery>): Asked => ({
  group: query.from[0]?.collectionId ?? '',
  everywhere: query.from[0]?.allDescendants === true,
  filters: waysOf(query.where),
  orders: (query.orderBy ?? []).map(({ field, direction }) => [
    field.fieldPath,
    direction === 'DESCENDING' ? 'DESCENDING' : 'ASCENDING',
  ]),
})
