import { sampleFilm } from '@peace/core/build'
import { dayKey } from '@peace/core/money'
import { paths } from '@peace/core/paths'
import { deliveredCards } from '@peace/core/routing'
import { stackFromEnvironment } from '@peace/dev/stack/addresses'
import { eventually, randomId, signUp, tick } from '@peace/dev/tests/people'
import { givePlan } from '@peace/dev/tests/plans'
import { giveCredit } from '@peace/dev/tests/studio'
import { whileSweeping } from '@peace/dev/tests/sweeping'
import { initializeApp } from 'firebase-admin/app'
import { getFirestore } from 'firebase-admin/firestore'
import { afterAll, beforeAll, expect, test } from 'vitest'

// Rented machines on the running stack: the real gateway and fleet against the stand-in for RunPod's REST API, whose pods
// are our own worker in its relay form.
const stack = stackFromEnvironment() as ReturnType<typeof stackFromEnvironment> & {
  stoodIn?: { name: string; url: string }[]
}
const store = getFirestore(initializeApp({ projectId: stack.projectId }, 'pods-test'))
const idleMs = 3 * 60_000

const vendor = async (method: string, path: string, body?: object) => {
  const url = stack.stoodIn?.find(({ name }) => name === 'RunPod REST')?.url
  const headers = { Authorization: 'Bearer rpa_local', 'Content-Type': 'application/json' }
  const reply = await fetch(`${url}/v2${path}`, {
    method,
    headers,
    ...(body ? { body: JSON.stringify(body) } : {}),
  })
  return (await reply.json()) as unknown
}
const rented = async () => ((await vendor('GET', '/pods')) as { pods: { id: string; name: string }[] }).pods
const rows = async () => (await store.collection('pods').get()).docs.map((each) => each.data())

beforeAll(async () => {
  const cards = deliveredCards.map((card) => {
    if (card.id === 'pods') return { ...card, enabled: true, pollMs: 500 }
    return card.id.startsWith('runpod') ? { ...card, enabled: false } : card
  })
  await store.doc(paths.config('backends')).set({ cards })
})
afterAll(async () => {
  await store.doc(paths.config('clock')).delete()
  await store.doc(paths.config('backends')).delete()
})

test('a queue rents a pod, which makes what waits; at rest it is given back, and an orphan at once', async () => {
  const person = await signUp()
  const [workspaceId, filmId, jobId] = [randomId(), randomId(), randomId()]
  await person.call('createTeam', { workspaceId, name: 'Pods' })
  await givePlan(store, workspaceId, 'studio')
  await giveCredit(store, workspaceId, 5_000_000)
  // Four faces wait at once: a queue that is worth one pod.
  const film = sampleFilm({ scenes: 1, shotsPerScene: 4, characters: 4, filmId }, 3)
  const at = `workspaces/${workspaceId}/films/${filmId}`
  await store.doc(at).set({ ...film.film, workspaceId })
  for (const room of ['scenes', 'characters', 'shots'] as const)
    for (const each of film[room]) await store.doc(`${at}/${room}/${each.id}`).set(JSON.parse(JSON.stringify(each)))
  await vendor('POST', '/pods', { name: 'peace-nobodys', image: 'x', gpu: { id: 'NVIDIA GeForce RTX 3090' } })
  await vendor('POST', '/pods', { name: 'notebook', image: 'x', gpu: { id: 'NVIDIA GeForce RTX 3090' } })

  const asked = { workspaceId, filmId, stop: 'stills' as const, quality: 'standard' as const, fallback: true }
  // A process remembers for a while which backends there are.
  const quote = await eventually(async () => {
    const priced = await person.call('quoteJob', asked)
    return priced.kinds.every(({ backend }) => backend === 'pods') ? priced : undefined
  }, 90_000)
  // With the fleet's day spent, no machine is rented, however long the queue is.
  const purse = store.doc(paths.budget(`fleet-${dayKey(Date.now())}-0`))
  await purse.set({ spentMicros: 50_000_000 })
  await person.call('createJob', { ...asked, jobId, shownMillis: quote.maxMillis })
  await eventually(async () => {
    await tick('sweep')
    return (await store.collection('relay').where('pool', '==', 'pods').get()).size > 3
  })
  for (let n = 0; n < 3; n++) await tick('probeBackends')
  expect(await rows()).toEqual([])
  expect((await rented()).filter(({ name }) => name !== 'notebook')).toEqual([])
  await purse.delete()
  // Two minutes lie between one growing of the fleet and the next; that it did not grow counts as well.
  await store.doc(paths.config('pod-fleet')).set({ lastUpAt: 0 }, { merge: true })
  const job = await whileSweeping(
    eventually(async () => {
      await tick('probeBackends')
      const found = await store.doc(`jobs/${jobId}`).get()
      return found.get('open') === false ? found : undefined
    }, 240_000),
  )
  expect(job.get('state')).toBe('COMPLETED')
  const { attempts } = await person.call('jobReceipt', { workspaceId, jobId })
  expect(attempts.every(({ verdict }) => verdict === 'done')).toBe(true)
  expect(attempts.some(({ backend }) => backend === 'pods')).toBe(true)

  // Written down before it was asked for, and what nobody wrote down is gone; others' are left alone.
  const known = await rows()
  expect(known.length).toBeGreaterThan(0)
  const names = (await rented()).map(({ name }) => name)
  expect(names).not.toContain('peace-nobodys')
  expect(names).toContain('notebook')
  expect(names.length).toBeLessThanOrEqual(known.length + 1)

  // At rest from when the pod has said that it has nothing in hand.
  await eventually(async () => {
    await tick('probeBackends')
    return (await store.doc(paths.config('pod-fleet')).get()).get('idleSince') !== undefined
  }, 60_000)
  await store.doc(paths.config('clock')).set({ offsetMs: idleMs })
  await eventually(async () => {
    await tick('probeBackends')
    return (await rented()).every(({ name }) => name === 'notebook')
  }, 60_000)
  expect((await rows()).every(({ state }) => state === 'gone')).toBe(true)
}, 320_000)
