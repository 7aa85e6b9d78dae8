import type { PlanName } from '@peace/core/access'
import { DomainError } from '@peace/core/errors'
import { addMonths, adjust, emptyBilling, emptyWallet } from '@peace/core/money'
import { paths } from '@peace/core/paths'
import { tables } from '@peace/core/stored'
import { settleWorkspace } from '../billing/account.store.ts'
import { postLedger } from '../billing/ledger.store.ts'
import { readPlanTable } from '../billing/plan-table.store.ts'
import { readDocument, readIfReadable } from '../documents.store.ts'
import { firestore } from '../firebase.ts'

export type CreditChange = { workspaceId: string; changeId: string; millis: number; reason: string }

// The entry is created in the wallet's own transaction: the same change again finds it and changes nothing.
export const changeCredits = async (change: CreditChange, now: number) => {
  const store = firestore()
  const { workspaceId, changeId, millis, reason } = change
  const wallet = store.doc(paths.wallet(workspaceId))
  await store.runTransaction(async (transaction) => {
    const entryRef = store.doc(paths.ledgerEntry(workspaceId, `adjust_${changeId}`))
    const [found, known] = await transaction.getAll(wallet, entryRef)
    if (known?.exists) return
    const before = found?.exists ? readDocument(tables.wallet, found) : emptyWallet()
    const expiresAt = addMonths(now, 12)
    const adjusted = adjust(before, { id: changeId, millis, reason, expiresAt, at: now })
    postLedger(transaction, workspaceId, before, adjusted)
  })
  await settleWorkspace(workspaceId, { now, table: await readPlanTable() })
  const { balanceMillis, debtMillis } = readIfReadable(tables.wallet, await wallet.get()) ?? emptyWallet()
  return { balanceMillis, debtMillis }
}

export const givePlan = async (
  workspaceId: string,
  plan: PlanName | null,
  until: number | undefined,
): Promise<void> => {
  const store = firestore()
  const reference = store.doc(paths.billing(workspaceId))
  await store.runTransaction(async (transaction) => {
    const [found, workspace] = await transaction.getAll(reference, store.doc(paths.workspace(workspaceId)))
    if (!workspace?.exists) throw new DomainError('not-found', { what: 'workspace' })
    const { given: _, ...billing } = found?.exists ? readDocument(tables.billing, found) : emptyBilling(workspaceId)
    const given = plan ? { given: { plan, ...(until === undefined ? {} : { until }) } } : {}
    transaction.set(reference, tables.billing.write({ ...billing, ...given, version: billing.version + 1 }))
  })
}
