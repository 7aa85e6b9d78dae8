import type { JobRequest } from '@peace/core/build'
import { emptyWallet, grantOnce } from '@peace/core/money'
import { answerJob, cancelJob } from '../cancel.ts'
import { createJob } from '../create.ts'
import { quoteJob } from '../quote.ts'
import type { QuietWorld } from './quiet-world.ts'

export type Course = { jobId: string; workspaceId: string; cancelAt?: number; answer?: 'use-fallback' | 'give-up' }

export const payIn = ({ store }: QuietWorld, workspaceId: string, millis: number): void => {
  const grant = { id: 'grant.recorded', source: 'operator' as const, millis, at: 0, expiresAt: 4_000_000_000_000 }
  const { wallet, entries } = grantOnce(emptyWallet(), grant)
  store.seed('wallet', workspaceId, wallet)
  for (const entry of entries) store.seed('entry', `${workspaceId}/${entry.id}`, entry)
}

export const begin = async ({ ports }: QuietWorld, request: Omit<JobRequest, 'shownMillis'>) => {
  const quote = await quoteJob(ports, request)
  await createJob(ports, { ...request, shownMillis: quote.maxMillis }, { uid: 'u' })
  return quote
}

// On to its end, or until so many are made. Whatever its user does, they do it again in every run.
export const goOn = async (world: QuietWorld, course: Course, untilMade = Number.POSITIVE_INFINITY): Promise<void> => {
  const { ports, store } = world
  const { jobId, workspaceId, cancelAt, answer } = course
  await world.run(async () => {
    const job = store.row('job', jobId)
    if (!job?.open) return false
    // A row as it lies there, whatever was done to it.
    if (job.counts?.done >= untilMade) return true
    if (cancelAt !== undefined && job.counts?.done >= cancelAt) await cancelJob(ports, workspaceId, jobId)
    if (answer && job.question) await answerJob(ports, workspaceId, jobId, job.question.unitKey, answer)
    return false
  })
}
