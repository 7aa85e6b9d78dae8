import { paths } from '@peace/core/paths'
import { type Channel, type Leave, type LeaveThere, leaveSchema } from '@peace/core/publish'
import { tables } from '@peace/core/stored'
import type { DocumentSnapshot, Query, Transaction } from 'firebase-admin/firestore'
import { readIfReadable } from '../documents.store.ts'
import { firestore } from '../firebase.ts'

// Leave to an account outside that is owed back: what forgets an account leaves this in the same write, so that whoever has
// the key (the publisher) takes it back there, at once or as soon as somebody answers. It names no person and no workspace.

const day = 24 * 3_600_000
export const givenUpMs = 7 * day
const backoffMs = (tries: number): number => Math.min(6 * 3_600_000, 60_000 * 2 ** Math.min(tries, 9))

const place = (id: string) => firestore().doc(paths.leave(id))

const channelsIn = (workspaceId: string): Query =>
  firestore().collection(paths.channels()).where('workspaceId', '==', workspaceId)
export const channelsBy = (workspaceId: string, uid: string): Query =>
  firestore().collection(paths.channels()).where('workspaceId', '==', workspaceId).where('connectedBy', '==', uid)

// After all reads of the transaction.
export const forgetChannels = (transaction: Transaction, found: readonly DocumentSnapshot[], now: number): void => {
  for (const document of found) {
    const channel = readIfReadable(tables.channel, document)
    transaction.delete(document.ref)
    if (!channel) continue
    const { id, outlet, vendorId, sealed } = channel
    const leave = leaveSchema.parse({ id, outlet, vendorId, sealed, since: now, dueAt: now })
    transaction.set(place(id), tables.leave.write(leave))
  }
}

const forgetAll = async (query: Query, now: number): Promise<void> => {
  await firestore().runTransaction(async (transaction) =>
    forgetChannels(transaction, (await transaction.get(query)).docs, now),
  )
}
export const forgetChannelsOf = (workspaceId: string, now: number) => forgetAll(channelsIn(workspaceId), now)
export const forgetChannelsBy = (workspaceId: string, uid: string, now: number) =>
  forgetAll(channelsBy(workspaceId, uid), now)

export const forgetChannel = async (id: string, now: number): Promise<void> => {
  await firestore().runTransaction(async (transaction) =>
    forgetChannels(transaction, [await transaction.get(firestore().doc(paths.channel(id)))], now),
  )
}

export const readLeave = async (id: string): Promise<Leave | undefined> =>
  readIfReadable(tables.leave, await place(id).get())

export const dueLeaves = async (now: number, limit: number): Promise<Leave[]> => {
  const found = await firestore().collection(paths.leaves()).where('dueAt', '<=', now).limit(limit).get()
  return found.docs.flatMap((each) => readIfReadable(tables.leave, each) ?? [])
}

// One account's leave is one, whichever workspaces it is connected to, and this one again.
export const isConnected = async ({ outlet, vendorId }: Pick<Channel, 'outlet' | 'vendorId'>): Promise<boolean> => {
  const found = await firestore()
    .collection(paths.channels())
    .where('outlet', '==', outlet)
    .where('vendorId', '==', vendorId)
    .limit(1)
    .get()
  return !found.empty
}

export const keepLeave = async (leave: Leave, became: LeaveThere, now: number): Promise<void> => {
  if (became !== 'unheard' || now - leave.since > givenUpMs) await place(leave.id).delete()
  else await place(leave.id).update({ tries: leave.tries + 1, dueAt: now + backoffMs(leave.tries) })
}
