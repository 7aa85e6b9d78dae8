import type { BackendCard } from '@peace/core/routing'
import type { Backend } from './backend.ts'
import { ticketFor } from './gate.ts'
import { nextLook } from './looks.ts'
import { planOf, planVersion } from './plans.ts'
import type { Ports } from './ports.ts'
import { keepResult } from './result.ts'
import type { AttemptRow, JobRow, UnitRow } from './rows.ts'
import { settle } from './settle.ts'
import { transact } from './transaction.ts'
import { unmakeable, workOrderOf } from './work-order.ts'

// One try elsewhere: its intent, written with the claim, and what the provider says to the order.

type Intent = {
  id: string
  unit: UnitRow
  job: JobRow
  at: number
  card: BackendCard
  backend: Backend
  slotId: string
  decision: AttemptRow['decision']
  now: number
}

export const attemptAt = (ports: Ports, intent: Intent): AttemptRow => {
  const { id, unit, job, at, card, backend, slotId, decision, now } = intent
  return {
    id,
    workspaceId: unit.workspaceId,
    filmId: unit.filmId,
    unitKey: unit.key,
    kind: unit.kind,
    subject: unit.subject,
    jobId: job.id,
    at,
    amendments: planVersion(job),
    backend: card.id,
    // Of a backend that is nowhere in particular there is nothing to look for.
    endpoint: backend.endpoint?.() ?? '',
    nonce: ports.ids.secret(),
    fence: unit.fence + 1,
    phase: 'intent',
    createdAt: now,
    deadlineAt: now + card.deadlineMs,
    barred: false,
    stopping: false,
    polls: 0,
    slot: slotId,
    decision,
    costMicros: 0,
    chargedMicros: 0,
    dueAt: now + Math.max(card.pollMs, 30_000),
  }
}

// Longer than an attempt is mostly open; one that is open still then renews it (watch.ts).
export const leaseFor = (ports: Ports, card: BackendCard, { workspaceId }: UnitRow, holder: string, now: number) => ({
  holder,
  workspaceId,
  until: now + card.deadlineMs + ports.settings.marginMs * 2,
})

// Writes down what the provider said to the order. What it made at once is settled at once.
export const submit = async (
  ports: Ports,
  backend: Backend,
  card: BackendCard,
  job: JobRow,
  attempt: AttemptRow,
): Promise<void> => {
  const { order, missing } = await workOrderOf(ports, job, attempt)
  const failed = unmakeable(missing)
  if (failed) return settle(ports, [{ attemptId: attempt.id, is: 'failed', ...failed }])
  const submission = await backend.submit(order, ticketFor(job, await planOf(ports, job), attempt))
  if (submission.is === 'refused')
    return settle(ports, [{ attemptId: attempt.id, is: 'failed', fault: submission.fault, costMicros: 0 }])
  if (submission.is === 'finished') return settle(ports, [await keepResult(ports, order, submission.made)])
  await transact(ports, 'sent', async (tx) => {
    const row = await tx.get('attempt', attempt.id)
    if (row?.phase !== 'intent') return
    const { at, name, dueAt } = nextLook(card, row, tx.now, { settings: ports.settings, waits: ports.tasks.waits })
    const sent =
      submission.is === 'accepted'
        ? { phase: 'sent' as const, providerId: submission.providerId, endpoint: submission.endpoint }
        : // The reply was lost: the work may have begun. It is looked for, never sent again.
          { phase: 'unknown' as const }
    tx.put('attempt', row.id, { ...row, ...sent, dueAt })
    if (name) tx.remind({ type: 'watch', attemptId: row.id }, { priority: 'normal', at, name })
  })
}
