import { isFinal } from '@peace/core/build'
import { planIfReadable } from './plans.ts'
import type { Ports } from './ports.ts'
import { type AttemptRow, type JobRow, linesAReceiptPage, type ReceiptRow, within } from './rows.ts'
import { transact } from './transaction.ts'
import { emptyUsage, usageDay, withAttempts, withJob } from './usage.ts'

// What remains of a job's attempts: they end, their lines stay with the job, a page of at most five hundred at a time. In
// the same pass, so that nothing is read twice, they are told to the day's figures.

type Place = NonNullable<JobRow['receipt']>
const atFirst: Place = { pages: 0, own: false, elsewhere: 0, whole: false }

export const receiptId = (jobId: string, n: number): string => `${jobId}/${n}`

export const lineOf = (attempt: AttemptRow, jobId: string): ReceiptRow['lines'][number] => ({
  id: attempt.id,
  kind: attempt.kind,
  subject: attempt.subject,
  backend: attempt.backend,
  verdict: attempt.phase === 'closed' ? (attempt.fault ?? attempt.verdict ?? 'done') : 'running',
  reason: String(attempt.decision.reason ?? ''),
  chargedMicros: attempt.payer === jobId ? attempt.chargedMicros : 0,
  startedAt: attempt.createdAt,
  ...(attempt.closedAt === undefined ? {} : { finishedAt: attempt.closedAt }),
})

type Page = { attempts: AttemptRow[]; next: Place }

// First those it began, in their order, then those it paid for and another began.
const nextPage = async (ports: Ports, job: JobRow, place: Place): Promise<Page> => {
  if (!place.own) {
    const { rows, more } = await ports.store.attemptsOf(job.id, linesAReceiptPage, place.after)
    const last = rows.at(-1)
    const after = last ? { after: { createdAt: last.createdAt, id: last.id } } : {}
    const whole = !more && job.paidElsewhere.length === 0
    return { attempts: rows, next: { ...place, ...after, own: !more, whole } }
  }
  const elsewhere = place.elsewhere + linesAReceiptPage
  const found = await ports.store.getMany('attempt', job.paidElsewhere.slice(place.elsewhere, elsewhere))
  const whole = elsewhere >= job.paidElsewhere.length
  return { attempts: found.filter((each) => each !== undefined), next: { ...place, elsewhere, whole } }
}

const samePlace = (one: Place, other: Place): boolean =>
  one.pages === other.pages && one.own === other.own && one.elsewhere === other.elsewhere && one.whole === other.whole

const lookAgainMs = 60_000

// Whether there is more to do at once. What is not yet over stops it: the sweep comes back to it.
const fileOnePage = async (ports: Ports, jobId: string): Promise<boolean> => {
  const seen = await ports.store.get('job', jobId)
  if (!seen || !isFinal(seen.state) || !seen.withdrawn || seen.receipt?.whole) return false
  const from = seen.receipt ?? atFirst
  const { attempts, next } = await nextPage(ports, seen, from)
  const over = attempts.every(({ phase }) => phase === 'closed')
  const specs = new Map((await planIfReadable(ports, seen))?.units.map(({ key, spec }) => [key, spec]))
  return transact(ports, 'file-receipt', async (tx) => {
    const job = await tx.get('job', jobId)
    if (!job || job.receipt?.whole) return false
    if (!over) {
      tx.put('job', jobId, { ...job, dueAt: tx.now + lookAgainMs })
      return false
    }
    // Somebody else is at it.
    if (!samePlace(job.receipt ?? atFirst, from)) return false
    const pages = from.pages + (attempts.length > 0 ? 1 : 0)
    const { dueAt: _, ...rest } = job
    const filed: JobRow = { ...rest, receipt: { ...next, pages }, tallied: job.tallied || next.whole }
    tx.put('job', jobId, next.whole ? filed : { ...filed, dueAt: tx.now + lookAgainMs })
    if (attempts.length > 0)
      tx.put('receipt', receiptId(jobId, from.pages), { lines: attempts.map((each) => lineOf(each, jobId)) })
    // One that ended before there were receipts was counted then.
    if (job.tallied) return !next.whole
    const day = usageDay(job)
    const id = within(job.workspaceId, day)
    const known = (await tx.get('usage', id)) ?? emptyUsage(day)
    const paid = attempts.filter(({ payer }) => payer === jobId)
    const counted = withAttempts(known, paid, specs, job.rates)
    tx.put('usage', id, next.whole ? withJob(counted, job) : counted)
    return !next.whole
  })
}

export const fileReceipt = async (ports: Ports, jobId: string): Promise<void> => {
  while (await fileOnePage(ports, jobId));
}
