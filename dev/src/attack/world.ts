import type { OperatorRole, Role } from '@peace/core/access'
import type { ApiName } from '@peace/core/api'
import { scopes } from '@peace/core/open'
import { paths } from '@peace/core/paths'
import { placesOfData } from '@peace/core/registers'
import { initializeApp } from 'firebase-admin/app'
import { getAuth } from 'firebase-admin/auth'
import { type DocumentReference, getFirestore } from 'firebase-admin/firestore'
import { stackFromEnvironment } from '../stack/addresses.ts'
import {
  callDoor,
  eventually,
  type Person,
  Refused,
  randomId,
  signIn,
  signInWithSecondFactor,
  signUp,
} from '../tests/people.ts'
import { jobEnd, openStudio, writeFilm } from '../tests/studio.ts'

// Two teams that have nothing to do with each other, each with a little of everything, and whoever may come to the doors.
const stack = stackFromEnvironment()
const app = initializeApp({ projectId: stack.projectId, storageBucket: stack.bucket }, 'attack')
export const store = getFirestore(app)
const auth = getAuth(app)

export type Team = {
  owner: Person
  // Stands in every text of the team: found in an answer, it has leaked.
  marker: string
  // Of a program's.
  secret: string
  // By the names that fields have.
  known: Record<string, unknown> & { workspaceId: string; filmId: string; jobId: string; memberId: string }
}

const secretOf = async (invitationId: string): Promise<string> => {
  const mail = await eventually(async () => (await store.doc(`mail/invitation-${invitationId}`).get()).data())
  return /secret=([A-Za-z0-9]+)/.exec(JSON.stringify(mail))?.[1] ?? ''
}

export const invite = async (by: Person, workspaceId: string, email: string, role: Exclude<Role, 'owner'>) => {
  const invitationId = randomId()
  await by.call('inviteMember', { workspaceId, invitationId, email, role })
  return { workspaceId, invitationId, secret: await secretOf(invitationId) }
}

export const join = async ({ owner, known }: Team, role: Exclude<Role, 'owner'>): Promise<Person> => {
  const person = await signUp()
  await person.call('acceptInvitation', await invite(owner, known.workspaceId, person.email, role))
  return person
}

// What a team has at outlets and for programs.
const openOutside = async ({
  marker,
  ...team
}: {
  owner: Person
  marker: string
  workspaceId: string
  filmId: string
}) => {
  const { owner, workspaceId, filmId } = team
  const [channelId, publicationId, noteId] = [randomId(), randomId(), randomId()]
  const { key, secret } = await owner.call('makeApiKey', {
    ...{ workspaceId, keyId: randomId(), name: marker, scopes: [...scopes], monthMillis: 0, days: 30 },
  })
  const at = { createdAt: 1, createdBy: owner.uid }
  await store.doc(paths.channel(channelId)).set({
    ...{ id: channelId, workspaceId, outlet: 'youtube', vendorId: channelId, name: marker, sealed: marker },
    ...{ state: 'closed', connectedBy: owner.uid, connectedAt: 1 },
  })
  const wish = {
    ...{ workspaceId, filmId, outlet: 'youtube', channelId, cut: 'a'.repeat(64), title: marker, description: marker },
    ...{ tags: [], language: 'en', chapters: [], captions: [], privacy: 'private', timeZone: 'UTC' },
    ...{ madeForKids: false, syntheticMedia: true },
  }
  const publication = { id: publicationId, workspaceId, filmId, wish, state: 'not-sent', attempts: [], done: [] }
  await store.doc(paths.publication(publicationId)).set({ ...publication, misses: 0, fence: 0, ...at })
  await store.doc(paths.note(workspaceId, filmId, noteId)).set({
    ...{ id: noteId, filmId, cut: 'a'.repeat(64), text: marker, createdAt: 1 },
    anchor: { kind: 'film', subject: filmId, ms: 0 },
    by: { member: owner.uid, name: marker },
  })
  return { secret, known: { prefix: key.prefix, keyId: key.id, channelId, publicationId, noteId } }
}

// Content that only browsers write and read, by rules: what it says does not matter there.
export const plantContent = async ({ marker, known: { workspaceId, filmId } }: Team): Promise<void> => {
  const film = paths.film(workspaceId, filmId)
  const rooms = [
    'readings',
    'cuts',
    'edits',
    'stagings',
    'presences',
    'publish-drafts',
    'approvals',
    'originals',
    'takes',
    'comments',
  ]
  for (const room of rooms) await store.doc(`${film}/${room}/${randomId()}`).set({ text: marker })
  for (const top of ['reviews', 'connections', 'tickets', 'machine-tokens', 'pairings', 'relay', 'moderation'])
    await store.doc(`${top}/${randomId()}`).set({ workspaceId, text: marker })
}

export const openTeam = async (): Promise<Team> => {
  const { person: owner, workspaceId } = await openStudio(store, 'studio')
  const marker = `kept-to-ourselves-${randomId()}`
  await owner.call('renameWorkspace', { workspaceId, name: marker })
  const filmId = await writeFilm(store, workspaceId, { scenes: 1, shotsPerScene: 2 })
  const film = paths.film(workspaceId, filmId)
  await store.doc(film).update({ title: marker })
  const shots = await store.collection(`${film}/shots`).get()
  for (const shot of shots.docs) await shot.ref.update({ description: marker })
  const versionId = randomId()
  await owner.call('saveVersion', { workspaceId, filmId, versionId, name: marker })
  const jobId = randomId()
  await owner.call('createJob', { jobId, workspaceId, filmId, stop: 'cut', quality: 'draft', shownMillis: 0 })
  await jobEnd(store, jobId)
  const artifacts = await store.collection(paths.artifacts(workspaceId)).limit(1).get()
  const { code } = await owner.call('createPairing', { workspaceId })
  const { machineId } = await pair(code, marker)
  const open = await invite(owner, workspaceId, `${marker}@people.local`, 'viewer')
  const outside = await openOutside({ owner, marker, workspaceId, filmId })
  const team: Team = {
    ...{ owner, marker, secret: outside.secret },
    known: {
      ...outside.known,
      ...{
        workspaceId,
        toWorkspaceId: workspaceId,
        filmId,
        jobId,
        versionId,
        machineId,
        invitationId: open.invitationId,
      },
      ...{ shotId: shots.docs[0]?.id, unitKey: artifacts.docs[0]?.id, memberId: owner.uid, uid: owner.uid },
    },
  }
  return { ...team, known: { ...team.known, memberId: (await join(team, 'viewer')).uid } }
}

export const pair = async (code: string, name: string): Promise<{ machineId: string; token: string }> => {
  const reply = await fetch(`${stack.functionsUrl}/agent/pair`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ code, name, agentVersion: '1', hardware: { platform: 'linux' } }),
  })
  return (await reply.json()) as { machineId: string; token: string }
}

// What other fields take when nothing is wrong with them. New ids are new each time.
export const plainValues = (): Record<string, unknown> => ({
  ...{ newJobId: randomId(), draftId: randomId(), rewriteId: randomId(), exportId: randomId(), reportId: randomId() },
  ...{ changeId: randomId().slice(0, 32), key: randomId(), uploadId: randomId(), sessionId: 'cs_test_unknown' },
  ...{
    role: 'viewer',
    language: 'th',
    into: 'en',
    locale: 'th',
    email: 'nobody@people.local',
    reason: 'because of this',
    quality: 'draft',
  },
  ...{
    backendId: 'embedded',
    backend: 'embedded',
    month: '2026-10',
    day: '2026-10-01',
    from: '2026-10-01',
    to: '2026-10-02',
  },
  ...{
    stop: 'cut',
    shownMillis: 0,
    code: 'AAAAAAAA',
    proofId: 'a'.repeat(64),
    secret: 'a'.repeat(40),
    mark: 'a'.repeat(64),
    // Nobody named: whoever may order builds answers.
    approvers: [],
    name: 'ชื่อ',
    text: 'ฝนตก',
    width: 640,
    height: 360,
  },
  ...{ percent: 100, videos: 1, seconds: 5, version: 1, olderThanMs: 60_000, kind: 'still' },
})

export type Answer = { code: string; text: string }

// A connection that rested, and was closed by the other side just as something was said on it.
const wasClosed = (error: unknown): boolean =>
  error instanceof TypeError && (error.cause as { code?: string } | undefined)?.code === 'UND_ERR_SOCKET'

// What a door said: the code it refused with, or what it gave. Anything else is a door that broke.
export const ask = async (token: string | undefined, name: ApiName, input: unknown, tries = 3): Promise<Answer> => {
  try {
    return { code: 'given', text: JSON.stringify(await callDoor(token, name, input)) ?? '' }
  } catch (error) {
    if (tries > 1 && wasClosed(error)) return ask(token, name, input, tries - 1)
    if (!(error instanceof Refused)) throw error
    return { code: error.details?.code ?? `untyped ${error.status}`, text: JSON.stringify(error.details ?? {}) }
  }
}

// What a program's route said.
export const askByKey = async (
  secret: string,
  method: 'GET' | 'POST',
  path: string,
  body: unknown,
): Promise<{ status: number; said: string }> => {
  const headers = { authorization: `Bearer ${secret}`, 'content-type': 'application/json' }
  const reply = await fetch(`${stack.webUrl}${path}`, {
    ...{ method, headers },
    ...(method === 'POST' ? { body: JSON.stringify(body) } : {}),
  })
  return { status: reply.status, said: await reply.text() }
}

// Rates are tried elsewhere; here they would hide the answers.
export const forgetRates = (): Promise<void> => store.recursiveDelete(store.collection('rate-limits'))

// Everything a team has, wherever it lies, as one text: what is not the team's doing must not change it.
export const everythingOf = async ({ known: { workspaceId } }: Team): Promise<Map<string, string>> => {
  const found = new Map<string, string>()
  const visit = async (reference: DocumentReference): Promise<void> => {
    const document = await reference.get()
    if (document.exists) found.set(reference.path, JSON.stringify(document.data()))
    for (const collection of await reference.listCollections())
      await Promise.all((await collection.listDocuments()).map(visit))
  }
  await visit(store.doc(paths.workspace(workspaceId)))
  for (const { where, path, owner, by } of placesOfData)
    if (where === 'collection' && owner === 'workspace' && by)
      for (const each of (await store.collection(path).where(by, '==', workspaceId).get()).docs) await visit(each.ref)
  await visit(store.doc(paths.workload(workspaceId)))
  return found
}

export const suspendPerson = async (person: Person): Promise<void> => {
  await store.doc(paths.user(person.uid)).update({ status: 'suspended' })
}

export const operatorWithoutSecondFactor = async (): Promise<Person> => {
  const person = await signUp()
  await person.call('enter', {})
  await auth.setCustomUserClaims(person.uid, { operator: 'admin' })
  return signIn(person.email, person.password)
}

// What may have become of an account, or of its place in a workspace.
export const standings = ['active', 'unverified', 'suspended', 'banned', 'session ended', 'removed'] as const
export type Standing = (typeof standings)[number]

const putInto = async (person: Person, standing: Standing): Promise<void> => {
  const user = store.doc(paths.user(person.uid))
  if (standing === 'suspended' || standing === 'banned') await user.update({ status: standing })
  if (standing === 'session ended') await user.update({ validSince: Math.floor(Date.now() / 1000) + 3_600 })
}

export const memberAs = async (workspaceId: string, role: Role, standing: Standing): Promise<Person> => {
  const person = await signUp('คนหนึ่ง', { verified: standing !== 'unverified' })
  await person.call('enter', {})
  const member = { id: person.uid, role, name: 'คนหนึ่ง', email: person.email, joinedAt: 1, v: 1 }
  if (standing !== 'removed') await store.doc(paths.member(workspaceId, person.uid)).set(member)
  await putInto(person, standing)
  return person
}

let phones = 0
// Without the factor: its account has a phone, and the token is from before.
export const operatorAs = async (role: OperatorRole, factor: boolean, standing: Standing): Promise<Person> => {
  const person = await signUp('ผู้ดูแล')
  await auth.setCustomUserClaims(person.uid, { operator: role })
  phones += 1
  const phoneNumber = `+669${String(process.pid % 10_000).padStart(4, '0')}${String(1000 + phones)}`
  const phone = { uid: `phone-${randomId()}`, factorId: 'phone', phoneNumber, displayName: 'phone' }
  await auth.updateUser(person.uid, { multiFactor: { enrolledFactors: [phone] } })
  const token = factor ? await signInWithSecondFactor(person.uid, person.email, person.password) : person
  await token.call('enter', {})
  await putInto(token, standing)
  return token
}
