import { createHash } from 'node:crypto'
import type { OutboxRow, Priority, Tasks } from '@peace/engine'
import { functions } from '../firebase.ts'
import { inEmulator } from '../params.ts'
import { region } from '../region.ts'

// Three queues. A task's name hashes its outbox document: names that follow one another would crowd one shard.
export const queueOf: Record<Priority, string> = { high: 'tasksHigh', normal: 'tasksNormal', low: 'tasksLow' }

const nameOf = (id: string): string => createHash('sha256').update(id).digest('hex').slice(0, 40)

const known = (error: unknown): boolean =>
  /already-exists|ALREADY_EXISTS|task-already-exists/i.test(`${(error as { code?: unknown }).code} ${String(error)}`)

const enqueue = async ({ id, priority, task, dueAt }: OutboxRow): Promise<void> => {
  const queue = functions().taskQueue(`locations/${region}/functions/${queueOf[priority]}`)
  const later = dueAt > Date.now() + 1_000 ? { scheduleTime: new Date(dueAt) } : {}
  try {
    await queue.enqueue({ task }, { id: nameOf(id), dispatchDeadlineSeconds: 600, ...later })
  } catch (error) {
    if (!known(error)) throw error
  }
}

export const cloudTasks = (): Tasks => ({
  // The emulator runs everything at once, whatever it is told.
  waits: !inEmulator,
  send: enqueue,
  remind: enqueue,
})
