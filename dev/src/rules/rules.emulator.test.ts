import { beforeAll, describe, expect, test } from 'vitest'
import { accessCases } from './access-cases.ts'
import { attackCases } from './attack-cases.ts'
import { gapsOf } from './coverage.ts'
import { FirestoreClient } from './firestore-client.ts'
import { shapeCases } from './shape-cases.ts'
import { buildWorld } from './world.ts'

const client = new FirestoreClient(`rules-${process.pid}`)

beforeAll(() => buildWorld(client))

describe('every role, every kind, every operation', () => accessCases(() => client))
describe('shape, size and type of what a browser writes', () => shapeCases(() => client))
describe('harm', () => attackCases(() => client))

// Last: it asks what the others made the rules evaluate.
test('every expression of the rules was seen both true and false', async () => {
  expect(gapsOf(await client.coverage())).toEqual([])
})
