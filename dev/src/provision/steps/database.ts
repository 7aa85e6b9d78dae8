import { z } from 'zod'
import { orNothing } from '../reading.ts'
import { cannot, differs, missing, type Place, type Step, there } from '../step.ts'

const schema = z.looseObject({
  locationId: z.string(),
  type: z.string().default('FIRESTORE_NATIVE'),
  pointInTimeRecoveryEnablement: z.string().optional(),
  deleteProtectionState: z.string().optional(),
})
export const databaseOf = ({ project }: Pick<Place, 'project'>): string => `projects/${project}/databases/(default)`
const kept = {
  pointInTimeRecoveryEnablement: 'POINT_IN_TIME_RECOVERY_ENABLED',
  deleteProtectionState: 'DELETE_PROTECTION_ENABLED',
}

const read = async (place: Place) => {
  const found = await orNothing(place.google('firestore.projects.databases.get', { name: databaseOf(place) }))
  return found === undefined ? undefined : schema.parse(found)
}

// Where it is made it stays for good: a database elsewhere is slow and cannot be moved.
export const databaseStep: Step = {
  name: 'database',
  plan: 'make Firestore beside the functions, with seven days of every change',
  stops: true,
  async look(place) {
    const { project, region } = place
    const found = await read(place)
    if (!found) return missing(`make Firestore in ${region}`)
    if (found.locationId !== region)
      return cannot(
        `Firestore lies in ${found.locationId}, the functions in ${region}, and a database cannot be moved`,
        `take another project, or if nothing is in it: gcloud firestore databases delete --database='(default)' --project=${project}`,
      )
    if (found.type !== 'FIRESTORE_NATIVE')
      return cannot(
        'Firestore is in Datastore mode',
        `gcloud firestore databases update --type=firestore-native --project=${project}`,
      )
    const right = Object.entries(kept).every(([name, value]) => found[name] === value)
    return right
      ? there
      : differs('what is lost cannot be brought back', 'keep seven days of every change, and refuse to delete it')
  },
  async make(place) {
    const { google, project, region } = place
    if (await read(place)) {
      const query = { updateMask: Object.keys(kept).join(',') }
      await google('firestore.projects.databases.patch', { name: databaseOf(place) }, { query, body: kept })
      return
    }
    const body = { locationId: region, type: 'FIRESTORE_NATIVE', ...kept }
    await google(
      'firestore.projects.databases.create',
      { parent: `projects/${project}` },
      { query: { databaseId: '(default)' }, body },
    )
  },
}
