import { DomainError } from '@peace/core/errors'
import { millisOf } from '@peace/core/money'
import { lineOf, linesAReceiptPage, type ReceiptRow, receiptId } from '@peace/engine'
import { enginePorts } from './engine-ports.store.ts'

// What is filed is read from its pages; what is not yet, from the attempts themselves. A place is a page (`p2`), or the
// last attempt that was read.
type Line = ReceiptRow['lines'][number]
type Page = { lines: readonly Line[]; next?: string | undefined }

const shown = ({ chargedMicros, ...line }: Line) => ({ ...line, chargedMillis: millisOf(chargedMicros) })

export const readReceipt = async (workspaceId: string, jobId: string, from = 'p0') => {
  const { store } = await enginePorts()
  const job = await store.get('job', jobId)
  if (job?.workspaceId !== workspaceId) throw new DomainError('not-found', { what: 'job' })
  const { pages = 0, whole = false, after: filed } = job.receipt ?? {}

  const attemptsAfter = async (after: typeof filed): Promise<Page> => {
    const { rows, more } = await store.attemptsOf(jobId, linesAReceiptPage, after)
    const last = more ? rows.at(-1) : undefined
    return { lines: rows.map((each) => lineOf(each, jobId)), next: last && `${last.createdAt} ${last.id}` }
  }
  const page = async (): Promise<Page> => {
    const [at, id] = from.split(' ')
    if (id !== undefined) return attemptsAfter({ createdAt: Number(at), id })
    const n = Number(from.slice(1))
    if (n >= pages) return whole ? { lines: [] } : attemptsAfter(filed)
    const found = await store.get('receipt', receiptId(jobId, n))
    return { lines: found?.lines ?? [], next: n + 1 < pages || !whole ? `p${n + 1}` : undefined }
  }

  const { lines, next } = await page()
  return {
    jobId,
    quoteMillis: job.quoteMillis,
    capturedMillis: job.money.capturedMillis,
    releasedMillis: job.money.releasedMillis,
    attempts: lines.map(shown),
    ...(next === undefined ? {} : { next }),
  }
}
