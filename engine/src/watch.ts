import type { BackendCard } from '@peace/core/routing'
import { isDamaged } from '@peace/core/stored'
import type { Backend, Fault, Handle, Verdict, WorkOrder } from './backend.ts'
import type { Ports } from './ports.ts'
import { keepResult } from './result.ts'
import type { AttemptRow, JobRow } from './rows.ts'
import { settle } from './settle.ts'
import { transact } from './transaction.ts'
import { watchLocal } from './work.ts'
import { workOrderOf } from './work-order.ts'

const slowest = 60_000

// Of a backend that was taken out of use meanwhile nothing is known but that work may go on there: it is watched to the end.
type Watched = Pick<BackendCard, 'pollMs' | 'claims'>
const takenOut: Watched = { pollMs: 5_000, claims: false }

const nextPollMs = (card: Watched, polls: number): number =>
  Math.min(slowest, Math.round(card.pollMs * 1.3 ** Math.max(0, polls - 5)))

const lookAgain = async (ports: Ports, attempt: AttemptRow, card: Watched, unknown = false): Promise<void> =>
  transact(ports, 'look-again', async (tx) => {
    const row = await tx.get('attempt', attempt.id)
    if (!row || row.phase === 'closed') return
    const at = tx.now + nextPollMs(card, row.polls)
    const { unknownSince, ...rest } = row
    const since = unknown ? { unknownSince: unknownSince ?? tx.now } : {}
    tx.put('attempt', row.id, { ...rest, ...since, polls: row.polls + 1, dueAt: at })
    tx.owe({ type: 'watch', attemptId: row.id }, { priority: 'normal', at })
  })

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
const closeUnknown = async (ports: Ports, attempt: AttemptRow, card: Watched): Promise<void> => {
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

const overdue = async (ports: Ports, backend: Backend, handle: Handle, attempt: AttemptRow, card: Watched) => {
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
  card: Watched,
): Promise<void> => {
  const { made } = verdict
  let result: Awaited<ReturnType<typeof keepResult>>
  try {
    result = await keepResult(ports, order, made)
  } catch {
    // The work is done and paid for; only the fetching failed. That is tried again, the work is not.
    return lookAgain(ports, attempt, card)
  }
  if ('fault' in result) return fail(ports, attempt, result.fault, made.costMicros)
  return settle(ports, [{ attemptId: attempt.id, is: 'done', kept: { ...made, files: result.files } }])
}

// Where nobody can say any more what was ordered, only the clock closes it.
const orderIfReadable = async (ports: Ports, job: JobRow, attempt: AttemptRow): Promise<WorkOrder | undefined> => {
  try {
    return (await workOrderOf(ports, job, attempt)).order
  } catch (error) {
    if (isDamaged(error)) return undefined
    throw error
  }
}

// Looks after one attempt, early or late, once or many times. Only the provider's own word or the clock closes it.
export const watch = async (ports: Ports, attemptId: string, sooner = false): Promise<void> => {
  const attempt = await ports.store.get('attempt', attemptId)
  if (!attempt || attempt.phase === 'closed') return
  if (!sooner && !attempt.stopping && (attempt.dueAt ?? 0) > ports.clock.now()) return
  const card = (await ports.backends.cards()).find(({ id }) => id === attempt.backend) ?? takenOut
  const backend = ports.backends.gateway(attempt.backend)
  // A job that cannot be read is as one that is gone.
  const [job] = await ports.store.getMany('job', [attempt.jobId])
  if (attempt.worker) return watchLocal(ports, attempt)
  if (!job) return fail(ports, attempt, timeout, 0)
  if (!backend) return closeUnknown(ports, attempt, card)
  const order = await orderIfReadable(ports, job, attempt)
  if (!order) return closeUnknown(ports, attempt, card)
  const handle = handleOf(attempt, order)
  if (attempt.stopping) await backend.cancel(handle)
  const verdict = await backend.poll(handle)
  if (verdict.is === 'done') return settleVerdict(ports, attempt, order, verdict, card)
  if (verdict.is === 'failed') return fail(ports, attempt, verdict.fault, verdict.costMicros)
  if (verdict.is === 'unknown') return closeUnknown(ports, attempt, card)
  if (verdict.progressPercent !== undefined)
    ports
      .progress(attempt.jobId, { [`${attempt.kind} ${attempt.subject}`]: verdict.progressPercent })
      .catch(() => undefined)
  return overdue(ports, backend, handle, attempt, card)
}

// Work for our own maker has no nonce: nobody outside may speak of it.
const isKnown = (attempt: AttemptRow, nonce: string): boolean => nonce !== '' && attempt.nonce === nonce

// Someone says that an attempt has news. Who does not know its nonce changes nothing, and what is said is not
// believed: the provider is asked.
export const hearWebhook = async (ports: Ports, attemptId: string, nonce: string): Promise<boolean> => {
  const attempt = await ports.store.get('attempt', attemptId)
  if (!attempt || !isKnown(attempt, nonce)) return false
  await watch(ports, attemptId, true)
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
