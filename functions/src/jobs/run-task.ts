import { handle, taskSchema } from '@peace/engine'
import { z } from 'zod'
import { enginePorts } from './engine-ports.store.ts'

const body = z.object({ task: taskSchema })

// Something thrown is tried again by the queue; a task that cannot be read never will be, so it is dropped aloud.
export const runTask = async (data: unknown): Promise<void> => {
  const read = body.safeParse(data)
  if (!read.success) return console.error('unreadable task', read.error.message)
  await handle(await enginePorts(), read.data.task)
}
