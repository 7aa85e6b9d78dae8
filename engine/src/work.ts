import type { Fault } from './backend.ts'
import { claimBatch } from './claim-local.ts'
import { keepResult, orderOf } from './orders.ts'
import type { Ports } from './ports.ts'
import { type AttemptRow, type JobRow, type Lane, unitId } from './rows.ts'
import { type Outcome, settle } from './settle.ts'
import { transact } from './sheet.ts'

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
  transact(ports, 'renew', async (sheet) => {
    const until = sheet.now + ports.settings.leaseMs
    const rows = await sheet.getMany(
      'attempt',
      attempts.map(({ id }) => id),
    )
    const job = await sheet.get('job', jobId)
    const lost = new Set<string>()
    for (const [n, row] of rows.entries()) {
      if (row?.phase === 'intent' && !row.stopping) sheet.put('attempt', row.id, { ...row, dueAt: until })
      else lost.add(attempts[n]?.id ?? '')
    }
    if (job?.open) sheet.put('job', jobId, { ...job, workers: { ...job.workers, [worker]: { lane, until } } })
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
    const order = await orderOf(ports, job, attempt)
    const made = await ports.maker.make(order, (path) => ports.blobs.read(path), report, signal)
    const result = await keepResult(ports, order, made)
    if ('fault' in result) return { attemptId: attempt.id, is: 'failed', fault: result.fault, costMicros: 0 }
    return { attemptId: attempt.id, is: 'done', kept: { ...made, files: result.files } }
  } catch (error) {
    return { attemptId: attempt.id, is: 'failed', fault: faultOf(error), costMicros: 0 }
  }
}

const makeBatch = async (
  ports: Ports,
  job: JobRow,
  lane: Lane,
  worker: string,
  attempts: readonly AttemptRow[],
): Promise<void> => {
  const { clock, settings } = ports
  const left = new Map(attempts.map((attempt) => [attempt.id, attempt]))
  const stops = new Map(attempts.map(({ id }) => [id, new AbortController()]))
  const renewing = clock.every(settings.leaseMs / 4, () => {
    renew(ports, job.id, lane, worker, [...left.values()]).then(
      (lost) => {
        for (const id of lost) stops.get(id)?.abort()
      },
      () => undefined,
    )
  })
  let waiting: Outcome[] = []
  let flushed = clock.now()
  let told = clock.now()
  const shares: Record<string, number> = {}
  const flush = async () => {
    const done = waiting
    waiting = []
    flushed = clock.now()
    await settle(ports, done)
    for (const { attemptId } of done) left.delete(attemptId)
  }
  const queue = [...attempts]
  const next = async () => {
    for (let attempt = queue.shift(); attempt; attempt = queue.shift()) {
      const name = `${attempt.kind} ${attempt.subject}`
      const signal = stops.get(attempt.id)?.signal ?? new AbortController().signal
      const report = (percent: number) => {
        shares[name] = Math.round(percent)
        if (clock.now() - told < 2_000) return
        told = clock.now()
        ports.progress(job.id, shares).catch(() => undefined)
      }
      // Awaited first: `waiting` may be another list by the time it is made.
      const outcome = await makeOne(ports, job, attempt, report, signal)
      waiting.push(outcome)
      delete shares[name]
      if (clock.now() - flushed >= settings.flushMs) await flush()
    }
  }
  try {
    await Promise.all(Array.from({ length: settings.parallel[lane] }, next))
    await flush()
  } finally {
    renewing()
  }
}

export const work = async (ports: Ports, jobId: string, lane: Lane, worker: string): Promise<void> => {
  const from = ports.clock.now()
  for (;;) {
    const batch = await claimBatch(ports, jobId, lane, worker)
    if (batch.job && batch.claimed.length > 0) await makeBatch(ports, batch.job, lane, worker, batch.claimed)
    if (!batch.again) return
    if (ports.clock.now() - from < ports.settings.shiftMs) continue
    await transact(ports, 'next-shift', async (sheet) => {
      sheet.owe({ type: 'work', jobId, lane, worker }, { priority: batch.job?.priority ?? 'normal' })
    })
    return
  }
}

// An attempt of a worker that has gone silent: it is closed, and the unit is taken up anew under a higher fence.
export const watchLocal = async (ports: Ports, attempt: AttemptRow): Promise<void> => {
  const unit = await ports.store.get('unit', unitId(attempt.workspaceId, attempt.unitKey))
  const message = unit?.fence === attempt.fence ? 'worker went silent' : 'superseded'
  const fault: Fault = { code: 'crashed', message, next: 'again' }
  await settle(ports, [{ attemptId: attempt.id, is: 'failed', fault, costMicros: 0 }])
}
