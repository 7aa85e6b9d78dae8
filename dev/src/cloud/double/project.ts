import { type Answers, done, rowOf, wantAccounts, wordOf } from './answer.ts'
import { noBilling, Refusal } from './refusal.ts'

// Resource Manager, Service Usage, Billing.

// What cannot be enabled without somebody who pays.
export const paidOnly = [
  'run.googleapis.com',
  'cloudfunctions.googleapis.com',
  'cloudbuild.googleapis.com',
  'artifactregistry.googleapis.com',
  'cloudtasks.googleapis.com',
  'cloudscheduler.googleapis.com',
  'eventarc.googleapis.com',
  'secretmanager.googleapis.com',
  'aiplatform.googleapis.com',
]

const listOf = (value: unknown): string[] => (Array.isArray(value) ? value.map(String) : [])

export const projectAnswers: Answers = {
  'cloudresourcemanager.projects.get': ({ world, names }) => rowOf(world, names.name ?? ''),
  'cloudresourcemanager.projects.testIamPermissions': ({ world, body }) => ({
    permissions: listOf(body.permissions).filter((each) => !world.withheld.has(each)),
  }),
  'cloudresourcemanager.projects.getIamPolicy': ({ world }) =>
    world.rows.get(`projects/${world.project}/policy`) ?? { etag: 'first', version: 1, bindings: [] },
  'cloudresourcemanager.projects.setIamPolicy': ({ world, body }) => {
    const name = `projects/${world.project}/policy`
    const policy = body.policy as { etag?: string; bindings?: { role: string; members: string[] }[] }
    const stands = wordOf(world.rows.get(name)?.etag) || 'first'
    if (policy.etag !== stands)
      throw new Refusal(
        'ABORTED',
        'There were concurrent policy changes. Please retry the whole read-modify-write with exponential backoff.',
      )
    for (const { role, members } of policy.bindings ?? []) {
      if (role.startsWith('projects/') && !world.rows.has(role))
        throw new Refusal('INVALID_ARGUMENT', `Role (${role}) does not exist in the resource's hierarchy.`)
      wantAccounts(world, members)
    }
    world.count += 1
    const kept = { ...policy, etag: `after-${world.count}` }
    world.rows.set(name, kept)
    return kept
  },
  'serviceusage.services.list': ({ world }) => ({
    services: [...world.enabled].map((name) => ({
      name: `projects/${world.number}/services/${name}`,
      config: { name },
      state: 'ENABLED',
    })),
  }),
  'serviceusage.services.batchEnable': ({ world, body }) => {
    const wanted = listOf(body.serviceIds)
    if (wanted.length > 20)
      throw new Refusal('INVALID_ARGUMENT', 'A single request can enable a maximum of 20 services at a time.')
    if (!world.billing && wanted.some((each) => paidOnly.includes(each))) throw noBilling(world.project)
    for (const each of wanted) world.enabled.add(each)
    return done()
  },
  'serviceusage.services.consumerQuotaMetrics.list': ({ world, names }) => {
    const service = wordOf(names.parent).split('/').at(-1)
    return {
      metrics: [...world.quotas].flatMap(([metric, effectiveLimit]) =>
        metric.startsWith(`${service}/`)
          ? [{ metric, consumerQuotaLimits: [{ quotaBuckets: [{ effectiveLimit: String(effectiveLimit) }] }] }]
          : [],
      ),
    }
  },
  'cloudbilling.projects.getBillingInfo': ({ world }) => ({
    name: `projects/${world.project}/billingInfo`,
    billingEnabled: world.billing,
    ...(world.billing ? { billingAccountName: 'billingAccounts/000000-AAAAAA-BBBBBB' } : {}),
  }),
}
