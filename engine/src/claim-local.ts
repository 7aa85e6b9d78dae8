import { changeJob, type JobContext } from './job-change.ts'
import { isLocal, laneOf } from './lanes.ts'
import { planOf, planVersion } from './plans.ts'
import type { Ports } from './ports.ts'
import { type AttemptRow, type JobRow, type Lane, type UnitRow, unitId } from './rows.ts'
import { readyPlaces, takeReady } from './take-ready.ts'
import { transact } from './transaction.ts'

const attemptFor = (ports: Ports, job: JobRow, unit: UnitRow, at: number, worker: string): AttemptRow => {
  const now = ports.clock.now()
  return {
    id: ports.ids.next(),
    workspaceId: job.workspaceId,
    filmId: job.filmId,
    unitKey: unit.key,
    kind: unit.kind,
    subject: unit.subject,
    jobId: job.id,
    at,
    amendments: planVersion(job),
    backend: 'embedded',
    endpoint: '',
    nonce: '',
    fence: unit.fence + 1,
    phase: 'intent',
    createdAt: now,
    deadlineAt: now + 540_000,
    barred: false,
    stopping: false,
    polls: 0,
    worker,
    decision: {},
    costMicros: 0,
    chargedMicros: 0,
    dueAt: now + ports.settings.leaseMs,
  }
}

// `again`: there may be more to do, whether or not this batch holds any work.
export type Batch = { job: JobRow | undefined; claimed: AttemptRow[]; again: boolean }
const nothing: Batch = { job: undefined, claimed: [], again: false }

const others = (job: JobRow, lane: Lane, worker: string, now: number): number =>
  Object.entries(job.workers).filter(([id, each]) => id !== worker && each.lane === lane && each.until > now).length

// Claims a batch for one worker: fences raised and attempts written before anything is made. None left: it goes home,
// unless it is still making others.
export const claimBatch = async (
  ports: Ports,
  jobId: string,
  lane: Lane,
  worker: string,
  making: boolean,
): Promise<Batch> => {
  const cards = await ports.backends.cards()
  const { settings } = ports
  return transact(ports, 'claim', async (tx) => {
    const job = await tx.get('job', jobId)
    if (!job?.open || !job.admitted) return nothing
    if (!job.workers[worker] && others(job, lane, worker, tx.now) >= settings.workers[lane]) return nothing
    const context: JobContext = { plan: await planOf(ports, job), cards, settings }
    const here = readyPlaces(
      job,
      context,
      (spec) => laneOf(spec.kind) === lane && isLocal(cards, spec),
      settings.batch[lane],
    )
    const { taken, changes, free } = await takeReady(tx, job, context.plan, here)
    const claimed = free.map(({ at, unit }) => {
      const attempt = attemptFor(ports, taken, unit, at, worker)
      const { fence, id: attemptId, backend } = attempt
      tx.put('unit', unitId(unit.workspaceId, unit.key), { ...unit, state: 'running', fence, attemptId, backend })
      tx.put('attempt', attempt.id, attempt)
      changes.set(at, 'u')
      return attempt
    })
    const { [worker]: _, ...without } = job.workers
    const staying = claimed.length > 0 || changes.size > 0
    if (making && !staying) return nothing
    const workers = staying ? { ...without, [worker]: { lane, until: tx.now + settings.leaseMs } } : without
    if (!staying && !job.workers[worker]) return nothing
    const after = await changeJob(tx, { ...taken, workers }, changes, context)
    return { job: after, claimed, again: staying }
  })
}
