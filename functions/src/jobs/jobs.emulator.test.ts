import { frameGone, rowsLeftOut } from '@peace/core/build'
import { stackFromEnvironment } from '@peace/dev/stack/addresses'
import { killFunctions } from '@peace/dev/tests/kill-functions'
import { randomId, refusal, tick, untilHeard } from '@peace/dev/tests/people'
import { jobEnd, openStudio, type Studio, writeFilm } from '@peace/dev/tests/studio'
import { whileSweeping } from '@peace/dev/tests/sweeping'
import type { AttemptRow, JobRow } from '@peace/engine'
import { initializeApp } from 'firebase-admin/app'
import { getFirestore } from 'firebase-admin/firestore'
import { beforeAll, describe, expect, test } from 'vitest'

const stack = stackFromEnvironment()
const store = getFirestore(initializeApp({ projectId: stack.projectId }, 'jobs-test'))

const build = ({ person, workspaceId }: Studio, filmId: string, jobId = randomId(), stop: 'cut' | 'clips' = 'cut') =>
  person.call('createJob', { jobId, workspaceId, filmId, stop, quality: 'draft', shownMillis: 0 })

describe('a draft', () => {
  let studio: Studio
  beforeAll(async () => {
    studio = await openStudio(store)
  })

  test('goes from a click to a finished cut, and a second click is the same job', async () => {
    const { person, workspaceId } = studio
    const filmId = await writeFilm(store, workspaceId)
    const jobId = randomId()
    const quote = await person.call('quoteJob', { workspaceId, filmId, stop: 'cut', quality: 'draft' })
    expect(quote).toMatchObject({ maxMillis: 0, reused: 0 })
    await Promise.all([build(studio, filmId, jobId), build(studio, filmId, jobId)])
    const job = await jobEnd<JobRow>(store, jobId)
    expect(job).toMatchObject({ state: 'COMPLETED', counts: { wanted: quote.units, done: quote.units, failed: 0 } })
    const cut = await store.doc(`workspaces/${workspaceId}/artifacts/${job.resultKey}`).get()
    expect(cut.get('kind')).toBe('cut')
    const receipt = await person.call('jobReceipt', { workspaceId, jobId })
    expect(receipt.attempts).toHaveLength(quote.units)
    expect(receipt.attempts.every(({ verdict }) => verdict === 'done')).toBe(true)

    const again = randomId()
    await build(studio, filmId, again)
    expect((await jobEnd<JobRow>(store, again)).counts).toMatchObject({ reused: quote.units })

    await tick('tellOfEndedJobs')
    await tick('tellOfEndedJobs')
    const told = await store.collection(`users/${person.uid}/notifications`).get()
    expect(told.docs.map((each) => each.get('kind'))).toEqual(['build-finished', 'build-finished'])
    expect(
      (await store.collection('jobs').where('workspaceId', '==', workspaceId).where('untold', '==', true).get()).size,
    ).toBe(0)
  }, 120_000)

  test('is refused with its own word, before anything is held, when it cannot be built', async () => {
    const { person, workspaceId } = studio
    const filmId = await writeFilm(store, workspaceId)
    const other = await openStudio(store)
    const wish = { workspaceId, filmId, stop: 'cut' as const, quality: 'draft' as const }
    expect(await refusal(person.call('quoteJob', { ...wish, filmId: randomId() }))).toBe('not-found')
    expect(await refusal(other.person.call('quoteJob', wish))).toBe('not-a-member')
    expect(await refusal(person.call('quoteJob', { ...wish, stop: 'moon' as 'cut' }))).toBe('invalid-input')
    const scene = { type: 'scene' as const, id: 'none' }
    expect(await refusal(person.call('quoteJob', { ...wish, target: scene }))).toBe('not-found')
    await store.recursiveDelete(store.collection(`workspaces/${workspaceId}/films/${filmId}/shots`))
    expect(await refusal(person.call('quoteJob', wish))).toBe('film-empty')
    await store.doc(`workspaces/${workspaceId}`).update({ status: 'suspended' })
    expect(await refusal(person.call('quoteJob', wish))).toBe('workspace-suspended')
    await store.doc(`workspaces/${workspaceId}`).update({ status: 'active' })
  })
})

describe('a row of a film that cannot be read', () => {
  test('is left out, and the film is made without it', async () => {
    const studio = await openStudio(store)
    const { person, workspaceId } = studio
    const filmId = await writeFilm(store, workspaceId, { scenes: 2, shotsPerScene: 2 })
    const film = `workspaces/${workspaceId}/films/${filmId}`
    const wish = { workspaceId, filmId, stop: 'clips' as const, quality: 'draft' as const }
    const whole = await person.call('quoteJob', wish)
    const shots = await store.collection(`${film}/shots`).get()
    await shots.docs[0]?.ref.update({ characterIds: ['constructor'] })
    const [scene] = (await store.collection(`${film}/scenes`).get()).docs
    await scene?.ref.update({ rank: '' })
    const [character] = (await store.collection(`${film}/characters`).get()).docs
    await character?.ref.update({ name: '' })
    const rest = await person.call('quoteJob', wish)
    expect(rest.units).toBeGreaterThan(0)
    expect(rest.units).toBeLessThan(whole.units)
    const broken = [`scenes/${scene?.id}`, `characters/${character?.id}`, `shots/${shots.docs[0]?.id}`]
    expect(rowsLeftOut(rest.warnings)).toEqual(broken)
  })

  test('stops with words of its own where newer code wrote it', async () => {
    const { person, workspaceId } = await openStudio(store)
    const filmId = await writeFilm(store, workspaceId)
    const film = store.doc(`workspaces/${workspaceId}/films/${filmId}`)
    const wish = { workspaceId, filmId, stop: 'cut' as const, quality: 'draft' as const }
    const [shot] = (await film.collection('shots').get()).docs
    await shot?.ref.update({ v: 99 })
    expect(await refusal(person.call('quoteJob', wish))).toBe('data-newer')
    await shot?.ref.delete()
    await film.update({ v: 99 })
    expect(await refusal(person.call('quoteJob', wish))).toBe('data-newer')
  })
})

test("a frame of one's own that is not there is named in the quote, and the draft is made from the still", async () => {
  const studio = await openStudio(store)
  const { person, workspaceId } = studio
  const filmId = await writeFilm(store, workspaceId, { scenes: 1, shotsPerScene: 1 })
  const [shot] = (await store.collection(`workspaces/${workspaceId}/films/${filmId}/shots`).get()).docs
  await shot?.ref.update({ frameKey: '0'.repeat(64) })
  const quote = await person.call('quoteJob', { workspaceId, filmId, stop: 'cut', quality: 'draft' })
  expect(quote.warnings).toContain(frameGone(String(shot?.id)))
  const jobId = randomId()
  await build(studio, filmId, jobId)
  expect(await jobEnd<JobRow>(store, jobId)).toMatchObject({ state: 'COMPLETED', counts: { wanted: quote.units } })
}, 120_000)

// A user whose click has no answer clicks again.
const impatiently = <T>(call: Promise<T>): Promise<T> =>
  Promise.race([
    call,
    new Promise<never>((_, reject) => setTimeout(() => reject(new Error('no answer')), 15_000).unref()),
  ])

test('thirty-two jobs all complete, nothing made twice, though the functions are killed three times', async () => {
  const studios = await Promise.all(Array.from({ length: 4 }, () => openStudio(store)))
  const films = await Promise.all(
    studios.flatMap((studio, at) =>
      Array.from({ length: 8 }, async (_, n) => ({
        studio,
        jobId: randomId(),
        filmId: await writeFilm(store, studio.workspaceId, { scenes: 1, shotsPerScene: 1 }, at * 100 + n),
      })),
    ),
  )
  const killsAt = [4, 12, 22]
  let ended = 0
  let killed = 0
  const ends = films.map(async ({ jobId }) => {
    const job = await jobEnd<JobRow>(store, jobId)
    ended += 1
    if (killsAt.includes(ended) && killFunctions() > 0) killed += 1
    return job
  })
  const ask = ({ studio, filmId, jobId }: (typeof films)[number]): Promise<unknown> =>
    untilHeard(() => impatiently(build(studio, filmId, jobId, 'clips')))
  // A few clicks at a time: here each call in flight is a process of its own.
  const waiting = [...films]
  const click = async () => {
    for (let film = waiting.shift(); film; film = waiting.shift()) await ask(film)
  }
  const asked = Promise.all([click(), click(), click()])
  const jobs = await whileSweeping(asked.then(() => Promise.all(ends)))
  expect(killed).toBe(3)
  expect(jobs.flatMap(({ state, failure }) => (state === 'COMPLETED' ? [] : [{ state, failure }]))).toEqual([])
  const attempts = await store
    .collection('attempts')
    .where(
      'workspaceId',
      'in',
      studios.map((each) => each.workspaceId),
    )
    .get()
  const done = attempts.docs.map((each) => each.data() as AttemptRow).filter(({ verdict }) => verdict === 'done')
  expect(new Set(done.map(({ workspaceId, unitKey }) => workspaceId + unitKey)).size).toBe(done.length)
}, 480_000)
