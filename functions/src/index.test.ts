import { api, serviceOf } from '@peace/core/api'
import { expect, test } from 'vitest'
import { type ServiceName, services } from './services.ts'

// The first generation asks for it when a function is described.
process.env.GCLOUD_PROJECT ??= 'demo-peace'
const functions: Record<string, unknown> = await import('./index.ts')

type Endpoint = {
  labels?: { service?: ServiceName }
  secretEnvironmentVariables?: { key: string }[]
  callableTrigger?: object
  timeoutSeconds?: number
}
const endpoints = Object.entries(functions).flatMap(([name, value]) =>
  typeof value === 'function' && '__endpoint' in value ? [[name, value.__endpoint as Endpoint] as const] : [],
)
const calls = endpoints.filter(([, { callableTrigger }]) => callableTrigger)

test('every name in core/src/api has a door', () => {
  const missing = Object.keys(api).filter((name) => !(Object(functions[name]) as { doorName?: unknown }).doorName)
  expect(missing).toEqual([])
})

test('every call is behind the one function of its service', () => {
  expect(calls.map(([name]) => name).sort()).toEqual([...new Set(Object.values(serviceOf))].sort())
})

test('every function belongs to a service', () => {
  const known = Object.keys(services)
  expect(endpoints.filter(([, { labels }]) => !known.includes(labels?.service ?? ''))).toEqual([])
})

const { secrets } = await import('./params.ts')

test('no function has a secret that its service has not', () => {
  const strayed = endpoints.flatMap(([name, { labels, secretEnvironmentVariables = [] }]) => {
    const allowed = labels?.service ? services[labels.service].secrets.map((one) => secrets[one].name) : []
    return secretEnvironmentVariables.filter(({ key }) => !allowed.includes(key)).map(({ key }) => `${name}: ${key}`)
  })
  expect(strayed).toEqual([])
})

test('a service has no secret that none of its functions has', () => {
  const unused = Object.entries(services).flatMap(([service, held]) => {
    const mine = endpoints.filter(([, { labels }]) => labels?.service === service)
    const bound = mine.flatMap(([, { secretEnvironmentVariables = [] }]) => secretEnvironmentVariables)
    return held.secrets
      .filter((one) => !bound.some(({ key }) => key === secrets[one].name))
      .map((one) => `${service}: ${one}`)
  })
  expect(unused).toEqual([])
})
