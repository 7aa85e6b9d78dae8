import { stackFromEnvironment } from '@peace/dev/stack/addresses'
import { type Person, randomId, refusal, signUp } from '@peace/dev/tests/people'
import { initializeApp } from 'firebase-admin/app'
import { getFirestore } from 'firebase-admin/firestore'
import { expect, test } from 'vitest'

const store = getFirestore(initializeApp({ projectId: stackFromEnvironment().projectId }, 'use-test'))

// What was answered in the end: one that was only asked to wait asks again.
const outcome = async (ask: () => Promise<unknown>): Promise<string> => {
  for (;;) {
    const said = await refusal(ask())
    if (said !== 'too-many-requests') return said ?? 'done'
  }
}

const useOf = async (person: Person) => {
  const day = new Date().toISOString().slice(0, 10)
  return (await store.doc(`uses/${person.uid}_${day}`).get()).get('counts')
}

const home = async () => {
  const person = await signUp()
  return { person, workspaceId: (await person.call('enter', {})).workspaces[0]?.id ?? '' }
}

test('sixty films at once are as many as a day may have; the same click again is one, and another day’s is not hindered', async () => {
  const { person, workspaceId } = await home()
  const ids = Array.from({ length: 60 }, () => randomId())
  const make = (filmId: string) => outcome(() => person.call('createFilm', { workspaceId, filmId, language: 'en' }))
  const said = await Promise.all(ids.map(make))
  const made = ids.filter((_, n) => said[n] === 'done')
  expect([...new Set(said)].toSorted()).toEqual(['done', 'use-limit-reached'])
  expect(made).toHaveLength(50)
  expect((await store.collection(`workspaces/${workspaceId}/films`).get()).size).toBe(50)
  expect(await make(made[0] ?? '')).toBe('done')
  expect((await useOf(person)).films).toBe(50)
}, 240_000)

test('what came to nothing is not counted', async () => {
  const { person, workspaceId } = await home()
  const ask = { workspaceId, filmId: randomId(), language: 'en' as const, script: 'no scene in it' }
  expect(await refusal(person.call('createFilm', ask))).toBe('script-has-no-scene')
  expect((await useOf(person)).films).toBe(0)
  // A film that is there is not given back by asking for it once more in a way that fails.
  await person.call('createFilm', { ...ask, script: 'INT. ROOM - DAY\n\nRain.' })
  expect(await refusal(person.call('createFilm', ask))).toBe('script-has-no-scene')
  expect((await useOf(person)).films).toBe(1)
})

test('drafts are a person’s: another workspace brings no more of them', async () => {
  const { person, workspaceId } = await home()
  const other = randomId()
  await person.call('createTeam', { workspaceId: other, name: 'Another' })
  const day = new Date().toISOString().slice(0, 10)
  await store.doc(`uses/${person.uid}_${day}`).set({ person: person.uid, day, counts: { drafts: 30 } }, { merge: true })
  const wish = { filmId: randomId(), stop: 'cut', quality: 'draft', shownMillis: 0 } as const
  for (const id of [workspaceId, other])
    expect(await refusal(person.call('createJob', { ...wish, workspaceId: id, jobId: randomId() }))).toBe(
      'use-limit-reached',
    )
})

test('bytes that are brought are counted before they come', async () => {
  const { person, workspaceId } = await home()
  const bytes = 25 * 1024 * 1024
  await person.call('beginUpload', { workspaceId, uploadId: randomId(), bytes, contentType: 'image/png' })
  expect((await useOf(person)).bytes).toBe(bytes)
})
