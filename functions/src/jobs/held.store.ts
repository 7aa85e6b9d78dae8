import { paths } from '@peace/core/paths'
import { stored } from '@peace/core/stored'
import type { Firestore } from 'firebase-admin/firestore'
import { z } from 'zod'
import { readIfReadable } from '../documents.store.ts'

// What is held for looking, all in all, as the sweep finds it each minute: how many units of open builds, since when, and
// whether there is anybody but the rules to look.
const heldSchema = z.object({
  classifier: z.boolean(),
  units: z.int(),
  oldestAt: z.int().optional(),
  at: z.int(),
})
type Held = z.infer<typeof heldSchema>
const storedHeld = stored('held', heldSchema, [])
const place = (store: Firestore) => store.doc(paths.stats('held'))

// Of more than so many builds it is enough to know that they are many.
const most = 1_000

export const countHeld = async (store: Firestore, classifier: boolean, at: number): Promise<void> => {
  const { docs } = await store
    .collection('jobs')
    .where('held.since', '>', 0)
    .orderBy('held.since')
    .select('held')
    .limit(most)
    .get()
  const units = docs.reduce((sum, each) => sum + Number(each.get('held.words')) + Number(each.get('held.results')), 0)
  const oldestAt: unknown = docs[0]?.get('held.since')
  const held: Held = { classifier, units, ...(typeof oldestAt === 'number' ? { oldestAt } : {}), at }
  await place(store).set(storedHeld.write(held))
}

export const readHeld = async (store: Firestore): Promise<Held | undefined> =>
  readIfReadable(storedHeld, await place(store).get())
