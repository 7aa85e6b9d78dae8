import { stackFromEnvironment } from '@peace/dev/stack/addresses'
import { type Person, randomId, refusal, signUp } from '@peace/dev/tests/people'
import { givePlan } from '@peace/dev/tests/plans'
import { giveCredit, openStudio, writeFilm } from '@peace/dev/tests/studio'
import { initializeApp } from 'firebase-admin/app'
import { getFirestore } from 'firebase-admin/firestore'
import { afterAll, beforeAll, expect, test } from 'vitest'

const stack = stackFromEnvironment()
const store = getFirestore(initializeApp({ projectId: stack.projectId }, 'move-job-test'))

let owner: Person
let editor: Person
let viewer: Person
let workspaceId: string
let running: string
// In line behind it: two of the owner's, then one of the editor's.
let line: string[]

const joined = async (role: 'editor' | 'viewer'): Promise<Person> => {
  const person = await signUp()
  const invitationId = randomId()
  await owner.call('inviteMember', { workspaceId, invitationId, email: person.email, role })
  const mail = await store.doc(`mail/invitation-${invitationId}`).get()
  const secret = String(mail.get('message.text')).match(/secret=([A-Za-z0-9]+)/)?.[1] ?? ''
  await person.call('acceptInvitation', { workspaceId, invitationId, secret })
  return person
}

const build = async (person: Person, size: { scenes: number; shotsPerScene: number }, seed: number) => {
  const filmId = await writeFilm(store, workspaceId, size, seed)
  const wish = { workspaceId, filmId, stop: 'clips', quality: 'standard', fallback: true } as const
  const { maxMillis } = await person.call('quoteJob', wish)
  const jobId = randomId()
  await person.call('createJob', { ...wish, jobId, shownMillis: maxMillis })
  return jobId
}

const job = async (id: string) => (await store.doc(`jobs/${id}`).get()).data() ?? {}
// Whoever waits, by what their rows say: that is what the page of builds sorts by.
const standing = async (): Promise<string[]> => {
  const rows = await Promise.all(line.map(async (id) => ({ id, ...(await job(id)) }) as Record<string, unknown>))
  const since = (row: Record<string, unknown>) => Number(row.waitsSince ?? row.createdAt)
  return rows.sort((a, b) => since(a) - since(b)).map(({ id }) => String(id))
}

beforeAll(async () => {
  const studio = await openStudio(store)
  owner = studio.person
  workspaceId = studio.workspaceId
  editor = await joined('editor')
  viewer = await joined('viewer')
  await giveCredit(store, workspaceId, 9_000_000)
  // One paid build at a time, and a first one long enough for the others to stay in line.
  await givePlan(store, workspaceId, 'free')
  running = await build(owner, { scenes: 4, shotsPerScene: 10 }, 1)
  line = []
  for (const [at, person] of [owner, owner, editor].entries())
    line.push(await build(person, { scenes: 1, shotsPerScene: 1 }, at + 2))
}, 180_000)

afterAll(async () => {
  for (const jobId of [...line].reverse().concat(running))
    await owner.call('cancelJob', { workspaceId, jobId }).catch(() => undefined)
}, 120_000)

test('an owner puts any build of the line first, or down by one, and the rows and the audit say so', async () => {
  const [a, b, c] = line as [string, string, string]
  expect(await standing()).toEqual([a, b, c])
  expect(await owner.call('moveJob', { workspaceId, jobId: c, move: 'first' })).toEqual({ jobId: c, place: 1 })
  expect(await standing()).toEqual([c, a, b])
  expect(await owner.call('moveJob', { workspaceId, jobId: c, move: 'later' })).toEqual({ jobId: c, place: 2 })
  expect(await standing()).toEqual([a, c, b])
  const audited = await store.collection('audit').where('workspaceId', '==', workspaceId).get()
  const moves = audited.docs.filter((each) => JSON.stringify(each.data()).includes(c))
  expect(moves.length).toBeGreaterThanOrEqual(2)
})

test('an editor moves their own alone, and never before a build of somebody else', async () => {
  const [a, , c] = line as [string, string, string]
  const before = await standing()
  expect(await refusal(editor.call('moveJob', { workspaceId, jobId: a, move: 'later' }))).toBe('not-allowed')
  await editor.call('moveJob', { workspaceId, jobId: c, move: 'first' })
  expect(await standing()).toEqual(before)
})

test('a viewer, a stranger and another workspace move nothing, and what has begun is not moved', async () => {
  const [a] = line as [string, string, string]
  const before = await standing()
  const stranger = await openStudio(store)
  const move = 'first' as const
  expect(await refusal(viewer.call('moveJob', { workspaceId, jobId: a, move }))).toBe('not-allowed')
  expect(await refusal(stranger.person.call('moveJob', { workspaceId, jobId: a, move }))).toBe('not-a-member')
  const elsewhere = { workspaceId: stranger.workspaceId, jobId: a, move }
  expect(await refusal(stranger.person.call('moveJob', elsewhere))).toBe('not-found')
  expect(await refusal(owner.call('moveJob', { workspaceId, jobId: running, move }))).toBe('job-not-waiting')
  expect(await refusal(owner.call('moveJob', { workspaceId, jobId: randomId(), move }))).toBe('not-found')
  expect(await standing()).toEqual(before)
})
