import type { Ports } from '../ports.ts'
import type { World } from './world.ts'

// For tests: one call by somebody in this world, which goes on until that call has its answer.
export const inside = async <T>(world: World, work: (ports: Ports) => Promise<T>): Promise<T> => {
  let result: { value: T } | { error: unknown } | undefined
  world.run('user', false, async (ports) => {
    result = await work(ports).then(
      (value) => ({ value }),
      (error: unknown) => ({ error }),
    )
  })
  while (!result && !world.broken()) await world.scheduler.step()
  if (!result) throw world.broken()
  if ('error' in result) throw result.error
  return result.value
}
