import { createHash } from 'node:crypto'
import { createCanvas } from '@napi-rs/canvas'
import { type ArtifactFile, factsOf, sampleFilm, unitKindSchema } from '@peace/core/build'
import { must } from '@peace/core/errors'
import { dayKey } from '@peace/core/money'
import { files, paths } from '@peace/core/paths'
import { deliveredCards } from '@peace/core/routing'
import { stackFromEnvironment } from '@peace/dev/stack/addresses'
import { atFirst } from '@peace/dev/tests/long'
import { eventually, type Person, randomId, refusal, signUp } from '@peace/dev/tests/people'
import { givePlan } from '@peace/dev/tests/plans'
import { giveCredit } from '@peace/dev/tests/studio'
import { sweepUntil } from '@peace/dev/tests/sweeping'
import type { Looked, LookFault } from '@peace/dev/vendors/gemini-text/gemini-text'
import type { ArtifactRow, AttemptRow, JobRow } from '@peace/engine'
import { initializeApp } from 'firebase-admin/app'
import { getFirestore } from 'firebase-admin/firestore'
import { getStorage } from 'firebase-admin/storage'
import { afterEach, beforeAll, describe, expect, onTestFinished, test } from 'vitest'
import { purseShards } from '../spend/platform.store.ts'

// The classifier that stands in goes wrong in every way there is; what it has not passed is neither made nor shown, and when
// it is well again all goes on by itself.
const stack = stackFromEnvironment() as ReturnType<typeof stackFromEnvironment> & {
  stoodIn?: { name: string; url: string }[]
}
const app = initializeApp({ projectId: stack.projectId, storageBucket: stack.bucket }, 'held-test')
const store = getFirestore(app)
const bucket = getStorage(app).bucket()
const geminiUrl = must(stack.stoodIn?.find(({ name }) => name === 'Gemini')?.url, 'the stand-in of Gemini')

const classifier = (...faults: LookFault[]) =>
  fetch(`${geminiUrl}/_looks`, { method: 'POST', body: JSON.stringify({ faults }) })
const lookedAt = async (): Promise<Looked[]> =>
  ((await (await fetch(`${geminiUrl}/_looks`)).json()) as { looked: Looked[] }).looked

let person: Person
let workspaceId: string

// A film that nobody has seen before: of one shot, with words and a seed of its own.
const writeFilm = async () => {
  const [filmId, word] = [randomId(), `คำ${randomId().slice(0, 8)}`]
  const film = sampleFilm({ scenes: 1, shotsPerScene: 1, characters: 1, filmId }, 3)
  const at = `workspaces/${workspaceId}/films/${filmId}`
  const seed = Number.parseInt(filmId.slice(0, 6), 16)
  await store.doc(at).set({ ...film.film, workspaceId, seed })
  for (const scene of film.scenes) await store.doc(`${at}/scenes/${scene.id}`).set(scene)
  for (const one of film.characters)
    await store.doc(`${at}/characters/${one.id}`).set({ ...one, appearance: `${one.appearance} ${word}` })
  const shot = must(film.shots[0], 'the shot')
  const plain = { ...shot, move: 'static', ms: 3000, description: `${shot.description} ${word}` }
  await store.doc(`${at}/shots/${shot.id}`).set(JSON.parse(JSON.stringify(plain)))
  return { filmId, word }
}

type Wish = { stop: 'stills' | 'clips'; quality: 'draft' | 'standard' | 'premium' }
const build = async (wish: Wish, film?: Awaited<ReturnType<typeof writeFilm>>) => {
  const { filmId, word } = film ?? (await writeFilm())
  const asked = { workspaceId, filmId, fallback: false, ...wish }
  const quote = await person.call('quoteJob', asked)
  const toAsk = quote.warnings.includes('to-be-looked-at')
  // A quote waits for nobody and costs nobody anything.
  expect((await lookedAt()).filter(({ saying }) => saying.includes(word))).toEqual([])
  const jobId = randomId()
  // Every state from the first on: one that is over may be over before the door has answered.
  const states: JobRow[] = []
  const stop = store.doc(paths.job(jobId)).onSnapshot((seen) => seen.exists && states.push(seen.data() as JobRow))
  onTestFinished(stop)
  await person.call('createJob', { ...asked, jobId, shownMillis: quote.maxMillis })
  return { filmId, word, jobId, toAsk, states }
}

const until = (jobId: string, fine: (job: JobRow) => boolean) => sweepUntil(store, jobId, fine, 150_000)

const artifactsOf = async (filmId: string): Promise<ArtifactRow[]> =>
  (await store.collection(`workspaces/${workspaceId}/artifacts`).where('filmId', '==', filmId).get()).docs.map(
    (each) => each.data() as ArtifactRow,
  )
const attemptsOf = async (jobId: string): Promise<AttemptRow[]> =>
  (await store.collection('attempts').where('jobId', '==', jobId).get()).docs.map((each) => each.data() as AttemptRow)
const isLookedAt = ({ kind, quality }: ArtifactRow): boolean =>
  quality !== 'draft' && factsOf(unitKindSchema.parse(kind)).looked === 'picture'

const isPassed = async (made: readonly ArtifactFile[]): Promise<boolean> => {
  const seen = made.filter(({ contentType }) => /^(image|video)\//.test(contentType)).map(({ sha256 }) => sha256)
  const hash = createHash('sha256')
    .update(JSON.stringify([1, ...seen]))
    .digest('hex')
  const verdict = await store.doc(`verdicts/${hash}`).get()
  return verdict.exists && verdict.get('categories').length === 0
}

beforeAll(async () => {
  person = await signUp()
  workspaceId = randomId()
  await person.call('createTeam', { workspaceId, name: 'Held' })
  await givePlan(store, workspaceId, 'studio')
  await giveCredit(store, workspaceId, 50_000_000)
  const quick = deliveredCards.map((card) => ({ ...card, attempts: card.embedded ? card.attempts : 2, pollMs: 500 }))
  await store.doc('config/backends').set({ cards: quick })
})
afterEach(async () => {
  await classifier()
})

const faults: LookFault[] = [
  { does: 'is-silent' },
  { does: 'truncates' },
  { does: 'speaks-of-another' },
  { does: 'is-down' },
]

describe('words that the classifier has not passed', () => {
  const draft = { stop: 'stills', quality: 'draft' } as const

  // Of each film in another way, all at once.
  test('are not made while it goes wrong in any way, and are when it is well again', async () => {
    const films = await Promise.all(faults.map(writeFilm))
    await classifier(
      ...faults.map((fault, n) => ({ ...fault, of: 'words' as const, saying: must(films[n], 'the film').word })),
    )
    const builds = await Promise.all(films.map((film) => build(draft, film)))
    for (const { filmId, jobId, word, toAsk } of builds) {
      expect(toAsk).toBe(true)
      const held = await until(jobId, ({ looking }) => (looking?.tries ?? 0) > 1)
      expect(held).toMatchObject({ open: true, held: { words: held.marks.length } })
      expect((await lookedAt()).some(({ saying }) => saying.includes(word))).toBe(true)
      expect([await artifactsOf(filmId), await attemptsOf(jobId)]).toEqual([[], []])
    }
    await classifier()
    for (const { filmId, jobId } of builds) {
      const job = await until(jobId, ({ open }) => !open)
      expect(job.state).toBe('COMPLETED')
      expect(await artifactsOf(filmId)).not.toEqual([])
    }
  }, 300_000)

  test('are made when its word comes late, though it goes on being late', async () => {
    await classifier({ does: 'is-late', of: 'words', ms: 7_000 })
    const { jobId, states } = await build(draft)
    expect((await until(jobId, ({ open }) => !open)).state).toBe('COMPLETED')
    const waited = states.find(({ open, looking }) => open && looking?.tries === 1)
    expect(waited?.held).toBeDefined()
  }, 200_000)

  test('end the build when it refuses: nothing is made, nothing held, and a quote says so from then on', async () => {
    await classifier({ does: 'refuses', of: 'words' })
    const final = { stop: 'stills', quality: 'standard' } as const
    const { jobId, filmId } = await build(final)
    const job = await until(jobId, ({ open }) => !open)
    expect(job).toMatchObject({ state: 'FAILED', failure: { code: 'moderation-refused' } })
    expect(job.money.capturedMillis + job.money.heldMillis - job.money.releasedMillis).toBe(0)
    expect([await artifactsOf(filmId), await attemptsOf(jobId)]).toEqual([[], []])
    const again = person.call('quoteJob', { workspaceId, filmId, fallback: false, ...final })
    await expect(again).rejects.toMatchObject({ details: { code: 'moderation-refused' } })
  }, 200_000)

  test('wait while the platform’s purse of the day is empty', async () => {
    const shards = Array.from({ length: purseShards }, (_, n) => store.doc(`budgets/${dayKey(Date.now())}-${n}`))
    const before = await store.getAll(...shards)
    for (const each of shards) await each.set({ spentMicros: 1e12 }, { merge: true })
    const { jobId, filmId } = await build(draft)
    await until(jobId, ({ looking }) => (looking?.tries ?? 0) > 1)
    expect(await artifactsOf(filmId)).toEqual([])
    for (const [n, each] of shards.entries())
      await each.set({ spentMicros: before[n]?.get('spentMicros') ?? 0 }, { merge: true })
    expect((await until(jobId, ({ open }) => !open)).state).toBe('COMPLETED')
  }, 200_000)

  test('wait while operators have switched the classifier off', async () => {
    const switches = store.doc('config/switches')
    const before = (await switches.get()).data()
    await switches.set({
      stopped: [{ sort: 'vendor', name: 'gemini', reason: 'a test', who: 'test', at: Date.now() }],
    })
    // Heard everywhere within a quarter of a minute.
    await eventually(async () => {
      const { jobId } = await build(draft)
      const job = await until(jobId, ({ open, looking }) => !open || (looking?.tries ?? 0) > 1)
      if (!job.open) return false
      await switches.set(before ?? { stopped: [] })
      expect((await until(jobId, ({ open }) => !open)).state).toBe('COMPLETED')
      return true
    }, 170_000)
  }, 200_000)
})

describe('pictures that the classifier has not passed', () => {
  const final = { stop: 'stills', quality: 'standard' } as const

  // What is silent is met with a clip below; whatever it does, words and pictures are looked at by one function.
  const ways: LookFault[] = [{ does: 'is-late', ms: 7_000 }, { does: 'is-down' }, ...faults.slice(0, -1)]
  test.each(atFirst(ways, 2))(
    'are not shown while it $does, and are when it is well again',
    async (fault) => {
      await classifier({ ...fault, of: 'pictures' })
      const { jobId, filmId } = await build(final)
      const held = await until(jobId, (job) => (job.held?.results ?? 0) > 0)
      expect(held.money.capturedMillis).toBe(0)
      expect((await artifactsOf(filmId)).filter(isLookedAt)).toEqual([])
      const attempts = await attemptsOf(jobId)
      expect(attempts.filter(({ phase }) => phase === 'held').length).toBe(held.held?.results)
      // Late words are words: those need nobody to mend anything.
      if (fault.does !== 'is-late') await classifier()
      const job = await until(jobId, ({ open }) => !open)
      expect(job.state).toBe('COMPLETED')
      const shown = (await artifactsOf(filmId)).filter(isLookedAt)
      expect(shown.length).toBeGreaterThan(1)
      for (const each of shown) expect(await isPassed(each.files)).toBe(true)
    },
    200_000,
  )

  test('are not shown when it refuses, and nothing is charged', async () => {
    await classifier({ does: 'refuses', of: 'pictures' })
    const { jobId, filmId } = await build(final)
    const job = await until(jobId, ({ open }) => !open)
    expect(job).toMatchObject({ state: 'FAILED', money: { capturedMillis: 0 } })
    expect((await artifactsOf(filmId)).filter(isLookedAt)).toEqual([])
    expect((await attemptsOf(jobId)).some(({ fault }) => fault === 'filtered')).toBe(true)
  }, 200_000)

  test('of a clip are frames of it, several', async () => {
    await classifier({ does: 'is-silent', of: 'pictures' })
    const { jobId, filmId } = await build({ stop: 'clips', quality: 'premium' })
    await until(jobId, (job) => (job.held?.results ?? 0) > 0)
    await classifier()
    expect((await until(jobId, ({ open }) => !open)).state).toBe('COMPLETED')
    const clip = must(
      (await artifactsOf(filmId)).find(({ kind }) => kind === 'clip'),
      'the clip',
    )
    expect(await isPassed(clip.files)).toBe(true)
    expect((await lookedAt()).some(({ of, pieces }) => of === 'pictures' && pieces >= 6)).toBe(true)
  }, 240_000)
})

describe('a picture of one’s own', () => {
  // One that nobody has seen before.
  const upload = async () => {
    const canvas = createCanvas(64, 64)
    const context = canvas.getContext('2d')
    context.font = '6px sans-serif'
    context.fillText(randomId(), 0, 32)
    context.fillStyle = `#${randomId().slice(0, 6)}`
    context.fillRect(0, 40, 64, 24)
    const uploadId = randomId()
    const to = bucket.file(files.upload(workspaceId, uploadId))
    await to.save(canvas.toBuffer('image/png'), { contentType: 'image/png', resumable: false })
    return uploadId
  }

  test.each([...faults, { does: 'refuses' } as const])(
    'is shown to nobody while the classifier $does',
    async (fault) => {
      const { filmId } = await writeFilm()
      const [shot] = (await store.collection(`workspaces/${workspaceId}/films/${filmId}/shots`).get()).docs
      const shotId = must(shot, 'the shot').id
      const uploadId = await upload()
      const use = () => person.call('useOwnFrame', { workspaceId, filmId, shotId, uploadId })
      await classifier({ ...fault, of: 'pictures' })
      const code = fault.does === 'refuses' ? 'moderation-refused' : 'not-looked-at'
      await expect(use()).rejects.toMatchObject({ details: { code } })
      expect(await artifactsOf(filmId)).toEqual([])
      expect((await must(shot, 'the shot').ref.get()).get('frameKey')).toBeUndefined()
      await classifier()
      if (fault.does === 'refuses') return expect(await refusal(use())).toBe('not-found')
      const { unitKey } = await use()
      expect((await artifactsOf(filmId)).map(({ key }) => key)).toEqual([unitKey])
    },
    60_000,
  )
})
