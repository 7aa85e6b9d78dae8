import { digest } from '@peace/core/build'
import { DomainError, must } from '@peace/core/errors'
import { stampTicket } from '@peace/core/gate'
import { emptyWallet, placeHold, type SpendTicket } from '@peace/core/money'
import { allowsVendor, writersVendor } from '@peace/core/routing'
import { post } from './ledger.ts'
import { countSpending, type Requester, refuseSpending, uncountSpending } from './limits.ts'
import { endHold } from './money.ts'
import type { Account, Ports } from './ports.ts'
import type { TicketRow } from './rows.ts'
import { type Transaction, type TransactionPorts, transact } from './transaction.ts'
import { withTurn, workloadToday } from './workload.ts'

// Leave to spend for what is no unit: the writer. Taken before the model is called, with a hold of the most it may cost
// and every limit asked; used once; captured at cost or given back, by the sweep if whoever took it is gone. A ticket is
// filed under what it was wished for, so that the same wish is answered with what it brought.

type Wish = {
  workspaceId: string
  filmId: string
  wish: string
  who: Requester
  // All that the answer follows from: the same wish is the same ask.
  ask: unknown
  ceilingMillis: number
  lastsMs: number
}
export type Taken =
  | { is: 'ticket'; ticket: SpendTicket }
  | { is: 'answered'; result: string; millis: number }
  // It is at work for the same wish: to be waited for, not asked for twice.
  | { is: 'working'; until: number }

const answerLastsMs = 7 * 86_400_000

export const ticketRowId = ({ workspaceId, wish, who }: Pick<Wish, 'workspaceId' | 'wish' | 'who'>): string =>
  digest({ workspaceId, wish, by: who.uid })

const refuseAccount = ({ suspended, paidStopped, preference }: Account): void => {
  if (suspended) throw new DomainError('workspace-suspended')
  if (paidStopped) throw new DomainError('paid-work-stopped')
  if (!allowsVendor(preference.vendors, writersVendor))
    throw new DomainError('vendor-not-allowed', { vendor: writersVendor })
}

// What the row still holds goes back, and counts no longer.
const giveBack = async (tx: Transaction, row: TicketRow, spentMillis: number): Promise<number> => {
  const wallet = await tx.get('wallet', row.workspaceId)
  const close = { jobId: row.ticketId, filmId: row.filmId, capturedMillis: spentMillis }
  const captured = wallet ? endHold(tx, row.workspaceId, wallet, close) : 0
  const workload = await tx.get('workload', row.workspaceId)
  const unspent = (row.ceilingMillis - captured) * 10
  if (workload)
    tx.put('workload', row.workspaceId, withTurn(uncountSpending(workload, { uid: row.by }, unspent, row.createdAt)))
  return captured
}

const ticketOf = (row: TicketRow): SpendTicket =>
  stampTicket({
    id: row.ticketId,
    wish: row.wish,
    workspaceId: row.workspaceId,
    by: row.by,
    scope: { writer: row.wish },
    ceiling: row.ceilingMillis,
    hold: row.ceilingMillis,
    until: row.until,
  })

export const takeTicket = async (
  ports: TransactionPorts & Pick<Ports, 'accounts'>,
  { workspaceId, filmId, wish, who, ask, ceilingMillis, lastsMs }: Wish,
): Promise<Taken> => {
  const account = await ports.accounts.of(workspaceId)
  const id = ticketRowId({ workspaceId, wish, who })
  const asked = digest({ filmId, ask: JSON.stringify(ask) })
  return transact(ports, 'take-ticket', async (tx): Promise<Taken> => {
    const known = await tx.get('ticket', id)
    if (known && known.digest !== asked) throw new DomainError('wish-taken')
    if (known?.state === 'captured')
      return { is: 'answered', result: must(known.result, 'what came of the ticket'), millis: known.capturedMillis }
    if (known?.state === 'open') {
      if (known.until > tx.now) return { is: 'working', until: known.until }
      await giveBack(tx, known, 0)
    }
    refuseAccount(account)
    const workload = workloadToday(await tx.get('workload', workspaceId), tx.now)
    refuseSpending(account, who, workload, ceilingMillis * 10)
    const wallet = (await tx.get('wallet', workspaceId)) ?? emptyWallet()
    const ticketId = tx.newId()
    const hold = { jobId: ticketId, filmId, millis: ceilingMillis, memberId: who.uid, now: tx.now }
    const held = placeHold(wallet, hold)
    if (held === 'no-credit')
      throw new DomainError('no-credit', { neededMillis: ceilingMillis, balanceMillis: wallet.balanceMillis })
    if (held === 'held') throw new DomainError('internal', { held: ticketId })
    post(tx, workspaceId, wallet, held)
    tx.put('workload', workspaceId, withTurn(countSpending(workload, { uid: who.uid }, ceilingMillis * 10)))
    const until = tx.now + lastsMs
    const row: TicketRow = {
      ...{ id, workspaceId, filmId, by: who.uid, wish, digest: asked, ticketId, ceilingMillis },
      ...{ state: 'open', capturedMillis: 0, createdAt: tx.now, until, dueAt: until },
    }
    tx.put('ticket', id, row)
    return { is: 'ticket', ticket: ticketOf(row) }
  })
}

const ownRow = async (tx: Transaction, ticket: SpendTicket): Promise<TicketRow | undefined> => {
  const row = await tx.get('ticket', ticketRowId({ ...ticket, who: { uid: ticket.by } }))
  return row?.ticketId === ticket.id ? row : undefined
}

// What came, and what it cost, never more than was held. A ticket that was given back meanwhile buys nothing.
export const captureTicket = (
  ports: TransactionPorts,
  ticket: SpendTicket,
  { millis, result }: { millis: number; result: string },
): Promise<number> =>
  transact(ports, 'capture-ticket', async (tx) => {
    const row = await ownRow(tx, ticket)
    if (row?.state === 'captured') return row.capturedMillis
    if (row?.state !== 'open') throw new DomainError('took-too-long')
    const capturedMillis = await giveBack(tx, row, Math.min(millis, ticket.ceiling))
    tx.put('ticket', row.id, { ...row, state: 'captured', capturedMillis, result, dueAt: tx.now + answerLastsMs })
    return capturedMillis
  })

const released = (row: TicketRow, now: number): TicketRow => ({ ...row, state: 'released', dueAt: now + answerLastsMs })
export const releaseTicket = (ports: TransactionPorts, ticket: SpendTicket): Promise<void> =>
  transact(ports, 'release-ticket', async (tx) => {
    const row = await ownRow(tx, ticket)
    if (row?.state !== 'open') return
    await giveBack(tx, row, 0)
    tx.put('ticket', row.id, released(row, tx.now))
  })

// The sweep: nobody came back for it, or its answer has been kept for long enough.
export const endTicket = async (ports: TransactionPorts, id: string): Promise<void> => {
  const over = await transact(ports, 'end-ticket', async (tx) => {
    const row = await tx.get('ticket', id)
    if (!row || (row.dueAt ?? 0) > tx.now) return false
    if (row.state !== 'open') return true
    await giveBack(tx, row, 0)
    tx.put('ticket', id, released(row, tx.now))
    return false
  })
  if (over) await ports.store.drop('ticket', [id])
}
