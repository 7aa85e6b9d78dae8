import { isFinal } from '@peace/core/build'
import { planName, planVersion } from '../plans.ts'
import { hold } from './broken.ts'
import { checkShown } from './check-paid.ts'
import { recount, type Watched } from './invariants.ts'

// When all is quiet nothing may be owed, held or running, and everything is counted exactly once.
export const checkAtRest = (watched: Watched): void => {
  const { store, providers } = watched
  recount(watched)
  const jobs = store.rows('job')
  for (const job of jobs) {
    checkShown(watched, job)
    hold('lost', isFinal(job.state), () => `${job.id} is ${job.state} for ever: ${job.marks}`)
    hold('lost', job.withdrawn && job.dueAt === undefined, () => `${job.id} still owes something`)
    hold('counted-once', job.tallied, () => `${job.id} was never counted`)
    const lines = Array.from(
      { length: job.receipt?.pages ?? 0 },
      (_, n) => store.row('receipt', `${job.id}/${n}`)?.lines ?? [],
    ).flat()
    const attempts = store.rows('attempt').filter(({ id, jobId }) => jobId === job.id || job.paidElsewhere.includes(id))
    hold(
      'counted-once',
      new Set(lines.map(({ id }) => id)).size === lines.length && lines.length === attempts.length,
      () => `${job.id} has ${lines.length} lines for ${attempts.length} attempts`,
    )
    const plan = watched.plans.get(planName(job.id, planVersion(job)))
    if (job.state !== 'COMPLETED' || !plan) continue
    const { resultKey } = job
    hold(
      'lost',
      resultKey === undefined || plan.at.has(resultKey),
      () => `${job.id} names ${resultKey}, which it never made`,
    )
    for (const [at, { key }] of plan.units.entries())
      if (job.marks[at] !== 'x')
        hold('lost', store.row('artifact', `${job.workspaceId}/${key}`) !== undefined, () => `${job.id} has no ${key}`)
  }
  for (const unit of store.rows('unit'))
    hold(
      'lost',
      unit.state !== 'running' && unit.state !== 'queued' && unit.state !== 'held',
      () => `unit ${unit.key} is ${unit.state} for ever`,
    )
  for (const attempt of store.rows('attempt'))
    hold('lost', attempt.phase === 'closed', () => `attempt ${attempt.id} is ${attempt.phase} for ever`)
  hold('lost', store.rows('outbox').length === 0, () => `${store.rows('outbox').length} tasks are still owed`)
  for (const slot of store.rows('slot')) hold('slot-leaked', slot.holder === undefined, () => `${slot.scope}-${slot.n}`)
  for (const [id, { row }] of store.tables.wallet)
    hold('money-adds-up', Object.keys((row as { holds: object }).holds).length === 0, () => `${id} still holds`)
  hold('orphan', providers.running().length === 0, () => `${providers.running()[0]?.id} runs for nobody`)
  const usage = store.rows('usage')
  const counted = usage.reduce((sum, each) => sum + each.jobs, 0)
  hold('counted-once', counted === jobs.length, () => `${counted} of ${jobs.length} jobs are counted`)
  const charged = jobs.reduce((sum, { money }) => sum + money.capturedMillis, 0)
  const told = usage.reduce((sum, each) => sum + each.chargedMillis, 0)
  hold('counted-once', charged === told, () => `charged ${charged}, counted ${told}`)
}
