import { beforeAll, describe, expect, test, vi } from 'vitest'
import type { Right } from '../../../functions/src/rights.ts'
import { accountOf, partOf, type ServiceName, services } from '../../../functions/src/services.ts'
import { refusedBy } from '../cloud/double/limits.ts'
import { type Declared, declaredBy } from './declared.ts'
import { Reach } from './reach.ts'

// What each service may do in the project is what its functions reach: one right less, and it fails where nobody looks; one
// more, and whoever gets into it has more than it needs.
const asks: Readonly<Record<string, Right>> = {
  'functions/src/firebase.ts#firestore': 'data',
  'functions/src/firebase.ts#auth': 'accounts',
  'functions/src/firebase.ts#bucket': 'files',
  'functions/src/gateways/storage.ts#signGet': 'sign',
  'functions/src/gateways/storage.ts#signPut': 'sign',
  'functions/src/firebase.ts#functions': 'tasks',
  'functions/src/gateways/queue-control.ts#control': 'queues',
  'functions/src/gateways/vertex.ts#optionsOf': 'models',
  'functions/src/gateways/kms.ts#signWithKms': 'seal',
}
const reach = new Reach()

type Need = { service: string; right: Right; way: string }
let needs: Need[]
let all: Declared[]

const needsOf = ({ file, name, service, comesByItself }: Declared): Need[] => [
  ...(comesByItself ? [{ service, right: 'events' as const, way: name }] : []),
  ...[...reach.waysFrom({ file, name })].flatMap((way) => {
    const right = asks[String(way[0])]
    return right ? [{ service, right, way: way.toReversed().join(' → ') }] : []
  }),
]

beforeAll(async () => {
  vi.stubEnv('GCLOUD_PROJECT', 'demo-rights')
  all = await declaredBy(reach)
  needs = all.flatMap(needsOf)
}, 60_000)

const differences = (held: (service: ServiceName) => readonly Right[]): string[] =>
  (Object.keys(services) as ServiceName[]).flatMap((service) => {
    const own = needs.filter((need) => need.service === service)
    const missed = own.filter(({ right }) => !held(service).includes(right))
    const idle = held(service).filter((right) => !own.some((need) => need.right === right))
    return [
      ...[...Map.groupBy(missed, ({ right }) => right)].map(
        ([right, [first]]) => `${service} needs the right ${right}: ${first?.way}`,
      ),
      ...idle.map((right) => `${service} has the right ${right} and never uses it`),
    ]
  })

test('every function is of a size and a length that Google takes', () => {
  const own = all.flatMap(({ name, own: of }) => (of ? [{ name, ...of }] : []))
  expect(own.length).toBeGreaterThan(20)
  expect(own.flatMap((one) => refusedBy(one) ?? [])).toEqual([])
})

describe('rights', () => {
  test('of each service are those that its functions reach, neither more nor less', () => {
    expect(differences((service) => services[service].rights)).toEqual([])
  })

  test('one that is taken away is missed, with the way to where it is needed; one too many is told', () => {
    const without = differences((service) => services[service].rights.filter((right) => right !== 'sign'))
    expect(without.map((each) => each.split(':')[0])).toEqual(
      ['site', 'studio', 'engine', 'records'].map((service) => `${service} needs the right sign`),
    )
    expect(
      differences((service) => [...services[service].rights, ...(service === 'post' ? (['models'] as const) : [])]),
    ).toEqual(['post has the right models and never uses it'])
  })

  test('every function runs under the account of its service', () => {
    expect(partOf('engine').serviceAccount).toBe(`${accountOf('engine')}@`)
  })
})
