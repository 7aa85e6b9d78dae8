import { must } from '@peace/core/errors'
import { stampTicket } from '@peace/core/gate'
import { millisOf, type SpendTicket } from '@peace/core/money'
import { isOpen } from './money.ts'
import type { JobPlan } from './plans.ts'
import type { AttemptRow, JobRow } from './rows.ts'

// A unit's ticket is its attempt: written once, with its intent, before anybody is called; closed once, by `settle`. What
// it may cost is held by its job. Where something that was paid for is lost and made again nothing is held any more: that
// is ours to bear.
const ceilingOf = (job: JobRow, plan: JobPlan, at: number): number =>
  isOpen(job, at) ? millisOf(must(plan.units[at], 'the unit of a ticket').holdMicros) : 0

export const ticketFor = (job: JobRow, plan: JobPlan, attempt: AttemptRow): SpendTicket => {
  const ceiling = ceilingOf(job, plan, attempt.at)
  return stampTicket({
    id: attempt.id,
    wish: job.id,
    workspaceId: attempt.workspaceId,
    by: job.createdBy,
    scope: { job: job.id, unit: attempt.unitKey },
    ceiling,
    hold: ceiling,
    until: attempt.deadlineAt,
  })
}
