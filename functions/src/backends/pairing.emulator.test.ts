import { paths } from '@peace/core/paths'
import { stackFromEnvironment } from '@peace/dev/stack/addresses'
import { randomId, refusal } from '@peace/dev/tests/people'
import { openStudio } from '@peace/dev/tests/studio'
import { initializeApp } from 'firebase-admin/app'
import { getFirestore } from 'firebase-admin/firestore'
import { expect, test } from 'vitest'

const stack = stackFromEnvironment()
const store = getFirestore(initializeApp({ projectId: stack.projectId }, 'pairing-test'))

test('five codes of a workspace wait to be used; a sixth waits until one of them was, or has run out', async () => {
  const { person, workspaceId } = await openStudio(store)
  const ask = () => person.call('createPairing', { workspaceId })
  for (let n = 0; n < 5; n++) expect((await ask()).code).toMatch(/^[A-Z0-9]{4}-[A-Z0-9]{4}$/)
  expect(await refusal(ask())).toBe('too-many-requests')
  const codes = await store.collection('pairings').where('workspaceId', '==', workspaceId).get()
  expect(codes.size).toBe(5)
  await codes.docs[0]?.ref.update({ usedAt: 1 })
  await ask()
  expect(await refusal(ask())).toBe('too-many-requests')
  await codes.docs[1]?.ref.update({ expiresAt: 1 })
  await ask()
})

test('a workspace with all the machines it may have gets no code', async () => {
  const { person, workspaceId } = await openStudio(store)
  for (let n = 0; n < 20; n++) await store.doc(paths.machine(workspaceId, randomId())).set({ name: `machine ${n}` })
  expect(await refusal(person.call('createPairing', { workspaceId }))).toBe('quota-reached')
})

test('a month that is none, and a backend that nobody knows, are refused by name', async () => {
  const { person, workspaceId } = await openStudio(store)
  for (const month of ['2026-13', '2026-00', '2026-1'])
    expect(await refusal(person.call('backendMonth', { workspaceId, month }))).toBe('invalid-input')
  // Its limit is the one that builds are held to: of Studio, its own 12,000 credits.
  const { limitMicros } = await person.call('backendMonth', { workspaceId, month: '2026-12' })
  expect(limitMicros).toBe(120_000_000)
  const split = [{ backend: 'constructor', percent: 100 }]
  expect(await refusal(person.call('estimateCost', { workspaceId, videos: 10, split }))).toBe('backend-without-rate')
})

const pair = async (code: string) => {
  const reply = await fetch(`${stack.functionsUrl}/agent/pair`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ code, name: 'เครื่อง', agentVersion: '1', hardware: { platform: 'linux' } }),
  })
  return (await reply.json()) as { code?: string; machineId?: string; values?: { seconds?: number } }
}
const counted = async () => (await store.collection('rate-limits').where('door', '==', 'agent-pair').get()).docs
const forgetGuesses = async () => void (await Promise.all((await counted()).map(({ ref }) => ref.delete())))

test('wrong codes make who tries them wait, longer each time, and nobody who has a right one', async () => {
  const { person, workspaceId } = await openStudio(store)
  await forgetGuesses()
  const wrong = () => pair('ABCD-2345')
  for (let n = 0; n < 5; n++) expect((await wrong()).code).toBe('pairing-code-wrong')
  for (const most of [1, 2, 4, 8, 16, 32, 60, 60]) {
    const { code, values } = await wrong()
    expect(code).toBe('too-many-requests')
    expect(values?.seconds).toBeGreaterThan(0)
    // Shorter only where the window ends before.
    expect(values?.seconds).toBeLessThanOrEqual(most)
  }
  // Behind the very same address.
  const { code } = await person.call('createPairing', { workspaceId })
  expect((await pair(code)).machineId).toBeDefined()
})

test('who has tried hundreds is not looked at any more', async () => {
  const { person, workspaceId } = await openStudio(store)
  const { code } = await person.call('createPairing', { workspaceId })
  await forgetGuesses()
  await pair('ABCD-2345')
  await Promise.all((await counted()).map(({ ref }) => ref.update({ wrong: 200 })))
  const refused = await pair(code)
  await forgetGuesses()
  expect(refused.code).toBe('too-many-requests')
  expect((await pair(code)).machineId).toBeDefined()
})
