import { type Mark, readyUnits } from '@peace/core/build'
import { must } from '@peace/core/errors'
import { millisOf, priceMicros } from '@peace/core/money'
import { changeJob, type JobContext } from './job-change.ts'
import { isLocal, laneOf } from './lanes.ts'
import { capture, openMicros, release } from './money.ts'
import { type JobPlan, planOf } from './plans.ts'
import type { Ports } from './ports.ts'
import { type ArtifactRow, type AttemptRow, type JobRow, type Lane, type UnitRow, unitId, within } from './rows.ts'
import { type Transaction, transact } from './transaction.ts'

export const freshUnit = (job: JobRow, plan: JobPlan, at: number): UnitRow => {
  const { key, spec } = must(plan.units[at], 'the unit that is begun')
  return {
    key,
    workspaceId: job.workspaceId,
    filmId: job.filmId,
    kind: spec.kind,
    subject: spec.subject,
    state: 'idle',
    fence: 0,
    interests: {},
    tries: {},
    left: [],
    said: [],
    priority: job.priority,
    readyAt: 0,
    notBefore: 0,
  }
}

// What is there is taken as it is. One that nobody paid for, because it came after all had left, is paid now.
export const reuse = (tx: Transaction, job: JobRow, plan: JobPlan, at: number, artifact: ArtifactRow): JobRow => {
  const spec = plan.units[at]?.spec
  if (artifact.paidBy || !artifact.hidden || !spec) return release(job, plan, at)
  const price = priceMicros(job.rates, artifact.provenance.backend, spec)
  const micros = Math.min(price, openMicros(job, plan, at))
  const paid = { ...artifact, hidden: false, paidBy: job.id, paidMicros: micros, paidMillis: millisOf(micros) }
  tx.put('artifact', within(job.workspaceId, artifact.key), paid)
  return capture(job, plan, at, micros)
}

export type Taking = 'there' | 'joined' | 'free'

// A unit is built once a workspace: who comes second waits with the first.
export const lookAt = (unit: UnitRow | undefined, artifact: ArtifactRow | undefined): Taking => {
  if (artifact) return 'there'
  return unit && (unit.state === 'running' || unit.state === 'queued') ? 'joined' : 'free'
}

export const joined = (unit: UnitRow, job: JobRow, at: number): UnitRow => ({
  ...unit,
  interests: { ...unit.interests, [job.id]: { at, since: job.createdAt } },
})

// A unit that failed for others before begins anew with a new job.
export const anew = (unit: UnitRow): UnitRow =>
  unit.state === 'failed' ? { ...unit, tries: {}, left: [], said: [] } : unit

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
    amendments: job.amendments.length,
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

const candidates = (job: JobRow, lane: Lane, { plan, cards, settings }: JobContext): number[] => {
  const chosen: number[] = []
  for (const at of readyUnits(plan.needs, job.marks)) {
    const spec = plan.units[at]?.spec
    if (spec && laneOf(spec.kind) === lane && isLocal(cards, spec)) chosen.push(at)
    if (chosen.length >= settings.batch[lane]) break
  }
  return chosen
}

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
    let job = await tx.get('job', jobId)
    if (!job?.open || !job.admitted) return nothing
    if (!job.workers[worker] && others(job, lane, worker, tx.now) >= settings.workers[lane]) return nothing
    const context: JobContext = { plan: await planOf(ports, job), cards, settings }
    const { plan } = context
    const places = candidates(job, lane, context)
    const keys = places.map((at) => must(plan.units[at], 'the unit that is ready').key)
    const { workspaceId } = job
    const units = await tx.getMany(
      'unit',
      keys.map((key) => unitId(workspaceId, key)),
    )
    const artifacts = await tx.getMany(
      'artifact',
      keys.map((key) => within(workspaceId, key)),
    )
    const changes = new Map<number, Mark>()
    const claimed: AttemptRow[] = []
    for (const [n, at] of places.entries()) {
      const artifact = artifacts[n]
      const unit = units[n]
      const taking = lookAt(unit, artifact)
      if (taking === 'there' && artifact) {
        job = reuse(tx, job, plan, at, artifact)
        changes.set(at, 'e')
        continue
      }
      const row = joined(anew(unit ?? freshUnit(job, plan, at)), job, at)
      changes.set(at, 'u')
      if (taking === 'joined') {
        tx.put('unit', unitId(job.workspaceId, row.key), row)
        continue
      }
      const attempt = attemptFor(ports, job, row, at, worker)
      const running: UnitRow = {
        ...row,
        state: 'running',
        fence: attempt.fence,
        attemptId: attempt.id,
        backend: 'embedded',
      }
      tx.put('unit', unitId(job.workspaceId, row.key), running)
      tx.put('attempt', attempt.id, attempt)
      claimed.push(attempt)
    }
    const { [worker]: _, ...without } = job.workers
    const staying = claimed.length > 0 || changes.size > 0
    if (making && !staying) return nothing
    const workers = staying ? { ...without, [worker]: { lane, until: tx.now + settings.leaseMs } } : without
    if (!staying && !job.workers[worker]) return nothing
    const after = await changeJob(tx, { ...job, workers }, changes, context)
    return { job: after, claimed, again: staying }
  })
}
