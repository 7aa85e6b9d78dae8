import { stackFromEnvironment } from '@peace/dev/stack/addresses'
import { type Person, randomId, refusal, signUp } from '@peace/dev/tests/people'
import { initializeApp } from 'firebase-admin/app'
import { getFirestore } from 'firebase-admin/firestore'
import { expect, test } from 'vitest'

const store = getFirestore(initializeApp({ projectId: stackFromEnvironment().projectId }, 'use-test'))

const useOf = async (person: Person) => {
  const day = new Date().toISOString().slice(0, 10)
  return (await store.doc(`uses/${person.uid}_${day}`).get()).get('counts')
}

const home = async () => {
  const person = await signUp()
  return { person, workspaceId: (await person.call('enter', {})).workspaces[0]?.id ?? '' }
}

test('twenty films at once are as many as the day has left; the same click again is one', async () => {
  // The store itself, past the doors' own limits of a minute.
  Object.assign(process.env, {
    FUNCTIONS_EMULATOR: 'true',
    FIREBASE_CONFIG: JSON.stringify({ projectId: stackFromEnvironment().projectId }),
  })
  const { takeUse, usedIn } = await import('./use.store.ts')
  const { person, workspaceId } = await home()
  const now = Date.now()
  // Forty were made before.
  await takeUse(person.uid, { of: 'films', count: 40 }, now)
  const take = async (wish: string): Promise<string> => {
    for (;;) {
      const code = await takeUse(person.uid, usedIn(workspaceId, { of: 'films', count: 1, wish }), now).then(
        () => 'done',
        (error: { code: string }) => error.code,
      )
      if (code !== 'too-many-requests') return code
    }
  }
  const ids = Array.from({ length: 20 }, () => randomId())
  const said = await Promise.all(ids.map(take))
  expect(said.filter((one) => one === 'done')).toHaveLength(10)
  expect(new Set(said)).toEqual(new Set(['done', 'use-limit-reached']))
  expect((await useOf(person)).films).toBe(50)
  const [first = ''] = ids.filter((_, n) => said[n] === 'done')
  expect(await take(first)).toBe('done')
  const one = { workspaceId, language: 'en' } as const
  expect(await refusal(person.call('createFilm', { ...one, filmId: randomId() }))).toBe('use-limit-reached')
  expect(await refusal(person.call('createFilm', { ...one, filmId: first }))).toBeUndefined()
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

test('of two at once under one name the one that fails gives nothing back, and the name in another workspace is another', async () => {
  const { person, workspaceId } = await home()
  const other = randomId()
  await person.call('createTeam', { workspaceId: other, name: 'Another' })
  const ask = { workspaceId, filmId: randomId(), language: 'en' as const }
  const script = 'INT. ROOM - DAY\n\nRain.'
  await Promise.all([
    person.call('createFilm', { ...ask, script }),
    refusal(person.call('createFilm', { ...ask, script: 'no scene in it' })),
  ])
  expect((await useOf(person)).films).toBe(1)
  await person.call('createFilm', { ...ask, workspaceId: other, script })
  expect((await useOf(person)).films).toBe(2)
})

test('a film that is sent to its outlet once more is one more of the day’s', async () => {
  const { person, workspaceId } = await home()
  const [id, filmId] = [randomId(), randomId()]
  const wish = {
    ...{ workspaceId, filmId, outlet: 'youtube', channelId: 'c', cut: 'a'.repeat(64), title: 'A film' },
    ...{ description: '', tags: [], language: 'en', chapters: [], captions: [], privacy: 'private' },
    ...{ timeZone: 'UTC', madeForKids: false, syntheticMedia: true },
  }
  const row = { id, workspaceId, filmId, wish, createdAt: 1, createdBy: person.uid }
  const put = (attempts: number) =>
    store.doc(`publications/${id}`).set({
      ...{ ...row, state: 'not-sent', done: [], misses: 0, fence: 0 },
      attempts: Array.from({ length: attempts }, (_, n) => ({
        n: n + 1,
        at: 1,
        sent: 0,
        closedAt: 2,
        as: 'not-there',
      })),
    })
  const again = () => refusal(person.call('changePublication', { workspaceId, publicationId: id, to: 'again' }))
  for (const attempts of [1, 2]) {
    await put(attempts)
    expect(await again()).toBeUndefined()
  }
  expect((await useOf(person)).publications).toBe(2)
  const day = new Date().toISOString().slice(0, 10)
  await store.doc(`uses/${person.uid}_${day}`).set({ counts: { publications: 10 } }, { merge: true })
  await put(3)
  expect(await again()).toBe('use-limit-reached')
  expect((await store.doc(`publications/${id}`).get()).get('state')).toBe('not-sent')
  await store.doc(`publications/${id}`).delete()
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
