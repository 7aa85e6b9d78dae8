import { z } from 'zod'
import { apis, firstApis } from '../needed.ts'
import { missing, type Place, type Step, there } from '../step.ts'

const listed = z.looseObject({
  services: z.array(z.looseObject({ config: z.looseObject({ name: z.string() }) })).default([]),
})
// Google takes twenty at a time.
const atOnce = 20

const notYet = async ({ google, project }: Place, wanted: readonly string[]): Promise<string[]> => {
  const query = { filter: 'state:ENABLED', pageSize: '200' }
  const found = listed.parse(await google('serviceusage.services.list', { parent: `projects/${project}` }, { query }))
  const enabled = new Set(found.services.map(({ config }) => config.name))
  return wanted.filter((each) => !enabled.has(each))
}

const enabling = (name: string, wanted: readonly string[]): Step => ({
  name,
  plan: `enable ${wanted.map((each) => each.replace('.googleapis.com', '')).join(', ')}`,
  stops: true,
  async look(place) {
    const less = await notYet(place, wanted)
    return less.length === 0
      ? there
      : missing(`enable ${less.map((each) => each.replace('.googleapis.com', '')).join(', ')}`)
  },
  async make(place) {
    const less = await notYet(place, wanted)
    for (let from = 0; from < less.length; from += atOnce)
      await place.google(
        'serviceusage.services.batchEnable',
        { parent: `projects/${place.project}` },
        { body: { serviceIds: less.slice(from, from + atOnce) } },
      )
  },
})

export const firstApisStep = enabling('the first APIs', firstApis)
export const apisStep = enabling('APIs', apis)
