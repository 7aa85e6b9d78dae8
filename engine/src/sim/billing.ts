import {
  type Account,
  defaultPlanTable,
  emptyBilling,
  emptyWallet,
  type Payment,
  settleAccount,
  withPayment,
} from '@peace/core/money'
import { post } from '../ledger.ts'
import type { Ports } from '../ports.ts'
import { within } from '../rows.ts'
import { transact } from '../transaction.ts'

// News of a workspace's money, as the money service hears it (functions/src/billing/account.store.ts, `settleIn`): put into the
// account, and the account settled, by the code that runs in production (core). Only the reading and writing are the
// simulator's: they are the engine's own transaction, over the tables at the places where production keeps them.
export const hearNews = (ports: Ports, workspaceId: string, change: (account: Account) => Account): Promise<void> =>
  transact(ports, 'money', async (tx) => {
    const billing = (await tx.get('billing', workspaceId)) ?? emptyBilling(workspaceId)
    const wallet = (await tx.get('wallet', workspaceId)) ?? emptyWallet()
    const known = await tx.getMany(
      'payment',
      billing.paymentIds.map((id) => within(workspaceId, id)),
    )
    const payments = known.filter((each) => each !== undefined)
    const account: Account = {
      workspace: { id: workspaceId, personal: false, createdAt: 0 },
      billing,
      wallet,
      payments,
    }
    const { account: after, entries } = settleAccount(change(account), { now: tx.now, table: defaultPlanTable })
    tx.put('billing', workspaceId, { ...after.billing, version: billing.version + 1 })
    for (const each of after.payments) tx.put('payment', within(workspaceId, each.id), { ...each })
    post(tx, workspaceId, wallet, { wallet: after.wallet, entries })
  })

export const hearPayment = (ports: Ports, payment: Payment): Promise<void> =>
  hearNews(ports, payment.workspaceId, (account) => withPayment(account, payment))

// A pack that was bought.
export const packPaid = (workspaceId: string, id: string, millis: number, at: number): Payment => ({
  ...{ id, kind: 'pack', workspaceId, customerId: 'c', paid: true, currency: 'thb' },
  ...{ amountMinor: 10_000, taxMinor: 0, refundedMinor: 0, disputedMinor: 0, anchorAt: at, paidAt: at },
  lines: [{ priceKey: 'pack_500_thb', millis, quantity: 1, sign: 1, trial: false, from: at, to: at }],
})
