import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { serviceOf } from '@peace/core/api'
import { beforeAll, describe, expect, test, vi } from 'vitest'
import { secrets } from '../../../functions/src/params.ts'
import { services } from '../../../functions/src/services.ts'
import { root } from '../stack/places.ts'
import { Reach } from './reach.ts'

// What each function declares is what it reaches: no less, or it would fail where it is needed; no more, or it would hold a
// key that it has no use for.
const nameOf = new Map<string, string>(Object.entries(secrets).map(([name, { name: key }]) => [key, name]))
const reach = new Reach()
const doorFile = /^functions\/src\/(?!serve\.).*\.(callable|task|trigger|webhook|schedule)\.ts$/

type Door = { door: string; service: string; declared: string[]; needs: string[]; ways: Map<string, string[]> }
type Exported = {
  doorName?: string
  secrets?: readonly string[]
  __endpoint?: { secretEnvironmentVariables?: { key: string }[]; labels?: Record<string, string> }
}

const declaredBy = ({ doorName, secrets: own, __endpoint }: Exported): string[] =>
  doorName !== undefined
    ? [...(own ?? [])]
    : (__endpoint?.secretEnvironmentVariables ?? []).map(({ key }) => nameOf.get(key) ?? key)

const doorsIn = async (file: string): Promise<Door[]> => {
  const exported = (await import(pathToFileURL(join(root, file)).href)) as Record<string, Exported>
  return Object.entries(exported).flatMap(([name, value]) => {
    const isDoor = value.doorName !== undefined || value.__endpoint !== undefined
    if (!isDoor) return []
    const ways = reach.secretsOf({ file, name })
    const service = value.doorName
      ? String(serviceOf[value.doorName as keyof typeof serviceOf])
      : String(value.__endpoint?.labels?.service)
    return [{ door: name, service, declared: declaredBy(value).sort(), needs: [...ways.keys()].sort(), ways }]
  })
}

let doors: Door[]
beforeAll(async () => {
  vi.stubEnv('GCLOUD_PROJECT', 'demo-secrets')
  const files = reach.files().filter((file) => doorFile.test(file))
  doors = (await Promise.all(files.map(doorsIn))).flat()
}, 60_000)

const differences = (found: readonly Door[]): string[] =>
  found.flatMap(({ door, declared, needs, ways }) => [
    ...needs
      .filter((secret) => !declared.includes(secret))
      .map((secret) => `${door} needs ${secret} and does not declare it: ${ways.get(secret)?.join(' → ')}`),
    ...declared
      .filter((secret) => !needs.includes(secret))
      .map((secret) => `${door} declares ${secret} and never reads it`),
  ])

describe('secrets', () => {
  test('of each door are those it reaches, neither more nor less', () => {
    expect(doors.length).toBeGreaterThan(100)
    expect(differences(doors)).toEqual([])
  })

  test('of each service are those of its doors, neither more nor less', () => {
    const held = Object.fromEntries(
      Object.keys(services).map((service) => [
        service,
        [...new Set(doors.filter((each) => each.service === service).flatMap(({ needs }) => needs))].sort(),
      ]),
    )
    expect(held).toEqual(
      Object.fromEntries(Object.entries(services).map(([name, one]) => [name, [...one.secrets].sort()])),
    )
  })

  test('one that is taken away is missed, by the name of the door', () => {
    const less = doors.map((each) => (each.door === 'createJob' ? { ...each, declared: [] } : each))
    expect(differences(less)[0]).toContain('createJob needs gemini')
    const more = doors.map((each) => (each.door === 'enter' ? { ...each, declared: ['stripe'] } : each))
    expect(differences(more)).toEqual(['enter declares stripe and never reads it'])
  })
})
