import { needsOf } from '@peace/core/build'
import { damaged } from '@peace/core/stored'
import type { Fault, Need, WorkOrder } from './backend.ts'
import { type JobPlan, planName, planOf } from './plans.ts'
import type { Ports } from './ports.ts'
import { isLast } from './retry.ts'
import { type AttemptRow, type JobRow, unitId, within } from './rows.ts'

// `lost`: what was made once, and is there no more. `gone`: what nobody makes (a picture of one's own), and is not there.
export type Missing = { lost: string[]; gone: string[] }

// How an attempt ends that cannot be put together: at once, since no provider will ever speak of it.
export const unmakeable = ({ lost, gone }: Missing): { fault: Fault; costMicros: 0; lost?: string[] } | undefined => {
  if (gone.length > 0)
    return { fault: { code: 'input-gone', message: `not there: ${gone.join(', ')}`, next: 'never' }, costMicros: 0 }
  if (lost.length === 0) return undefined
  return {
    fault: { code: 'not-found', message: `made and lost: ${lost.join(', ')}`, next: 'again' },
    costMicros: 0,
    lost,
  }
}

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

// The fence was raised with each try, and with more than tries: the unit is read only where this may be the last.
const lastOf = async (ports: Ports, { workspaceId, unitKey, backend, fence }: AttemptRow): Promise<{ last?: true }> => {
  const card = (await ports.backends.cards()).find(({ id }) => id === backend)
  if (!isLast(card, fence - 1)) return {}
  const unit = await ports.store.get('unit', unitId(workspaceId, unitKey))
  return isLast(card, unit?.tries[backend] ?? 0) ? { last: true } : {}
}

// What an attempt is to make, from its job's frozen plan: the same however often it is asked, whatever the film is now.
export const workOrderOf = async (
  ports: Ports,
  job: JobRow,
  attempt: AttemptRow,
): Promise<{ order: WorkOrder; missing: Missing }> => {
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
  const absent = keys.filter((_, n) => artifacts[n] === undefined)
  const missing = { lost: absent.filter((key) => plan.at.has(key)), gone: absent.filter((key) => !plan.at.has(key)) }
  return { order: { ...orderFor(plan, attempt, needs), ...(await lastOf(ports, attempt)) }, missing }
}
