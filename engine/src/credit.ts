import { emptyWallet, type Grant, grantOnce } from '@peace/core/money'
import type { Ports } from './ports.ts'
import { within } from './rows.ts'
import { transact } from './transaction.ts'

// Credits from an event of the outside (a payment, a reward). The event's own document is made in the transaction
// that gives the credit: heard again, it gives nothing.
export const applyCredit = async (
  ports: Ports,
  event: { source: string; id: string; workspaceId: string },
  grant: Grant,
): Promise<boolean> =>
  transact(ports, 'credit', async (tx) => {
    const eventId = `${event.source}-${event.id}`
    if (await tx.get('event', eventId)) return false
    const wallet = (await tx.get('wallet', event.workspaceId)) ?? emptyWallet()
    const given = grantOnce(wallet, grant)
    tx.put('event', eventId, { at: tx.now })
    tx.put('wallet', event.workspaceId, given.wallet)
    for (const entry of given.entries) tx.put('entry', within(event.workspaceId, entry.id), entry)
    return true
  })
