import { stackFromEnvironment } from '@peace/dev/stack/addresses'
import { callDoor, forgedToken, randomId, refusal, signIn, signUp, verify } from '@peace/dev/tests/people'
import { givePlan } from '@peace/dev/tests/plans'
import { giveCredit, writeFilm } from '@peace/dev/tests/studio'
import { initializeApp } from 'firebase-admin/app'
import { getAuth } from 'firebase-admin/auth'
import { getFirestore } from 'firebase-admin/firestore'
import { describe, expect, test } from 'vitest'
import { recentSeconds } from './trusted.store.ts'

const app = initializeApp({ projectId: stackFromEnvironment().projectId }, 'trusted-test')
const store = getFirestore(app)

const team = async (verified: boolean) => {
  const founder = await signUp('ผู้ทำหนัง')
  const workspaceId = randomId()
  await founder.call('createTeam', { workspaceId, name: 'Team' })
  // The address was changed since, say: the team is there, and who it is is open again.
  if (!verified) await getAuth(app).updateUser(founder.uid, { emailVerified: false })
  const person = verified ? founder : await signIn(founder.email, founder.password)
  await givePlan(store, workspaceId, 'studio')
  await giveCredit(store, workspaceId, 5_000_000)
  return { person, workspaceId }
}

describe('whoever did not verify their address', () => {
  test('builds drafts, no finals and invites nobody; the old token does once the letter was followed', async () => {
    const { person, workspaceId } = await team(false)
    const filmId = await writeFilm(store, workspaceId)
    const wish = { workspaceId, filmId, stop: 'stills' as const, shownMillis: 5_000_000 }
    const final = { ...wish, quality: 'standard' as const, jobId: randomId() }
    const invitation = { workspaceId, invitationId: randomId(), email: 'friend@people.local', role: 'editor' as const }
    expect(await refusal(person.call('createJob', final))).toBe('email-not-verified')
    expect((await store.doc(`jobs/${final.jobId}`).get()).exists).toBe(false)
    expect(await refusal(person.call('inviteMember', invitation))).toBe('email-not-verified')
    expect((await store.doc(`mail/invitation-${invitation.invitationId}`).get()).exists).toBe(false)
    const upload = { workspaceId, uploadId: randomId(), bytes: 1_000, contentType: 'image/png' as const }
    expect(await refusal(person.call('beginUpload', upload))).toBe('email-not-verified')
    expect(await refusal(person.call('createPairing', { workspaceId }))).toBe('email-not-verified')
    const another = { workspaceId: randomId(), name: 'Another' }
    expect(await refusal(person.call('createTeam', another))).toBe('email-not-verified')
    expect((await store.doc(`workspaces/${another.workspaceId}`).get()).exists).toBe(false)
    const draft = { ...wish, quality: 'draft' as const, jobId: randomId() }
    expect(await refusal(person.call('createJob', draft))).toBeUndefined()
    await person.call('cancelJob', { workspaceId, jobId: draft.jobId })
    await verify(person.uid)
    expect(await refusal(person.call('inviteMember', invitation))).toBeUndefined()
    expect(await refusal(person.call('beginUpload', upload))).toBeUndefined()
    expect(await refusal(person.call('createPairing', { workspaceId }))).toBeUndefined()
    expect(await refusal(person.call('createTeam', another))).toBeUndefined()
    expect(await refusal(person.call('createJob', final))).not.toBe('email-not-verified')
    await person.call('cancelJob', { workspaceId, jobId: final.jobId }).catch(() => undefined)
  })

  test('does not try a final again that somebody else began', async () => {
    const { person, workspaceId } = await team(false)
    const jobId = randomId()
    const job = await store.collection('jobs').limit(1).get()
    const [seen] = job.docs
    await store.doc(`jobs/${jobId}`).set({
      ...seen?.data(),
      id: jobId,
      workspaceId,
      request: { ...seen?.get('request'), workspaceId, quality: 'standard' },
    })
    const again = person.call('retryJob', { workspaceId, jobId, newJobId: randomId(), shownMillis: 0 })
    expect(await refusal(again)).toBe('email-not-verified')
    await store.doc(`jobs/${jobId}`).delete()
  })
})

describe('what cannot be taken back', () => {
  test('asks for a sign-in of the last minutes', async () => {
    const { person, workspaceId } = await team(true)
    const heir = await signUp()
    const old = forgedToken(person.uid, { auth_time: Math.floor(Date.now() / 1000) - recentSeconds - 60 })
    const doors = [
      ['deleteAccount', { email: person.email }],
      ['deleteWorkspace', { workspaceId, name: 'Team' }],
      ['transferOwnership', { workspaceId, memberId: heir.uid }],
    ] as const
    // So does what lets a program spend.
    const wish = { workspaceId, keyId: randomId(), name: 'CI', scopes: ['builds:write'], days: 1 } as const
    expect(await refusal(callDoor(old, 'makeApiKey', { ...wish, monthMillis: 1 }))).toBe('recent-sign-in-required')
    expect(await refusal(callDoor(old, 'makeApiKey', { ...wish, monthMillis: 0 }))).not.toBe('recent-sign-in-required')
    for (const [name, input] of doors) expect(await refusal(callDoor(old, name, input))).toBe('recent-sign-in-required')
    expect(await refusal(person.call('deleteWorkspace', { workspaceId, name: 'Team' }))).toBeUndefined()
  })
})
