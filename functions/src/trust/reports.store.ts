import { type Report, reportSchema } from '@peace/core/api'
import { DomainError } from '@peace/core/errors'
import { idSchema } from '@peace/core/ids'
import { paths } from '@peace/core/paths'
import { tables } from '@peace/core/stored'
import { readIfReadable } from '../documents.store.ts'
import { firestore } from '../firebase.ts'
import { answerMail } from '../mail/account-messages.ts'
import { mailAccount } from '../mail/mail.store.ts'
import { webOrigin } from '../mail/origin.ts'
import { causeId } from '../people/cause.ts'
import { notify } from '../people/notify.store.ts'

// As much as a notification holds; the letter has all of it.
const excerpt = (text: string) => (text.length > 300 ? `${text.slice(0, 299)}…` : text)

type Sent = Pick<Report, 'kind' | 'reason' | 'text' | 'about'> & { reportId: string }

// Whether there is what is spoken of, where whoever says so may see it: what nobody has is not looked into, and nobody
// learns here what others have.
const isThere = async ({ type, workspaceId, id }: Report['about'], { uid, recordId }: Reporter): Promise<boolean> => {
  const store = firestore()
  // One's own, also when one sees nothing of it any more.
  if (type === 'account' && (id === uid || id === recordId)) return true
  const known = idSchema.safeParse(id)
  if (!known.success) return false
  if (type === 'account') return (await store.doc(paths.user(id)).get()).exists
  const within = type === 'workspace' ? id : workspaceId
  if (within === undefined || !(await store.doc(paths.member(within, uid)).get()).exists) return false
  switch (type) {
    case 'workspace':
      return true
    case 'film':
      return (await store.doc(paths.film(within, id)).get()).exists
    case 'artifact':
      return (await store.doc(paths.artifact(within, id)).get()).exists
    case 'comment': {
      const found = await store.collectionGroup('comments').where('id', '==', id).limit(10).get()
      return found.docs.some(({ ref }) => ref.path.startsWith(`${paths.workspace(within)}/`))
    }
  }
}

type Reporter = { uid: string; recordId: string }

export const sendReport = async ({ reportId, ...sent }: Sent, who: Reporter, now: number): Promise<void> => {
  const by = who.recordId
  if (!(await isThere(sent.about, who))) throw new DomainError('not-found', { what: sent.about.type })
  const reference = firestore().doc(paths.report(reportId))
  return firestore().runTransaction(async (transaction) => {
    const found = await transaction.get(reference)
    if (found.exists) {
      if (found.get('by') !== by) throw new DomainError('already-exists', { what: 'report' })
      return
    }
    transaction.create(reference, reportSchema.parse({ ...sent, id: reportId, by, state: 'open', createdAt: now }))
  })
}

export const listReports = async (state: Report['state']): Promise<Report[]> => {
  const order = state === 'open' ? 'asc' : 'desc'
  const found = await firestore()
    .collection('reports')
    .where('state', '==', state)
    .orderBy('createdAt', order)
    .limit(100)
    .get()
  return found.docs.map((document) => reportSchema.parse(document.data()))
}

export const answerReport = async (
  { reportId, state, answer }: { reportId: string; state: 'upheld' | 'dismissed'; answer: string },
  answeredBy: string,
  now: number,
): Promise<void> => {
  const store = firestore()
  const reference = store.doc(paths.report(reportId))
  await store.runTransaction(async (transaction) => {
    const found = await transaction.get(reference)
    if (!found.exists) throw new DomainError('not-found', { what: 'report' })
    const report = reportSchema.parse(found.data())
    if (report.state !== 'open') throw new DomainError('already-exists', { what: 'answer' })
    const sender = await transaction.get(store.collection('users').where('recordId', '==', report.by).limit(1))
    transaction.update(reference, { state, answer, answeredBy, answeredAt: now })
    const user = readIfReadable(tables.user, sender.docs[0])
    if (!user) return
    const id = causeId('report', reportId)
    notify(transaction, user.id, {
      id,
      kind: 'account',
      values: { report: report.kind, state, answer: excerpt(answer) },
      at: now,
    })
    mailAccount(transaction, user, { id, message: answerMail(user.locale, { answer, origin: webOrigin() }), at: now })
  })
}
