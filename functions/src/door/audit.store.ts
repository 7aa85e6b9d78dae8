import { type AuditEntry, auditEntrySchema } from '@peace/core/access'
import { paths } from '@peace/core/paths'
import type { Transaction } from 'firebase-admin/firestore'
import { firestore } from '../firebase.ts'
import { newId } from '../ids.ts'

// `create`, never `set`: an entry once written is not written over. In a transaction of the change it tells of, where there is one.
export const recordAudit = async (entry: Omit<AuditEntry, 'id'>, transaction?: Transaction): Promise<void> => {
  const whole = auditEntrySchema.parse({ ...entry, id: newId() })
  const reference = firestore().doc(paths.audit(whole.id))
  if (transaction) transaction.create(reference, whole)
  else await reference.create(whole)
}
