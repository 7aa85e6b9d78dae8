import {
  countMarks,
  countPhases,
  deriveState,
  isFinal,
  isHeld,
  isMoving,
  type JobState,
  type Mark,
  readyUnits,
  setMarks,
} from '@peace/core/build'
import type { BackendCard } from '@peace/core/routing'
import { isLocal, laneOf } from './lanes.ts'
import { closeMoney, shownMoney } from './money.ts'
import type { JobPlan } from './plans.ts'
import type { EngineSettings } from './ports.ts'
import type { JobRow, Lane } from './rows.ts'
import { freeSlot } from './slots.ts'
import type { Transaction } from './transaction.ts'
import { removeJob } from './workload.ts'

export type JobContext = {
  plan: JobPlan
  cards: readonly BackendCard[]
  settings: EngineSettings
  // Nothing of it was told yet.
  begins?: boolean
}

const entered = (job: JobRow, state: JobState, now: number): JobRow =>
  job.state === state ? job : { ...job, state, history: [...job.history, { state, at: now }] }

export const sweepEvery = 60_000
// While something moves, all of a job is looked at more seldom.
const longestUnseen = 300_000

// Its next look by the sweep: a minute after the last change, and when its question is over.
const nextLook = ({ lookedAt, startedAt, createdAt, question, looking }: JobRow, now: number): number => {
  const last = lookedAt ?? startedAt ?? createdAt
  const next = Math.max(now, Math.min(now + sweepEvery, last + longestUnseen))
  return Math.min(next, question?.until ?? next, looking?.dueAt ?? next)
}

// What its readers see of what is held comes from the marks.
export const withMarks = (job: JobRow, changes: ReadonlyMap<number, Mark>, now: number): JobRow => {
  const { held, ...rest } = job
  const marks = changes.size === 0 ? job.marks : setMarks(job.marks, changes)
  const [words, results] = [marks.split('l').length - 1, marks.split('h').length - 1]
  const some = words + results > 0 ? { held: { words, results, since: held?.since ?? now } } : {}
  return { ...rest, ...some, marks }
}

// Final is final: a job that has ended absorbs whatever comes later.
export const finishJob = async (
  tx: Transaction,
  job: JobRow,
  state: 'COMPLETED' | 'FAILED' | 'CANCELLED',
  failure?: JobRow['failure'],
): Promise<JobRow> => {
  if (isFinal(job.state)) return job
  const { question: _, line: __, held: ___, looking: ____, ...rest } = await closeMoney(tx, job)
  const ended: JobRow = {
    ...entered(rest, state, tx.now),
    open: false,
    workers: {},
    untold: true,
    finishedAt: tx.now,
    withdrawn: ![...job.marks].some(isMoving),
    dueAt: tx.now + sweepEvery,
    ...(failure ? { failure } : {}),
  }
  const shown = { ...ended, money: shownMoney(ended) }
  await freeSlot(tx, job.slot, job.id)
  await removeJob(tx, shown)
  if (!shown.withdrawn) tx.owe({ type: 'withdraw', jobId: job.id }, { priority: 'high' })
  tx.owe({ type: 'admit', workspaceId: job.workspaceId }, { priority: job.priority })
  tx.owe({ type: 'tally', jobId: job.id }, { priority: 'low' })
  tx.put('job', job.id, shown)
  return shown
}

const liveWorkers = (job: JobRow, lane: Lane, now: number): number =>
  Object.values(job.workers).filter((worker) => worker.lane === lane && worker.until > now).length

// Time for a called worker to come.
const callMs = 15_000

// Calls workers for what is ready: no more than help, and none where enough are at it or on their way. What has become
// ready for others since `before` is told once; from then on it stands in line.
export const callWorkers = (
  tx: Transaction,
  job: JobRow,
  before: string,
  { plan, cards, settings, begins = false }: JobContext,
): JobRow => {
  const ready: Record<Lane, number> = { light: 0, heavy: 0 }
  const told = begins ? [] : readyUnits(plan.needs, before)
  const known = new Set(told)
  let elsewhere = false
  for (const at of readyUnits(plan.needs, job.marks)) {
    const unit = plan.units[at]
    if (!unit) continue
    if (isLocal(cards, unit.spec)) ready[laneOf(unit.spec.kind)] += 1
    else elsewhere ||= !known.has(at)
  }
  const workers = { ...job.workers }
  for (const lane of ['light', 'heavy'] as const) {
    const wanted = Math.min(settings.workers[lane], Math.ceil(ready[lane] / settings.batch[lane]))
    for (let n = liveWorkers(job, lane, tx.now); n < wanted; n++) {
      const worker = tx.newId()
      workers[worker] = { lane, until: tx.now + callMs }
      tx.owe({ type: 'work', jobId: job.id, lane, worker }, { priority: job.priority })
    }
  }
  if (elsewhere) tx.remind({ type: 'advance', jobId: job.id }, { priority: job.priority })
  return { ...job, workers }
}

const stuck = (job: JobRow, plan: JobPlan): boolean =>
  job.marks.includes('f') &&
  ![...job.marks].some((mark) => isMoving(mark) || isHeld(mark)) &&
  readyUnits(plan.needs, job.marks).length === 0

// The one way a job learns of its units. State and counts are derived from the marks, never added to.
export const changeJob = async (
  tx: Transaction,
  job: JobRow,
  changes: ReadonlyMap<number, Mark>,
  context: JobContext,
): Promise<JobRow> => {
  if (isFinal(job.state)) return job
  const { plan } = context
  const marked = withMarks(job, changes, tx.now)
  const { marks } = marked
  const kinds = plan.units.map(({ spec }) => spec.kind)
  const counted: JobRow = { ...marked, counts: countMarks(marks), phases: countPhases(kinds, marks) }
  const changed = { ...counted, money: shownMoney(counted) }
  const state = deriveState(job.state, kinds, marks)
  if (state === 'COMPLETED') return finishJob(tx, changed, 'COMPLETED')
  if (stuck(changed, plan)) return finishJob(tx, changed, 'FAILED', changed.failure)
  const moved = callWorkers(tx, entered(changed, state, tx.now), job.marks, context)
  const looked = { ...moved, dueAt: nextLook(moved, tx.now) }
  tx.put('job', job.id, looked)
  return looked
}
