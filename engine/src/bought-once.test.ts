import { must } from '@peace/core/errors'
import { beforeEach, expect, test } from 'vitest'
import { answerJob } from './cancel.ts'
import { createJob } from './create.ts'
import { quoteJob } from './quote.ts'
import { jobsToRecord, recordedAccount, workspaceId } from './replay/jobs.ts'
import { jobIn, type QuietWorld, quietWorld } from './replay/quiet-world.ts'
import { readSetting } from './replay/read-recordings.ts'
import { begin, goOn, payIn } from './replay/run-job.ts'
import { type AttemptRow, type Kept, within } from './rows.ts'
import { settle } from './settle.ts'

// A film of one shot on an account with credit. What was bought is not bought again, and what nobody can name is not filed.

const named = (name: string) =>
  must(
    jobsToRecord.find((each) => each.name === name),
    name,
  )
const { film } = named('failed')
const wish = { workspaceId, filmId: 'f', target: { type: 'film' as const }, stop: 'cut' as const, fallback: false }
const final = { ...wish, jobId: 'first', quality: 'standard' as const }

let world: QuietWorld

beforeEach(() => {
  world = quietWorld({ account: recordedAccount, film, ...readSetting(), script: {}, startAt: 1_000_000, prefix: 'i' })
  payIn(world, workspaceId, 5_000_000)
})

const garble = (key: string): void => world.store.seed('artifact', within(workspaceId, key), { what: 'was it' })
const attemptsAt = (key: string) => world.store.rows('attempt').filter(({ unitKey }) => unitKey === key)
const paidKey = (): string => {
  const paid = world.store.rows('artifact').find(({ paidMicros = 0, kind }) => paidMicros > 0 && kind === 'clip')
  return must(paid, 'a clip that was paid').key
}

test('a paid result that cannot be read is not priced to be bought again', async () => {
  await begin(world, final)
  await goOn(world, { jobId: 'first', workspaceId })
  const key = paidKey()
  garble(key)
  const quote = quoteJob(world.ports, { ...final })
  await expect(quote).rejects.toMatchObject({ code: 'artifact-damaged', values: { kind: 'clip', id: key } })
})

test('one that turns up unreadable while a job waits ends that unit, unpaid, and is not ordered', async () => {
  await begin(world, final)
  await goOn(world, { jobId: 'first', workspaceId })
  const key = paidKey()
  const other = quietWorld({ account: recordedAccount, film, ...readSetting(), script: {}, startAt: 1, prefix: 'o' })
  world = other
  payIn(world, workspaceId, 5_000_000)
  await begin(world, final)
  garble(key)
  await goOn(world, { jobId: 'first', workspaceId })
  const job = jobIn(world.store, 'first')
  expect([job.state, job.failure?.code, job.failure?.unitKey]).toEqual(['FAILED', 'artifact-damaged', key])
  expect(attemptsAt(key)).toEqual([])
  expect(job.heldMicros).toBe(job.capturedMicros + job.releasedMicros)
})

test('a draft that cannot be read is made again, since it costs nothing', async () => {
  const draft = { ...final, quality: 'draft' as const }
  await begin(world, draft)
  await goOn(world, { jobId: 'first', workspaceId })
  for (const { key } of world.store.rows('artifact')) garble(key)
  await begin(world, { ...draft, jobId: 'second' })
  await goOn(world, { jobId: 'second', workspaceId })
  expect(jobIn(world.store, 'second').state).toBe('COMPLETED')
})

const kept: Kept = {
  files: [{ role: 'main', name: 'a', path: 'a', sha256: '0'.repeat(64), bytes: 8, contentType: 'video/mp4' }],
  model: 'quiet',
  costMicros: 7,
}

const underWay = async (kind: string): Promise<AttemptRow> => {
  const open = () => world.store.rows('attempt').find((each) => each.kind === kind && each.phase === 'sent')
  await world.run(() => open() !== undefined)
  return must(open(), `an attempt at a ${kind}`)
}

test('an answer to an attempt that is not of its job’s plan is filed nowhere', async () => {
  await begin(world, final)
  const attempt = await underWay('clip')
  world.store.seed('attempt', attempt.id, { ...attempt, at: attempt.at === 0 ? 1 : 0 })
  await settle(world.ports, [{ attemptId: attempt.id, is: 'done', kept }])
  expect(world.store.row('artifact', within(workspaceId, attempt.unitKey))).toBeUndefined()
  expect(world.store.row('attempt', attempt.id)).toMatchObject({ phase: 'closed', verdict: 'late', costMicros: 7 })
})

test('a late answer for a place that was amended meanwhile is filed as what it was, with what it was made from', async () => {
  const { film: other, script = {} } = named('premium-answered')
  world = quietWorld({ account: recordedAccount, film: other, ...readSetting(), script, startAt: 1, prefix: 'i' })
  payIn(world, workspaceId, 5_000_000)
  await begin(world, { ...final, quality: 'premium' })
  const attempt = await underWay('clip')
  await goOn(world, { jobId: 'first', workspaceId, answer: 'use-fallback' })
  expect(jobIn(world.store, 'first').amendments).toHaveLength(1)
  const row = must(world.store.row('attempt', attempt.id), 'the attempt')
  const { closedAt: _, verdict: __, fault: ___, ...open } = row
  world.store.seed('attempt', attempt.id, { ...open, phase: 'sent' })
  await settle(world.ports, [{ attemptId: attempt.id, is: 'done', kept }])
  const artifact = world.store.row('artifact', within(workspaceId, attempt.unitKey))
  expect(artifact).toMatchObject({ quality: 'premium', kind: 'clip', hidden: true })
  expect(Object.keys(artifact?.madeFrom ?? {})).not.toEqual([])
})

test('an answer about a unit that is none of the job’s is refused, and the question stays', async () => {
  const { film: other, script = {} } = named('premium-answered')
  world = quietWorld({ account: recordedAccount, film: other, ...readSetting(), script, startAt: 1, prefix: 'i' })
  payIn(world, workspaceId, 5_000_000)
  const premium = { ...final, quality: 'premium' as const }
  await begin(world, premium)
  await world.run(() => jobIn(world.store, 'first').question !== undefined)
  const { question } = jobIn(world.store, 'first')
  const answer = (key: string) => answerJob(world.ports, workspaceId, 'first', key, 'use-fallback')
  await expect(answer('f'.repeat(64))).rejects.toMatchObject({ code: 'not-found' })
  expect(jobIn(world.store, 'first').question).toEqual(question)
  const { unitKey } = must(question, 'the question')
  await answer(unitKey)
  // The same answer twice, and the same click on the button before, are what they were.
  await answer(unitKey)
  await expect(createJob(world.ports, { ...premium, shownMillis: 0 }, { uid: 'u' })).resolves.toMatchObject({
    jobId: 'first',
  })
})

test('the same id with another wish is refused, and the first job is as it was', async () => {
  await begin(world, final)
  const before = jobIn(world.store, 'first')
  const again = (change: object) =>
    createJob(world.ports, { ...final, shownMillis: 5_000_000, ...change }, { uid: 'u' })
  await expect(again({})).resolves.toMatchObject({ jobId: 'first' })
  for (const change of [
    { quality: 'draft' },
    { stop: 'clips' },
    { target: { type: 'shot', id: 'h0-0' } },
    { fallback: true },
    { backendId: 'veo' },
    { filmId: 'g' },
  ])
    await expect(again(change)).rejects.toMatchObject({ code: 'another-job' })
  expect(jobIn(world.store, 'first')).toEqual(before)
})

test('what is said to be lost is made again only if it was made: what is under way goes on', async () => {
  const { film: two } = named('draft')
  world = quietWorld({ account: recordedAccount, film: two, ...readSetting(), script: {}, startAt: 1, prefix: 'i' })
  payIn(world, workspaceId, 5_000_000)
  await begin(world, final)
  const sent = () => world.store.rows('attempt').filter(({ kind, phase }) => kind === 'still' && phase === 'sent')
  await world.run(() => sent().length > 1)
  const [first, second] = sent()
  const fault = { code: 'not-found' as const, message: 'made and lost', next: 'again' as const }
  const { id: attemptId } = must(first, 'a still under way')
  const { unitKey, at } = must(second, 'another still under way')
  await settle(world.ports, [{ attemptId, is: 'failed', fault, costMicros: 0, lost: [unitKey] }])
  expect(jobIn(world.store, 'first').marks[at]).toBe('u')
  await goOn(world, { jobId: 'first', workspaceId })
  expect(attemptsAt(unitKey)).toHaveLength(1)
})
