import { must } from '@peace/core/errors'
import { paths } from '@peace/core/paths'
import { stackFromEnvironment } from '@peace/dev/stack/addresses'
import { eventually } from '@peace/dev/tests/people'
import { anotherOf, putRecordedFilm, type RecordedFilm, readRecordedFilm } from '@peace/dev/tests/recorded-film'
import { jobEnd, ledgerFaults } from '@peace/dev/tests/studio'
import { whileSweeping } from '@peace/dev/tests/sweeping'
import {
  type AttemptRow,
  type Backend,
  embeddedBackend,
  handle,
  type JobRow,
  noClassifier,
  type OutboxRow,
  type Ports,
  sweep,
  type WorkOrder,
} from '@peace/engine'
import { initializeApp } from 'firebase-admin/app'
import { getFirestore } from 'firebase-admin/firestore'
import { getStorage } from 'firebase-admin/storage'
import { beforeAll, expect, test } from 'vitest'
import { instantMaker } from './instant.ts'

// Films that an older code began, on the whole platform: they go on and end, for the same money as they did then.
const stack = stackFromEnvironment()
const app = initializeApp({ projectId: stack.projectId, storageBucket: stack.bucket }, 'recorded-films-test')
const store = getFirestore(app)

// Before anything else is asked of the store: the platform's own settings of it come first.
let engine: { ports: Ports; owed: OutboxRow[] }
// What waits for its hour does not wait here: where nothing is due, the time until something is has passed.
let passedMs = 0
beforeAll(async () => {
  engine = await portsWithQuickProviders()
})

const never = new AbortController().signal
const made = (order: WorkOrder) =>
  instantMaker.make(
    order,
    async () => new Uint8Array(),
    () => undefined,
    never,
  )

// The engine and its stores in this process, on the stack's Firestore and bucket. Its providers have made what they were
// sent before, and make at once what they are sent now.
const portsWithQuickProviders = async (): Promise<{ ports: Ports; owed: OutboxRow[] }> => {
  process.env.FUNCTIONS_EMULATOR = 'true'
  const { registerBackends } = await import('../backends/register.ts')
  registerBackends()
  const ports = await (await import('./engine-ports.store.ts')).enginePorts()
  const owed: OutboxRow[] = []
  const hear = async (row: OutboxRow) => void owed.push(row)
  const embedded = embeddedBackend(instantMaker, ports.blobs, ports.clock)
  const quick: Backend = { ...embedded, poll: async ({ order }) => ({ is: 'done', made: await made(order) }) }
  return {
    owed,
    ports: {
      ...ports,
      clock: { ...ports.clock, now: () => ports.clock.now() + passedMs },
      plans: new Map(),
      maker: instantMaker,
      // None was set up where they began.
      moderation: noClassifier,
      tasks: { waits: true, send: hear, remind: hear },
      backends: { ...ports.backends, gateway: (id) => (id === 'embedded' ? embedded : { ...quick, id }) },
    },
  }
}

const attemptsOf = async (workspaceId: string): Promise<AttemptRow[]> => {
  const found = await store.collection('attempts').where('workspaceId', '==', workspaceId).get()
  return found.docs.map((each) => each.data() as AttemptRow)
}

const expectTheSameEnd = async (film: RecordedFilm): Promise<void> => {
  const { workspaceId, jobId } = film.place
  const job = (await store.doc(paths.job(jobId)).get()).data() as JobRow
  const { state, resultKey, money, counts } = job
  expect({ state, resultKey, money, counts }).toEqual(film.ended)
  expect(job.heldMicros).toBe(job.capturedMicros + job.releasedMicros)
  const artifacts = await store.collection(paths.artifacts(workspaceId)).get()
  const paid = artifacts.docs.map((each) => ({
    key: each.id,
    kind: each.get('kind'),
    subject: each.get('subject'),
    paidMicros: each.get('paidMicros') ?? 0,
  }))
  expect(paid).toEqual(film.paid)
  expect(await ledgerFaults(store, workspaceId)).toEqual([])
  const done = (await attemptsOf(workspaceId)).filter(({ verdict }) => verdict === 'done')
  expect(new Set(done.map(({ unitKey }) => unitKey)).size).toBe(done.length)
  expect((await store.collection('queues').doc(workspaceId).get()).get('open')).toEqual({})
}

// The first of what is owed by now.
const nextOwed = ({ ports, owed }: typeof engine): OutboxRow | undefined => {
  const at = owed.findIndex(({ dueAt }) => dueAt <= ports.clock.now())
  return at < 0 ? undefined : owed.splice(at, 1)[0]
}

// Done and swept until `isOver`. `doneOrLost`: what is owed of a harmed film may fail; the sweep sees to it.
const goOn = (isOver: () => Promise<boolean>, { doneOrLost = false } = {}): Promise<boolean> =>
  eventually(async () => {
    const { ports } = engine
    const lost = doneOrLost ? () => undefined : undefined
    for (let next = nextOwed(engine); next; next = nextOwed(engine)) await handle(ports, next.task).catch(lost)
    const { errors, damaged, ...looked } = await sweep(ports)
    const counts = [...Object.values(looked), errors.length, damaged.length]
    if (counts.every((count) => count === 0) && !engine.owed.some(({ dueAt }) => dueAt <= ports.clock.now()))
      passedMs += 5_000
    return isOver()
  }, 220_000)

test('a draft stopped in the middle is drawn on and cut', async () => {
  const film = readRecordedFilm('draft')
  const { workspaceId, jobId } = film.place
  await putRecordedFilm(store, getStorage(app).bucket(), film)
  await whileSweeping(jobEnd(store, jobId))
  await expectTheSameEnd(film)
  const cut = await store.doc(paths.artifact(workspaceId, film.ended.resultKey)).get()
  const [main] = cut.get('files') as { path: string; bytes: number }[]
  const [facts] = await getStorage(app).bucket().file(String(main?.path)).getMetadata()
  expect(Number(facts.size)).toBeGreaterThan(100_000)
}, 400_000)

test('finals stopped in the middle are made on, and paid for once', async () => {
  const film = readRecordedFilm('finals')
  const { jobId } = film.place
  await putRecordedFilm(store, getStorage(app).bucket(), film)
  await goOn(async () => (await store.doc(paths.job(jobId)).get()).get('open') !== true)
  await expectTheSameEnd(film)
}, 240_000)

// One row of the finals each, taken away or garbled; `end`: what becomes of the job.
type Harm = {
  mark: string
  what: string
  at(film: RecordedFilm): string
  garbled?: boolean
  end: 'COMPLETED' | 'FAILED' | 'lost'
}
const first = (
  film: RecordedFilm,
  room: RegExp,
  fits: (data: Record<string, unknown>) => boolean = () => true,
): string =>
  must(
    film.documents.find(({ path, data }) => room.test(path) && fits(data)),
    'a document of the recording',
  ).path
const running = (data: Record<string, unknown>) => data.state === 'running'
const open = (data: Record<string, unknown>) => data.phase === 'sent'

const harms: Harm[] = [
  { mark: 'page', what: 'page', at: (film) => first(film, /^jobs\/.*\/pages\//), end: 'FAILED' },
  { mark: 'unit', what: 'unit', at: (film) => first(film, /^units\//, running), garbled: true, end: 'COMPLETED' },
  { mark: 'atte', what: 'attempt', at: (film) => first(film, /^attempts\//, open), end: 'COMPLETED' },
  { mark: 'arti', what: 'artifact', at: (film) => first(film, /\/artifacts\//), garbled: true, end: 'COMPLETED' },
  { mark: 'work', what: 'workload', at: (film) => first(film, /^queues\//), garbled: true, end: 'COMPLETED' },
  { mark: 'jobs', what: 'job', at: ({ place }) => paths.job(place.jobId), garbled: true, end: 'lost' },
]

test.each(harms)(
  'with one $what harmed all comes to an end, and the money is right',
  async (harm) => {
    const film = anotherOf(readRecordedFilm('finals'), harm.mark)
    const { workspaceId, jobId } = film.place
    await putRecordedFilm(store, getStorage(app).bucket(), film)
    // As `npm run migrate` would have left it.
    await store.doc(paths.workload(workspaceId)).update({ dueAt: 0, v: 1 })
    const harmed = store.doc(harm.at(film))
    if (harm.garbled) await harmed.set({ what: 'was it', dueAt: 1 })
    else await harmed.delete()
    const isOver = async () => {
      const waiting = await store.doc(paths.workload(workspaceId)).get()
      return Object.keys(waiting.get('open') ?? { some: true }).length === 0
    }
    await goOn(isOver, { doneOrLost: true })
    const job = await store.doc(paths.job(jobId)).get()
    if (harm.end === 'lost') expect(job.get('setAsideFor')).toBeDefined()
    else expect(job.data()).toMatchObject({ state: harm.end, open: false })
    const wallet = await store.doc(paths.wallet(workspaceId)).get()
    expect(wallet.get('holds')).toEqual({})
    const artifacts = await store.collection(paths.artifacts(workspaceId)).where('paidBy', '==', jobId).get()
    const mine = new Set(film.paid.map(({ key }) => key))
    expect(artifacts.docs.filter(({ id }) => !mine.has(id))).toEqual([])
    expect(await ledgerFaults(store, workspaceId)).toEqual([])
  },
  240_000,
)
