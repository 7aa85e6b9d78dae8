import { type AuditEntry, auditEntrySchema } from '@peace/core/access'
import { paths } from '@peace/core/paths'
import { tables } from '@peace/core/stored'
import type { Transaction } from 'firebase-admin/firestore'
import { firestore } from '../firebase.ts'
import { newId } from '../ids.ts'

// `create`, never `set`: an entry once written is not written over. In a transaction of the change it tells of, where there is one.
export const recordAudit = async (entry: Omit<AuditEntry, 'id'>, transaction?: Transaction): Promise<void> => {
  const whole = auditEntrySchema.parse({ ...entry, id: newId() })
  const reference = firestore().doc(paths.audit(whole.id))
  if (transaction) transaction.create(reference, tables.audit.write(whole))
  else await reference.create(tables.audit.write(whole))
}

type Values = AuditEntry['values']

// The log names people by record id alone: what a door knows by uid or address is looked up; a stranger's address is left out.
export const namedByRecord = async ({ uid, memberId, email, ...values }: Values): Promise<Values> => {
  const store = firestore()
  const id = uid ?? memberId
  if (typeof id === 'string') {
    const user = await store.doc(paths.user(id)).get()
    return { ...values, about: String(user.get('recordId') ?? 'unknown') }
  }
  if (typeof email !== 'string') return values
  const [user] = (await store.collection('users').where('email', '==', email).limit(1).get()).docs
  return { ...values, about: String(user?.get('recordId') ?? 'unknown') }
}
