import { z } from 'zod'
import type { DayStats } from '../stats/index.ts'
import type { Figures } from './figures.ts'

// What the platform promises itself, over thirty days, and how much of what may go wrong has gone wrong. `pods` counts rented machines
// that were ready in time.
export const objectives = [
  { id: 'up', target: 0.999 },
  { id: 'waits', target: 0.95 },
  { id: 'retries', target: 0.95 },
  { id: 'pods', target: 0.9 },
] as const
export type ObjectiveId = (typeof objectives)[number]['id']

// A rented machine is ready within this; how soon a draft is begun: core/src/stats.
export const podReadyMs = 90_000

export const keptSchema = z.object({
  id: z.enum(objectives.map(({ id }) => id)),
  target: z.number(),
  good: z.int(),
  all: z.int(),
  // Of what may go wrong, the share that is left; less than nothing: the objective is missed. 1 where nothing was counted.
  left: z.number(),
})
export type Kept = z.infer<typeof keptSchema>

const sum = <T>(items: readonly T[], of: (item: T) => number) => items.reduce((so, item) => so + of(item), 0)

export const budgetLeft = (target: number, good: number, all: number): number =>
  all === 0 ? 1 : 1 - (all - good) / (all * (1 - target))

export const keptOf = (days: readonly DayStats[], uptime: Figures['uptime']): Kept[] => {
  const looks = Object.values(uptime)
  const counted: Record<ObjectiveId, { good: number; all: number }> = {
    up: { good: sum(looks, ({ up }) => up), all: sum(looks, ({ all }) => all) },
    waits: { good: sum(days, ({ drafts }) => drafts.quick), all: sum(days, ({ drafts }) => drafts.begun) },
    retries: { good: sum(days, ({ units }) => units.retriedWell), all: sum(days, ({ units }) => units.retried) },
    pods: { good: sum(days, ({ pods }) => pods.readyInTime), all: sum(days, ({ pods }) => pods.ready) },
  }
  return objectives.map(({ id, target }) => {
    const { good, all } = counted[id]
    return { id, target, good, all, left: budgetLeft(target, good, all) }
  })
}
