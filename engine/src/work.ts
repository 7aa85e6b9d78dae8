import type { Fault } from './backend.ts'
import { claimBatch } from './claim-local.ts'
import type { Ports } from './ports.ts'
import { progress, progressLast, progressOver } from './progress.ts'
import { keepResult } from './result.ts'
import { type AttemptRow, type JobRow, type Lane, unitId } from './rows.ts'
import { type Outcome, settle } from './settle.ts'
import { transact } from './transaction.ts'
import { unmakeable, workOrderOf } from './work-order.ts'

// Our own workers: a task takes a job's ready units, a batch at a time, until none is left or its shift is over.

const faultOf = (error: unknown): Fault => {
  const fault = (error as { fault?: Fault }).fault
  if (fault) return fault
  const message = error instanceof Error ? error.message : String(error)
  return { code: 'vendor-error', message, next: 'again' }
}

// Says that the worker lives, and learns which of its units are wanted no more.
const renew = async (
  ports: Ports,
  jobId: string,
  lane: Lane,
  worker: string,
  attempts: readonly AttemptRow[],
): Promise<Set<string>> =>
  transact(ports, 'renew', async (tx) => {
    const until = tx.now + ports.settings.leaseMs
    const rows = await tx.getMany(
      'attempt',
      attempts.map(({ id }) => id),
    )
    const job = await tx.get('job', jobId)
    const lost = new Set<string>()
    for (const [n, { id }] of attempts.entries()) {
      const row = rows[n]
      if (row?.phase === 'intent' && !row.stopping) tx.put('attempt', id, { ...row, dueAt: until })
      else lost.add(id)
    }
    if (job?.open) tx.put('job', jobId, { ...job, workers: { ...job.workers, [worker]: { lane, until } } })
    return lost
  })

const makeOne = async (
  ports: Ports,
  job: JobRow,
  attempt: AttemptRow,
  report: (percent: number) => void,
  signal: AbortSignal,
): Promise<Outcome> => {
  try {
    const { order, missing } = await workOrderOf(ports, job, attempt)
    const failed = unmakeable(missing)
    if (failed) return { attemptId: attempt.id, is: 'failed', ...failed }
    const made = await ports.maker.make(order, (path) => ports.blobs.read(path), report, signal)
    return await keepResult(ports, order, made)
  } catch (error) {
    return { attemptId: attempt.id, is: 'failed', fault: faultOf(error), costMicros: 0 }
  }
}

// One worker's time at a job. What is ready is claimed while other units are still being made, so that no core waits
// for the ledger; what is made is settled a few at a time.
export const work = async (ports: Ports, jobId: string, lane: Lane, worker: string): Promise<void> => {
  const { clock, settings } = ports
  const from = clock.now()
  const left = new Map<string, AttemptRow>()
  const stops = new Map<string, AbortController>()
  const renewing = clock.every(settings.leaseMs / 4, () => {
    renew(ports, jobId, lane, worker, [...left.values()]).then(
      (lost) => {
        for (const id of lost) stops.get(id)?.abort()
      },
      () => undefined,
    )
  })
  const making = new Set<Promise<void>>()
  let queue: AttemptRow[] = []
  let waiting: Outcome[] = []
  let flushed = from
  const start = (job: JobRow, attempt: AttemptRow) => {
    const name = `${attempt.kind} ${attempt.subject}`
    const report = (percent: number) => progress(ports, jobId, name, percent)
    const { signal } = stops.get(attempt.id) ?? new AbortController()
    const made = makeOne(ports, job, attempt, report, signal).then((outcome) => {
      progressOver(ports, jobId, name)
      waiting.push(outcome)
      stops.delete(attempt.id)
      making.delete(made)
    })
    making.add(made)
  }
  const flush = async () => {
    const done = waiting
    waiting = []
    flushed = clock.now()
    if (done.length === 0) return
    await settle(ports, done)
    for (const { attemptId } of done) left.delete(attemptId)
  }
  let job: JobRow | undefined
  try {
    for (;;) {
      if (making.size === 0 || clock.now() - flushed >= settings.flushMs[lane]) await flush()
      const over = clock.now() - from >= settings.shiftMs
      if (queue.length === 0 && waiting.length === 0 && !over) {
        const batch = await claimBatch(ports, jobId, lane, worker, making.size > 0)
        job = batch.job ?? job
        queue = batch.claimed
        for (const attempt of queue) {
          left.set(attempt.id, attempt)
          stops.set(attempt.id, new AbortController())
        }
        if (queue.length === 0 && batch.again) continue
      }
      while (job && queue.length > 0 && making.size < settings.parallel[lane]) {
        const attempt = queue.shift()
        if (attempt) start(job, attempt)
      }
      if (making.size > 0) await Promise.race(making)
      else if (waiting.length === 0) break
    }
  } finally {
    renewing()
    progressLast(ports, jobId)
    for (const stop of stops.values()) stop.abort()
  }
  if (clock.now() - from < settings.shiftMs || !job) return
  const { priority } = job
  await transact(ports, 'next-shift', async (tx) => {
    tx.owe({ type: 'work', jobId, lane, worker }, { priority })
  })
}

// An attempt of a worker that has gone silent: it is closed, and the unit is taken up anew under a higher fence.
export const watchLocal = async (ports: Ports, attempt: AttemptRow): Promise<void> => {
  const unit = await ports.store.get('unit', unitId(attempt.workspaceId, attempt.unitKey))
  const message = unit?.fence === attempt.fence ? 'worker went silent' : 'superseded'
  const fault: Fault = { code: 'crashed', message, next: 'again' }
  await settle(ports, [{ attemptId: attempt.id, is: 'failed', fault, costMicros: 0 }])
}
