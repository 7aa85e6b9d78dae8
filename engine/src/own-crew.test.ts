import { sampleFilm } from '@peace/core/build'
import { defaultRateCard } from '@peace/core/money'
import { type BackendCard, backendLiveSchema, deliveredCards, type OwnMachines } from '@peace/core/routing'
import { expect, test } from 'vitest'
import type { Account } from './ports.ts'
import { recordedAccount, workspaceId } from './replay/jobs.ts'
import { type Crewman, withCrew } from './replay/own-crew.ts'
import { jobIn, quietWorld, type Script } from './replay/quiet-world.ts'
import { begin, payIn } from './replay/run-job.ts'

// Films on machines of one's own that sleep, wake and die. A unit takes them a minute, the cloud half of one.
const minute = 60_000
const startAt = 1_000_000
const never = Number.POSITIVE_INFINITY

const always: Crewman = { hands: 1, sleeps: [] }
const sleepsAt = (from: number, minutes: number): Crewman => ({
  hands: 1,
  sleeps: [{ from: startAt + from * minute, to: startAt + (from + minutes) * minute }],
})
const diesAt = (from: number): Crewman => sleepsAt(from, never)

type Asked = {
  crew: Crewman[]
  own?: OwnMachines
  shots?: number
  stop?: 'stills' | 'clips'
  inMinutes?: number
  script?: Script
  cards?: readonly BackendCard[]
  cloudMs?: number
}

const made = async ({ crew, own: use, shots = 20, stop = 'stills', inMinutes, ...more }: Asked) => {
  const { salt: _, ...film } = sampleFilm({ scenes: 1, shotsPerScene: shots, characters: 0, filmId: 'f' }, 3)
  const account: Account = { ...recordedAccount, preference: { mode: 'automatic', fallbackAllowed: true } }
  const world = quietWorld({
    ...{
      account,
      film: { ...film, film: { ...film.film, workspaceId } },
      script: more.script ?? {},
      startAt,
      prefix: 'i',
    },
    ...{ cards: more.cards ?? deliveredCards, rates: defaultRateCard, mostSteps: 20_000 },
    makerMs: (_order, backend) => (backend === 'agent' ? minute : (more.cloudMs ?? minute / 2)),
  })
  withCrew(world, account, crew, minute)
  // As its receipts say.
  const own = backendLiveSchema.parse({ id: 'agent', averageMs: { still: minute, clip: minute } })
  world.ports.backends.live = async () => new Map([['agent', own]])
  payIn(world, workspaceId, 5_000_000)
  const by = inMinutes === undefined ? {} : { by: startAt + inMinutes * minute }
  const wish = { workspaceId, filmId: 'f', target: { type: 'film' as const }, stop, fallback: false }
  const asked = { ...wish, ...(use ? { own: use } : {}), ...by }
  const quote = await begin(world, { ...asked, jobId: 'j', quality: 'standard' })
  await world.run()
  const job = jobIn(world.store, 'j')
  const counts: Record<string, number> = {}
  let paid = 0
  for (const { backend, verdict, fault, chargedMicros = 0 } of world.store.rows('attempt')) {
    const name = `${backend} ${verdict === 'done' ? 'done' : fault}`
    counts[name] = (counts[name] ?? 0) + 1
    paid += chargedMicros
    if (backend === 'agent') expect(chargedMicros).toBe(0)
  }
  expect(job.state).toBe('COMPLETED')
  // What is charged is what others made, and no more than was shown.
  expect(job.capturedMicros).toBe(paid)
  expect(job.capturedMicros).toBeLessThanOrEqual(quote.maxMillis * 10)
  const minutes = (world.ports.clock.now() - startAt) / minute
  return { counts, quote, minutes, charged: job.capturedMicros }
}

test('mine only: a machine that sleeps twenty minutes in the middle makes all twenty, for nothing, and loses one try', async () => {
  const { counts, quote, charged, minutes } = await made({ crew: [sleepsAt(5.5, 20)], own: 'only' })
  expect(counts['agent done']).toBe(20)
  expect(Object.keys(counts).filter((name) => !name.startsWith('agent'))).toEqual([])
  expect(counts['agent no-machine']).toBeGreaterThanOrEqual(1)
  expect([charged, quote.expectedMillis, quote.maxMillis]).toEqual([0, 0, 0])
  expect(minutes).toBeGreaterThanOrEqual(40)
})

test('mine only: of two machines one dies, and the other makes stills and clips to the end', async () => {
  const stills = await made({ crew: [diesAt(3.5), always], own: 'only' })
  expect(stills.counts['agent done']).toBe(20)
  const clips = await made({ crew: [diesAt(3.5), always], own: 'only', shots: 6, stop: 'clips' })
  expect(clips.counts['agent done']).toBe(12)
  expect([stills.charged, clips.charged]).toEqual([0, 0])
  expect(Object.keys({ ...stills.counts, ...clips.counts })).toEqual(['agent done', 'agent no-machine'])
})

test('mine only: a machine that naps again and again all night fails nothing', async () => {
  const sleeps = Array.from({ length: 15 }, (_, n) => ({
    from: startAt + (n * 5 + 0.5) * minute,
    to: startAt + (n * 5 + 4.8) * minute,
  }))
  const { counts, charged } = await made({ crew: [{ hands: 1, sleeps }], own: 'only', shots: 1 })
  expect([counts['agent done'], charged]).toEqual([1, 0])
  expect(counts['agent no-machine']).toBeGreaterThan(12)
})

test('mine, then the cloud: the one machine dies, ten minutes are waited, and others make what is left', async () => {
  const { counts, charged } = await made({ crew: [diesAt(2.5)], own: 'first', shots: 6 })
  expect(counts['agent done']).toBe(2)
  expect(counts['runpod done']).toBe(4)
  expect(charged).toBeGreaterThan(0)
})

test('mine, then the cloud: what the first of the others cannot make, the next makes, though the machine still sleeps', async () => {
  const filtered = { code: 'filtered', next: 'elsewhere' } as const
  const cards = deliveredCards.map((card) => (card.id === 'pods' ? { ...card, enabled: true } : card))
  const { counts, minutes } = await made({
    ...{ crew: [diesAt(0.1)], own: 'first', shots: 1, cards },
    script: { 'still h0-0 runpod': [filtered], 'still h0-0 pods': [] },
  })
  expect(counts).toMatchObject({ 'runpod filtered': 1, 'pods done': 1 })
  // One waits once.
  expect(minutes).toBeLessThan(16)
})

test('both at once to be done in seven minutes: what the machine cannot make by then is made elsewhere, and no more', async () => {
  const { counts, quote, minutes } = await made({ crew: [always], own: 'both', shots: 10, inMinutes: 7 })
  const home = counts['agent done'] ?? 0
  expect(home).toBeGreaterThanOrEqual(5)
  expect(home + (counts['runpod done'] ?? 0)).toBe(10)
  expect(minutes).toBeLessThanOrEqual(8)
  const [stills] = quote.kinds.filter(({ kind }) => kind === 'still')
  expect(stills?.backends).toMatchObject([
    { backend: 'agent', count: 7, millis: 0 },
    { backend: 'runpod', count: 3 },
  ])
  expect(quote.expectedMillis).toBeGreaterThan(0)
  // With time enough nobody else is asked.
  const slow = await made({ crew: [always], own: 'both', shots: 10, inMinutes: 60 })
  expect([slow.counts, slow.charged]).toEqual([{ 'agent done': 10 }, 0])
})

test('both at once, by a time: a cloud slower than the machine is not asked again for what it already makes', async () => {
  const { counts, quote, charged } = await made({
    ...{ crew: [always], own: 'both', shots: 20, inMinutes: 10, cloudMs: 3 * minute },
  })
  expect(counts).toEqual({ 'agent done': 10, 'runpod done': 10 })
  expect(charged).toBe(quote.expectedMillis * 10)
})

test('both at once, by a time: of stills and clips no more goes to the cloud than was quoted', async () => {
  const { counts, quote, charged } = await made({
    ...{ crew: [always], own: 'both', stop: 'clips', shots: 20, inMinutes: 15 },
  })
  expect(counts).toEqual({ 'agent done': 15, 'runpod done': 25 })
  expect(charged).toBe(quote.expectedMillis * 10)
})
