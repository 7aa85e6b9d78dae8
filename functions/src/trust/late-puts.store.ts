import { latePutSchema, lookEveryMs } from '../films/late-puts.store.ts'
import { firestore } from '../firebase.ts'
import { pagesOf } from '../pages.store.ts'
import { removeFiles } from './purge.store.ts'

// What was put by a link into a place that is emptied, or was never used.
export const sweepLatePuts = async (now: number): Promise<void> => {
  const due = firestore().collection('late-puts').where('dueAt', '<=', now)
  for await (const docs of pagesOf(due, 200))
    for (const { ref, data } of docs.map((each) => ({ ref: each.ref, data: each.data() }))) {
      const row = latePutSchema.safeParse(data).data
      if (row) await removeFiles(row.prefix)
      if (!row || row.until <= now) await ref.delete()
      else await ref.update({ dueAt: Math.min(row.until, now + lookEveryMs) })
    }
}
