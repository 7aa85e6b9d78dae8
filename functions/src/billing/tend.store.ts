import { paths } from '@peace/core/paths'
import { firestore } from '../firebase.ts'
import { noticesSince } from '../gateways/stripe/index.ts'
import { settleWorkspace } from './account.store.ts'
import { applyNotice, type NewsContext } from './notice.store.ts'

// What time alone brings: monthly grants, lots that end, grace that is over, prepaid months that begin.
export const tendDue = async (context: NewsContext): Promise<number> => {
  let tended = 0
  for (let pages = 0; pages < 20; pages += 1) {
    const due = await firestore()
      .collectionGroup('billing')
      .where('dueAt', '<=', context.now)
      .orderBy('dueAt')
      .limit(100)
      .get()
    for (const one of due.docs) await settleWorkspace(String(one.get('workspaceId')), context)
    tended += due.size
    if (due.size < 100) break
  }
  return tended
}

// A new workspace whose trigger was lost has no account yet.
export const tendNew = async (context: NewsContext): Promise<number> => {
  const since = context.now - 3 * 86_400_000
  const store = firestore()
  const fresh = await store.collection('workspaces').where('createdAt', '>=', since).limit(1_000).get()
  const billings = fresh.empty ? [] : await store.getAll(...fresh.docs.map((one) => store.doc(paths.billing(one.id))))
  const bare = fresh.docs.filter((_, index) => !billings[index]?.exists)
  for (const one of bare) await settleWorkspace(one.id, context)
  return bare.length
}

const cursor = () => firestore().doc(paths.config('stripe-cursor'))
const hour = 3_600_000

// Asks Stripe what has happened since the last look, an hour over, and does what no webhook did.
export const catchUpWithStripe = async (context: NewsContext): Promise<number> => {
  const known = Number((await cursor().get()).get('seenAt') ?? context.now - 72 * hour)
  const notices = await noticesSince(known - hour)
  for (const notice of notices) await applyNotice(notice, context)
  const newest = notices.at(-1)?.createdAt
  if (newest !== undefined && newest > known) await cursor().set({ seenAt: newest })
  return notices.length
}
