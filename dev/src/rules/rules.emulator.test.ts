import { beforeAll, describe } from 'vitest'
import { accessCases } from './access-cases.ts'
import { FirestoreClient } from './firestore-client.ts'
import { shapeCases } from './shape-cases.ts'
import { buildWorld } from './world.ts'

const client = new FirestoreClient(`rules-${process.pid}`)

beforeAll(() => buildWorld(client))

describe('every role, every kind, every operation', () => accessCases(() => client))
describe('shape, size and type of what a browser writes', () => shapeCases(() => client))
