import { paths } from '@peace/core/paths'
import { bringBack } from '@peace/dev/restore/bring-back'
import { localMetricsToken, stackFromEnvironment } from '@peace/dev/stack/addresses'
import { randomId, signUp, tick } from '@peace/dev/tests/people'
import { giveCredit, ledgerFaults } from '@peace/dev/tests/studio'
import { initializeApp } from 'firebase-admin/app'
import { getFirestore } from 'firebase-admin/firestore'
import { afterAll, expect, test } from 'vitest'

// The schedule, the figures it writes, who is told, and who may read them, on the real stack; which causes make which alert
// stand is core's (core/src/watch).
const stack = stackFromEnvironment()
const app = initializeApp({ projectId: stack.projectId }, 'watch-test')
const store = getFirestore(app)
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

test('a ledger that was lost is brought back from a database of before, exact, and nothing newer is written over', async () => {
  const person = await signUp()
  const id = String((await person.call('enter', {})).workspaces[0]?.id)
  const workspace = store.doc(paths.workspace(id))
  for (const millis of [500_000, 20_000, 300]) await giveCredit(store, id, millis)
  const before = getFirestore(app, 'restored-drill')
  expect((await bringBack(store, before, 1, { workspaceId: id })).written).toBeGreaterThan(5)
  const ledger = () => store.collection(`${workspace.path}/ledger`).get()
  const entries = (await ledger()).size

  await store.recursiveDelete(store.collection(`${workspace.path}/ledger`))
  await store.recursiveDelete(store.collection(`${workspace.path}/wallet`))
  await workspace.update({ name: 'renamed since' })
  expect((await ledger()).size).toBe(0)

  const looked = await bringBack(before, store, Date.now(), { workspaceId: id, dryRun: true })
  expect((await ledger()).size).toBe(0)
  const { written } = await bringBack(before, store, Date.now(), { workspaceId: id })
  expect([written, (await ledger()).size]).toEqual([looked.written, entries])
  expect(await ledgerFaults(store, id)).toEqual([])
  expect((await workspace.get()).get('name')).toBe('renamed since')
  // Whoever was deleted since is deleted once more (0167).
  expect((await store.doc(paths.config('restored')).get()).exists).toBe(true)
  await store.doc(paths.config('restored')).delete()
  expect((await bringBack(before, store, Date.now(), { workspaceId: id, dryRun: true })).written).toBe(0)
})
