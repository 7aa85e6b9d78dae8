import { paths } from '@peace/core/paths'
import type { QueryDocumentSnapshot } from 'firebase-admin/firestore'
import { firestore } from '../firebase.ts'
import { noticesBetween } from '../gateways/stripe/index.ts'
import { settleWorkspace } from './account.store.ts'
import { readStripeCursor, stripeCursor } from './behind.store.ts'
import { applyNotice, type NewsContext } from './notice.store.ts'

export type SetAside = { row: string; error: string }
export type Tended = { tended: number; aside: SetAside[] }

// A row that throws is set aside and told of; those behind it are still served.
const eachOf = async <T>(rows: readonly T[], nameOf: (row: T) => string, run: (row: T) => Promise<unknown>) => {
  const aside: SetAside[] = []
  for (const row of rows)
    try {
      await run(row)
    } catch (error) {
      aside.push({ row: nameOf(row), error: String(error) })
    }
  return aside
}

// What time alone brings: monthly grants, lots that end, grace that is over, prepaid months that begin. Paged by what is
// due, not by what is still due: a workspace that cannot be settled does not stand before the others for ever.
export const tendDue = async (context: NewsContext): Promise<Tended> => {
  const all: Tended = { tended: 0, aside: [] }
  let last: QueryDocumentSnapshot | undefined
  for (;;) {
    const due = firestore().collectionGroup('billing').where('dueAt', '<=', context.now).orderBy('dueAt').limit(100)
    const { docs } = await (last ? due.startAfter(last) : due).get()
    const name = (one: QueryDocumentSnapshot) => String(one.get('workspaceId'))
    all.aside.push(...(await eachOf(docs, name, (one) => settleWorkspace(name(one), context))))
    all.tended += docs.length
    last = docs.at(-1)
    if (docs.length < 100) return all
  }
}

// A new workspace whose trigger was lost has no account yet.
export const tendNew = async (context: NewsContext): Promise<Tended> => {
  const since = context.now - 3 * 86_400_000
  const store = firestore()
  const all: Tended = { tended: 0, aside: [] }
  let last: QueryDocumentSnapshot | undefined
  for (;;) {
    const fresh = store.collection('workspaces').where('createdAt', '>=', since).orderBy('createdAt').limit(500)
    const { docs } = await (last ? fresh.startAfter(last) : fresh).get()
    const billings = docs.length > 0 ? await store.getAll(...docs.map((one) => store.doc(paths.billing(one.id)))) : []
    const bare = docs.filter((_, index) => !billings[index]?.exists)
    all.aside.push(
      ...(await eachOf(
        bare,
        ({ id }) => id,
        ({ id }) => settleWorkspace(id, context),
      )),
    )
    all.tended += bare.length
    last = docs.at(-1)
    if (docs.length < 500) return all
  }
}

const hour = 3_600_000
const stripeRemembersMs = 30 * 24 * hour

// Asks Stripe what has happened since the last look, an hour over, and does what no webhook did: a day at a time, oldest
// first, so that however much waits the cursor goes on and nothing is passed over.
export const catchUpWithStripe = async (context: NewsContext): Promise<Tended> => {
  const seenAt = await readStripeCursor()
  const from = seenAt === undefined ? context.now - 72 * hour : seenAt - hour
  const all: Tended = { tended: 0, aside: [] }
  for (let at = Math.max(from, context.now - stripeRemembersMs); at < context.now; at += 24 * hour) {
    const to = Math.min(at + 24 * hour, context.now)
    const notices = await noticesBetween(at, to)
    all.aside.push(
      ...(await eachOf(
        notices,
        ({ id }) => id,
        (notice) => applyNotice(notice, context),
      )),
    )
    all.tended += notices.length
    await stripeCursor().set({ seenAt: to })
  }
  return all
}
