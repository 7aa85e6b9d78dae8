import { stackFromEnvironment } from '@peace/dev/stack/addresses'
import { type Person, randomId, refusal, signUp } from '@peace/dev/tests/people'
import { givePlan } from '@peace/dev/tests/plans'
import { initializeApp } from 'firebase-admin/app'
import { getFirestore } from 'firebase-admin/firestore'
import { beforeEach, describe, expect, test } from 'vitest'

const stack = stackFromEnvironment()
const store = getFirestore(initializeApp({ projectId: stack.projectId }, 'machines-test'))

const say = async (verb: string, body: object, token?: string) => {
  const reply = await fetch(`${stack.functionsUrl}/agent/${verb}`, {
    method: 'POST',
    headers: { 'content-type': 'application/json', ...(token ? { authorization: `Bearer ${token}` } : {}) },
    body: JSON.stringify(body),
  })
  const answer = (await reply.json()) as { code?: string; token?: string; order?: object }
  return { status: reply.status, ...answer }
}

const beat = { state: 'ready', running: [], templates: ['sdxl'] }

describe('a machine of someone who may no longer bring one', () => {
  let [owner, admin] = [{} as Person, {} as Person]
  let workspaceId = ''
  let token = ''

  const pair = async (person: Person) => {
    const { code } = await person.call('createPairing', { workspaceId })
    const paired = await say('pair', { code, name: 'a machine' })
    expect(paired).toMatchObject({ status: 200 })
    return String(paired.token)
  }

  beforeEach(async () => {
    ;[owner, admin] = await Promise.all([signUp(), signUp()])
    workspaceId = randomId()
    await owner.call('createTeam', { workspaceId, name: 'Machines' })
    await givePlan(store, workspaceId, 'studio')
    await admin.call('enter', {})
    const member = { id: admin.uid, role: 'admin', name: 'ผู้ดูแล', email: admin.email, joinedAt: Date.now() }
    await store.doc(`workspaces/${workspaceId}/members/${admin.uid}`).set(member)
    token = await pair(admin)
    expect(await say('heartbeat', beat, token)).toMatchObject({ status: 200 })
  }, 120_000)

  const offer = async () => {
    const input = {
      attempt: randomId(),
      claim: 'https://example.test/claim',
      template: 'sdxl',
      slots: {},
      references: {},
      uploads: ['https://example.test/put'],
      deadlineMs: 60_000,
    }
    await store.doc(`relay/${input.attempt}`).set({
      attemptId: input.attempt,
      pool: workspaceId,
      template: 'sdxl',
      input,
      state: 'offered',
      stopping: false,
      percent: 0,
      offeredAt: Date.now(),
      seenAt: Date.now(),
    })
    return input.attempt
  }

  test('is shut out in the moment its owner is taken out, and leaves the work where it is', async () => {
    const attempt = await offer()
    await owner.call('removeMember', { workspaceId, memberId: admin.uid })
    for (const [verb, body] of [
      ['work', { waitMs: 0 }],
      ['heartbeat', beat],
      ['result', { attempt, output: { fault: 'crashed', message: 'x' } }],
    ] as const)
      expect(await say(verb, body, token)).toMatchObject({ status: 403, code: 'machine-unpaired' })
    expect((await store.doc(`relay/${attempt}`).get()).get('state')).toBe('offered')
    expect((await store.collection(`workspaces/${workspaceId}/machines`).get()).size).toBe(0)
  })

  test('is shut out when its owner may no longer manage machines, and the others go on', async () => {
    const own = await pair(owner)
    await owner.call('changeRole', { workspaceId, memberId: admin.uid, role: 'editor' })
    expect(await say('work', { waitMs: 0 }, token)).toMatchObject({ status: 403, code: 'machine-unpaired' })
    expect(await say('heartbeat', beat, own)).toMatchObject({ status: 200 })
    expect(await offer()).not.toBe('')
    expect((await say('work', { waitMs: 0 }, own)).order).toBeDefined()
  })

  test('is shut out while the workspace or the account is suspended, and comes back after', async () => {
    await offer()
    await store.doc(`workspaces/${workspaceId}`).update({ status: 'suspended' })
    expect(await say('work', { waitMs: 0 }, token)).toMatchObject({ status: 403, code: 'workspace-suspended' })
    await store.doc(`workspaces/${workspaceId}`).update({ status: 'active' })
    await store.doc(`users/${admin.uid}`).update({ status: 'banned' })
    expect(await say('work', { waitMs: 0 }, token)).toMatchObject({ status: 403, code: 'account-suspended' })
    await store.doc(`users/${admin.uid}`).update({ status: 'active' })
    expect((await say('work', { waitMs: 0 }, token)).order).toBeDefined()
  })

  test('is not paired with a code made before', async () => {
    const { code } = await admin.call('createPairing', { workspaceId })
    await owner.call('removeMember', { workspaceId, memberId: admin.uid })
    expect(await say('pair', { code, name: 'late' })).toMatchObject({ status: 403, code: 'machine-unpaired' })
    expect(await refusal(admin.call('createPairing', { workspaceId }))).toBe('not-a-member')
  })
})

test('work is not claimed without its word', async () => {
  const attempt = randomId()
  await store.doc(`attempts/${attempt}`).set({ id: attempt, nonce: '', phase: 'open' })
  const reply = await fetch(`${stack.functionsUrl}/claimWork?nonce=`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ attempt, worker: 'stranger' }),
  })
  expect(reply.status).toBe(400)
  await store.doc(`attempts/${attempt}`).delete()
})

test('a made-up way here does not walk around the limit of tries', async () => {
  const from = () => `10.${[1, 2, 3].map(() => Math.floor(Math.random() * 255)).join('.')}`
  const tried: number[] = []
  for (let n = 0; n < 25; n++) {
    const reply = await fetch(`${stack.functionsUrl}/agent/pair`, {
      method: 'POST',
      headers: { 'content-type': 'application/json', 'x-forwarded-for': from() },
      body: JSON.stringify({ code: 'AAAA-AAAA', name: 'stranger' }),
    })
    tried.push(reply.status)
  }
  expect(tried.slice(20)).toEqual([429, 429, 429, 429, 429])
  const counted = await store.collection('rate-limits').where('door', '==', 'agent-pair').get()
  await Promise.all(counted.docs.map(({ ref }) => ref.delete()))
})
