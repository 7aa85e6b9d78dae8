import { type Mail, mailSchema, type User } from '@peace/core/access'
import { paths } from '@peace/core/paths'
import { tables } from '@peace/core/stored'
import { Timestamp, type Transaction } from 'firebase-admin/firestore'
import { firestore } from '../firebase.ts'

const kept = 14 * 24 * 3_600_000

// Mail is owed by a document written with what it tells of; whoever delivers it (the Trigger Email extension, or
// deliver.trigger) reads it there. The id names the cause: one invitation, one mail.
export const oweMail = (
  transaction: Transaction,
  mail: Omit<Mail, 'tries' | 'dueAt' | 'expiresAt' | 'sentAt'>,
): void => {
  const whole = mailSchema.parse({ ...mail, dueAt: mail.at, expiresAt: Timestamp.fromMillis(mail.at + kept) })
  transaction.set(firestore().doc(paths.mail(whole.id)), tables.mail.write(whole))
}

// To an account about itself; one without an address has only the page.
export const mailAccount = (
  transaction: Transaction,
  { id: uid, email, locale }: User,
  mail: Pick<Mail, 'id' | 'message' | 'at'>,
): void => {
  if (email) oweMail(transaction, { ...mail, uid, to: email, language: locale, kind: 'account' })
}
