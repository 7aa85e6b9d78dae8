import { sampleFilm } from '@peace/core/build'
import { deliveredCards } from '@peace/core/routing'
import { stackFromEnvironment } from '@peace/dev/stack/addresses'
import { isLong } from '@peace/dev/tests/long'
import { eventually, type Person, randomId, signUp } from '@peace/dev/tests/people'
import { givePlan } from '@peace/dev/tests/plans'
import { giveCredit } from '@peace/dev/tests/studio'
import { sweepNow, sweepUntil } from '@peace/dev/tests/sweeping'
import type { JobRow } from '@peace/engine'
import { initializeApp } from 'firebase-admin/app'
import { getFirestore } from 'firebase-admin/firestore'
import { afterEach, beforeAll, describe, expect, test } from 'vitest'

// The real gateways against the stand-ins, with the real worker on the real SDK behind the queue: Veo, then tier 2,
// then tier 3, then a clear error, each failing in turn.
const stack = stackFromEnvironment() as ReturnType<typeof stackFromEnvironment> & {
  stoodIn?: { name: string; url: string }[]
}
const store = getFirestore(initializeApp({ projectId: stack.projectId }, 'chain-test'))

const faults = async (vendor: string, values: Record<string, number>) => {
  const url = stack.stoodIn?.find(({ name }) => name === vendor)?.url
  if (!url) throw new Error(`${vendor} is not stood in for`)
  await fetch(`${url}/_faults`, { method: 'POST', body: JSON.stringify(values) })
}

type Studio = { person: Person; workspaceId: string; filmId: string; shotId: string }

const openStudio = async (): Promise<Studio> => {
  const person = await signUp()
  const [workspaceId, filmId] = [randomId(), randomId()]
  await person.call('createTeam', { workspaceId, name: 'Chain' })
  await givePlan(store, workspaceId, 'studio')
  await giveCredit(store, workspaceId, 5_000_000)
  const film = sampleFilm({ scenes: 1, shotsPerScene: 1, characters: 1, filmId }, 3)
  const at = `workspaces/${workspaceId}/films/${filmId}`
  const [shot] = film.shots
  if (!shot) throw new Error('no shot')
  await store.doc(at).set({ ...film.film, workspaceId })
  for (const scene of film.scenes) await store.doc(`${at}/scenes/${scene.id}`).set(scene)
  for (const character of film.characters) await store.doc(`${at}/characters/${character.id}`).set(character)
  // Short and still: what every tier can make.
  const plain = JSON.parse(JSON.stringify({ ...shot, move: 'static', ms: 3000 })) as typeof shot
  await store.doc(`${at}/shots/${shot.id}`).set(plain)
  return { person, workspaceId, filmId, shotId: shot.id }
}

const build = async ({ person, workspaceId, filmId, shotId }: Studio, fallback: boolean): Promise<string> => {
  const target = { type: 'shot' as const, id: shotId }
  const asked = { workspaceId, filmId, target, stop: 'clips' as const, quality: 'premium' as const, fallback }
  const quote = await person.call('quoteJob', asked)
  expect(quote.maxMillis).toBeGreaterThan(0)
  const jobId = randomId()
  await person.call('createJob', { ...asked, jobId, shownMillis: quote.maxMillis })
  return jobId
}

const until = (jobId: string, fine: (job: JobRow) => boolean) => sweepUntil(store, jobId, fine, 270_000)

const receiptOf = async ({ person, workspaceId }: Studio, jobId: string) => {
  const { attempts } = await person.call('jobReceipt', { workspaceId, jobId })
  return attempts.filter(({ kind }) => kind === 'clip')
}

const openMoney = (job: JobRow) => job.money.heldMillis - job.money.capturedMillis - job.money.releasedMillis

beforeAll(async () => {
  const quick = deliveredCards.map((card) => ({ ...card, attempts: card.embedded ? card.attempts : 2, pollMs: 500 }))
  await store.doc('config/backends').set({ cards: quick })
})
afterEach(async () => {
  await faults('Veo', { filtered: 0, operationFails: 0, operationMs: 300 })
  await faults('RunPod', { 'comfy.broken:KSamplerAdvanced': 0, 'comfy.broken:KSampler': 0 })
  for (const id of ['veo', 'runpod', 'runpod-svd']) await store.doc(`backends/${id}`).delete()
})

describe('Veo → tier 2 → tier 3 → a clear error', () => {
  test('Veo makes it, and its list price is what it cost', async () => {
    const studio = await openStudio()
    const jobId = await build(studio, true)
    const job = await until(jobId, ({ open }) => !open)
    expect(job).toMatchObject({ state: 'COMPLETED' })
    const [only, ...others] = await receiptOf(studio, jobId)
    expect(others).toEqual([])
    expect(only).toMatchObject({ backend: 'veo', verdict: 'done' })
    expect(openMoney(job)).toBe(0)
  }, 280_000)

  test('with consent, tier 2 takes over when Veo filters', async () => {
    await faults('Veo', { filtered: 9, operationMs: 300 })
    const studio = await openStudio()
    const jobId = await build(studio, true)
    const job = await until(jobId, ({ open }) => !open)
    expect(job).toMatchObject({ state: 'COMPLETED' })
    const attempts = await receiptOf(studio, jobId)
    expect(attempts.map(({ backend, verdict }) => `${backend} ${verdict}`)).toEqual([
      'veo filtered',
      'veo filtered',
      'runpod done',
    ])
    // Ours are the failures: the user pays the one that delivered, once, and no more than was shown.
    expect(attempts.filter(({ chargedMillis }) => chargedMillis > 0)).toHaveLength(1)
    expect(job.money.capturedMillis).toBeLessThanOrEqual(job.quoteMillis)
    expect(openMoney(job)).toBe(0)
  }, 280_000)

  // By the same gateways and stand-ins in bench/src/chain.emulator.test.ts, and passed through where all fail.
  test.runIf(isLong)(
    'with consent, tier 3 takes over when tier 2 breaks too',
    async () => {
      await faults('Veo', { filtered: 9, operationMs: 300 })
      await faults('RunPod', { 'comfy.broken:KSamplerAdvanced': 9 })
      const studio = await openStudio()
      const jobId = await build(studio, true)
      const job = await until(jobId, ({ open }) => !open)
      const attempts = await receiptOf(studio, jobId)
      expect(attempts.map(({ backend }) => backend)).toEqual(['veo', 'veo', 'runpod', 'runpod', 'runpod-svd'])
      expect(job).toMatchObject({ state: 'COMPLETED' })
      expect(attempts.at(-1)).toMatchObject({ verdict: 'done' })
    },
    280_000,
  )

  test('without consent the user is asked, and nothing else is made meanwhile', async () => {
    await faults('Veo', { filtered: 9, operationMs: 300 })
    const studio = await openStudio()
    const jobId = await build(studio, false)
    const asked = await until(jobId, ({ question }) => question !== undefined)
    expect((await receiptOf(studio, jobId)).map(({ backend }) => backend)).toEqual(['veo', 'veo'])
    const { person, workspaceId } = studio
    const unitKey = asked.question?.unitKey ?? ''
    await person.call('answerJob', { workspaceId, jobId, unitKey, answer: 'use-fallback' })
    const job = await until(jobId, ({ open }) => !open)
    expect(job).toMatchObject({ state: 'COMPLETED' })
    expect((await receiptOf(studio, jobId)).at(-1)).toMatchObject({ backend: 'runpod', verdict: 'done' })
  }, 280_000)

  test('when all fail, the error names what was tried, and nothing is charged for the clip', async () => {
    await faults('Veo', { filtered: 9, operationMs: 300 })
    await faults('RunPod', { 'comfy.broken:KSamplerAdvanced': 9 })
    const studio = await openStudio()
    const jobId = await build(studio, true)
    await until(jobId, ({ marks }) => marks.includes('u') || marks.includes('d'))
    await eventually(async () => {
      await sweepNow()
      const clips = store.collection('attempts').where('jobId', '==', jobId).where('kind', '==', 'clip')
      return (await clips.get()).docs.some((each) => each.get('backend') === 'runpod')
    }, 120_000)
    // The still is made by now; from here on its sampler breaks as well.
    await faults('RunPod', { 'comfy.broken:KSampler': 9 })
    const job = await until(jobId, ({ open }) => !open)
    expect(job.state).toBe('FAILED')
    expect(new Set(job.failure?.tried.map(({ backend }) => backend))).toEqual(new Set(['veo', 'runpod', 'runpod-svd']))
    expect((await receiptOf(studio, jobId)).every(({ chargedMillis }) => chargedMillis === 0)).toBe(true)
    expect(openMoney(job)).toBe(0)
  }, 280_000)

  test('a forged webhook changes nothing', async () => {
    const address = `${stack.functionsUrl}/runpodWebhook?attempt=${randomId()}&nonce=${'x'.repeat(32)}`
    const reply = await fetch(address, { method: 'POST', body: JSON.stringify({ status: 'COMPLETED' }) })
    expect(reply.status).toBe(404)
    const noNonce = await fetch(`${stack.functionsUrl}/runpodWebhook?attempt=x`, { method: 'POST' })
    expect(noNonce.status).toBe(400)
  })
})
