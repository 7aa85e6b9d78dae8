import { handle } from '../engine.ts'
import { hearWorkload } from '../hear-workload.ts'
import type { OutboxRow, Task, WorkloadRow } from '../rows.ts'
import { Broken } from './broken.ts'
import type { Faults } from './faults.ts'
import type { Random } from './random.ts'
import type { Scheduler } from './scheduler.ts'
import type { Sky } from './weather.ts'
import type { World } from './world.ts'

// Tasks and triggers, as the cloud brings them: late, twice, in another order, or never; and a queue that takes none.
export type Queue = {
  // Owed by a row of the outbox, which must be there.
  receive(owed: OutboxRow): void
  // Only a reminder.
  hear(owed: OutboxRow): void
  hearLater(workspaceId: string, before: WorkloadRow | undefined, after: WorkloadRow | undefined): void
}

type Around = {
  scheduler: Scheduler
  random: Random
  faults: Faults
  sky: Sky
  run: World['run']
  isOwed(id: string): boolean
  guarded(check: () => void): void
}

export const makeQueue = ({ scheduler, random, faults, sky, run, isOwed, guarded }: Around): Queue => {
  const received = new Set<string>()
  const deliver = (task: Task, tries: number) => {
    if (faults.happens('task-dropped')) return
    run(
      `task-${task.type}`,
      true,
      (ports) => handle(ports, task),
      () => {
        if (tries < 6) scheduler.after(1_000 * 2 ** tries, () => deliver(task, tries + 1))
      },
    )
  }
  const hear = ({ id, task, dueAt }: OutboxRow): void => {
    if (faults.happens('queue-refuses') || (!faults.isCalm() && scheduler.now() < sky.queueAwayUntil))
      throw new Error('the queue is away')
    if (received.has(id)) return
    received.add(id)
    const wait = Math.max(0, dueAt - scheduler.now())
    let late = random.between(5, 120)
    if (faults.happens('task-delayed')) late += random.between(5_000, 90_000)
    if (faults.happens('task-reordered')) late += random.between(200, 3_000)
    scheduler.after(wait + late, () => deliver(task, 0))
    if (faults.happens('task-duplicate'))
      scheduler.after(wait + late + random.between(0, 8_000), () => deliver(task, 0))
  }
  return {
    hear,
    receive: (owed) => {
      guarded(() => {
        if (!isOwed(owed.id)) throw new Broken('outbox-first', `${owed.task.type} is sent and nowhere owed`)
      })
      hear(owed)
    },
    hearLater: (workspaceId, before, after) => {
      if (faults.happens('trigger-dropped')) return
      const late = faults.happens('trigger-delayed') ? random.between(5_000, 120_000) : random.between(20, 300)
      const told = () => run('trigger', true, (ports) => hearWorkload(ports, workspaceId, before, after))
      scheduler.after(late, told)
      if (faults.happens('trigger-duplicate')) scheduler.after(late + random.between(1, 5_000), told)
    },
  }
}
