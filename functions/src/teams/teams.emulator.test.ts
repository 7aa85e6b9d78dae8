import type { PlanName } from '@peace/core/access'
import { stackFromEnvironment } from '@peace/dev/stack/addresses'
import { callDoor, type Person, randomId, refusal, signIn, signUp } from '@peace/dev/tests/people'
import { givePlan } from '@peace/dev/tests/plans'
import { initializeApp } from 'firebase-admin/app'
import { getFirestore } from 'firebase-admin/firestore'
import { beforeAll, describe, expect, test } from 'vitest'

const stack = stackFromEnvironment()
const store = getFirestore(initializeApp({ projectId: stack.projectId }, 'teams-test'))

const makeTeam = async (owner: Person, plan: PlanName = 'studio') => {
  const workspaceId = randomId()
  await owner.call('createTeam', { workspaceId, name: 'โรงหนังเล็ก' })
  await givePlan(store, workspaceId, plan)
  return workspaceId
}

const secretOf = async (invitationId: string) => {
  const mail = await store.doc(`mail/invitation-${invitationId}`).get()
  return String(mail.get('message.text')).match(/secret=([A-Za-z0-9]+)/)?.[1] ?? ''
}

const invite = async (
  by: Person,
  workspaceId: string,
  email: string,
  role: 'admin' | 'editor' | 'viewer' | 'billing' = 'editor',
) => {
  const invitationId = randomId()
  await by.call('inviteMember', { workspaceId, invitationId, email, role })
  return { workspaceId, invitationId, secret: await secretOf(invitationId) }
}

const join = async (by: Person, workspaceId: string, role: 'admin' | 'editor' | 'viewer' | 'billing') => {
  const person = await signUp()
  await person.call('acceptInvitation', await invite(by, workspaceId, person.email, role))
  return person
}

describe('a first sign-in', () => {
  test('makes one account and one personal workspace, however many calls come at once', async () => {
    const person = await signUp('มะลิ')
    const entered = await Promise.all(Array.from({ length: 6 }, () => person.call('enter', {})))
    const ids = new Set(entered.map(({ user }) => user.recordId))
    expect(ids.size).toBe(1)
    const own = await store.collection('workspaces').where('createdBy', '==', person.uid).get()
    expect(own.docs.map((document) => document.get('kind'))).toEqual(['personal'])
    const { user, workspaces } = await person.call('enter', {})
    expect(workspaces).toMatchObject([{ id: user.currentWorkspaceId, role: 'owner', kind: 'personal', memberCount: 1 }])
  })

  test('ends everywhere at once, and another sign-in is let in', async () => {
    const person = await signUp()
    await person.call('enter', {})
    await person.call('signOutEverywhere', {})
    expect(await refusal(person.call('enter', {}))).toBe('session-ended')
    const again = await signIn(person.email, person.password)
    expect((await again.call('enter', {})).user.id).toBe(person.uid)
  })
})

describe('a door', () => {
  let person: Person
  beforeAll(async () => {
    person = await signUp()
    await person.call('enter', {})
  })

  test('asks for a sign-in', async () => {
    expect(await refusal(callDoor(undefined, 'enter', {}))).toBe('sign-in-required')
  })

  test('names the field that is wrong', async () => {
    const refused = callDoor(person.token, 'createTeam', { workspaceId: randomId(), name: ' ' })
    await expect(refused).rejects.toMatchObject({
      status: 'INVALID_ARGUMENT',
      details: { code: 'invalid-input', values: { field: 'name' } },
    })
  })

  test('refuses a body that is too large before looking at it', async () => {
    const name = 'ก'.repeat(70_000)
    expect(await refusal(callDoor(person.token, 'createTeam', { workspaceId: randomId(), name }))).toBe(
      'body-too-large',
    )
  })

  test('says who is a member before saying what is there', async () => {
    const input = { workspaceId: randomId(), name: 'x' }
    expect(await refusal(callDoor(person.token, 'renameWorkspace', input))).toBe('not-a-member')
  })

  test('lets so many calls in and no more, however they come', async () => {
    const busy = await signUp()
    await busy.call('enter', {})
    const codes: (string | undefined)[] = []
    const queue = Array.from({ length: 25 }, () => randomId())
    const caller = async () => {
      for (let id = queue.pop(); id; id = queue.pop())
        codes.push(await refusal(busy.call('createTeam', { workspaceId: id, name: 'ก' })))
    }
    await Promise.all([caller(), caller(), caller()])
    expect(codes.filter((code) => code !== undefined)).toEqual(Array(5).fill('too-many-requests'))
  })

  test('refuses a suspended account at once', async () => {
    const bad = await signUp()
    await bad.call('enter', {})
    await store.doc(`users/${bad.uid}`).update({ status: 'suspended' })
    expect(await refusal(bad.call('enter', {}))).toBe('account-suspended')
  })

  test('leaves an audit entry that names its caller by record id only', async () => {
    const workspaceId = randomId()
    await person.call('createTeam', { workspaceId, name: 'ก' })
    const entries = await store.collection('audit').where('workspaceId', '==', workspaceId).get()
    const account = await store.doc(`users/${person.uid}`).get()
    expect(entries.docs.map((entry) => entry.data())).toMatchObject([
      { what: 'createTeam', who: account.get('recordId'), outcome: 'done' },
    ])
    expect(JSON.stringify(entries.docs.map((entry) => entry.data()))).not.toContain(person.uid)
  })
})

describe('a team', () => {
  let owner: Person
  beforeAll(async () => {
    owner = await signUp('เจ้าของ')
    await owner.call('enter', {})
  })

  test('is made once by a click that comes twice, and not under another’s id', async () => {
    const workspaceId = randomId()
    await Promise.all([1, 2].map(() => owner.call('createTeam', { workspaceId, name: 'ทีม' })))
    const members = await store.collection(`workspaces/${workspaceId}/members`).get()
    expect(members.size).toBe(1)
    const other = await signUp()
    expect(await refusal(other.call('createTeam', { workspaceId, name: 'ขโมย' }))).toBe('already-exists')
  })

  test('takes in whoever accepts an invitation, once', async () => {
    const workspaceId = await makeTeam(owner)
    const guest = await signUp('แขก')
    const invitation = await invite(owner, workspaceId, guest.email.toUpperCase())
    expect(await callDoor(undefined, 'readInvitation', invitation)).toMatchObject({
      state: 'open',
      role: 'editor',
      invitedByName: 'เจ้าของ',
    })
    const roles = await Promise.all([1, 2, 3].map(() => guest.call('acceptInvitation', invitation)))
    expect(roles.map(({ role }) => role)).toEqual(['editor', 'editor', 'editor'])
    const { workspaces } = await guest.call('enter', {})
    expect(workspaces.find(({ id }) => id === workspaceId)).toMatchObject({ role: 'editor', memberCount: 2 })
  })

  test('says which: an invitation used, expired, revoked, or for another', async () => {
    const workspaceId = await makeTeam(owner)
    const [guest, other] = [await signUp(), await signUp()]
    const open = await invite(owner, workspaceId, guest.email)
    expect(await refusal(other.call('acceptInvitation', open))).toBe('invitation-for-another')
    expect(await refusal(guest.call('acceptInvitation', { ...open, secret: 'x'.repeat(32) }))).toBe('not-found')
    await guest.call('acceptInvitation', open)
    expect(await refusal(other.call('acceptInvitation', open))).toBe('invitation-used')
    const late = await invite(owner, workspaceId, other.email)
    await store.doc(`workspaces/${workspaceId}/invitations/${late.invitationId}`).update({ expiresAt: 1 })
    expect(await refusal(other.call('acceptInvitation', late))).toBe('invitation-expired')
    const gone = await invite(owner, workspaceId, other.email)
    await owner.call('revokeInvitation', { workspaceId, invitationId: gone.invitationId })
    expect(await refusal(other.call('acceptInvitation', gone))).toBe('invitation-revoked')
  })

  test('is no larger than its plan, invitations that are out counted', async () => {
    const workspaceId = await makeTeam(owner, 'pro')
    const [first, second] = [randomId(), randomId()]
    await owner.call('inviteMember', { workspaceId, invitationId: first, email: 'a@people.local', role: 'editor' })
    await owner.call('inviteMember', { workspaceId, invitationId: second, email: 'b@people.local', role: 'editor' })
    const third = { workspaceId, invitationId: randomId(), email: 'c@people.local', role: 'viewer' } as const
    await expect(owner.call('inviteMember', third)).rejects.toMatchObject({
      details: { code: 'members-full', values: { members: 3, next: 'studio' } },
    })
    await owner.call('revokeInvitation', { workspaceId, invitationId: first })
    expect(await refusal(owner.call('inviteMember', third))).toBeUndefined()
  })

  test('lets an admin manage everyone but owners', async () => {
    const workspaceId = await makeTeam(owner)
    const admin = await join(owner, workspaceId, 'admin')
    const editor = await join(admin, workspaceId, 'editor')
    await admin.call('changeRole', { workspaceId, memberId: editor.uid, role: 'viewer' })
    expect(await refusal(admin.call('changeRole', { workspaceId, memberId: editor.uid, role: 'owner' }))).toBe(
      'not-allowed',
    )
    expect(await refusal(admin.call('changeRole', { workspaceId, memberId: owner.uid, role: 'viewer' }))).toBe(
      'not-allowed',
    )
    expect(await refusal(admin.call('removeMember', { workspaceId, memberId: owner.uid }))).toBe('not-allowed')
    expect(await refusal(editor.call('changeRole', { workspaceId, memberId: editor.uid, role: 'owner' }))).toBe(
      'not-allowed',
    )
    const inbox = await store.collection(`users/${editor.uid}/notifications`).get()
    expect(inbox.docs.map((document) => document.get('kind'))).toEqual(['role-changed'])
  })

  test('never loses its last owner, even when two leave at once', async () => {
    const workspaceId = await makeTeam(owner)
    const second = await join(owner, workspaceId, 'admin')
    expect(await refusal(owner.call('leaveWorkspace', { workspaceId }))).toBe('last-owner')
    await owner.call('changeRole', { workspaceId, memberId: second.uid, role: 'owner' })
    const left = await Promise.all(
      [owner, second].map((person) => refusal(person.call('leaveWorkspace', { workspaceId }))),
    )
    expect(left.toSorted()).toEqual(['last-owner', undefined])
    const members = await store.collection(`workspaces/${workspaceId}/members`).get()
    expect(members.docs.map((member) => member.get('role'))).toEqual(['owner'])
  })

  test('is handed over, and the former owner stays as admin', async () => {
    const workspaceId = await makeTeam(owner)
    const heir = await join(owner, workspaceId, 'editor')
    await owner.call('transferOwnership', { workspaceId, memberId: heir.uid })
    expect((await store.doc(`workspaces/${workspaceId}/members/${owner.uid}`).get()).get('role')).toBe('admin')
    expect(await refusal(owner.call('deleteWorkspace', { workspaceId, name: 'โรงหนังเล็ก' }))).toBe('not-allowed')
  })

  test('shuts out whom it removes, at once, and twice is once', async () => {
    const workspaceId = await makeTeam(owner)
    const guest = await join(owner, workspaceId, 'editor')
    await Promise.all([1, 2].map(() => owner.call('removeMember', { workspaceId, memberId: guest.uid })))
    expect(await refusal(guest.call('leaveWorkspace', { workspaceId }))).toBe('not-a-member')
    expect((await store.doc(`workspaces/${workspaceId}`).get()).get('memberCount')).toBe(1)
  })

  test('is deleted only by its name, and shuts everyone out', async () => {
    const workspaceId = await makeTeam(owner)
    const guest = await join(owner, workspaceId, 'viewer')
    expect(await refusal(owner.call('deleteWorkspace', { workspaceId, name: 'อื่น' }))).toBe('invalid-input')
    await owner.call('deleteWorkspace', { workspaceId, name: 'โรงหนังเล็ก' })
    expect(await refusal(guest.call('leaveWorkspace', { workspaceId }))).toBe('not-a-member')
    const closed = await store.collection(`workspaces/${workspaceId}/members`).get()
    expect(closed.docs.map((member) => member.get('closed'))).toEqual([true, true])
  })

  test('is something else than one’s own workspace, which no one joins or leaves', async () => {
    const { user } = await owner.call('enter', {})
    const workspaceId = user.currentWorkspaceId ?? ''
    const own =
      (await store.collection('workspaces').where('createdBy', '==', owner.uid).where('kind', '==', 'personal').get())
        .docs[0]?.id ?? workspaceId
    expect(await refusal(owner.call('leaveWorkspace', { workspaceId: own }))).toBe('personal-workspace')
    const invitation = { workspaceId: own, invitationId: randomId(), email: 'd@people.local', role: 'editor' } as const
    expect(await refusal(owner.call('inviteMember', invitation))).toBe('personal-workspace')
  })
})
