import { queuedKey } from '@peace/core/vendors'
import { stackFromEnvironment } from '@peace/dev/stack/addresses'
import { randomId } from '@peace/dev/tests/people'
import { initializeApp } from 'firebase-admin/app'
import { getFirestore } from 'firebase-admin/firestore'
import { expect, test } from 'vitest'

// What waits, asked by a worker of an endpoint: by a key derived from the account's, and by no other.
const stack = stackFromEnvironment()
const store = getFirestore(initializeApp({ projectId: stack.projectId }, 'queued-test'))

const ask = async (key: string, verb = 'queued') => {
  const headers = { Authorization: `Bearer ${key}`, 'Content-Type': 'application/json' }
  const reply = await fetch(`${stack.functionsUrl}/agent/${verb}`, { method: 'POST', headers, body: '{}' })
  return { status: reply.status, body: (await reply.json()) as { templates?: string[]; code?: string } }
}

test('a worker is told what its own endpoint waits for and may ask nothing else', async () => {
  const made = ['clip', 'clip', 'clip', 'line'].map((kind) => ({
    ...{ id: randomId(), backend: 'runpod-svd', phase: 'sent', kind },
  }))
  await Promise.all(made.map((each) => store.doc(`attempts/${each.id}`).set(each)))
  try {
    const own = await ask(queuedKey('rpa_local', 'runpod-svd'))
    expect(own).toEqual({ status: 200, body: { templates: ['svd-1-1'] } })
  } finally {
    await Promise.all(made.map(({ id }) => store.doc(`attempts/${id}`).delete()))
  }
  expect(await ask(queuedKey('rpa_other', 'runpod-svd'))).toMatchObject({ body: { code: 'machine-unpaired' } })
  const work = await ask(queuedKey('rpa_local', 'runpod-svd'), 'work')
  expect(work.body.code).toBe('machine-unpaired')
})
