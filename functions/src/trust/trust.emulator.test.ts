import { readFile } from 'node:fs/promises'
import { must } from '@peace/core/errors'
import { stackFromEnvironment } from '@peace/dev/stack/addresses'
import { eventually, type Person, randomId, refusal, signUp, tick } from '@peace/dev/tests/people'
import { unzipSync } from 'fflate'
import { initializeApp } from 'firebase-admin/app'
import { getAuth } from 'firebase-admin/auth'
import { getFirestore } from 'firebase-admin/firestore'
import { getStorage } from 'firebase-admin/storage'
import { beforeAll, describe, expect, test } from 'vitest'
import { z } from 'zod'

const stack = stackFromEnvironment()
const app = initializeApp({ projectId: stack.projectId, storageBucket: stack.bucket }, 'trust-test')
const store = getFirestore(app)
const bucket = getStorage(app).bucket()
const at = Date.now()

const documentsAt = `projects/${stack.projectId}/databases/(default)/documents`
// A row that says what went wrong is no answer.
const answered = z.array(
  z.object({ document: z.object({ name: z.string() }).loose().optional(), error: z.undefined().optional() }).loose(),
)

// The paths of the documents in which any of these words stands, of all that there are, whatever the collection: what no list of
// ours could leave out. In one question: a walk would ask as often as all other suites wrote.
const documentsNaming = async (...words: string[]): Promise<string[]> => {
  const reply = await fetch(`http://127.0.0.1:${stack.ports.firestore}/v1/${documentsAt}:runQuery`, {
    method: 'POST',
    headers: { authorization: 'Bearer owner', 'content-type': 'application/json' },
    body: JSON.stringify({ structuredQuery: { from: [{ allDescendants: true }] } }),
  })
  return answered
    .parse(await reply.json())
    .flatMap(({ document }) => document ?? [])
    .filter((document) => {
      const text = JSON.stringify(document)
      return words.some((word) => text.includes(word))
    })
    .map(({ name }) => name.slice(documentsAt.length + 1))
    .filter((path) => !path.startsWith('rate-limits/'))
}

// The files that were written since this suite began: what was there before knows of nobody here.
const filesSince = async () => {
  const [files] = await bucket.getFiles()
  return files.filter(({ metadata }) => Date.parse(String(metadata.updated)) >= at)
}

// The documents and files in which any of these words stands.
const naming = async (...words: string[]): Promise<string[]> => {
  const named = await Promise.all(
    (await filesSince()).map(async (file) => {
      const about = `${file.name} ${JSON.stringify(file.metadata)}`
      // Of one that went meanwhile nothing can be said.
      const [bytes] = await file.download().catch(() => [Buffer.alloc(0)])
      return words.some((word) => about.includes(word) || bytes.includes(word)) ? [file.name] : []
    }),
  )
  return [...(await documentsNaming(...words)), ...named.flat()].toSorted()
}

const film = (workspaceId: string, id: string, uid: string) => ({
  id,
  workspaceId,
  title: 'เรื่องของฉัน',
  language: 'th',
  seed: 1,
  createdAt: at,
  createdBy: uid,
  updatedAt: at,
  updatedBy: uid,
})

const writeFilm = async (workspaceId: string, uid: string, text = 'ฝนตก') => {
  const id = randomId()
  const place = `workspaces/${workspaceId}/films/${id}`
  const by = { updatedAt: at, updatedBy: uid }
  const batch = store.batch()
  batch.set(store.doc(place), film(workspaceId, id, uid))
  const heading = { text: 'EXT. ตลาด - NIGHT', setting: 'ext', place: 'ตลาด', time: 'NIGHT' }
  const elements = [{ id: 'e1', kind: 'action', text }]
  batch.set(store.doc(`${place}/scenes/s1`), { id: 's1', rank: 'V', heading, elements, ...by })
  batch.set(store.doc(`${place}/characters/c1`), { id: 'c1', rank: 'V', name: 'มะลิ', ...by })
  batch.set(store.doc(`${place}/shots/h1`), {
    id: 'h1',
    sceneId: 's1',
    rank: 'V',
    elementIds: ['e1'],
    size: 'wide',
    angle: 'eye',
    move: 'static',
    lens: 'normal-35',
    description: 'ตลาดกลางคืน',
    characterIds: [],
    mood: 'calm',
    ...by,
  })
  await batch.commit()
  return { id, place }
}

type Scene = { person: Person; owner: Person; own: string; team: string; recordId: string; name: string }

// Someone with a film and a file of one's own, who is a guest in a team, comments there, is mentioned and mentions.
const someone = async (): Promise<Scene> => {
  const name = `ผู้จะไป${randomId().slice(0, 6)}`
  const [person, owner] = [await signUp(name), await signUp('ผู้อยู่')]
  await owner.call('enter', {})
  const { user, workspaces } = await person.call('enter', { sessionId: randomId() })
  const own = workspaces[0]?.id ?? ''
  const team = randomId()
  await owner.call('createTeam', { workspaceId: team, name: 'ทีมที่อยู่ต่อ' })
  await store
    .doc(`workspaces/${team}/billing/main`)
    .set({ workspaceId: team, given: { plan: 'studio' } }, { merge: true })
  await eventually(async () => (await store.doc(`workspaces/${team}`).get()).get('plan') === 'studio')
  const invitationId = randomId()
  await owner.call('inviteMember', { workspaceId: team, invitationId, email: person.email, role: 'editor' })
  const mail = await store.doc(`mail/invitation-${invitationId}`).get()
  const secret = /secret=(\w+)/.exec(String(mail.get('message.text')))?.[1] ?? ''
  await person.call('acceptInvitation', { workspaceId: team, invitationId, secret })
  await owner.call('changeRole', { workspaceId: team, memberId: person.uid, role: 'admin' })
  await writeFilm(own, person.uid)
  const { place } = await writeFilm(team, person.uid)
  await bucket.file(`workspaces/${own}/uploads/picture`).save('ภาพ', { contentType: 'image/png' })
  const about = { type: 'scene', id: 's1' }
  const said = { about, text: 'ดู @ตรงนี้', createdAt: at }
  await store.doc(`${place}/comments/mine`).set({ ...said, id: 'mine', authorId: person.uid, mentions: [owner.uid] })
  await store
    .doc(`${place}/comments/theirs`)
    .set({ ...said, id: 'theirs', authorId: owner.uid, mentions: [person.uid] })
  const reached = async (uid: string) =>
    (await store.collection(`users/${uid}/notifications`).where('kind', '==', 'mention').get()).size === 1
  await eventually(async () => (await reached(person.uid)) && (await reached(owner.uid)))
  await eventually(
    async () =>
      (await store.collection(`workspaces/${team}/activity`).where('kind', '==', 'comment-made').get()).size === 2,
  )
  await eventually(async () => (await store.doc(`workspaces/${own}/wallet/main`).get()).exists)
  return { person, owner, own, team, recordId: user.recordId, name }
}

const fetchExport = async (person: Person, exportId: string) => {
  const done = await eventually(async () => {
    const job = await person.call('readExport', { exportId })
    return job.state === 'done' && job
  })
  const reply = await fetch(String(done.url))
  const entries = unzipSync(new Uint8Array(await reply.arrayBuffer()))
  const manifest = JSON.parse(Buffer.from(entries['manifest.json'] ?? []).toString()) as { entries: { name: string }[] }
  return { entries, manifest }
}

describe('one’s data', () => {
  let scene: Scene
  beforeAll(async () => {
    scene = await someone()
  }, 240_000)

  test('is exported whole: every document and file that names its person or is theirs', async () => {
    const { person, own, recordId } = scene
    const named = await naming(person.uid, person.email, own, recordId)
    const exportId = randomId()
    await Promise.all([1, 2].map(() => person.call('startExport', { exportId })))
    const { entries, manifest } = await fetchExport(person, exportId)
    const held = new Set(
      Object.keys(entries).map((name) => name.replace(/^(documents|files)\//, '').replace(/\.json$/, '')),
    )
    const missing = named.filter(
      (path) => !held.has(path) && !path.startsWith('data-jobs/') && !path.startsWith('exports/'),
    )
    expect(missing).toEqual([])
    expect(manifest.entries.length).toBe(Object.keys(entries).length - 1)
    expect(Buffer.from(entries[`files/workspaces/${own}/uploads/picture`] ?? []).toString()).toBe('ภาพ')
  }, 240_000)

  test('goes on being exported when the worker died half way', async () => {
    const { person, recordId } = scene
    const id = randomId()
    const row = { uid: person.uid, email: person.email, recordId, kind: 'export', step: 'gather', createdAt: at }
    await store.doc(`data-jobs/${id}`).create({ ...row, id, state: 'running', tries: 1, dueAt: at + 3_600_000 })
    await tick('advanceDataJobs')
    expect((await person.call('readExport', { exportId: id })).state).toBe('running')
    await store.doc(`data-jobs/${id}`).update({ dueAt: 1 })
    await tick('advanceDataJobs')
    const { manifest } = await fetchExport(person, id)
    expect(manifest.entries.length).toBeGreaterThan(10)
  }, 240_000)

  test('is gone after a deletion, everywhere, with a proof of it; the team keeps its film', async () => {
    const { person, own, team, recordId, name } = scene
    expect(await refusal(person.call('deleteAccount', { email: 'another@people.local' }))).toBe('invalid-input')
    const { proofId } = await person.call('deleteAccount', { email: person.email })
    const proof = await eventually(async () => {
      const { finishedAt, ...rest } = await scene.owner.call('readDeletionProof', { proofId })
      return finishedAt !== undefined && { finishedAt, ...rest }
    }, 180_000)
    expect(await naming(person.uid, person.email, name, own)).toEqual([])
    const left = await naming(recordId)
    expect(left.every((path) => path.startsWith('audit/'))).toBe(true)
    expect(proof).toMatchObject({ state: 'done', files: expect.any(Number) })
    expect(proof.kept.find(({ what }) => what === 'audit')?.count).toBe(left.length)
    expect((await store.collection(`workspaces/${team}/films`).get()).size).toBe(1)
    await expect(getAuth(app).getUser(person.uid)).rejects.toMatchObject({ code: 'auth/user-not-found' })
    // The token lives on for an hour; it brings nothing back.
    expect(await refusal(person.call('enter', {}))).toBe('session-ended')
  }, 240_000)

  test('is not deleted while a team would be left without an owner', async () => {
    const { owner } = await someone()
    expect(await refusal(owner.call('deleteAccount', { email: owner.email }))).toBe('last-owner')
  }, 240_000)

  test('is not deleted with a team of one’s own, however empty, until that team is deleted', async () => {
    const person = await signUp()
    await person.call('enter', {})
    const workspaceId = randomId()
    await person.call('createTeam', { workspaceId, name: 'ทีมคนเดียว' })
    expect(await refusal(person.call('deleteAccount', { email: person.email }))).toBe('last-owner')
    expect((await store.doc(`workspaces/${workspaceId}`).get()).get('deletedAt')).toBeUndefined()
    await person.call('deleteWorkspace', { workspaceId, name: 'ทีมคนเดียว' })
    expect((await person.call('deleteAccount', { email: person.email })).proofId).toMatch(/^[0-9a-f]{64}$/)
  }, 240_000)

  test('of someone suspended is deleted with a team that nobody else is in: they cannot delete that first', async () => {
    const person = await signUp()
    await person.call('enter', {})
    await person.call('createTeam', { workspaceId: randomId(), name: 'ทีมคนเดียว' })
    await store.doc(`users/${person.uid}`).update({ status: 'suspended' })
    expect((await person.call('deleteAccount', { email: person.email })).proofId).toMatch(/^[0-9a-f]{64}$/)
  }, 240_000)
})

describe('a word of one’s own', () => {
  // In everything a person can fill, and in everything the platform writes from it on the way to a picture.
  const plant = async (person: Person, own: string, marker: string) => {
    const { id, place } = await writeFilm(own, person.uid, `ฝนตก ${marker}`)
    const say = (path: string, data: object) => store.doc(path).set(data, { merge: true })
    await person.call('renameWorkspace', { workspaceId: own, name: `ห้อง ${marker}` })
    await say(place, { title: marker, logline: marker, synopsis: marker, notes: marker })
    await say(`${place}/characters/c1`, { name: marker, appearance: marker, flaw: marker })
    await say(`${place}/locations/l1`, { id: 'l1', rank: 'V', name: marker, updatedBy: person.uid, updatedAt: at })
    await say(`${place}/shots/h1`, { description: marker, note: marker })
    const said = { about: { type: 'scene', id: 's1' }, text: marker, createdAt: at, mentions: [] }
    await say(`${place}/comments/k1`, { ...said, id: 'k1', authorId: person.uid })
    await say(`users/${person.uid}`, { name: marker })
    const about = { type: 'account', id: person.uid } as const
    await person.call('sendReport', { reportId: randomId(), kind: 'appeal', reason: 'other', text: marker, about })
    const [job, attempt, older] = [randomId(), randomId(), randomId()]
    await say(`jobs/${job}`, { id: job, workspaceId: own, title: marker })
    await say(`jobs/${job}/pages/0`, { units: [marker] })
    await say(`units/${own}_k`, { workspaceId: own, prompt: marker })
    await say(`attempts/${attempt}`, { id: attempt, workspaceId: own, prompt: marker })
    const order = { input: { slots: { prompt: marker } }, template: 'sdxl', state: 'done', offeredAt: at, seenAt: at }
    await say(`relay/${attempt}`, { ...order, attemptId: attempt, workspaceId: own, pool: 'pods' })
    await say(`relay/${older}`, { ...order, attemptId: older, pool: own })
    await say(`workspaces/${own}/artifacts/k`, { key: 'k', workspaceId: own, subject: marker })
    // What came later: readings, cuts, what is moved by hand, what is said outside, and where films are sent.
    for (const room of [
      'readings',
      'cuts',
      'edits',
      'stagings',
      'notes',
      'approvals',
      'publish-drafts',
      'versions',
      'presences',
    ])
      await say(`${place}/${room}/r1`, { id: 'r1', text: marker })
    for (const top of ['reviews', 'publications', 'channels', 'connections', 'api-keys', 'tickets', 'moderation'])
      await say(`${top}/${randomId()}`, { workspaceId: own, name: marker, wish: { title: marker } })
    for (const below of ['translations', 'machines', 'activity'])
      await say(`workspaces/${own}/${below}/r1`, { id: 'r1', text: marker })
    await say(`jobs/${job}/receipts/0`, { units: [marker] })
    for (const path of [
      `incoming/${attempt}/0`,
      `incoming/${attempt}/0-first.png`,
      `workspaces/${own}/uploads/u`,
      `workspaces/${own}/artifacts/k.png`,
    ])
      await bucket.file(path).save(marker, { contentType: 'image/png', metadata: { metadata: { prompt: marker } } })
    return id
  }

  test('stands in no live place after its account is deleted', async () => {
    const person = await signUp()
    const own = (await person.call('enter', {})).workspaces[0]?.id ?? ''
    const marker = `marker${randomId()}`
    await plant(person, own, marker)
    expect((await naming(marker)).length).toBeGreaterThan(37)
    const exportId = randomId()
    await person.call('startExport', { exportId })
    await fetchExport(person, exportId)
    const { proofId } = await person.call('deleteAccount', { email: person.email })
    await eventually(
      async () => (await person.call('readDeletionProof', { proofId })).finishedAt !== undefined,
      180_000,
    )
    expect(await naming(marker)).toEqual([])
  }, 240_000)

  test('is gone again when a backup of before the deletion is restored, and stands in no log', async () => {
    const person = await signUp()
    const own = (await person.call('enter', {})).workspaces[0]?.id ?? ''
    const marker = `marker${randomId()}`
    await plant(person, own, marker)
    // The backup: every document and file of the person's, and every one in which the word stands.
    const named = (await documentsNaming(marker, person.uid, own)).filter((path) => !path.startsWith('deletions/'))
    const documents = await Promise.all(
      named.map(async (path) => ({ path, data: must((await store.doc(path).get()).data(), path) })),
    )
    const backup = await Promise.all(
      (await filesSince())
        .filter(({ name }) => name.includes(own) || name.startsWith('incoming/'))
        .map(async (file) => ({ name: file.name, bytes: (await file.download())[0] })),
    )
    const { proofId } = await person.call('deleteAccount', { email: person.email })
    await eventually(async () => (await store.doc(`deletions/${proofId}`).get()).get('state') === 'done', 180_000)
    expect(await naming(marker)).toEqual([])
    for (const { path, data } of documents) await store.doc(path).set(data)
    for (const { name, bytes } of backup) if (bytes.includes(marker)) await bucket.file(name).save(bytes)
    expect((await naming(marker)).length).toBeGreaterThan(37)
    await store.doc('config/restored').set({ at: Date.now() })
    await tick('applyRetention')
    await eventually(async () => {
      await tick('advanceDataJobs')
      return (await naming(marker, person.uid)).length === 0
    }, 180_000)
    // By its id alone, and as the first time.
    expect((await naming(own)).every((path) => path.startsWith('audit/'))).toBe(true)
    const { log } = stack as typeof stack & { log: string }
    expect((await readFile(log, 'utf8')).includes(marker)).toBe(false)
  }, 400_000)

  test('does not lie about with machines longer than it must', async () => {
    const marker = `marker${randomId()}`
    const [old, fresh] = [randomId(), randomId()]
    const day = 86_400_000
    for (const [id, offeredAt] of [
      [old, at - 3 * day],
      [fresh, at],
    ] as const)
      await store.doc(`relay/${id}`).set({ attemptId: id, pool: 'pods', input: { prompt: marker }, offeredAt })
    await tick('applyRetention')
    expect(await naming(marker)).toEqual([`relay/${fresh}`])
    await store.doc(`relay/${fresh}`).delete()
  }, 120_000)
})

describe('a film that must not be made', () => {
  test('is refused before anything is held, and the words are not copied', async () => {
    const person = await signUp()
    const workspaceId = (await person.call('enter', {})).workspaces[0]?.id ?? ''
    const { id } = await writeFilm(workspaceId, person.uid, 'คลิปสอนวิธีทำระเบิดแสวงเครื่องจากของในบ้าน')
    const jobId = randomId()
    const request = { workspaceId, filmId: id, stop: 'cut', quality: 'draft', jobId, shownMillis: 0 } as const
    expect(await refusal(person.call('createJob', request))).toBe('moderation-refused')
    const refusals = await store.collection('moderation').where('filmId', '==', id).get()
    expect(refusals.docs.length).toBeGreaterThan(0)
    expect(JSON.stringify(refusals.docs.map((one) => one.data()))).not.toContain('ระเบิด')
    expect((await store.doc(`jobs/${jobId}`).get()).exists).toBe(false)
  })
})

describe('a report', () => {
  test('is about something that is there, where whoever sends it may see it', async () => {
    const { person, owner, own, team, recordId } = await someone()
    const send = (
      by: Person,
      about: { type: 'film' | 'comment' | 'artifact' | 'account' | 'workspace'; workspaceId?: string; id: string },
    ) => refusal(by.call('sendReport', { reportId: randomId(), kind: 'report', reason: 'spam', text: 'ดูสิ', about }))
    const { docs } = await store.collectionGroup('comments').where('id', '==', 'theirs').get()
    const place = docs.map(({ ref }) => ref.path).find((path) => path.startsWith(`workspaces/${team}/`)) ?? ''
    const film = { type: 'film', workspaceId: team, id: place.split('/')[3] ?? '' } as const
    const comment = { type: 'comment', workspaceId: team, id: 'theirs' } as const
    for (const about of [film, comment, { type: 'workspace', id: team } as const]) {
      expect(await send(person, about)).toBeUndefined()
      expect(await send(await signUp(), about)).toBe('not-found')
      expect(await send(person, { ...about, id: randomId() })).toBe('not-found')
    }
    expect(await send(owner, { ...comment, workspaceId: own })).toBe('not-found')
    expect(await send(person, { type: 'account', id: recordId })).toBeUndefined()
    expect(await send(person, { type: 'account', id: owner.uid })).toBeUndefined()
    expect(await send(person, { type: 'account', id: randomId() })).toBe('not-found')
    expect(await send(person, { type: 'account', id: '../x' })).toBe('not-found')
  }, 60_000)
})
