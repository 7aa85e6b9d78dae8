import { stackFromEnvironment } from '@peace/dev/stack/addresses'
import { eventually, type Person, randomId, refusal, signUp, tick } from '@peace/dev/tests/people'
import { openStudio, writeFilm } from '@peace/dev/tests/studio'
import { initializeApp } from 'firebase-admin/app'
import { getFirestore } from 'firebase-admin/firestore'
import { expect, test } from 'vitest'

const store = getFirestore(initializeApp({ projectId: stackFromEnvironment().projectId }, 'mentions-test'))

const lettersTo = async ({ uid }: Person) => {
  const { docs } = await store.collection('mail').where('uid', '==', uid).where('kind', '==', 'mention').get()
  return docs.map((each) => String(each.get('message.text')))
}
const notesOf = async ({ uid }: Person) =>
  (await store.collection(`users/${uid}/notifications`).where('kind', '==', 'mention').get()).docs

test('sixty mentions in one film are two letters, and all sixty stand in the page', async () => {
  const { person: owner, workspaceId } = await openStudio(store, 'studio')
  const filmId = await writeFilm(store, workspaceId, { scenes: 1, shotsPerScene: 1 })
  const viewer = await signUp('ผู้ชม')
  await viewer.call('enter', {})
  await store
    .doc(`workspaces/${workspaceId}/members/${viewer.uid}`)
    .set({ id: viewer.uid, role: 'viewer', name: 'ผู้ชม', email: viewer.email, joinedAt: 1, v: 1 })
  const about = { type: 'scene', id: 's1' }
  for (let n = 0; n < 60; n += 10)
    await Promise.all(
      Array.from({ length: 10 }, (_, at) => {
        const id = `c${n + at}-${randomId()}`
        const said = { id, about, text: `ดู ${n + at}`, createdAt: 1, authorId: viewer.uid, mentions: [owner.uid] }
        return store.doc(`workspaces/${workspaceId}/films/${filmId}/comments/${id}`).set(said)
      }),
    )
  await eventually(async () => (await notesOf(owner)).length === 60, 60_000)
  expect(await lettersTo(owner)).toHaveLength(1)
  const digest = store.doc(`users/${owner.uid}/digests/${filmId}`)
  expect((await digest.get()).get('waiting')).toHaveLength(59)
  await tick('tellOfMentions')
  expect(await lettersTo(owner)).toHaveLength(1)

  // Half an hour on. What was seen in the page meanwhile is not told again.
  await Promise.all((await notesOf(owner)).slice(0, 20).map(({ ref }) => ref.update({ readAt: 2 })))
  await digest.update({ dueAt: 1 })
  await tick('tellOfMentions')
  expect(await lettersTo(owner)).toHaveLength(2)
  expect((await lettersTo(owner)).join(' ')).toMatch(/ (39|40) /)
  await tick('tellOfMentions')
  expect(await lettersTo(owner)).toHaveLength(2)
  const day = new Date().toISOString().slice(0, 10)
  expect((await store.doc(`uses/${viewer.uid}_${day}`).get()).get('counts.letters')).toBe(2)

  // With nothing more to say the half-hour leaves nothing behind.
  await digest.update({ dueAt: 1 })
  await tick('tellOfMentions')
  expect((await digest.get()).exists).toBe(false)
}, 180_000)

test('the same address is invited five times a day at most, whatever becomes of each invitation', async () => {
  const { person: owner, workspaceId } = await openStudio(store, 'studio')
  const email = `${randomId()}@people.local`
  const invite = (to: string) =>
    refusal(owner.call('inviteMember', { workspaceId, invitationId: randomId(), email: to, role: 'viewer' }))
  for (let n = 0; n < 5; n++) expect(await invite(email)).toBeUndefined()
  expect(await invite(email)).toBe('too-many-requests')
  expect(await invite(`other-${email}`)).toBeUndefined()
})
