import { expect, test } from 'vitest'
import type { Ports } from './ports.ts'
import { memoryStore } from './sim/memory-store.ts'
import type { Process } from './sim/process.ts'
import { sweep } from './sweep.ts'

const process: Process = {
  name: 'one',
  isAlive: () => true,
  step: async (_label, effect) => effect(),
  every: () => () => undefined,
}

// A row is as old as it is: what cannot be sent stays, and stands before the others at the next sweep.
const owing = (count: number, send: (id: string) => void) => {
  const memory = memoryStore({ collides: () => false, committed: () => undefined })
  for (let n = 0; n < count; n++) {
    const task = { type: 'tally', jobId: `j${n}` }
    memory.seed('outbox', `o${n}`, { id: `o${n}`, priority: 'low', task, dueAt: n + 1 })
  }
  const tasks = { waits: true, send: async ({ id }: { id: string }) => send(id), remind: async () => undefined }
  const clock = { now: () => 10_000, every: () => () => undefined }
  return { memory, ports: { clock, tasks, store: memory.for(process) } as unknown as Ports }
}

test('what is due is looked at to its end, however many pages that are', async () => {
  const { memory, ports } = owing(1_050, () => undefined)
  expect((await sweep(ports)).outbox).toBe(1_050)
  expect(memory.rows('outbox')).toEqual([])
})

test('what cannot be sent stays owed, and keeps nothing behind it waiting', async () => {
  const { memory, ports } = owing(450, (id) => {
    if (Number(id.slice(1)) < 250) throw new Error('the queue is away')
  })
  await sweep(ports)
  expect(memory.rows('outbox').map(({ dueAt }) => dueAt)).toEqual(Array.from({ length: 250 }, (_, n) => n + 1))
})
