import { randomBytes } from 'node:crypto'
import { z } from 'zod'
import { holdersOf, secretKeys } from '../needed.ts'
import { has, orNothing, policySchema, withMember } from '../reading.ts'
import { cannot, missing, type Place, type Step, there } from '../step.ts'
import { memberOf } from './accounts.ts'

// Each secret is there, has a value (a dash stands for “not used”), and is read by the services that declare it and no other.

const reader = 'roles/secretmanager.secretAccessor'
const nameOf = ({ project }: Place, key: string) => `projects/${project}/secrets/${key}`
const version = z.looseObject({ payload: z.looseObject({ data: z.string() }) })

export const readSecret = async (place: Place, key: string): Promise<string | undefined> => {
  const found = await orNothing(
    place.google('secretmanager.projects.secrets.versions.access', { name: `${nameOf(place, key)}/versions/latest` }),
  )
  return found === undefined ? undefined : Buffer.from(version.parse(found).payload.data, 'base64').toString('utf8')
}

export const storeSecret = async (place: Place, key: string, value: string): Promise<void> => {
  const { google, project, region } = place
  if (!(await orNothing(google('secretmanager.projects.secrets.get', { name: nameOf(place, key) }))))
    await google(
      'secretmanager.projects.secrets.create',
      { parent: `projects/${project}` },
      { query: { secretId: key }, body: { replication: { userManaged: { replicas: [{ location: region }] } } } },
    )
  await google(
    'secretmanager.projects.secrets.addVersion',
    { parent: nameOf(place, key) },
    { body: { payload: { data: Buffer.from(value).toString('base64') } } },
  )
}

const toStore = (key: string, project: string) =>
  `printf %s VALUE | gcloud secrets versions add ${key} --data-file=- --project=${project}`

export const secretStep = (key: string): Step => ({
  name: `secret ${key}`,
  plan: 'ask for it, try it, store it',
  async look(place) {
    const value = await readSecret(place, key)
    if (value === undefined) return missing('ask for it, try it, store it')
    if (value !== '-' && (await place.vendors.tryKey(key, value)) === 'refused')
      return cannot('the vendor refuses what is stored', toStore(key, place.project))
    return there
  },
  async make(place) {
    const value = (await place.ask(key, 'empty: not used')) ?? ''
    if (value !== '' && (await place.vendors.tryKey(key, value)) === 'refused')
      throw new Error(`the vendor refuses this ${key}; nothing was stored`)
    await storeSecret(place, key, value || '-')
  },
})

// Nobody has it before: it is made here, and whoever asks for the figures is told it.
const madeHere = (key: string): Step => ({
  name: `secret ${key}`,
  plan: 'make it up',
  async look(place) {
    const value = await readSecret(place, key)
    return value === undefined || value === '-' ? missing('make it up') : there
  },
  async make(place) {
    await storeSecret(place, key, randomBytes(32).toString('base64url'))
  },
})

export const secretSteps: readonly Step[] = secretKeys
  .filter((key) => key !== 'STRIPE_WEBHOOK_SECRET')
  .map((key) => (key === 'METRICS_TOKEN' ? madeHere(key) : secretStep(key)))

const policyOf = async (place: Place, key: string) =>
  policySchema.parse(
    await place.google('secretmanager.projects.secrets.getIamPolicy', { resource: nameOf(place, key) }),
  )

const closed = async (place: Place) => {
  const found = await Promise.all(
    secretKeys.map(async (key) => {
      const policy = await policyOf(place, key)
      const less = holdersOf(key).filter((service) => !has(policy, reader, memberOf(place, service)))
      return less.length === 0 ? [] : [{ key, policy, less }]
    }),
  )
  return found.flat()
}

export const secretReadersStep: Step = {
  name: 'who reads which secret',
  plan: 'let each service read the secrets that it declares',
  async look(place) {
    const found = await closed(place)
    return found.length === 0
      ? there
      : missing(`let ${found.map(({ key, less }) => `${less.join('+')} read ${key}`).join(', ')}`)
  },
  async make(place) {
    for (const { key, policy, less } of await closed(place)) {
      const changed = less.reduce((so, service) => withMember(so, reader, memberOf(place, service)), policy)
      await place.google(
        'secretmanager.projects.secrets.setIamPolicy',
        { resource: nameOf(place, key) },
        { body: { policy: changed } },
      )
    }
  },
}
