import { z } from 'zod'
import { missing, type Place, type Step, there } from '../step.ts'
import { databaseOf } from './database.ts'

const declared = z.looseObject({
  fieldOverrides: z.array(
    z.looseObject({ collectionGroup: z.string(), fieldPath: z.string(), ttl: z.boolean().optional() }),
  ),
})
const listed = z.looseObject({
  fields: z
    .array(z.looseObject({ name: z.string(), ttlConfig: z.looseObject({ state: z.string() }).optional() }))
    .default([]),
})

export const ttlOf = ({ files }: Pick<Place, 'files'>): { collectionGroup: string; fieldPath: string }[] =>
  declared
    .parse(JSON.parse(files.read('firestore.indexes.json') ?? '{"fieldOverrides":[]}'))
    .fieldOverrides.filter(({ ttl }) => ttl)

const open = async (place: Place) => {
  const parent = `${databaseOf(place)}/collectionGroups/-`
  const found = listed.parse(
    await place.google(
      'firestore.projects.databases.collectionGroups.fields.list',
      { parent },
      { query: { filter: 'ttlConfig:*', pageSize: '300' } },
    ),
  )
  const known = new Set(
    found.fields.flatMap(({ name, ttlConfig }) => (ttlConfig ? [name.split('/collectionGroups/')[1]] : [])),
  )
  return ttlOf(place).filter(({ collectionGroup, fieldPath }) => !known.has(`${collectionGroup}/fields/${fieldPath}`))
}

// What ends by itself. Firestore takes hours to begin; that it was told is enough.
export const ttlStep: Step = {
  name: 'what ends by itself (TTL)',
  plan: 'let end by itself what firestore.indexes.json says',
  async look(place) {
    const less = await open(place)
    return less.length === 0
      ? there
      : missing(`end ${less.map((each) => `${each.collectionGroup} by ${each.fieldPath}`).join(', ')}`)
  },
  async make(place) {
    for (const { collectionGroup, fieldPath } of await open(place))
      await place.google(
        'firestore.projects.databases.collectionGroups.fields.patch',
        { name: `${databaseOf(place)}/collectionGroups/${collectionGroup}/fields/${fieldPath}` },
        { query: { updateMask: 'ttlConfig' }, body: { ttlConfig: {} } },
      )
  },
}
