import {
  type Account,
  type Billing,
  billingSchema,
  emptyBilling,
  emptyWallet,
  type LedgerEntry,
  type PaymentRecord,
  type PlanTable,
  paymentRecordSchema,
  settleAccount,
  walletSchema,
} from '@peace/core/money'
import { paths } from '@peace/core/paths'
import { tables } from '@peace/core/stored'
import type { Transaction } from 'firebase-admin/firestore'
import type { z } from 'zod'
import { readDocument } from '../documents.store.ts'
import { firestore } from '../firebase.ts'
import { postLedger } from './ledger.store.ts'
import { readStandingNews } from './tell-standing.store.ts'

// A workspace's money, read and written whole. Every change of it anywhere goes: read, put in what is new, settle
// (core), write what differs, in one transaction.

export type ReadAccount = {
  account: Account
  // Whether it was ever written.
  opened: boolean
  name: string
  plan: string
  debtMillis: number
  createdBy: string
}

export const readAccount = async (transaction: Transaction, workspaceId: string): Promise<ReadAccount | undefined> => {
  const store = firestore()
  const [workspace, billing, wallet] = await transaction.getAll(
    store.doc(paths.workspace(workspaceId)),
    store.doc(paths.billing(workspaceId)),
    store.doc(paths.wallet(workspaceId)),
  )
  if (!workspace?.exists) return undefined
  const known = readDocument(tables.workspace, workspace)
  const opened = billing?.exists ? readDocument(tables.billing, billing) : emptyBilling(workspaceId)
  // By their ids, not by a query: a query's lock would be on every workspace's payments.
  const refs = opened.paymentIds.map((id) => store.doc(paths.payment(workspaceId, id)))
  const payments = refs.length > 0 ? await transaction.getAll(...refs) : []
  const { id, kind, name, createdAt, plan, debtMillis, createdBy, freeCredits } = known
  return {
    account: {
      workspace: {
        id,
        personal: kind === 'personal' && (freeCredits === undefined || freeCredits === 'open'),
        createdAt,
      },
      billing: opened,
      wallet: wallet?.exists ? readDocument(tables.wallet, wallet) : emptyWallet(),
      payments: payments.filter((one) => one.exists).map((one) => readDocument(tables.payment, one)),
    },
    opened: billing?.exists ?? false,
    name,
    plan,
    debtMillis,
    createdBy,
  }
}

// Through the schema both are in its order, so that the same content is the same text.
export const sameContent = (schema: z.ZodType, a: unknown, b: unknown): boolean =>
  JSON.stringify(schema.safeParse(a).data) === JSON.stringify(schema.safeParse(b).data)

const write = (
  transaction: Transaction,
  before: ReadAccount,
  after: Account,
  entries: readonly LedgerEntry[],
): void => {
  const store = firestore()
  const { id } = after.workspace
  const { account } = before
  if (!before.opened || !sameContent(billingSchema, account.billing, after.billing))
    transaction.set(store.doc(paths.billing(id)), tables.billing.write(after.billing))
  if (entries.length > 0 || !sameContent(walletSchema, account.wallet, after.wallet))
    postLedger(transaction, id, account.wallet, { wallet: after.wallet, entries: [...entries] })
  for (const payment of after.payments) {
    const known = account.payments.find((one) => one.id === payment.id)
    if (!known || !sameContent(paymentRecordSchema, known, payment))
      transaction.set(store.doc(paths.payment(id, payment.id)), tables.payment.write(payment))
  }
  const plan = after.billing.standing.plan
  const { debtMillis } = after.wallet
  if (plan !== before.plan || debtMillis !== before.debtMillis)
    transaction.update(store.doc(paths.workspace(id)), { plan, debtMillis })
  if (after.billing.trialUsed && !account.billing.trialUsed)
    transaction.set(store.doc(paths.event('trial', before.createdBy)), { workspaceId: id })
}

export type Settling = { now: number; table: PlanTable; change?: (account: Account) => Account }

// To be called after all other reads of the transaction; writes begin at its end.
export const settleIn = async (
  transaction: Transaction,
  workspaceId: string,
  { now, table, change }: Settling,
): Promise<Account | undefined> => {
  const before = await readAccount(transaction, workspaceId)
  if (!before) return undefined
  const changed = change ? change(before.account) : before.account
  const { account, entries } = settleAccount(changed, { now, table })
  const [was, is] = [before.account.billing, account.billing]
  const tell = await readStandingNews(transaction, { workspaceId, name: before.name, before: was, after: is, now })
  write(transaction, before, account, entries)
  tell()
  return account
}

// Whether there is anything to settle, asked without a lock: a trigger's second run stops here.
const isSettled = async (workspaceId: string, { now, table }: Settling): Promise<boolean> => {
  const before = await firestore().runTransaction((transaction) => readAccount(transaction, workspaceId), {
    readOnly: true,
  })
  if (!before) return true
  const { account, entries, plan } = settleAccount(before.account, { now, table })
  return (
    before.opened &&
    entries.length === 0 &&
    plan === before.plan &&
    before.debtMillis === account.wallet.debtMillis &&
    sameContent(billingSchema, before.account.billing, account.billing)
  )
}

export const settleWorkspace = async (workspaceId: string, settling: Settling): Promise<void> => {
  if (await isSettled(workspaceId, settling)) return
  await firestore().runTransaction((transaction) => settleIn(transaction, workspaceId, settling), { maxAttempts: 20 })
}

export const billingOf = async (workspaceId: string): Promise<Billing> => {
  const found = await firestore().doc(paths.billing(workspaceId)).get()
  return found.exists ? readDocument(tables.billing, found) : emptyBilling(workspaceId)
}

export const paymentsOf = async (workspaceId: string): Promise<PaymentRecord[]> => {
  const found = await firestore().collection(paths.payments(workspaceId)).orderBy('paidAt', 'desc').limit(200).get()
  return found.docs.map((one) => readDocument(tables.payment, one))
}
