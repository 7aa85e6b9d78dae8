import type { PlanName } from '@peace/core/access'
import { sampleFilm } from '@peace/core/build'
import { auditLedger, emptyWallet, grantOnce, type LedgerEntry, type Wallet } from '@peace/core/money'
import { stackFromEnvironment } from '@peace/dev/stack/addresses'
import { type Person, randomId, refusal, signUp } from '@peace/dev/tests/people'
import { givePlan } from '@peace/dev/tests/plans'
import type { JobRow } from '@peace/engine'
import { initializeApp } from 'firebase-admin/app'
import { getFirestore } from 'firebase-admin/firestore'
import { beforeAll, describe, expect, test } from 'vitest'

const stack = stackFromEnvironment()
const store = getFirestore(initializeApp({ projectId: stack.projectId }, 'jobs-test'))

type Studio = { person: Person; workspaceId: string }

// A workspace whose drafts are made at once, so that what is tested is the engine.
const openStudio = async (plan: PlanName = 'studio'): Promise<Studio> => {
  const person = await signUp()
  const workspaceId = randomId()
  await person.call('createTeam', { workspaceId, name: 'Studio' })
  await givePlan(store, workspaceId, plan)
  await store.doc('config/instant').set({ [workspaceId]: true }, { merge: true })
  return { person, workspaceId }
}

const writeFilm = async (workspaceId: string, scenes = 1, shotsPerScene = 2, seed = 1): Promise<string> => {
  const filmId = randomId()
  const { film, scenes: list, characters, shots } = sampleFilm({ scenes, shotsPerScene, filmId }, seed)
  const at = `workspaces/${workspaceId}/films/${filmId}`
  const batch = store.batch()
  batch.set(store.doc(at), { ...film, workspaceId })
  for (const scene of list) batch.set(store.doc(`${at}/scenes/${scene.id}`), scene)
  for (const character of characters) batch.set(store.doc(`${at}/characters/${character.id}`), character)
  for (const shot of shots) batch.set(store.doc(`${at}/shots/${shot.id}`), JSON.parse(JSON.stringify(shot)))
  await batch.commit()
  return filmId
}

const ended = (jobId: string): Promise<JobRow> =>
  new Promise((resolve) => {
    const stop = store.doc(`jobs/${jobId}`).onSnapshot((seen) => {
      const job = seen.data() as JobRow | undefined
      if (!job || job.open) return
      stop()
      resolve(job)
    })
  })

const draft = ({ person, workspaceId }: Studio, filmId: string, jobId = randomId(), stop: 'cut' | 'clips' = 'cut') =>
  person.call('createJob', { jobId, workspaceId, filmId, stop, quality: 'draft', shownMillis: 0 })

describe('a draft', () => {
  let studio: Studio
  beforeAll(async () => {
    studio = await openStudio()
  })

  test('goes from a click to a finished cut, and a second click is the same job', async () => {
    const filmId = await writeFilm(studio.workspaceId)
    const jobId = randomId()
    const quote = await studio.person.call('quoteJob', {
      workspaceId: studio.workspaceId,
      filmId,
      stop: 'cut',
      quality: 'draft',
    })
    expect(quote).toMatchObject({ maxMillis: 0, reused: 0 })
    await Promise.all([draft(studio, filmId, jobId), draft(studio, filmId, jobId)])
    const job = await ended(jobId)
    console.log(
      JSON.stringify(job.history.map((h) => [h.state, h.at - job.createdAt])),
      job.finishedAt! - job.createdAt,
    )
    expect(job).toMatchObject({ state: 'COMPLETED', counts: { wanted: quote.units, done: quote.units, failed: 0 } })
    const cut = await store.doc(`workspaces/${studio.workspaceId}/artifacts/${job.resultKey}`).get()
    expect(cut.get('kind')).toBe('cut')
    const receipt = await studio.person.call('jobReceipt', { workspaceId: studio.workspaceId, jobId })
    expect(receipt.attempts).toHaveLength(quote.units)
    expect(receipt.attempts.every(({ verdict }) => verdict === 'done')).toBe(true)

    const again = randomId()
    await draft(studio, filmId, again)
    expect((await ended(again)).counts).toMatchObject({ reused: quote.units })
  }, 60_000)
})
