import { closeHold, emptyWallet, placeHold } from '@peace/core/money'
import { paths } from '@peace/core/paths'
import { tables } from '@peace/core/stored'
import { readDocument } from '../documents.store.ts'
import { firestore } from '../firebase.ts'

// Words are charged when they are there, hold and capture in one transaction: nothing is ever left held, a second time of
// the same id changes nothing, and a crash before it is our loss.
type Charge = { workspaceId: string; filmId: string; id: string; millis: number; memberId: string; now: number }

export const balanceOf = async (workspaceId: string): Promise<number> => {
  const found = await firestore().doc(paths.wallet(workspaceId)).get()
  return found.exists ? readDocument(tables.wallet, found).balanceMillis : 0
}

export const chargeWords = async ({ workspaceId, filmId, id, millis, memberId, now }: Charge): Promise<number> => {
  if (millis === 0) return 0
  const store = firestore()
  const reference = store.doc(paths.wallet(workspaceId))
  return store.runTransaction(async (transaction) => {
    const [found, known] = await transaction.getAll(reference, store.doc(paths.ledgerEntry(workspaceId, `close_${id}`)))
    if (known?.exists) return Number(known.get('capturedMillis') ?? 0)
    const wallet = found?.exists ? readDocument(tables.wallet, found) : emptyWallet()
    // Spent elsewhere meanwhile: what is left is taken, and the rest is ours to bear.
    const taken = Math.min(millis, wallet.balanceMillis)
    const held = placeHold(wallet, { jobId: id, filmId, millis: taken, memberId, now })
    if (held === 'no-credit' || held === 'held') return 0
    const closed = closeHold(held.wallet, { jobId: id, filmId, capturedMillis: taken, now })
    if (!closed) return 0
    transaction.set(reference, tables.wallet.write(closed.wallet))
    for (const entry of [...held.entries, ...closed.entries])
      transaction.create(store.doc(paths.ledgerEntry(workspaceId, entry.id)), tables.entry.write(entry))
    return taken
  })
}
