import type { Mark } from '@peace/core/build'
import { must } from '@peace/core/errors'
import { own } from '@peace/core/ids'
import { dispatchUnit } from './dispatch.ts'
import { orEndDamaged } from './end-damaged.ts'
import { changeJob, type JobContext, sweepEvery } from './job-change.ts'
import { isLocal } from './lanes.ts'
import { release } from './money.ts'
import { type JobPlan, planOf } from './plans.ts'
import type { Ports } from './ports.ts'
import { type JobRow, type UnitRow, unitId } from './rows.ts'
import { readyPlaces, takeReady } from './take-ready.ts'
import { type Transaction, transact } from './transaction.ts'

const most = 20

// Puts ready units of other backends in line.
const lineUp = async (ports: Ports, jobId: string): Promise<{ keys: string[]; job: JobRow | undefined }> => {
  const cards = await ports.backends.cards()
  return transact(ports, 'line-up', async (tx) => {
    const job = await tx.get('job', jobId)
    if (!job?.open || !job.admitted) return { keys: [], job: undefined }
    const context: JobContext = { plan: await planOf(ports, job), cards, settings: ports.settings }
    const elsewhere = readyPlaces(job, context, (spec) => !isLocal(cards, spec), most)
    if (elsewhere.length === 0) return { keys: [], job }
    const { taken, changes, free } = await takeReady(tx, job, context.plan, elsewhere)
    for (const { at, unit } of free) {
      const { priority } = job
      const { downSince: _, ...fresh } = unit
      const line: UnitRow = {
        ...fresh,
        state: 'queued',
        priority,
        readyAt: tx.now,
        notBefore: 0,
        dueAt: tx.now + 5_000,
      }
      tx.put('unit', unitId(unit.workspaceId, unit.key), line)
      changes.set(at, 'q')
    }
    return { keys: free.map(({ unit }) => unit.key), job: await changeJob(tx, taken, changes, context) }
  })
}

// Units that are being made by an attempt that is gone, or over: they are free again, and whatever it may still say comes
// too late.
const freeAbandoned = async (tx: Transaction, units: readonly (UnitRow | undefined)[]): Promise<Set<string>> => {
  const running = units.filter((unit) => unit !== undefined).filter(({ state }) => state === 'running')
  const ids = running.flatMap(({ attemptId }) => attemptId ?? [])
  const alive = new Set(
    (await tx.getMany('attempt', ids)).flatMap((each) => (each?.phase === 'closed' ? [] : (each?.id ?? []))),
  )
  const freed = new Set<string>()
  for (const unit of running) {
    if (unit.attemptId !== undefined && alive.has(unit.attemptId)) continue
    const { attemptId: _, dueAt: __, lineFor: ___, ...rest } = unit
    tx.put('unit', unitId(unit.workspaceId, unit.key), { ...rest, state: 'idle', fence: unit.fence + 1, interests: {} })
    freed.add(unit.key)
  }
  return freed
}

// A mark that says more than the unit's own document knows is put right: the documents of the units are the truth.
const repair = async (
  tx: Transaction,
  job: JobRow,
  plan: JobPlan,
  thorough: boolean,
): Promise<{ job: JobRow; changes: Map<number, Mark> }> => {
  const moving = [...job.marks].flatMap((mark, at) => (mark === 'q' || mark === 'u' ? [at] : []))
  const keys = moving.map((at) => must(plan.units[at], 'the unit that is moving').key)
  const units = await tx.getMany(
    'unit',
    keys.map((key) => unitId(job.workspaceId, key)),
  )
  const freed = thorough ? await freeAbandoned(tx, units) : new Set<string>()
  const changes = new Map<number, Mark>()
  for (const [n, at] of moving.entries()) {
    const unit = units[n]
    if (!unit || !own(unit.interests, job.id) || freed.has(unit.key)) changes.set(at, 'w')
  }
  return { job, changes }
}

const expireQuestion = (job: JobRow, plan: JobPlan, now: number): { job: JobRow; changes: Map<number, Mark> } => {
  const changes = new Map<number, Mark>()
  if (!job.question || job.question.until > now) return { job, changes }
  let given = job
  for (const [at, mark] of [...job.marks].entries()) {
    if (mark !== 'a') continue
    given = release(given, plan, at)
    changes.set(at, 'f')
  }
  const { question: _, ...rest } = given
  return { job: rest, changes }
}

// Looks at a whole job anew: marks put right, workers called, units put in line, its next look set. `thorough`, as the
// sweep looks: also at the attempts themselves.
export const advance = (ports: Ports, jobId: string, { thorough = false } = {}): Promise<void> =>
  orEndDamaged(ports, jobId, () => look(ports, jobId, thorough))

const look = async (ports: Ports, jobId: string, thorough: boolean): Promise<void> => {
  const cards = await ports.backends.cards()
  const looked = await transact(ports, 'advance', async (tx) => {
    const job = await tx.get('job', jobId)
    if (!job?.open || !job.admitted) return undefined
    const plan = await planOf(ports, job)
    const expired = expireQuestion(job, plan, tx.now)
    const { changes } = await repair(tx, expired.job, plan, thorough)
    for (const [at, mark] of expired.changes) changes.set(at, mark)
    const next = { ...expired.job, dueAt: tx.now + sweepEvery }
    return changeJob(tx, next, changes, { plan, cards, settings: ports.settings })
  })
  if (!looked?.open) return
  for (;;) {
    const { keys, job } = await lineUp(ports, jobId)
    for (const key of keys) await dispatchUnit(ports, looked.workspaceId, key)
    if (!job?.open || keys.length === 0) return
  }
}
