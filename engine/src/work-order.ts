import { needsOf } from '@peace/core/build'
import { damaged } from '@peace/core/stored'
import type { Fault, Need, WorkOrder } from './backend.ts'
import { type JobPlan, planName, planOf } from './plans.ts'
import type { Ports } from './ports.ts'
import { type AttemptRow, type JobRow, within } from './rows.ts'

export const missing = (keys: readonly string[]): Fault => ({
  code: 'not-found',
  message: `made and lost: ${keys.join(', ')}`,
  next: 'again',
})

// The plan that an attempt was begun from; mostly this process has read it. A job that cannot be read is as one that is gone.
export const planOfAttempt = async (ports: Ports, { jobId, amendments }: AttemptRow): Promise<JobPlan | undefined> => {
  const known = ports.plans.get(planName(jobId, amendments))
  if (known) return known
  const [job] = await ports.store.getMany('job', [jobId])
  return job && planOf(ports, { ...job, amendments: job.amendments.slice(0, amendments) })
}

// What was ordered, for whoever asks what became of it: what it was made from is not read again.
export const orderFor = (plan: JobPlan, attempt: AttemptRow, needs: Need[] = []): WorkOrder => {
  const unit = plan.units[attempt.at]
  if (!unit || unit.key !== attempt.unitKey)
    throw damaged('page', attempt.jobId, `attempt ${attempt.id} is not of this plan`)
  const { id: attemptId, workspaceId, unitKey, deadlineAt, nonce } = attempt
  return { attemptId, workspaceId, unitKey, spec: unit.spec, needs, deadlineAt, nonce }
}

// What an attempt is to make, from its job's frozen plan: the same however often it is asked, whatever the film is now.
// `lost`: what it needs that was made once, and is there no more.
export const workOrderOf = async (
  ports: Ports,
  job: JobRow,
  attempt: AttemptRow,
): Promise<{ order: WorkOrder; lost: string[] }> => {
  const plan = await planOf(ports, { ...job, amendments: job.amendments.slice(0, attempt.amendments) })
  const { spec } = orderFor(plan, attempt)
  const keys = needsOf(spec)
  const ids = keys.map((key) => within(attempt.workspaceId, key))
  const artifacts = await ports.store.getMany('artifact', ids)
  const needs: Need[] = artifacts.flatMap((artifact, n) => {
    const key = keys[n]
    const at = key === undefined ? undefined : plan.at.get(key)
    return artifact && key !== undefined
      ? [{ key, spec: at === undefined ? undefined : plan.units[at]?.spec, artifact }]
      : []
  })
  // What the plan itself makes must be there.
  const lost = keys.filter((key, n) => artifacts[n] === undefined && plan.at.has(key))
  return { order: orderFor(plan, attempt, needs), lost }
}
