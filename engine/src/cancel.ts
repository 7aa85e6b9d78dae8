import { isFinal, isMoving, type JobState } from '@peace/core/build'
import { DomainError, must } from '@peace/core/errors'
import { own } from '@peace/core/ids'
import { orEndDamaged } from './end-damaged.ts'
import { amendment } from './fallback.ts'
import { changeJob, finishJob } from './job-change.ts'
import { release } from './money.ts'
import { type JobPlan, planIfReadable, planOf, withResult } from './plans.ts'
import type { Ports } from './ports.ts'
import { type JobRow, unitId } from './rows.ts'
import { type Transaction, transact } from './transaction.ts'
import { watch } from './watch.ts'

const ofWorkspace = (job: JobRow | undefined, workspaceId: string): JobRow => {
  if (job?.workspaceId !== workspaceId) throw new DomainError('not-found', { what: 'job' })
  return job
}

// The job is over and its money back. What is in flight is let go by the task that is owed for it: whoever holds no
// provider's key may end a job too.
export const endJob = async (ports: Ports, workspaceId: string, jobId: string): Promise<{ state: JobState }> => {
  const state = await transact(ports, 'cancel', async (tx) => {
    const job = ofWorkspace(await tx.get('job', jobId), workspaceId)
    return (await finishJob(tx, job, 'CANCELLED')).state
  })
  return { state }
}

// And at once, as far as it goes.
export const cancelJob = async (ports: Ports, workspaceId: string, jobId: string): Promise<{ state: JobState }> => {
  const ended = await endJob(ports, workspaceId, jobId)
  await withdraw(ports, jobId).catch(() => undefined)
  return ended
}

const atOnce = 20

// Takes an ended job's interests back. A unit that nobody wants any more is fenced off and its provider stopped.
export const withdraw = async (ports: Ports, jobId: string): Promise<void> => {
  const job = await ports.store.get('job', jobId)
  if (!job || !isFinal(job.state) || job.withdrawn) return
  // Without its plan a job does not know its units: they are let go when their turn comes, for nobody open wants them.
  const plan = await planIfReadable(ports, job)
  const moving = plan ? [...job.marks].flatMap((mark, at) => (isMoving(mark) ? [at] : [])) : []
  const stopping: string[] = []
  for (let from = 0; from < moving.length; from += atOnce) {
    const ids = moving
      .slice(from, from + atOnce)
      .map((at) => unitId(job.workspaceId, must(plan?.units[at], 'the unit that is let go').key))
    const stopped = await transact(ports, 'withdraw', async (tx) => {
      const units = await tx.getMany('unit', ids)
      const attempts = await tx.getMany(
        'attempt',
        units.flatMap((unit) => unit?.attemptId ?? []),
      )
      const found: string[] = []
      for (const unit of units) {
        if (!unit || !own(unit.interests, jobId)) continue
        const { [jobId]: _, ...interests } = unit.interests
        if (Object.keys(interests).length > 0) {
          tx.put('unit', unitId(unit.workspaceId, unit.key), { ...unit, interests })
          continue
        }
        const { attemptId, dueAt: __, lineFor: ___, ...rest } = unit
        const idle =
          unit.state === 'running' || unit.state === 'queued' || unit.state === 'held' ? ('idle' as const) : unit.state
        tx.put('unit', unitId(unit.workspaceId, unit.key), {
          ...rest,
          interests,
          state: idle,
          fence: unit.fence + 1,
        })
        const attempt = attempts.find((each) => each?.id === attemptId)
        if (!attempt || attempt.phase === 'closed') continue
        tx.put('attempt', attempt.id, { ...attempt, stopping: true, stoppingSince: tx.now, dueAt: tx.now })
        tx.owe({ type: 'watch', attemptId: attempt.id }, { priority: 'high' })
        found.push(attempt.id)
      }
      return found
    })
    stopping.push(...stopped)
  }
  await transact(ports, 'withdrawn', async (tx) => {
    const row = await tx.get('job', jobId)
    if (row) tx.put('job', jobId, { ...row, withdrawn: true })
  })
  for (const id of stopping) await watch(ports, id)
}

// An answer speaks of a unit of this job, as it is planned or was before another look was chosen for it.
const refuseStranger = async (ports: Ports, job: JobRow, plan: JobPlan, unitKey: string): Promise<void> => {
  const frozen = job.amendments.length > 0 ? await planOf(ports, { ...job, amendments: [] }) : plan
  if (!plan.at.has(unitKey) && !frozen.at.has(unitKey)) throw new DomainError('not-found', { what: 'unit' })
}

// The user's answer to a question. Consent given once holds for the whole job.
export const answerJob = async (
  ports: Ports,
  workspaceId: string,
  jobId: string,
  unitKey: string,
  answer: 'use-fallback' | 'give-up',
): Promise<{ state: JobState }> => {
  const cards = await ports.backends.cards()
  const answered = async (tx: Transaction): Promise<JobState> => {
    const job = ofWorkspace(await tx.get('job', jobId), workspaceId)
    if (isFinal(job.state)) throw new DomainError('job-is-final', { state: job.state })
    const plan = await planOf(ports, job)
    await refuseStranger(ports, job, plan, unitKey)
    if (!job.question) return job.state
    const asked = [...job.marks].flatMap((mark, at) => (mark === 'a' ? [at] : []))
    const { question: _, failure, ...rest } = job
    let next: JobRow = rest
    if (answer === 'use-fallback') {
      const told = (at: number) => (failure?.unitKey === plan.units[at]?.key ? failure : undefined)
      const amendments = [...job.amendments, ...asked.map((at) => amendment(at, told(at)))]
      next = { ...next, amendments, request: { ...job.request, fallback: true } }
    } else {
      for (const at of asked) next = release(next, plan, at)
      if (failure) next = { ...next, failure }
    }
    const changes = new Map(asked.map((at) => [at, answer === 'use-fallback' ? ('w' as const) : ('f' as const)]))
    const amended = await planOf(ports, next)
    return (
      await changeJob(tx, withResult(next, plan, amended), changes, {
        plan: amended,
        cards,
        settings: ports.settings,
      })
    ).state
  }
  // A job that can be read no more is over, whatever its user says.
  const state = await orEndDamaged(ports, jobId, () => transact(ports, 'answer', answered))
  return { state: state ?? 'FAILED' }
}
