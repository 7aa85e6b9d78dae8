import { z } from 'zod'
import { queues } from '../needed.ts'
import { orNothing } from '../reading.ts'
import { differs, missing, type Place, type Step, there } from '../step.ts'

const schema = z.looseObject({
  state: z.string().default('RUNNING'),
  rateLimits: z.looseObject({ maxConcurrentDispatches: z.number().optional() }).optional(),
  retryConfig: z.looseObject({ maxAttempts: z.number().optional() }).optional(),
})
const folder = ({ project, region }: Place) => `projects/${project}/locations/${region}`
const settingsOf = (atOnce: number) => ({
  rateLimits: { maxConcurrentDispatches: atOnce },
  retryConfig: { maxAttempts: 8, minBackoff: '1s', maxBackoff: '60s' },
})

const other = async (place: Place) => {
  const found = await Promise.all(
    Object.entries(queues).map(async ([id, atOnce]) => {
      const name = `${folder(place)}/queues/${id}`
      const known = await orNothing(place.google('cloudtasks.projects.locations.queues.get', { name }))
      if (known === undefined) return [{ id, name, atOnce, stands: false }]
      const { rateLimits, retryConfig } = schema.parse(known)
      const same = rateLimits?.maxConcurrentDispatches === atOnce && retryConfig?.maxAttempts === 8
      return same ? [] : [{ id, name, atOnce, stands: true }]
    }),
  )
  return found.flat()
}

export const queuesStep: Step = {
  name: 'queues',
  plan: 'make the three queues of the engine',
  async look(place) {
    const found = await other(place)
    if (found.length === 0) return there
    const names = found.map(({ id }) => id).join(', ')
    return found.some(({ stands }) => stands)
      ? differs('they let through another number at once', `set ${names}`)
      : missing(`make ${names}`)
  },
  async make(place) {
    for (const { name, atOnce, stands } of await other(place))
      if (stands)
        await place.google(
          'cloudtasks.projects.locations.queues.patch',
          { name },
          { query: { updateMask: 'rateLimits,retryConfig' }, body: settingsOf(atOnce) },
        )
      else
        await place.google(
          'cloudtasks.projects.locations.queues.create',
          { parent: folder(place) },
          { body: { name, ...settingsOf(atOnce) } },
        )
  },
}
