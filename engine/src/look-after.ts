import { isDamaged } from '@peace/core/stored'
import { closeLostHold } from './money.ts'
import type { Ports } from './ports.ts'
import { transact } from './transaction.ts'
import { emptyWorkload, lookAfterMs, withTurn } from './workload.ts'

// `forgotten`: open, and nothing says when it is looked at again.
type Found = 'open' | 'forgotten' | 'over' | 'lost'

const find = async (ports: Ports, jobId: string): Promise<Found> => {
  try {
    const job = await ports.store.get('job', jobId)
    if (job === undefined) return 'lost'
    if (!job.open) return 'over'
    return job.dueAt === undefined ? 'forgotten' : 'open'
  } catch (error) {
    if (isDamaged(error)) return 'lost'
    throw error
  }
}

const remember = async (ports: Ports, jobId: string): Promise<void> =>
  transact(ports, 'remember', async (tx) => {
    const job = await tx.get('job', jobId)
    if (job?.open && job.dueAt === undefined) tx.put('job', jobId, { ...job, dueAt: tx.now })
  })

// Now and then the jobs of a workspace are looked for. One that is gone, or that nobody can read, leaves; what its
// artifacts say it has paid is paid, and the rest of its hold goes back. One that nobody would look at again is looked at.
export const lookAfter = async (ports: Ports, workspaceId: string): Promise<void> => {
  const workload = await ports.store.get('workload', workspaceId)
  if (!workload) return
  const leaving: { jobId: string; paidMicros: number | undefined }[] = []
  for (const jobId of Object.keys(workload.open)) {
    const found = await find(ports, jobId)
    if (found === 'open') continue
    if (found === 'forgotten') {
      await remember(ports, jobId)
      continue
    }
    leaving.push({ jobId, paidMicros: found === 'lost' ? await ports.store.paidBy(workspaceId, jobId) : undefined })
  }
  await transact(ports, 'look-after', async (tx) => {
    const row = await tx.get('workload', workspaceId)
    if (!row) return
    const open = { ...row.open }
    for (const { jobId, paidMicros } of leaving) {
      if (paidMicros !== undefined) await closeLostHold(tx, workspaceId, jobId, paidMicros)
      delete open[jobId]
    }
    tx.put('workload', workspaceId, withTurn({ ...row, open, dueAt: tx.now + lookAfterMs }))
    if (leaving.length > 0) tx.owe({ type: 'admit', workspaceId }, { priority: 'normal' })
  })
}

// An open job is in its workspace's workload; where that was lost, it comes back.
export const keepInWorkload = async (ports: Ports, jobId: string): Promise<void> =>
  transact(ports, 'keep-in-workload', async (tx) => {
    const job = await tx.get('job', jobId)
    if (!job?.open) return
    const workload = (await tx.get('workload', job.workspaceId)) ?? emptyWorkload()
    if (Object.hasOwn(workload.open, jobId)) return
    const { paid, admitted, createdAt, priority } = job
    const open = { ...workload.open, [jobId]: { paid, admitted, since: createdAt, priority } }
    tx.put('workload', job.workspaceId, withTurn({ ...workload, open, dueAt: tx.now + lookAfterMs }))
  })
