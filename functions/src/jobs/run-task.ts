import { handle, taskSchema } from '@peace/engine'
import { z } from 'zod'
import { during, log } from '../log/log.ts'
import { enginePorts } from './engine-ports.store.ts'
import { tellTrace } from './tell-trace.ts'

const body = z.object({ task: taskSchema })

// Something thrown is tried again by the queue; a task that cannot be read never will be, so it is dropped aloud.
export const runTask = async (data: unknown): Promise<void> => {
  const read = body.safeParse(data)
  if (!read.success) return log.error('unreadable task', { problem: read.error.message })
  const { task } = read.data
  const jobId = 'jobId' in task ? { jobId: task.jobId } : {}
  const attemptId = 'attemptId' in task ? { attemptId: task.attemptId } : {}
  await during({ task: task.type, ...jobId, ...attemptId }, async () => {
    const ports = await enginePorts()
    await handle(ports, task)
    if (task.type === 'tally') await tellTrace(ports, task.jobId)
  })
}
