import { own } from '@peace/core/ids'
import { isDamaged } from '@peace/core/stored'
import { endDamaged } from './end-damaged.ts'
import { changeJob } from './job-change.ts'
import { lookAfter } from './look-after.ts'
import { planOf } from './plans.ts'
import { type Ports, weightOf } from './ports.ts'
import type { JobRow } from './rows.ts'
import { findSlots, takeSlot } from './slots.ts'
import { transact } from './transaction.ts'
import { admittedPaid, waitingDrafts, waitingPaid, withTurn } from './workload.ts'

// A draft keeps its slot for as long as a film may reasonably take; a job that ends gives it back sooner.
const draftLeaseMs = 3_600_000
const scope = 'drafts'

// Lets one job begin, if it still waits and its workspace's plan and the slots still have room.
const begin = async (ports: Ports, jobId: string, slot: number | undefined): Promise<boolean> => {
  const cards = await ports.backends.cards()
  const waiting = await ports.store.get('job', jobId)
  if (waiting?.state !== 'QUEUED') return false
  const { entitlements } = await ports.accounts.of(waiting.workspaceId)
  return transact(ports, 'begin', async (tx) => {
    const job = await tx.get('job', jobId)
    if (job?.state !== 'QUEUED') return false
    const workload = await tx.get('workload', job.workspaceId)
    const openJob = own(workload?.open, jobId)
    if (!workload || !openJob) return false
    if (job.paid && admittedPaid(workload) >= entitlements.concurrency) return false
    const lease = { holder: jobId, workspaceId: job.workspaceId, until: tx.now + draftLeaseMs }
    const held = slot === undefined ? undefined : await takeSlot(tx, scope, slot, lease)
    if (!job.paid && !held) return false
    const served = workload.served + (job.paid ? 0 : 1 / weightOf[job.priority])
    const open = { ...workload.open, [jobId]: { ...openJob, admitted: true } }
    tx.put('workload', job.workspaceId, withTurn({ ...workload, open, served }))
    const admitted: JobRow = {
      ...job,
      state: 'PROCESSING',
      admitted: true,
      startedAt: tx.now,
      dueAt: tx.now + 60_000,
      history: [...job.history, { state: 'PROCESSING', at: tx.now }],
      ...(held ? { slot: held } : {}),
    }
    const plan = await planOf(ports, job)
    await changeJob(tx, admitted, new Map(), { plan, cards, settings: ports.settings, begins: true })
    return true
  })
}

// A job that cannot be read, or whose plan cannot, leaves at once: it would stand before the others for ever.
const beginOrEnd = async (ports: Ports, workspaceId: string, jobId: string, slot: number | undefined) => {
  try {
    if (await begin(ports, jobId, slot)) return true
    if ((await ports.store.get('job', jobId)) === undefined) await lookAfter(ports, workspaceId)
  } catch (error) {
    if (!isDamaged(error)) throw error
    if (error.values.table === 'page') await endDamaged(ports, jobId)
    else await lookAfter(ports, workspaceId)
  }
  return false
}

const admitPaid = async (ports: Ports, workspaceId: string): Promise<void> => {
  const workload = await ports.store.get('workload', workspaceId)
  if (!workload) return
  for (const jobId of waitingPaid(workload)) if (!(await beginOrEnd(ports, workspaceId, jobId, undefined))) return
}

// Drafts share the platform: a free slot goes to the workspace least served.
const admitDrafts = async (ports: Ports, thorough: boolean): Promise<void> => {
  for (let misses = 0; misses < 3; ) {
    const [next] = await ports.store.turns(1)
    if (!next) return
    const [slot] = await findSlots(ports, scope, { limit: ports.settings.draftJobs, wanted: 1, thorough })
    if (slot === undefined) return
    const workload = await ports.store.get('workload', next.workspaceId)
    const [jobId] = workload ? waitingDrafts(workload) : []
    if (!jobId || !(await beginOrEnd(ports, next.workspaceId, jobId, slot))) misses += 1
  }
}

export const admit = async (ports: Ports, ...workspaceIds: string[]): Promise<void> => {
  for (const workspaceId of workspaceIds) await admitPaid(ports, workspaceId)
  await admitDrafts(ports, false)
}

// As the sweep does it: every slot is looked at.
export const admitWaiting = async (ports: Ports, workspaceIds: Iterable<string>): Promise<void> => {
  for (const workspaceId of workspaceIds) await admitPaid(ports, workspaceId)
  await admitDrafts(ports, true)
}
