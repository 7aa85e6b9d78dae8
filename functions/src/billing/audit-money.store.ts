import { auditLedger, firstBroken, type Payment, type PlanTable, settleAccount } from '@peace/core/money'
import { paths } from '@peace/core/paths'
import { tables } from '@peace/core/stored'
import { readDocument } from '../documents.store.ts'
import { firestore } from '../firebase.ts'
import { takingsOf } from '../gateways/stripe/index.ts'
import { readAccount } from './account.store.ts'

// Asks of every workspace: does its ledger sum to its wallet, is every credit a payment deserves there and no other,
// and has Stripe taken exactly what we have on record?

export type MoneyFault = { workspaceId: string; fault: string; detail: string }

const recorded = (payments: readonly Payment[]): Record<string, number> => {
  const sums: Record<string, number> = {}
  for (const payment of payments) {
    if (!payment.paid) continue
    const kept = payment.amountMinor - payment.refundedMinor - payment.disputedMinor
    sums[payment.currency] = (sums[payment.currency] ?? 0) + kept
  }
  return sums
}

const nonZero = (sums: Record<string, number>): string =>
  JSON.stringify(
    Object.entries(sums)
      .filter(([, minor]) => minor !== 0)
      .sort(),
  )

export const auditOne = async (workspaceId: string, table: PlanTable, now: number): Promise<MoneyFault[]> => {
  const store = firestore()
  const { read, entries } = await store.runTransaction(
    async (transaction) => ({
      read: await readAccount(transaction, workspaceId),
      entries: (await transaction.get(store.collection(paths.ledger(workspaceId)))).docs.map((one) =>
        readDocument(tables.entry, one),
      ),
    }),
    { readOnly: true },
  )
  if (!read) return []
  const { account } = read
  const fault = (name: string, detail = ''): MoneyFault => ({ workspaceId, fault: name, detail })
  const broken = firstBroken(account.wallet, entries)
  const detail = broken ? `${broken.entry}: ${broken.fault}` : ''
  const faults = auditLedger(account.wallet, entries).map((name) =>
    fault(`ledger-${name}`, name === 'chain' ? detail : ''),
  )
  const owing = settleAccount(account, { now, table }).entries
  if (owing.length > 0) faults.push(fault('unsettled', owing.map((entry) => entry.id).join(' ')))
  const { customerId } = account.billing
  const taken = nonZero(customerId ? await takingsOf(customerId) : {})
  const known = nonZero(recorded(account.payments))
  if (taken !== known) faults.push(fault('stripe-differs', `${taken} taken, ${known} on record`))
  return faults
}

export const auditMoney = async (
  table: PlanTable,
  now: number,
): Promise<{ workspaces: number; faults: MoneyFault[] }> => {
  const all = await firestore().collection('workspaces').select().get()
  const faults: MoneyFault[] = []
  for (const one of all.docs) faults.push(...(await auditOne(one.id, table, now)))
  return { workspaces: all.size, faults }
}
