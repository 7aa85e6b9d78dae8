import { isFinal } from '@peace/core/build'
import { admitWaiting } from './admit.ts'
import { advance } from './advance.ts'
import { withdraw } from './cancel.ts'
import { dispatchUnit } from './dispatch.ts'
import { lookAtWords } from './look.ts'
import { keepInWorkload, lookAfter } from './look-after.ts'
import type { DuePage, DuePlace, Ports } from './ports.ts'
import { fileReceipt } from './receipt.ts'
import type { DueTable } from './rows.ts'
import type { Damage } from './stored-rows.ts'
import { endTicket } from './tickets.ts'
import { sendOwed, transact } from './transaction.ts'
import { watch } from './watch.ts'

const pageSize = 200
const longestMs = 240_000
const atOnce = 8

const severalAtOnce = async (ids: readonly string[], look: (id: string) => Promise<void>): Promise<void> => {
  const left = [...ids]
  const one = async () => {
    for (let id = left.shift(); id !== undefined; id = left.shift()) await look(id)
  }
  await Promise.all(Array.from({ length: Math.min(atOnce, left.length) }, one))
}

// `waiting`: the workspaces of jobs that wait to be let in. They are let in together, once all were looked at.
const sweepJob = async (ports: Ports, jobId: string, waiting: Set<string>): Promise<void> => {
  const job = await ports.store.get('job', jobId)
  if (!job) return
  if (!isFinal(job.state)) {
    await keepInWorkload(ports, jobId)
    if (job.looking) await lookAtWords(ports, jobId)
    if (job.admitted) return advance(ports, jobId, { thorough: true })
    waiting.add(job.workspaceId)
    return transact(ports, 'still-waiting', async (tx) => {
      const row = await tx.get('job', jobId)
      if (row?.state === 'QUEUED') tx.put('job', jobId, { ...row, dueAt: tx.now + 60_000 })
    })
  }
  await withdraw(ports, jobId)
  await fileReceipt(ports, jobId)
  await transact(ports, 'at-rest', async (tx) => {
    const row = await tx.get('job', jobId)
    if (row?.dueAt === undefined) return
    const { dueAt: _, ...rest } = row
    // What still runs of it is looked for again in a minute, not at once and for ever.
    tx.put('job', jobId, row.receipt?.whole ? rest : { ...row, dueAt: tx.now + 60_000 })
  })
}

const sweepOutbox = async (ports: Ports, ids: readonly string[]): Promise<void> => {
  const rows = await ports.store.getMany('outbox', ids)
  await sendOwed(
    ports,
    rows.filter((row) => row !== undefined),
  )
}

// `errors`: of each row that failed; it is tried again when it is next looked at. `damaged`: what was set aside.
export type Swept = Record<DueTable, number> & { errors: unknown[]; damaged: Damage[] }

// The truth behind all tasks, triggers and webhooks: whatever is owed and due is done here, should all of them be
// lost. One thing that fails does not keep the rest waiting.
export const sweep = async (ports: Ports): Promise<Swept> => {
  const now = ports.clock.now()
  const swept: Swept = { job: 0, unit: 0, attempt: 0, workload: 0, outbox: 0, ticket: 0, errors: [], damaged: [] }
  const page = async (table: DueTable, after?: DuePlace): Promise<DuePage> => {
    const found = await ports.store.due(table, now, pageSize, after)
    // What cannot be read is set aside: it would stand before the others for ever.
    for (const damage of found.damaged) await ports.store.setAside(damage)
    swept.damaged.push(...found.damaged)
    return found
  }
  // Page by page until nothing is due, or until the next sweep has long begun.
  const pages = async (table: DueTable, look: (ids: readonly string[]) => Promise<void>): Promise<void> => {
    for (let found = await page(table); ; found = await page(table, found.last)) {
      await look(found.ids)
      if (!found.last || ports.clock.now() - now > longestMs) return
    }
  }
  const each = (table: Exclude<DueTable, 'outbox'>, look: (id: string) => Promise<unknown>): Promise<void> =>
    pages(table, (ids) =>
      severalAtOnce(ids, async (id) => {
        try {
          await look(id)
          swept[table] += 1
        } catch (error) {
          swept.errors.push(error)
        }
      }),
    )
  await pages('outbox', async (ids) => {
    await sweepOutbox(ports, ids)
    swept.outbox += ids.length
  })
  await each('attempt', (id) => watch(ports, id))
  await each('unit', (id) => dispatchUnit(ports, id.slice(0, id.lastIndexOf('_')), id.slice(id.lastIndexOf('_') + 1)))
  const waiting = new Set<string>()
  await each('job', (id) => sweepJob(ports, id, waiting))
  await each('workload', (id) => lookAfter(ports, id))
  await each('ticket', (id) => endTicket(ports, id))
  if (waiting.size > 0) await admitWaiting(ports, waiting)
  return swept
}
