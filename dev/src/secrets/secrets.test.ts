import { beforeAll, describe, expect, test, vi } from 'vitest'
import { services } from '../../../functions/src/services.ts'
import { declaredBy } from './declared.ts'
import { Reach } from './reach.ts'

// What each function declares is what it reaches: no less, or it would fail where it is needed; no more, or it would hold a
// key that it has no use for.
const reach = new Reach()

type Door = { door: string; service: string; declared: string[]; needs: string[]; ways: Map<string, string[]> }

let doors: Door[]
beforeAll(async () => {
  vi.stubEnv('GCLOUD_PROJECT', 'demo-secrets')
  doors = (await declaredBy(reach)).map(({ file, name, service, secrets }) => {
    const ways = reach.secretsOf({ file, name })
    return { door: name, service, declared: secrets, needs: [...ways.keys()].sort(), ways }
  })
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
