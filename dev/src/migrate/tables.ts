import { type Stored, tables } from '@peace/core/stored'
import { storedRows } from '@peace/engine'
import { FieldPath, type Firestore, type Query } from 'firebase-admin/firestore'

// Where each table lies: a collection, or one of many of that name under their owners.
export type Place = {
  table: string
  stored: Stored<object>
  all(store: Firestore): Query
  holds(path: string): boolean
}

const collection = (name: string) => (store: Firestore) => store.collection(name)
const group = (name: string) => (store: Firestore) => store.collectionGroup(name)
const under = (owner: string, name: string) => (path: string) => {
  const parts = path.split('/')
  return parts.length === 4 && parts[0] === owner && parts[2] === name
}
const anywhere = () => true

const place = (stored: Stored<object>, all: Place['all'], holds: Place['holds'] = anywhere): Place => ({
  table: stored.table,
  stored,
  all: (store) => all(store).orderBy(FieldPath.documentId()),
  holds,
})

export const places: readonly Place[] = [
  place(storedRows.job, collection('jobs')),
  place(storedRows.page, group('pages'), under('jobs', 'pages')),
  place(storedRows.receipt, group('receipts'), under('jobs', 'receipts')),
  place(storedRows.unit, collection('units')),
  place(storedRows.attempt, collection('attempts')),
  place(storedRows.slot, collection('slots')),
  place(storedRows.workload, collection('queues')),
  place(storedRows.outbox, collection('outbox')),
  place(storedRows.usage, group('usage'), under('workspaces', 'usage')),
  place(storedRows.artifact, group('artifacts'), under('workspaces', 'artifacts')),
  place(storedRows.wallet, group('wallet'), under('workspaces', 'wallet')),
  place(tables.workspace, collection('workspaces')),
  place(tables.member, group('members'), under('workspaces', 'members')),
  place(tables.invitation, group('invitations'), under('workspaces', 'invitations')),
  place(tables.activity, group('activity'), under('workspaces', 'activity')),
  place(tables.machine, group('machines'), under('workspaces', 'machines')),
  place(tables.billing, group('billing'), under('workspaces', 'billing')),
  place(tables.payment, group('payments'), under('workspaces', 'payments')),
  place(tables.redemption, collection('redemptions')),
  place(tables.mail, collection('mail')),
  place(tables.audit, collection('audit')),
  place(storedRows.entry, group('ledger'), under('workspaces', 'ledger')),
]
