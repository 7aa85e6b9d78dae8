import { type Notification, notificationSchema } from '@peace/core/access'
import { paths } from '@peace/core/paths'
import type { Transaction, WriteBatch } from 'firebase-admin/firestore'
import { firestore } from '../firebase.ts'

// In the page. The id names the cause, so that a cause told twice is one notification; `set` with the same data, not `create`,
// lets a transaction that is retried by a trigger pass.
export const notify = (
  write: Transaction | WriteBatch,
  uid: string,
  notification: Omit<Notification, 'values' | 'actorName' | 'path'> & Partial<Notification>,
): void => {
  const whole = notificationSchema.parse(notification)
  const reference = firestore().doc(paths.notification(uid, whole.id))
  if ('getAll' in write) write.set(reference, whole)
  else write.set(reference, whole)
}
