import { factsOf, unitKindSchema } from '@peace/core/build'
import { must } from '@peace/core/errors'
import { describe, expect, test } from 'vitest'
import { cancelJob } from './cancel.ts'
import { lookAtWords } from './look.ts'
import type { Seen } from './moderator.ts'
import type { Moderation } from './ports.ts'
import { quoteJob } from './quote.ts'
import { jobsToRecord, recordedAccount, workspaceId } from './replay/jobs.ts'
import { jobIn, type QuietWorld, quietWorld } from './replay/quiet-world.ts'
import { readSetting } from './replay/read-recordings.ts'
import { begin, goOn, payIn } from './replay/run-job.ts'
import { transact } from './transaction.ts'

// A film of one shot, and a classifier whose word the test says.
const { film } = must(
  jobsToRecord.find(({ name }) => name === 'failed'),
  'a film of one shot',
)
const wish = { workspaceId, filmId: 'f', target: { type: 'film' as const }, stop: 'cut' as const, fallback: false }
const final = { ...wish, jobId: 'j', quality: 'standard' as const }
const passed: Seen = { is: 'passed' }
const unseen: Seen = { is: 'unseen' }
const refused: Seen = { is: 'refused', categories: ['violence'] }
const hours = 3_600_000

type Says = { words: Seen; result: Seen }
const worldWith = (says: Says): QuietWorld => {
  const moderation: Moderation = {
    film: async (_film, words) => words.map(() => false),
    words: async () => says.words,
    result: async ({ spec }) => (factsOf(spec.kind).looked === 'picture' ? says.result : passed),
  }
  const world = quietWorld({
    ...{ account: recordedAccount, film, ...readSetting(), script: {}, startAt: 1_000_000, prefix: 'i' },
    makerMs: () => 1_000,
    moderation,
  })
  payIn(world, workspaceId, 5_000_000)
  return world
}
const until = (world: QuietWorld, ms: number) => {
  const end = world.ports.clock.now() + ms
  return world.run(() => world.ports.clock.now() > end)
}
const course = { jobId: 'j', workspaceId }
// Those that must be looked at.
const shownOf = ({ store }: QuietWorld) =>
  store.rows('artifact').filter(({ kind }) => factsOf(unitKindSchema.parse(kind)).looked === 'picture')
const wallet = ({ store }: QuietWorld) => must(store.row('wallet', workspaceId), 'the wallet')

describe('words that no classifier has passed', () => {
  test('are said so in the quote, which asks nobody', async () => {
    const world = worldWith({ words: refused, result: passed })
    expect((await quoteJob(world.ports, final)).warnings).toContain('to-be-looked-at')
  })

  test.each(['standard', 'draft'] as const)('reach nobody, make nothing and cost nothing, in %s', async (quality) => {
    const says: Says = { words: unseen, result: passed }
    const world = worldWith(says)
    await begin(world, { ...final, quality })
    await until(world, 2 * hours)
    const job = jobIn(world.store, 'j')
    expect([...job.marks].every((mark) => mark === 'l')).toBe(true)
    expect(job.held).toMatchObject({ words: job.marks.length, results: 0, since: job.createdAt })
    expect(job.money.capturedMillis).toBe(0)
    expect([world.store.rows('attempt'), world.store.rows('artifact')]).toEqual([[], []])
    says.words = passed
    await goOn(world, course)
    expect(jobIn(world.store, 'j')).toMatchObject({ state: 'COMPLETED', open: false })
    expect(jobIn(world.store, 'j').held).toBeUndefined()
  })

  test('that come while others are looked at are not passed with them', async () => {
    const says: Says = { words: passed, result: passed }
    const world = worldWith(says)
    await begin(world, final)
    const { ports, store } = world
    const job = jobIn(store, 'j')
    // As a budget that is planned again puts them there, while the classifier speaks of what there was.
    const words = async () => {
      await transact(ports, 'comes', async (tx) => tx.put('job', 'j', { ...jobIn(store, 'j'), marks: job.marks }))
      return passed
    }
    const before = `x${job.marks.slice(1)}`
    await transact(ports, 'out', async (tx) =>
      tx.put('job', 'j', { ...job, marks: before, looking: { since: job.createdAt, tries: 0, dueAt: 0 } }),
    )
    await lookAtWords({ ...ports, moderation: { ...ports.moderation, words } }, 'j')
    expect(jobIn(store, 'j').marks[0]).toBe('l')
    expect(jobIn(store, 'j').looking).toBeDefined()
    await goOn(world, course)
    expect(jobIn(store, 'j').state).toBe('COMPLETED')
  })

  test('end their job when they are refused: nothing was made, and the hold is released', async () => {
    const world = worldWith({ words: refused, result: passed })
    await begin(world, final)
    await goOn(world, course)
    const job = jobIn(world.store, 'j')
    expect([job.state, job.failure?.code]).toEqual(['FAILED', 'moderation-refused'])
    expect(job.failure?.subject).toBeDefined()
    expect(wallet(world)).toMatchObject({ holds: {}, balanceMillis: 5_000_000 })
    expect(world.store.rows('attempt')).toEqual([])
  })

  test('are given up after the bound, with a reason of their own, and the hold is released', async () => {
    const world = worldWith({ words: unseen, result: passed })
    const from = world.ports.clock.now()
    await begin(world, final)
    await goOn(world, course)
    const job = jobIn(world.store, 'j')
    expect([job.state, job.failure?.code]).toEqual(['FAILED', 'not-looked-at'])
    expect(must(job.finishedAt, 'its end') - from).toBeGreaterThanOrEqual(72 * hours)
    expect(wallet(world)).toMatchObject({ holds: {}, balanceMillis: 5_000_000 })
  })
})

describe('what was made and nobody has looked at', () => {
  const heldWorld = async (says: Says) => {
    const world = worldWith(says)
    await begin(world, final)
    await world.run(() => jobIn(world.store, 'j').marks.includes('h'))
    return world
  }

  test('is no artifact, holds no slot and costs nobody anything until it is', async () => {
    const says: Says = { words: passed, result: unseen }
    const world = await heldWorld(says)
    await until(world, 2 * hours)
    const job = jobIn(world.store, 'j')
    expect(job.held?.results).toBeGreaterThan(0)
    expect(job.money.capturedMillis).toBe(0)
    expect(shownOf(world)).toEqual([])
    expect(world.store.rows('slot').filter(({ scope, holder }) => scope !== 'drafts' && holder)).toEqual([])
    const held = world.store.rows('attempt').filter(({ phase }) => phase === 'held')
    expect(held.length).toBe(job.held?.results)
    says.result = passed
    await goOn(world, course)
    expect(jobIn(world.store, 'j')).toMatchObject({ state: 'COMPLETED' })
    expect(world.store.rows('attempt').every(({ phase, held }) => phase === 'closed' && !held)).toBe(true)
  })

  test('is made again when it is refused', async () => {
    const says: Says = { words: passed, result: unseen }
    const world = await heldWorld(says)
    const [first] = world.store.rows('attempt').filter(({ phase }) => phase === 'held')
    says.result = refused
    await world.run(() => world.store.row('attempt', must(first, 'what is held').id)?.phase === 'closed')
    expect(world.store.row('attempt', must(first, 'what is held').id)).toMatchObject({ fault: 'filtered' })
    says.result = passed
    await goOn(world, course)
    expect(jobIn(world.store, 'j').state).toBe('COMPLETED')
  })

  test('is given up after the bound, and nothing of it is charged', async () => {
    const world = await heldWorld({ words: passed, result: unseen })
    await goOn(world, course)
    const job = jobIn(world.store, 'j')
    expect([job.state, job.failure?.code, job.money.capturedMillis]).toEqual(['FAILED', 'not-looked-at', 0])
    expect(wallet(world).holds).toEqual({})
  })

  test('is kept hidden and unpaid when it is passed after everybody has left', async () => {
    const says: Says = { words: passed, result: unseen }
    const world = await heldWorld(says)
    await cancelJob(world.ports, workspaceId, 'j')
    expect(wallet(world)).toMatchObject({ holds: {}, balanceMillis: 5_000_000 })
    says.result = passed
    await goOn(world, course)
    const made = shownOf(world)
    expect(made.length).toBeGreaterThan(0)
    expect(made.every(({ hidden, paidBy }) => hidden && !paidBy)).toBe(true)
  })
})
