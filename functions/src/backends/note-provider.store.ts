import { paths } from '@peace/core/paths'
import { firestore } from '../firebase.ts'

// The worker that begins an attempt tells under which id the queue knows it. Where the queue's own answer was lost, or
// the order was sent twice, this is the one that counts.
export const noteProvider = async (attemptId: string, providerId: string): Promise<void> => {
  const ref = firestore().doc(paths.attempt(attemptId))
  await firestore().runTransaction(async (tx) => {
    const attempt = await tx.get(ref)
    if (!attempt.exists || attempt.get('phase') === 'closed' || attempt.get('providerId') === providerId) return
    tx.update(ref, { providerId })
  })
}
