import { z } from 'zod'
import { explain } from '../provision/go.ts'
import type { Place } from '../provision/step.ts'
import { databaseOf } from '../provision/steps/database.ts'

// New indexes take Firestore minutes to build, and until then queries that need them fail: the smoke film waits for them.

const listed = z.looseObject({
  indexes: z.array(z.looseObject({ name: z.string().default(''), state: z.string().default('READY') })).default([]),
})

const refusal = z.looseObject({ refused: z.looseObject({ says: z.string() }).optional() })

const everyMs = 10_000
const turns = 90

const groupOf = (name: string): string => /\/collectionGroups\/([^/]+)\//.exec(name)?.[1] ?? name

export type Built = { ready: true } | { ready: false; says: string }

export const indexesReady = async (
  place: Place,
  { wait, say }: { wait(ms: number): Promise<void>; say(text: string): void },
): Promise<Built> => {
  const parent = `${databaseOf(place)}/collectionGroups/-`
  for (let turn = 0; turn < turns; turn++) {
    const query = { pageSize: '300' }
    const asked = place.google('firestore.projects.databases.collectionGroups.indexes.list', { parent }, { query })
    const answer = await asked.catch((error: unknown) => ({ refused: explain(error, place) }))
    const { refused } = refusal.parse(answer)
    if (refused) return { ready: false, says: `its indexes cannot be looked at: ${refused.says}` }
    const found = listed.parse(answer).indexes
    const broken = found.filter(({ state }) => state === 'NEEDS_REPAIR')
    if (broken.length > 0)
      return {
        ready: false,
        says: `the index of ${groupOf(broken[0]?.name ?? '')} could not be built: delete it at https://console.firebase.google.com/project/${place.project}/firestore/indexes and deploy again`,
      }
    const building = found.filter(({ state }) => state === 'CREATING')
    if (building.length === 0) return { ready: true }
    if (turn === 0)
      say(
        `Firestore is building ${building.length === 1 ? 'an index' : `${building.length} indexes`}; minutes, the first time.`,
      )
    await wait(everyMs)
  }
  return { ready: false, says: 'the indexes are still being built: run the deploy again in a while' }
}
