import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { z } from 'zod'
import { root } from '../stack/places.ts'

// Whether Firestore would serve a query with the indexes that are declared. A field alone is indexed by itself, both ways,
// unless it is exempted; equalities alone are merged from those; whatever sorts or ranges beside something else needs an index
// of its own, in its own directions.

export type Direction = 'ASCENDING' | 'DESCENDING'
export type Part = { field: string; op: '==' | 'array-contains' | 'range' }
export type Asked = {
  group: string
  // Over all collections of that name.
  everywhere: boolean
  // Each way in which the filters may be fulfilled: several where there is an “or”.
  filters: readonly (readonly Part[])[]
  orders: readonly (readonly [field: string, direction: Direction])[]
}

const scope = z.enum(['COLLECTION', 'COLLECTION_GROUP']).default('COLLECTION')
const kind = { order: z.enum(['ASCENDING', 'DESCENDING']).optional(), arrayConfig: z.literal('CONTAINS').optional() }
const declaredSchema = z.object({
  indexes: z.array(
    z.strictObject({
      collectionGroup: z.string(),
      queryScope: scope,
      fields: z.array(z.strictObject({ fieldPath: z.string(), ...kind })),
    }),
  ),
  fieldOverrides: z.array(
    z.strictObject({
      collectionGroup: z.string(),
      fieldPath: z.string(),
      ttl: z.boolean().optional(),
      indexes: z.array(z.strictObject({ queryScope: scope, ...kind })),
    }),
  ),
})
export type Indexes = z.output<typeof declaredSchema>

export const readIndexes = (file = join(root, 'firestore.indexes.json')): Indexes =>
  declaredSchema.parse(JSON.parse(readFileSync(file, 'utf8')))

const scopeOf = ({ everywhere }: Asked) => (everywhere ? 'COLLECTION_GROUP' : 'COLLECTION')

// What a field has by itself.
const hasSingle = ({ fieldOverrides }: Indexes, asked: Asked, field: string, want: Direction | 'CONTAINS'): boolean => {
  const own = fieldOverrides.filter(({ collectionGroup }) => collectionGroup === asked.group)
  // What is said of a map holds for what is in it, unless that has its own.
  const said = own
    .filter(({ fieldPath }) => field === fieldPath || field.startsWith(`${fieldPath}.`))
    .sort((a, b) => b.fieldPath.length - a.fieldPath.length)[0]
  if (!said) return !asked.everywhere
  return said.indexes.some(
    ({ queryScope, order, arrayConfig }) => queryScope === scopeOf(asked) && (order ?? arrayConfig) === want,
  )
}

type Field = { field: string; want: Direction | 'CONTAINS' }
const nameField = '__name__'

// The order in which results come: as said, then by what is ranged over, then by the name.
const sortOf = ({ orders }: Asked, parts: readonly Part[]): Field[] => {
  const said = orders.map(([field, want]) => ({ field, want }))
  const ranged = [...new Set(parts.filter(({ op }) => op === 'range').map(({ field }) => field))]
  const implied = ranged.filter((field) => !said.some((each) => each.field === field)).sort()
  const sort: Field[] = [
    ...said,
    ...implied.map((field) => ({ field, want: said.at(-1)?.want ?? ('ASCENDING' as const) })),
  ]
  // The name comes last in every index by itself, in the direction of what stands before it.
  const last = sort.at(-1)
  if (last?.field === nameField && last.want === (sort.at(-2)?.want ?? 'ASCENDING')) sort.pop()
  return sort
}

const isOrder = ({ want }: Field): boolean => want !== 'CONTAINS'

const servesOne = (indexes: Indexes, asked: Asked, parts: readonly Part[]): boolean => {
  const sort = sortOf(asked, parts).filter(isOrder)
  // An equality that is also sorted by sorts nothing.
  const equal: Field[] = [
    ...new Map(
      parts
        .filter(({ op }) => op !== 'range')
        .map(({ field, op }) => [field, { field, want: op === '==' ? ('ASCENDING' as const) : ('CONTAINS' as const) }]),
    ).values(),
  ].filter(({ field }) => field !== nameField)
  const rest = sort.filter(({ field }) => !equal.some((each) => each.field === field && each.want !== 'CONTAINS'))
  if (rest.length === 0) return equal.every(({ field, want }) => hasSingle(indexes, asked, field, want))
  if (equal.length === 0 && rest.length === 1)
    return rest.every(({ field, want }) => field === nameField || hasSingle(indexes, asked, field, want))
  // Several indexes that sort alike are merged: each gives some of the equalities, together all.
  const usable = indexes.indexes.filter(({ collectionGroup, queryScope, fields }) => {
    if (collectionGroup !== asked.group || queryScope !== scopeOf(asked) || fields.length < rest.length) return false
    const tail = fields.slice(-rest.length)
    const head = fields.slice(0, -rest.length)
    return (
      tail.every(({ fieldPath, order }, index) => fieldPath === rest[index]?.field && order === rest[index]?.want) &&
      head.every(({ fieldPath, arrayConfig }) =>
        equal.some(({ field, want }) => field === fieldPath && (want === 'CONTAINS') === (arrayConfig !== undefined)),
      )
    )
  })
  if (usable.length === 0) return false
  const given = new Set(usable.flatMap(({ fields }) => fields.slice(0, -rest.length).map(({ fieldPath }) => fieldPath)))
  return equal.every(({ field }) => given.has(field))
}

export const isServed = (indexes: Indexes, asked: Asked): boolean =>
  asked.filters.every((parts) => servesOne(indexes, asked, parts))

// In the words of the file in which it would have to stand.
export const wordsOf = (asked: Asked): string => {
  const [parts = []] = asked.filters
  const equal = parts
    .filter(({ op }) => op !== 'range')
    .map(({ field, op }) => (op === '==' ? field : `${field} contains`))
  const sorted = sortOf(asked, parts).map(({ field, want }) => (want === 'DESCENDING' ? `${field} desc` : field))
  return `${asked.everywhere ? 'all ' : ''}${asked.group}(${[...new Set([...equal, ...sorted])].join(', ')})`
}
