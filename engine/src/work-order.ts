import { needsOf } from '@peace/core/build'
import { damaged } from '@peace/core/stored'
import type { Fault, Need, WorkOrder } from './backend.ts'
import { planOf } from './plans.ts'
import type { Ports } from './ports.ts'
import { type AttemptRow, type JobRow, within } from './rows.ts'

type OrderFor = Pick<AttemptRow, 'id' | 'workspaceId' | 'unitKey' | 'at' | 'deadlineAt' | 'nonce' | 'amendments'>

export const missing = (keys: readonly string[]): Fault => ({
  code: 'not-found',
  message: `made and lost: ${keys.join(', ')}`,
  next: 'again',
})

// What an attempt is to make, from its job's frozen plan: the same however often it is asked, whatever the film is now.
// `lost`: what it needs that was made once, and is there no more.
export const workOrderOf = async (
  ports: Ports,
  job: JobRow,
  attempt: OrderFor,
): Promise<{ order: WorkOrder; lost: string[] }> => {
  const plan = await planOf(ports, { ...job, amendments: job.amendments.slice(0, attempt.amendments) })
  const unit = plan.units[attempt.at]
  if (!unit || unit.key !== attempt.unitKey) throw damaged('page', job.id, `attempt ${attempt.id} is not of this plan`)
  const keys = needsOf(unit.spec)
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
  const order: WorkOrder = {
    attemptId: attempt.id,
    workspaceId: attempt.workspaceId,
    unitKey: attempt.unitKey,
    spec: unit.spec,
    needs,
    deadlineAt: attempt.deadlineAt,
    nonce: attempt.nonce,
  }
  return { order, lost }
}
