import { needsOf } from '@peace/core/build'
import type { Need, WorkOrder } from './backend.ts'
import { planOf } from './plans.ts'
import type { Ports } from './ports.ts'
import { type AttemptRow, type JobRow, within } from './rows.ts'

type OrderFor = Pick<AttemptRow, 'id' | 'workspaceId' | 'unitKey' | 'at' | 'deadlineAt' | 'nonce' | 'amendments'>

// What an attempt is to make, from its job's frozen plan: the same however often it is asked, whatever the film is now.
export const workOrderOf = async (ports: Ports, job: JobRow, attempt: OrderFor): Promise<WorkOrder> => {
  const plan = await planOf(ports, { ...job, amendments: job.amendments.slice(0, attempt.amendments) })
  const unit = plan.units[attempt.at]
  if (!unit || unit.key !== attempt.unitKey) throw new Error(`Attempt ${attempt.id} is not of this plan`)
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
  return {
    attemptId: attempt.id,
    workspaceId: attempt.workspaceId,
    unitKey: attempt.unitKey,
    spec: unit.spec,
    needs,
    deadlineAt: attempt.deadlineAt,
    nonce: attempt.nonce,
  }
}
