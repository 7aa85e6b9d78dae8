import { CloudTasksClient } from '@google-cloud/tasks'
import { must } from '@peace/core/errors'
import { region } from '../region.ts'

// Pause, resume and look at a queue of Cloud Tasks. Loaded only where there is one: the emulator has none of this.
let client: CloudTasksClient | undefined
const control = () => {
  client ??= new CloudTasksClient({ fallback: true })
  return client
}

const nameOf = (queue: string) => control().queuePath(must(process.env.GCLOUD_PROJECT, 'the project'), region, queue)

export const readQueue = async (queue: string): Promise<{ state: string; depth: number }> => {
  const [found] = await control().getQueue({ name: nameOf(queue), readMask: { paths: ['state', 'stats'] } } as {
    name: string
  })
  const stats = (found as { stats?: { tasksCount?: string | number } }).stats
  return { state: String(found.state ?? 'RUNNING'), depth: Number(stats?.tasksCount ?? 0) }
}

export const pauseQueue = async (queue: string): Promise<void> =>
  void (await control().pauseQueue({ name: nameOf(queue) }))

export const resumeQueue = async (queue: string): Promise<void> =>
  void (await control().resumeQueue({ name: nameOf(queue) }))
