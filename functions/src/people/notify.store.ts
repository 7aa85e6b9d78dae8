import { type Notification, notificationSchema } from '@peace/core/access'
import { paths } from '@peace/core/paths'
import type { Transaction } from 'firebase-admin/firestore'
import { firestore } from '../firebase.ts'

// In the page. The id names the cause, so that a cause told twice is one notification.
export const notify = (
  transaction: Transaction,
  uid: string,
  notification: Omit<Notification, 'values' | 'actorName' | 'path'> & Partial<Notification>,
): void => {
  const whole = notificationSchema.parse(notification)
  transaction.set(firestore().doc(paths.notification(uid, whole.id)), whole)
}
