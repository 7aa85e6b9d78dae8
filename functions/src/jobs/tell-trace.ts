import { isFinal } from '@peace/core/build'
import { isSampled, traceOf } from '@peace/core/watch'
import { type Ports, receiptId } from '@peace/engine'
import { postTrace, tracesGoTo } from '../gateways/otlp.ts'
import { log } from '../log/log.ts'
import { setting } from '../params.ts'

// A build that is over is told as one trace, from its receipt; where nobody takes traces, or it is not one of those told, nothing is read.
const mostPages = 4

export const tellTrace = async ({ store }: Pick<Ports, 'store'>, jobId: string): Promise<void> => {
  if (tracesGoTo() === '') return
  const job = await store.get('job', jobId)
  if (!job || !isFinal(job.state) || !job.receipt?.whole) return
  if (!isSampled(jobId, Number(setting('traceShare')), job.state === 'FAILED')) return
  const pages = await Promise.all(
    Array.from({ length: Math.min(job.receipt.pages, mostPages) }, (_, n) => store.get('receipt', receiptId(jobId, n))),
  )
  const lines = pages.flatMap((page) => page?.lines ?? [])
  const { id, state, createdAt, finishedAt, history, paid } = job
  const attributes = { 'peace.paid': paid, 'peace.attempts': lines.length }
  const taken = await postTrace(traceOf({ id, state, createdAt, finishedAt, history, attributes }, lines))
  if (!taken) log.warn('a trace was not taken', { jobId })
}
