import { z } from 'zod'
import { timeSchema } from '../ids/index.ts'

// What operators may stop at once: everything that is asked of a vendor, the making of a kind of unit, a door.
export const switchSorts = ['vendor', 'kind', 'door'] as const
export const switchVendors = [
  ...['gemini', 'vertex', 'runpod', 'replicate', 'fal', 'stripe', 'mail', 'youtube'],
  // All that goes out to other programs' addresses.
  'webhooks',
] as const

export const stoppedSchema = z.object({
  sort: z.enum(switchSorts),
  name: z.string().min(1).max(60),
  reason: z.string().max(300),
  who: z.string().max(64),
  at: timeSchema,
})
export type Stopped = z.infer<typeof stoppedSchema>
export const switchesSchema = z.object({ stopped: z.array(stoppedSchema).max(400).default([]) })
export type Switches = z.infer<typeof switchesSchema>

export const isStopped = ({ stopped }: Switches, sort: Stopped['sort'], name: string): boolean =>
  stopped.some((one) => one.sort === sort && one.name === name)

// The last word on a thing holds; what goes on again is struck from the list.
export const withSwitch = ({ stopped }: Switches, change: Stopped, on: boolean): Switches => {
  const others = stopped.filter(({ sort, name }) => sort !== change.sort || name !== change.name)
  return { stopped: on ? others : [...others, change] }
}
