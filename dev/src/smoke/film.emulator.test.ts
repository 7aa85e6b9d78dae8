import { createHash } from 'node:crypto'
import { setTimeout as wait } from 'node:timers/promises'
import { must } from '@peace/core/errors'
import { paths } from '@peace/core/paths'
import { migrate } from '@peace/dev/migrate/migrate'
import { places } from '@peace/dev/migrate/tables'
import { bringBack } from '@peace/dev/restore/bring-back'
import { stackFromEnvironment } from '@peace/dev/stack/addresses'
import { type Person, Refused, randomId, signUp } from '@peace/dev/tests/people'
import { ledgerFaults } from '@peace/dev/tests/studio'
import { initializeApp } from 'firebase-admin/app'
import { getFirestore } from 'firebase-admin/firestore'
import { expect, test } from 'vitest'
import { type Shown, shoot } from './film.ts'
import { overNetwork } from './site.ts'

const { projectId, functionsUrl, ports, webUrl } = stackFromEnvironment()

const made: { person?: Person; ids: string[] } = { ids: [] }

// The same film that ends a deploy, on the local stack: real functions, real queues, a real cut.
test('the smoke film is made and plays', async () => {
  made.person = await signUp('smoke')
  const { email, password } = made.person
  const said: Shown[] = []
  const works = await shoot(
    {
      http: overNetwork,
      web: webUrl,
      functions: functionsUrl,
      identity: `http://127.0.0.1:${ports.auth}/identitytoolkit.googleapis.com/v1`,
      documents: `http://127.0.0.1:${ports.firestore}/v1/projects/${projectId}/databases/(default)/documents`,
      apiKey: 'local',
      appCheck: undefined,
      person: { email, password },
      newId: () => {
        const id = randomId()
        made.ids.push(id)
        return id
      },
      wait: (ms) => wait(ms),
    },
    (shown) => said.push(shown),
  )
  expect(said.filter(({ works: one }) => !one)).toEqual([])
  expect(works).toBe(true)
})

// The drill of docs/deploy.md ("When something was lost"), on that film.
test('its rows are lost, brought back from a database of before, and it plays as it did; every row of the copy can be read', async () => {
  const store = getFirestore(initializeApp({ projectId }, 'drill'))
  const copy = getFirestore(initializeApp({ projectId }, 'drill-copy'), `drill-${randomId().toLowerCase()}`)
  const person = must(made.person, 'who made the film')
  const jobId = must(made.ids.at(-1), 'the build’s id')
  const filmId = must(made.ids.at(-2), 'the film’s id')
  const job = await store.doc(paths.job(jobId)).get()
  const workspaceId: string = job.get('workspaceId')
  const unitKey: string = job.get('resultKey')
  const plays = async () => {
    const { url } = await person.call('downloadUrl', { workspaceId, unitKey })
    const film = Buffer.from(await (await fetch(url)).arrayBuffer())
    return { bytes: film.length, is: createHash('sha256').update(film).digest('hex') }
  }
  const before = await plays()
  expect(before.bytes).toBeGreaterThan(10_000)
  expect((await bringBack(store, copy, 1, { workspaceId })).written).toBeGreaterThan(10)

  const artifacts = store.collection(paths.artifacts(workspaceId))
  const count = (await artifacts.count().get()).data().count
  const lost = [artifacts, ...['ledger', 'wallet'].map((name) => store.collection(`workspaces/${workspaceId}/${name}`))]
  for (const each of lost) await store.recursiveDelete(each)
  await store.recursiveDelete(store.doc(paths.film(workspaceId, filmId)))
  await expect(plays()).rejects.toBeInstanceOf(Refused)

  await bringBack(copy, store, Date.now(), { workspaceId })
  expect((await artifacts.count().get()).data().count).toBe(count)
  expect(await plays()).toEqual(before)
  expect(await ledgerFaults(store, workspaceId)).toEqual([])
  expect((await store.doc(paths.film(workspaceId, filmId)).get()).exists).toBe(true)
  // Whoever was deleted since is deleted once more (0167); nobody was.
  await store.doc(paths.config('restored')).delete()

  // A migration is rehearsed on such a copy before it is run.
  const damaged: string[] = []
  const options = { dryRun: true, batch: 200, damaged: (path: string) => void damaged.push(path) }
  let seen = 0
  for (const place of places) seen += (await migrate(copy, place, options)).seen
  expect(damaged).toEqual([])
  expect(seen).toBeGreaterThan(10)
})
