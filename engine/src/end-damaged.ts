import { isDamaged } from '@peace/core/stored'
import { finishJob } from './job-change.ts'
import type { Ports } from './ports.ts'
import { transact } from './transaction.ts'

// A job whose plan cannot be read is over: nobody knows any more what its places stand for. What it has paid for is
// paid, the rest goes back.
export const endDamaged = async (ports: Ports, jobId: string): Promise<void> =>
  transact(ports, 'end-damaged', async (tx) => {
    const job = await tx.get('job', jobId)
    if (job?.open) await finishJob(tx, job, 'FAILED', { code: 'data-damaged', tried: [] })
  })

// Does something with a job's plan, and ends the job if that is where it fails.
export const orEndDamaged = async <T>(ports: Ports, jobId: string, work: () => Promise<T>): Promise<T | undefined> => {
  try {
    return await work()
  } catch (error) {
    if (!isDamaged(error) || error.values.table !== 'page') throw error
    await endDamaged(ports, jobId)
    return undefined
  }
}
