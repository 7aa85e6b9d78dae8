import { must } from '@peace/core/errors'
import { z } from 'zod'
import { cannot, missing, type Place, type Step, there } from '../step.ts'

// Whoever is the first operator is told by mail when the look from outside fails: a check that tells nobody is none.

const channels = z.looseObject({
  notificationChannels: z
    .array(z.looseObject({ name: z.string(), type: z.string(), labels: z.record(z.string(), z.string()).default({}) }))
    .default([]),
})
const policies = z.looseObject({
  alertPolicies: z
    .array(
      z.looseObject({ displayName: z.string().default(''), notificationChannels: z.array(z.string()).default([]) }),
    )
    .default([]),
})
const displayName = 'Peace Script AI does not answer'

const channelOf = async ({ google, project }: Place, email: string): Promise<string | undefined> => {
  const found = channels.parse(
    await google('monitoring.projects.notificationChannels.list', { name: `projects/${project}` }),
  )
  return found.notificationChannels.find(({ type, labels }) => type === 'email' && labels.email_address === email)?.name
}

const isToldAt = async ({ google, project }: Place, channel: string): Promise<boolean> => {
  const found = policies.parse(await google('monitoring.projects.alertPolicies.list', { name: `projects/${project}` }))
  return found.alertPolicies.some(
    (each) => each.displayName === displayName && each.notificationChannels.includes(channel),
  )
}

// Two places of the world at once do not reach it, for a minute: as Google's own console would write it.
const condition = {
  displayName: 'a look from outside fails',
  conditionThreshold: {
    filter: 'metric.type="monitoring.googleapis.com/uptime_check/check_passed" AND resource.type="uptime_url"',
    aggregations: [
      {
        alignmentPeriod: '1200s',
        perSeriesAligner: 'ALIGN_NEXT_OLDER',
        crossSeriesReducer: 'REDUCE_COUNT_FALSE',
        groupByFields: ['resource.label.*'],
      },
    ],
    comparison: 'COMPARISON_GT',
    thresholdValue: 1,
    duration: '60s',
    trigger: { count: 1 },
  },
}

export const alertStep = (email: string | undefined): Step => ({
  name: 'who is told when it is down',
  plan: 'mail the first operator when the look from outside fails',
  async look(place) {
    if (!email) return cannot('nobody is named', `npm run provision -- --project ${place.project} --operator EMAIL`)
    const channel = await channelOf(place, email)
    return channel && (await isToldAt(place, channel))
      ? there
      : missing(`mail ${email} when the look from outside fails`)
  },
  async make(place) {
    const { google, project } = place
    const address = must(email, 'whom to tell')
    if (!(await channelOf(place, address)))
      await google(
        'monitoring.projects.notificationChannels.create',
        { name: `projects/${project}` },
        { body: { type: 'email', displayName: 'Peace Script AI', labels: { email_address: address } } },
      )
    const channel = must(await channelOf(place, address), 'the channel')
    if (await isToldAt(place, channel)) return
    await google(
      'monitoring.projects.alertPolicies.create',
      { name: `projects/${project}` },
      {
        body: {
          displayName,
          combiner: 'OR',
          conditions: [condition],
          notificationChannels: [channel],
          documentation: {
            content: `Is it up? Run \`npm run deploy -- --project ${project} --check-only\`, then docs/deploy.md, “When something is wrong”.`,
            mimeType: 'text/markdown',
          },
        },
      },
    )
  },
})
