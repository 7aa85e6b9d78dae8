import { isDamaged } from '@peace/core/stored'
import type { Backend, Fault, Handle, Verdict, WorkOrder } from './backend.ts'
import { lookAtHeld } from './look.ts'
import { type Looked, nextLook, takenOut } from './looks.ts'
import type { Ports } from './ports.ts'
import { progress, progressOver } from './progress.ts'
import { keepResult } from './result.ts'
import type { AttemptRow } from './rows.ts'
import { type Outcome, settle } from './settle.ts'
import { keepSlot } from './slots.ts'
import { sendReminders, transact } from './transaction.ts'
import { watchLocal } from './work.ts'
import { orderFor, planOfAttempt } from './work-order.ts'

// Mostly nothing is written: the next look is asked for, and the sweep looks when that is long over.
const lookAgain = async (ports: Ports, attempt: AttemptRow, card: Looked, unknown = false): Promise<void> => {
  const how = { settings: ports.settings, waits: ports.tasks.waits }
  const task = { type: 'watch', attemptId: attempt.id } as const
  const next = nextLook(card, attempt, ports.clock.now(), how)
  const known = unknown === (attempt.unknownSince !== undefined)
  if (how.waits && known && next.name && (attempt.dueAt ?? 0) > next.at)
    return sendReminders(ports, [{ id: next.name, priority: 'normal', task, dueAt: next.at }])
  return transact(ports, 'look-again', async (tx) => {
    const row = await tx.get('attempt', attempt.id)
    if (!row || row.phase === 'closed') return
    const { at, name, dueAt } = nextLook(card, row, tx.now, how)
    const { unknownSince, ...rest } = row
    const since = unknown ? { unknownSince: unknownSince ?? tx.now } : {}
    tx.put('attempt', row.id, { ...rest, ...since, dueAt })
    if (name) tx.remind(task, { priority: 'normal', at, name })
  })
}

const handleOf = (attempt: AttemptRow, order: WorkOrder): Handle => ({
  attemptId: attempt.id,
  providerId: attempt.providerId,
  // Where it was sent, not where today's settings would send it.
  endpoint: attempt.endpoint,
  submittedAt: attempt.createdAt,
  nonce: attempt.nonce,
  order,
})

const fail = (ports: Ports, attempt: AttemptRow, fault: Fault, costMicros: number) =>
  settle(ports, [{ attemptId: attempt.id, is: 'failed', fault, costMicros }])

// A worker that has not asked at our door by now may not begin any more. In the same moment its attempt is over.
const bar = async (ports: Ports, attempt: AttemptRow): Promise<boolean> =>
  transact(ports, 'bar', async (tx) => {
    const row = await tx.get('attempt', attempt.id)
    if (!row || row.phase === 'closed' || row.claimedBy) return false
    tx.put('attempt', row.id, { ...row, barred: true })
    return true
  })

const timeout: Fault = { code: 'timeout', message: 'no answer before the deadline', next: 'again' }

// Unknown is not failed. An attempt without a word from its provider closes only when its claim is barred, or its
// deadline and a margin are over, it has been unknown for that margin, and its upload place is empty.
const closeUnknown = async (ports: Ports, attempt: AttemptRow, card: Looked): Promise<void> => {
  const now = ports.clock.now()
  const { marginMs, silenceMs } = ports.settings
  const silent = now - attempt.createdAt >= silenceMs || attempt.stopping
  if (card.claims && silent && !attempt.claimedBy && !attempt.providerId && (await bar(ports, attempt)))
    return fail(ports, attempt, { code: 'timeout', message: 'never began', next: 'again' }, 0)
  if (now < Math.max(attempt.deadlineAt, attempt.unknownSince ?? now) + marginMs)
    return lookAgain(ports, attempt, card, true)
  // Something lies there that nobody speaks for: a last while for its word, then it is worth nothing.
  const last = now < attempt.deadlineAt + silenceMs * 4
  if (last && (await ports.blobs.left(attempt.id))) return lookAgain(ports, attempt, card, true)
  return fail(ports, attempt, timeout, 0)
}

// Past its time an attempt may stay open for long: its provider says that it runs and does not stop it, or something lies
// there that nobody speaks for. Its slot is not free before that.
const keepSlotOf = async (ports: Ports, { id, slot, deadlineAt }: AttemptRow): Promise<void> => {
  const now = ports.clock.now()
  if (slot === undefined || now < deadlineAt) return
  await transact(ports, 'keep-slot', (tx) => keepSlot(tx, slot, id, now + ports.settings.marginMs * 5))
}

const overdue = async (ports: Ports, backend: Backend, handle: Handle, attempt: AttemptRow, card: Looked) => {
  const now = ports.clock.now()
  // It runs past its time: it is told to stop, and its answer to that is waited for.
  if (now >= attempt.deadlineAt) await backend.cancel(handle)
  return lookAgain(ports, attempt, card)
}

const settleVerdict = async (
  ports: Ports,
  attempt: AttemptRow,
  order: WorkOrder,
  verdict: Extract<Verdict, { is: 'done' }>,
  card: Looked,
): Promise<void> => {
  let outcome: Outcome
  try {
    outcome = await keepResult(ports, order, verdict.made)
  } catch {
    // The work is done and paid for; only the fetching failed. That is tried again, the work is not.
    return lookAgain(ports, attempt, card)
  }
  return settle(ports, [outcome])
}

// Where nobody can say any more what was ordered, only the clock closes it.
const orderIfReadable = async (ports: Ports, attempt: AttemptRow): Promise<WorkOrder | 'no-job' | undefined> => {
  try {
    const plan = await planOfAttempt(ports, attempt)
    return plan ? orderFor(plan, attempt) : 'no-job'
  } catch (error) {
    if (isDamaged(error)) return undefined
    throw error
  }
}

// Looks after one attempt, early or late, once or many times. Only the provider's own word or the clock closes it.
export const watch = async (ports: Ports, attemptId: string): Promise<void> => {
  const attempt = await ports.store.get('attempt', attemptId)
  if (attempt) await watchOne(ports, attempt)
}

const watchOne = async (ports: Ports, attempt: AttemptRow): Promise<void> => {
  if (attempt.phase === 'closed') return
  // Its worker has the time of its lease.
  if (attempt.worker && !attempt.stopping && (attempt.dueAt ?? 0) > ports.clock.now()) return
  const card = (await ports.backends.cards()).find(({ id }) => id === attempt.backend) ?? takenOut
  const backend = ports.backends.gateway(attempt.backend)
  if (attempt.worker && !attempt.held) return watchLocal(ports, attempt)
  await keepSlotOf(ports, attempt)
  const order = await orderIfReadable(ports, attempt)
  if (attempt.held) return lookAtHeld(ports, attempt, attempt.held, typeof order === 'object' ? order : undefined)
  if (order === 'no-job') return fail(ports, attempt, timeout, 0)
  if (!backend || !order) return closeUnknown(ports, attempt, card)
  const handle = handleOf(attempt, order)
  if (attempt.stopping) await backend.cancel(handle)
  const verdict = await backend.poll(handle)
  const name = `${attempt.kind} ${attempt.subject}`
  if (verdict.is === 'done' || verdict.is === 'failed') progressOver(ports, attempt.jobId, name)
  if (verdict.is === 'done') return settleVerdict(ports, attempt, order, verdict, card)
  if (verdict.is === 'failed') return fail(ports, attempt, verdict.fault, verdict.costMicros)
  if (verdict.is === 'unknown') return closeUnknown(ports, attempt, card)
  if (verdict.progressPercent !== undefined) progress(ports, attempt.jobId, name, verdict.progressPercent)
  return overdue(ports, backend, handle, attempt, card)
}

// Work for our own maker has no nonce: nobody outside may speak of it.
const isKnown = (attempt: AttemptRow, nonce: string): boolean => nonce !== '' && attempt.nonce === nonce

// Someone says that an attempt has news. Who does not know its nonce changes nothing, and what is said is not
// believed: the provider is asked.
export const hearWebhook = async (ports: Ports, attemptId: string, nonce: string): Promise<boolean> => {
  const attempt = await ports.store.get('attempt', attemptId)
  if (!attempt || !isKnown(attempt, nonce)) return false
  await watchOne(ports, attempt)
  return true
}

// A worker asks whether it may begin. One may, once; asked again by the same, the answer is the same.
export const claimWork = async (ports: Ports, attemptId: string, nonce: string, worker: string): Promise<boolean> =>
  transact(ports, 'claim-work', async (tx) => {
    const attempt = await tx.get('attempt', attemptId)
    if (!attempt || !isKnown(attempt, nonce) || attempt.phase === 'closed') return false
    if (attempt.barred || attempt.stopping) return false
    if (attempt.claimedBy !== undefined) return attempt.claimedBy === worker
    tx.put('attempt', attemptId, { ...attempt, claimedBy: worker })
    return true
  })
