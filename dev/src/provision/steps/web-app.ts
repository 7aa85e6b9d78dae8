import { z } from 'zod'
import { missing, type Place, type Step, there } from '../step.ts'

const apps = z.looseObject({
  apps: z
    .array(
      z.looseObject({ appId: z.string(), displayName: z.string().default(''), state: z.string().default('ACTIVE') }),
    )
    .default([]),
})
const displayName = 'Peace Script AI'

export const webAppOf = async ({ google, project }: Place): Promise<string | undefined> => {
  const found = apps.parse(await google('firebase.projects.webApps.list', { parent: `projects/${project}` }))
  const live = found.apps.filter(({ state }) => state === 'ACTIVE')
  return (live.find((each) => each.displayName === displayName) ?? live[0])?.appId
}

// Hosting tells the page of it at /__/firebase/init.json.
export const webAppStep: Step = {
  name: 'web app',
  plan: 'make the web app',
  stops: true,
  look: async (place) => ((await webAppOf(place)) ? there : missing('make the web app')),
  make: async ({ google, project }) =>
    void (await google(
      'firebase.projects.webApps.create',
      { parent: `projects/${project}` },
      { body: { displayName } },
    )),
}
