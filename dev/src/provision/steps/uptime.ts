import { z } from 'zod'
import { originOf } from '../origin.ts'
import { missing, type Place, type Step, there } from '../step.ts'

const listed = z.looseObject({
  uptimeCheckConfigs: z
    .array(
      z.looseObject({
        httpCheck: z.looseObject({ path: z.string().optional() }).optional(),
        monitoredResource: z.looseObject({ labels: z.record(z.string(), z.string()).optional() }).optional(),
      }),
    )
    .default([]),
})
const paths = ['/', '/health']

const open = async (place: Place) => {
  const found = listed.parse(
    await place.google('monitoring.projects.uptimeCheckConfigs.list', { parent: `projects/${place.project}` }),
  )
  const host = new URL(originOf(place)).host
  return paths.filter(
    (path) =>
      !found.uptimeCheckConfigs.some(
        (each) => each.httpCheck?.path === path && each.monitoredResource?.labels?.host === host,
      ),
  )
}

// Somebody from outside looks every five minutes.
export const uptimeStep: Step = {
  name: 'a look from outside',
  plan: 'have Cloud Monitoring ask the site every five minutes',
  async look(place) {
    const less = await open(place)
    return less.length === 0
      ? there
      : missing(`have Cloud Monitoring ask ${less.map((path) => `${originOf(place)}${path}`).join(' and ')}`)
  },
  async make(place) {
    const { google, project } = place
    for (const path of await open(place))
      await google(
        'monitoring.projects.uptimeCheckConfigs.create',
        { parent: `projects/${project}` },
        {
          body: {
            displayName: `Peace Script AI ${path}`,
            monitoredResource: {
              type: 'uptime_url',
              labels: { project_id: project, host: new URL(originOf(place)).host },
            },
            httpCheck: { path, port: 443, useSsl: true, validateSsl: true, requestMethod: 'GET' },
            period: '300s',
            timeout: '10s',
          },
        },
      )
  },
}
