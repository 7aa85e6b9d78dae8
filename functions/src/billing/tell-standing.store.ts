import { may } from '@peace/core/access'
import { type Billing, standingNews } from '@peace/core/money'
import { paths } from '@peace/core/paths'
import { tables } from '@peace/core/stored'
import type { DocumentSnapshot, Transaction } from 'firebase-admin/firestore'
import { readIfReadable } from '../documents.store.ts'
import { firestore } from '../firebase.ts'
import { oweMail } from '../mail/mail.store.ts'
import { standingMail } from '../mail/messages.ts'
import { webOrigin } from '../mail/origin.ts'
import { causeId } from '../people/cause.ts'
import { notify } from '../people/notify.store.ts'

type Change = { workspaceId: string; name: string; before: Billing; after: Billing; now: number }

const path = '/workspace/billing'

const tellOne = (
  transaction: Transaction,
  { workspaceId, name, now }: Change,
  { about, plan, until, cause }: NonNullable<ReturnType<typeof standingNews>>,
  account: DocumentSnapshot | undefined,
) => {
  const user = readIfReadable(tables.user, account)
  if (!user) return
  const id = causeId('standing', workspaceId, cause, user.id)
  const values = { about, workspace: name, plan, ...(until === undefined ? {} : { until }) }
  notify(transaction, user.id, { id, kind: 'money', workspaceId, values, path, at: now })
  // It is about what they pay: sent whether or not they want letters of what happens in their films.
  if (!user.email) return
  oweMail(transaction, {
    id,
    uid: user.id,
    to: user.email,
    language: user.locale,
    kind: 'billing',
    message: standingMail(user.locale, { about, workspace: name, plan, until, link: `${webOrigin()}${path}` }),
    at: now,
  })
}

// A renewal that failed, a plan that ended for it: told, in the page and by mail, to all who may do something about it. In the
// transaction that learned of it, so nothing is told that is not so, and nothing is left untold. Its reads are made at once; it
// answers with its writes.
export const readStandingNews = async (transaction: Transaction, change: Change): Promise<() => void> => {
  const news = standingNews(change.before, change.after)
  if (!news) return () => undefined
  const store = firestore()
  const found = await transaction.get(store.collection(paths.members(change.workspaceId)))
  const payers = found.docs.flatMap((document) => {
    const member = readIfReadable(tables.member, document)
    return member && may(member.role, 'plan.manage') ? [store.doc(paths.user(member.id))] : []
  })
  const accounts = payers.length > 0 ? await transaction.getAll(...payers) : []
  return () => {
    for (const account of accounts) tellOne(transaction, change, news, account)
  }
}
