import { isMoving, type Mark } from '@peace/core/build'
import { must } from '@peace/core/errors'
import { own } from '@peace/core/ids'
import { dispatchReady } from './dispatch-ready.ts'
import { orEndDamaged } from './end-damaged.ts'
import { changeJob } from './job-change.ts'
import { release } from './money.ts'
import { type JobPlan, planOf } from './plans.ts'
import type { Ports } from './ports.ts'
import { type JobRow, type UnitRow, unitId } from './rows.ts'
import { type Transaction, transact } from './transaction.ts'

const page = 100

// Units that are being made by an attempt that is gone, or over: they are free again, and whatever it may still say comes
// too late. One that goes on and that nobody would look at again is looked at.
const freeAbandoned = async (tx: Transaction, units: readonly (UnitRow | undefined)[]): Promise<Set<string>> => {
  const running = units
    .filter((unit) => unit !== undefined)
    .filter(({ state }) => state === 'running' || state === 'held')
  const ids = running.flatMap(({ attemptId }) => attemptId ?? [])
  const open = (await tx.getMany('attempt', ids)).flatMap((each) => (each && each.phase !== 'closed' ? each : []))
  const alive = new Set(open.map(({ id }) => id))
  for (const attempt of open)
    if (attempt.dueAt === undefined) tx.put('attempt', attempt.id, { ...attempt, dueAt: tx.now })
  const freed = new Set<string>()
  for (const unit of running) {
    if (unit.attemptId !== undefined && alive.has(unit.attemptId)) continue
    const { attemptId: _, dueAt: __, lineFor: ___, ...rest } = unit
    tx.put('unit', unitId(unit.workspaceId, unit.key), { ...rest, state: 'idle', fence: unit.fence + 1, interests: {} })
    freed.add(unit.key)
  }
  return freed
}

// A mark that says more than the unit's own document knows is put right: the documents of the units are the truth. Only
// the sweep looks so closely, at what moves, a page at a time.
const repair = async (
  tx: Transaction,
  job: JobRow,
  plan: JobPlan,
  moving: readonly number[],
): Promise<Map<number, Mark>> => {
  const keys = moving.map((at) => must(plan.units[at], 'the unit that is moving').key)
  const units = await tx.getMany(
    'unit',
    keys.map((key) => unitId(job.workspaceId, key)),
  )
  const freed = await freeAbandoned(tx, units)
  const changes = new Map<number, Mark>()
  for (const [n, at] of moving.entries()) {
    const unit = units[n]
    if (!unit || !own(unit.interests, job.id) || freed.has(unit.key)) changes.set(at, 'w')
  }
  return changes
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

// From place to place; answers where to go on.
const lookFrom = async (ports: Ports, jobId: string, from: number): Promise<number | undefined> => {
  const cards = await ports.backends.cards()
  return transact(ports, 'advance', async (tx) => {
    const job = await tx.get('job', jobId)
    if (!job?.open || !job.admitted) return undefined
    const plan = await planOf(ports, job)
    const expired = expireQuestion(job, plan, tx.now)
    const moving = [...job.marks].flatMap((mark, at) => (at >= from && isMoving(mark) ? [at] : []))
    const changes = await repair(tx, expired.job, plan, moving.slice(0, page))
    for (const [at, mark] of expired.changes) changes.set(at, mark)
    const next = { ...expired.job, lookedAt: tx.now }
    await changeJob(tx, next, changes, { plan, cards, settings: ports.settings })
    return moving[page]
  })
}

// Sends what is ready. `thorough`, as the sweep looks: marks are put right, workers called, questions ended, and slots
// looked for one by one.
export const advance = (ports: Ports, jobId: string, { thorough = false } = {}): Promise<void> =>
  orEndDamaged(ports, jobId, async () => {
    if (thorough) {
      let from: number | undefined = 0
      while (from !== undefined) from = await lookFrom(ports, jobId, from)
    }
    await dispatchReady(ports, jobId, undefined, { thorough })
  })
