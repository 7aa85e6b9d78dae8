import { stackFromEnvironment } from '../stack/addresses.ts'
import { dueWork } from '../stack/due-work.ts'
import { tick } from './people.ts'

// Sweeps while `work` goes on, as the local stack and Cloud Scheduler do: only when something is due.
// A call that a killed function never answered is lost with it; the next one looks again.
const lost = (ms: number) => new Promise<void>((resolve) => setTimeout(resolve, ms).unref())

export const whileSweeping = async <T>(work: Promise<T>): Promise<T> => {
  const { projectId, ports } = stackFromEnvironment()
  const isDue = dueWork(projectId, ports.firestore)
  let over = false
  const sweeping = (async () => {
    while (!over) {
      if (await isDue().catch(() => false)) await Promise.race([tick('sweep').catch(() => undefined), lost(10_000)])
      await new Promise((resolve) => setTimeout(resolve, 500))
    }
  })()
  try {
    return await work
  } finally {
    over = true
    await sweeping
  }
}
