import { paths } from '@peace/core/paths'
import { tables } from '@peace/core/stored'
import { readIfReadable } from '../documents.store.ts'
import { firestore } from '../firebase.ts'
import { pagesOf } from '../pages.store.ts'
import { beginAgain, hashOf } from './data-jobs.store.ts'

// A backup knows people who were deleted after it was made. After a restore (`config/restored` says that there was one) every
// account that is there is held against the proofs of deletion, and whoever was deleted is deleted once more. The proofs
// are never part of what is restored.
const pageSize = 300

export const replayDeletions = async (now: number): Promise<number> => {
  const store = firestore()
  const told = store.doc(paths.config('restored'))
  if (!(await told.get()).exists) return 0
  let found = 0
  for await (const docs of pagesOf(store.collection('users').orderBy('__name__'), pageSize)) {
    const proofs =
      docs.length > 0 ? await store.getAll(...docs.map(({ id }) => store.doc(paths.deletion(hashOf(id))))) : []
    for (const [n, proof] of proofs.entries()) {
      const user = docs[n]
      if (!user || proof.get('state') !== 'done') continue
      const { email = '', recordId = '' } = readIfReadable(tables.user, user) ?? {}
      await beginAgain({ uid: user.id, email, recordId }, now)
      found += 1
    }
  }
  await told.delete()
  return found
}
