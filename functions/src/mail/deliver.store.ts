import { paths } from '@peace/core/paths'
import { isStopped } from '@peace/core/registers'
import { tables } from '@peace/core/stored'
import { FieldValue } from 'firebase-admin/firestore'
import { readIfReadable } from '../documents.store.ts'
import { firestore } from '../firebase.ts'
import { postMail } from '../gateways/mail.ts'
import { log } from '../log/log.ts'
import { setting } from '../params.ts'
import { switches } from '../switches.store.ts'

const most = 8
const backOffMs = (tries: number) => 60_000 * 2 ** tries

// One letter, if it is still owed. Whoever claims it moves its due time first, so that two deliverers do not both send it.
export const deliver = async (id: string, now: number): Promise<void> => {
  // It stays owed.
  if (isStopped(await switches(), 'vendor', 'mail')) return
  const store = firestore()
  const reference = store.doc(paths.mail(id))
  const mail = await store.runTransaction(async (transaction) => {
    const found = readIfReadable(tables.mail, await transaction.get(reference))
    if (!found || found.sentAt !== undefined || found.dueAt === undefined || found.dueAt > now) return undefined
    const last = found.tries + 1 >= most
    transaction.update(reference, {
      tries: found.tries + 1,
      dueAt: last ? FieldValue.delete() : now + backOffMs(found.tries),
    })
    return found
  })
  if (!mail) return
  await postMail(mail)
  await reference.update({ sentAt: now, dueAt: FieldValue.delete() })
}

export const deliverDue = async (now: number): Promise<void> => {
  if (setting('mailBy') !== 'http') return
  const due = await firestore().collection('mail').where('dueAt', '<=', now).limit(100).get()
  for (const { id } of due.docs)
    await deliver(id, now).catch((error: unknown) => log.error('mail not sent', { id, error }))
}
