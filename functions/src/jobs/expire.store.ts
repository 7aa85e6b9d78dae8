import type { Firestore } from 'firebase-admin/firestore'
import { Timestamp } from 'firebase-admin/firestore'

// Firestore ends what is over by itself, within a day of its `expireAt`. The emulator does not: there the sweep does.
const groups = ['attempts', 'units', 'pages']
const many = 200

export const dropExpired = async (store: Firestore, now: number): Promise<number> => {
  let dropped = 0
  for (const group of groups) {
    const over = store.collectionGroup(group).where('expireAt', '<=', Timestamp.fromMillis(now)).limit(many)
    for (;;) {
      const { docs } = await over.get()
      if (docs.length === 0) break
      const batch = store.batch()
      for (const { ref } of docs) batch.delete(ref)
      await batch.commit()
      dropped += docs.length
      if (docs.length < many) break
    }
  }
  return dropped
}
