import { paths } from '@peace/core/paths'
import { localMetricsToken, stackFromEnvironment } from '@peace/dev/stack/addresses'
import { randomId, tick } from '@peace/dev/tests/people'
import { initializeApp } from 'firebase-admin/app'
import { getFirestore } from 'firebase-admin/firestore'
import { afterAll, expect, test } from 'vitest'

// The schedule, the figures it writes, who is told, and who may read them, on the real stack; which causes make which alert
// stand is core's (core/src/watch).
const stack = stackFromEnvironment()
const store = getFirestore(initializeApp({ projectId: stack.projectId }, 'watch-test'))
const ask = (token: string) => fetch(`${stack.functionsUrl}/metrics`, { headers: { authorization: `Bearer ${token}` } })

const stop = store.doc(paths.paidStop(randomId()))
afterAll(() => stop.delete())

const mailsAbout = async (word: string) => {
  const found = await store.collection('mail').where('kind', '==', 'alert').get()
  return found.docs.filter((each) => String(each.get('message.subject')).includes(word)).length
}
const drift = 'Money does not agree'

test('what is seen is written down, told once by mail, and shown to whoever has the token', async () => {
  await stop.set({ id: stop.id, name: 'a team', at: Date.now(), faults: ['holds'] })
  const before = await mailsAbout(drift)
  await tick('watch')
  await tick('watch')
  const standing: { alert: string; toldAt?: number }[] = (await store.doc(paths.stats('alerts')).get()).get('standing')
  expect(standing.find(({ alert }) => alert === 'ledger-drift')?.toldAt).toBeGreaterThan(0)
  // Another suite's stop may have stood before.
  expect(await mailsAbout(drift)).toBeLessThanOrEqual(before + 1)
  expect(await mailsAbout(drift)).toBeGreaterThan(0)

  expect((await ask('guessed')).status).toBe(401)
  const text = await (await ask(localMetricsToken)).text()
  expect(Number(/^peace_paid_stops (\d+)$/m.exec(text)?.[1])).toBeGreaterThan(0)
  expect(text).toContain('peace_capability_up{capability="draft"}')
})

test('the status page is told how each thing stands, and nothing else', async () => {
  const said: unknown = await (await fetch(`${stack.functionsUrl}/health/status`)).json()
  expect(Object.keys(said as object).sort()).toEqual(['at', 'capabilities', 'days', 'incidents', 'known', 'lookedAt'])
  expect(said).toMatchObject({ known: true })
})
