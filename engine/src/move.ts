import { inLine, type LineMove, reorder, type Standing } from '@peace/core/build'
import { DomainError } from '@peace/core/errors'
import type { Ports } from './ports.ts'
import type { WorkloadRow } from './rows.ts'
import { transact } from './transaction.ts'
import { waitingDrafts, waitingPaid } from './workload.ts'

export type Mover = { uid: string; all: boolean }
type Move = { workspaceId: string; jobId: string; move: LineMove }

// Changes a waiting job's place in its workspace's line. Drafts and paid work wait in lines of their own; between
// workspaces nothing changes.
export const moveJob = async (
  ports: Ports,
  { workspaceId, jobId, move }: Move,
  { uid, all }: Mover,
): Promise<{ jobId: string; place: number }> =>
  transact(ports, 'move', async (tx) => {
    const job = await tx.get('job', jobId)
    if (job?.workspaceId !== workspaceId) throw new DomainError('not-found', { what: 'job' })
    if (!all && job.createdBy !== uid) throw new DomainError('not-allowed', { permission: 'builds.order' })
    const workload = await tx.get('workload', workspaceId)
    if (workload?.open[jobId]?.admitted !== false) throw new DomainError('job-not-waiting')
    const ids = job.paid ? waitingPaid(workload) : waitingDrafts(workload)
    const rows = (await tx.getMany('job', ids)).flatMap((row) => row ?? [])
    const standing = rows.flatMap(({ id, createdBy }): Standing[] => {
      const since = workload.open[id]?.since
      return since === undefined ? [] : [{ id, createdBy, since }]
    })
    const changed = reorder(standing, jobId, move, (each) => all || each.createdBy === uid)
    const open: WorkloadRow['open'] = { ...workload.open }
    for (const [id, since] of changed) {
      const entry = open[id]
      if (entry) open[id] = { ...entry, since }
    }
    if (changed.size > 0) tx.put('workload', workspaceId, { ...workload, open })
    for (const row of rows) {
      const waitsSince = changed.get(row.id)
      if (waitsSince !== undefined) tx.put('job', row.id, { ...row, waitsSince })
    }
    const line = inLine(standing.map((each) => ({ ...each, since: changed.get(each.id) ?? each.since })))
    return { jobId, place: line.findIndex(({ id }) => id === jobId) + 1 }
  })
