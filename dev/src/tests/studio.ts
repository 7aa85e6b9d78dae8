import type { PlanName } from '@peace/core/access'
import { sampleFilm } from '@peace/core/build'
import {
  auditLedger,
  chain,
  emptyWallet,
  grantOnce,
  type LedgerEntry,
  type LedgerFault,
  type Wallet,
} from '@peace/core/money'
import type { Firestore } from 'firebase-admin/firestore'
import { type Person, randomId, signUp } from './people.ts'
import { givePlan } from './plans.ts'
import { sweepUntil } from './sweeping.ts'

// A workspace whose drafts are made at once (`config/instant`), so that what is looked at is the engine.
export type Studio = { person: Person; workspaceId: string }

export const openStudio = async (store: Firestore, plan: PlanName = 'studio'): Promise<Studio> => {
  const person = await signUp()
  const workspaceId = randomId()
  await person.call('createTeam', { workspaceId, name: 'Studio' })
  await givePlan(store, workspaceId, plan)
  await store.doc('config/instant').set({ [workspaceId]: true }, { merge: true })
  return { person, workspaceId }
}

// A workspace that nobody is a member of, for handlers that are called directly.
export const bareWorkspace = async (store: Firestore): Promise<string> => {
  const workspaceId = randomId()
  await store.doc(`workspaces/${workspaceId}`).set({
    id: workspaceId,
    name: 'Bare',
    kind: 'team',
    plan: 'studio',
    salt: randomId(),
    createdAt: 0,
    createdBy: 'nobody',
  })
  return workspaceId
}

export const writeFilm = async (
  store: Firestore,
  workspaceId: string,
  size = { scenes: 1, shotsPerScene: 2 },
  seed = 1,
): Promise<string> => {
  const filmId = randomId()
  const data = sampleFilm({ ...size, filmId }, seed)
  const at = `workspaces/${workspaceId}/films/${filmId}`
  const plain = <T>(value: T): T => JSON.parse(JSON.stringify(value))
  const batch = store.batch()
  batch.set(store.doc(at), plain({ ...data.film, workspaceId }))
  for (const room of ['scenes', 'characters', 'shots'] as const)
    for (const each of data[room]) batch.set(store.doc(`${at}/${room}/${each.id}`), plain(each))
  await batch.commit()
  return filmId
}

export const giveCredit = async (store: Firestore, workspaceId: string, millis: number, at = 1): Promise<void> => {
  const grant = { id: `test.${randomId()}`, source: 'operator' as const, millis, at, expiresAt: 4_000_000_000_000 }
  await store.runTransaction(async (tx) => {
    const ref = store.doc(`workspaces/${workspaceId}/wallet/main`)
    const wallet = ((await tx.get(ref)).data() as Wallet | undefined) ?? emptyWallet()
    const given = chain(wallet, grantOnce(wallet, grant))
    tx.set(ref, given.wallet)
    for (const entry of given.entries) tx.create(store.doc(`workspaces/${workspaceId}/ledger/${entry.id}`), entry)
  })
}

export const ledgerFaults = async (store: Firestore, workspaceId: string): Promise<LedgerFault[]> => {
  const [wallet, entries] = await Promise.all([
    store.doc(`workspaces/${workspaceId}/wallet/main`).get(),
    store.collection(`workspaces/${workspaceId}/ledger`).get(),
  ])
  return auditLedger(
    (wallet.data() as Wallet | undefined) ?? emptyWallet(),
    entries.docs.map((each) => each.data() as LedgerEntry),
  )
}

type Ended = {
  id: string
  state: string
  open: boolean
  counts: { wanted: number; done: number; failed: number; reused: number }
}

// A look that got no verdict at first is asked for again by the sweep.
export const jobEnd = <T extends Ended>(store: Firestore, jobId: string): Promise<T> =>
  sweepUntil<T>(store, jobId, ({ open }) => !open, 400_000)
