import { isFinal } from '@peace/core/build'
import { admit } from './admit.ts'
import { advance } from './advance.ts'
import { withdraw } from './cancel.ts'
import { dispatchUnit } from './dispatch.ts'
import type { Ports } from './ports.ts'
import { sendOwed, transact } from './transaction.ts'
import { countUsage } from './usage.ts'
import { watch } from './watch.ts'

const page = 200

// `waiting`: the workspaces of jobs that wait to be let in. They are let in together, once all were looked at.
const sweepJob = async (ports: Ports, jobId: string, waiting: Set<string>): Promise<void> => {
  const job = await ports.store.get('job', jobId)
  if (!job) return
  if (!isFinal(job.state)) {
    if (job.admitted) return advance(ports, jobId)
    waiting.add(job.workspaceId)
    return transact(ports, 'still-waiting', async (tx) => {
      const row = await tx.get('job', jobId)
      if (row?.state === 'QUEUED') tx.put('job', jobId, { ...row, dueAt: tx.now + 60_000 })
    })
  }
  await withdraw(ports, jobId)
  await countUsage(ports, jobId)
  await transact(ports, 'at-rest', async (tx) => {
    const row = await tx.get('job', jobId)
    if (!row?.tallied || !row.withdrawn || row.dueAt === undefined) return
    const { dueAt: _, ...rest } = row
    tx.put('job', jobId, rest)
  })
}

const sweepOutbox = async (ports: Ports, ids: readonly string[]): Promise<void> => {
  const rows = await ports.store.getMany('outbox', ids)
  await sendOwed(
    ports,
    rows.filter((row) => row !== undefined),
  )
}

export type Swept = { job: number; unit: number; attempt: number; outbox: number; failed: number }

// The truth behind all tasks, triggers and webhooks: whatever is owed and due is done here, should all of them be
// lost. One thing that fails does not keep the rest waiting.
export const sweep = async (ports: Ports): Promise<Swept> => {
  const now = ports.clock.now()
  const swept: Swept = { job: 0, unit: 0, attempt: 0, outbox: 0, failed: 0 }
  const each = async (table: 'job' | 'unit' | 'attempt', look: (id: string) => Promise<unknown>) => {
    for (const id of await ports.store.due(table, now, page)) {
      try {
        await look(id)
        swept[table] += 1
      } catch {
        swept.failed += 1
      }
    }
  }
  const owed = await ports.store.due('outbox', now, page)
  await sweepOutbox(ports, owed)
  swept.outbox = owed.length
  await each('attempt', (id) => watch(ports, id))
  await each('unit', (id) => dispatchUnit(ports, id.slice(0, id.lastIndexOf('_')), id.slice(id.lastIndexOf('_') + 1)))
  const waiting = new Set<string>()
  await each('job', (id) => sweepJob(ports, id, waiting))
  if (waiting.size > 0) await admit(ports, ...waiting)
  return swept
}
