import { createHash } from 'node:crypto'
import { createCanvas } from '@napi-rs/canvas'
import { currentRecipes } from '@peace/core/build'
import { files, paths } from '@peace/core/paths'
import { stackFromEnvironment } from '@peace/dev/stack/addresses'
import { type Person, randomId, refusal, signUp } from '@peace/dev/tests/people'
import { initializeApp } from 'firebase-admin/app'
import { getFirestore } from 'firebase-admin/firestore'
import { getStorage } from 'firebase-admin/storage'
import { beforeAll, describe, expect, test } from 'vitest'

const stack = stackFromEnvironment()
const app = initializeApp({ projectId: stack.projectId, storageBucket: stack.bucket }, 'films-test')
const store = getFirestore(app)
const bucket = getStorage(app).bucket()

const script = `Title: เรือเที่ยวสุดท้าย

EXT. ท่าน้ำ - เย็น

มะลิวิ่งลงบันได

@มะลิ
รอด้วย!

@ลุงบุญ
แม่น้ำไม่รอใคร แต่ลุงรอ
`

let person: Person
let workspaceId: string

beforeAll(async () => {
  person = await signUp()
  const { user } = await person.call('enter', {})
  workspaceId = String(user.currentWorkspaceId)
})

const importFilm = async () => {
  const filmId = randomId()
  const made = await person.call('createFilm', { workspaceId, filmId, language: 'th', script })
  return { ...made, filmId }
}

describe('a script', () => {
  test('becomes a film with its scene, its people and its shots', async () => {
    const { filmId, scenes, shots } = await importFilm()
    expect(scenes).toBe(1)
    expect(shots).toBeGreaterThan(1)
    const film = await store.doc(paths.film(workspaceId, filmId)).get()
    expect(film.get('title')).toBe('เรือเที่ยวสุดท้าย')
    const people = await store.collection(paths.characters(workspaceId, filmId)).get()
    expect(people.docs.map((each) => each.get('name')).sort()).toEqual(['มะลิ', 'ลุงบุญ'])
    expect((await store.collection(paths.shots(workspaceId, filmId)).get()).size).toBe(shots)
  })

  test('is doubled with all that was written, once, and elsewhere only by whoever may write there', async () => {
    const { filmId } = await importFilm()
    const ask = { workspaceId, filmId, newFilmId: randomId(), title: 'อีกเรื่อง' }
    const rules = { needs: ['script' as const], publishing: ['cut' as const], approvers: [] }
    await person.call('setApprovalRules', { workspaceId, filmId, rules })
    await Promise.all([person.call('duplicateFilm', ask), person.call('duplicateFilm', ask)])
    const [first, second] = await Promise.all(
      [filmId, ask.newFilmId].map(async (id) => ({
        film: (await store.doc(paths.film(workspaceId, id)).get()).data(),
        scenes: (await store.collection(paths.scenes(workspaceId, id)).get()).docs.map((each) => each.get('elements')),
        shots: (await store.collection(paths.shots(workspaceId, id)).get()).docs.map(({ id: shot }) => shot),
      })),
    )
    expect(second).toMatchObject({ scenes: first?.scenes, shots: first?.shots })
    // What was paid for is found again under its keys: a copy waits for the same yes.
    const copied = await person.call('readApprovals', { workspaceId, filmId: ask.newFilmId })
    expect(copied.rules).toMatchObject(rules)
    expect(second?.film).toMatchObject({ id: ask.newFilmId, title: 'อีกเรื่อง', seed: first?.film?.seed })
    const stranger = await signUp()
    const { user } = await stranger.call('enter', {})
    const theirs = { ...ask, newFilmId: randomId(), toWorkspaceId: String(user.currentWorkspaceId) }
    expect(await refusal(person.call('duplicateFilm', theirs))).toBe('not-a-member')
    expect(await refusal(stranger.call('duplicateFilm', { ...ask, newFilmId: randomId() }))).toBe('not-a-member')
    expect((await store.doc(paths.film(theirs.toWorkspaceId, theirs.newFilmId)).get()).exists).toBe(false)
  })

  test('sent twice is one film', async () => {
    const filmId = randomId()
    const ask = { workspaceId, filmId, language: 'th', script } as const
    await Promise.all([person.call('createFilm', ask), person.call('createFilm', ask)])
    await person.call('createFilm', ask)
    const films = await store.collection(paths.films(workspaceId)).where('id', '==', filmId).get()
    expect(films.size).toBe(1)
    const scenes = await store.collection(paths.scenes(workspaceId, filmId)).get()
    expect(scenes.size).toBe(1)
  })

  test('is kept as a sitting begins, once for each thing it says, and is had back', async () => {
    const { filmId } = await importFilm()
    const where = { workspaceId, filmId }
    const keep = (versionId: string, more: { why?: 'session' }) =>
      person.call('saveVersion', { ...where, versionId, name: '', ...more })
    const [first, again, asked] = [randomId(), randomId(), randomId()]
    await keep(first, { why: 'session' })
    await keep(again, { why: 'session' })
    await keep(asked, {})
    const { versions } = await person.call('listVersions', where)
    expect(versions.map(({ id, why }) => [id, why])).toEqual([
      [asked, undefined],
      [first, 'session'],
    ])
    expect((await person.call('readVersion', { ...where, versionId: first })).text).toBe(script)
  })

  test('that is none is refused by name, and nothing is left of it', async () => {
    const refuse = async (text: string) => {
      const filmId = randomId()
      const code = await refusal(person.call('createFilm', { workspaceId, filmId, language: 'th', script: text }))
      expect((await store.doc(paths.film(workspaceId, filmId)).get()).exists).toBe(false)
      return code
    }
    expect(await refuse('')).toBe('script-has-no-scene')
    expect(await refuse('Just words,\n\nno heading.')).toBe('script-has-no-scene')
    expect(await refuse('PK\u0003\u0004\u0000\u0000')).toBe('script-unreadable')
    expect(await refuse('INT. A - DAY\n\nHe waits.\n\n'.repeat(3001))).toBe('script-too-long')
  })

  test('is looked through before a film is made of it', async () => {
    const { problems, scenes, speeches, seconds, language } = await person.call('validateScript', {
      workspaceId,
      text: `${script}\nINT. ห้องว่าง - คืน\n`,
    })
    expect({ scenes, speeches, language }).toEqual({ scenes: 2, speeches: 2, language: 'th' })
    expect(seconds).toBeGreaterThan(2)
    expect(problems.map(({ code, scene }) => ({ code, scene }))).toContainEqual({
      code: 'scene-empty',
      scene: 'INT. ห้องว่าง - คืน',
    })
  })
})

describe('the new manner of drawing', () => {
  test('is quoted before it is taken, taken for the whole film once, and not by a stranger', async () => {
    const { filmId } = await importFilm()
    const place = store.doc(paths.film(workspaceId, filmId))
    await place.update({ recipe: { ...(await place.get()).get('recipe'), still: 4, clip: 4 } })
    const whole = { workspaceId, filmId, target: { type: 'film' }, stop: 'cut', quality: 'draft' } as const
    const [older, newer] = await Promise.all([
      person.call('quoteJob', whole),
      person.call('quoteJob', { ...whole, manner: 'new' }),
    ])
    expect(newer.maxMillis).toBe(0)
    expect(newer.units).toBe(older.units)
    expect((await place.get()).get('recipe').still).toBe(4)
    const stranger = await signUp()
    await stranger.call('enter', {})
    expect(await refusal(stranger.call('redrawFilm', { workspaceId, filmId }))).toBe('not-a-member')
    expect(await person.call('redrawFilm', { workspaceId, filmId })).toEqual({ changed: true })
    expect(await person.call('redrawFilm', { workspaceId, filmId })).toEqual({ changed: false })
    expect((await place.get()).get('recipe')).toMatchObject({ still: currentRecipes.still, clip: currentRecipes.clip })
    expect((await person.call('quoteJob', whole)).plan).not.toBe(older.plan)
  })
})

describe('the frame for what lies beneath', () => {
  test('is switched by who may edit the film, and nothing else of its recipe with it', async () => {
    const { filmId } = await importFilm()
    const recipe = async () => (await store.doc(paths.film(workspaceId, filmId)).get()).get('recipe')
    const before = await recipe()
    const stranger = await signUp()
    await stranger.call('enter', {})
    expect(await refusal(stranger.call('frameBeneath', { workspaceId, filmId, on: false }))).toBe('not-a-member')
    expect(await person.call('frameBeneath', { workspaceId, filmId, on: false })).toEqual({ changed: true })
    expect(await person.call('frameBeneath', { workspaceId, filmId, on: false })).toEqual({ changed: false })
    expect(await recipe()).toEqual({ ...before, subtext: 1 })
    expect(await person.call('frameBeneath', { workspaceId, filmId, on: true })).toEqual({ changed: true })
    expect(await recipe()).toEqual({ ...before, subtext: 2 })
  })
})

describe('a file of one’s own', () => {
  const bytes = Buffer.from('a picture, as far as the bucket is concerned')
  const begin = (uploadId = randomId(), size = bytes.length) =>
    person.call('beginUpload', { workspaceId, uploadId, bytes: size, contentType: 'image/png' })
  const put = (link: { url: string; headers: Record<string, string> }, body = bytes, more = {}) =>
    fetch(link.url, { method: 'PUT', headers: { ...link.headers, ...more }, body })

  test('is put once, as large and of the kind that was said, and never written over', async () => {
    const link = await begin()
    expect((await put(link, Buffer.concat([bytes, bytes]))).status).toBe(400)
    expect((await put(link, bytes, { 'content-type': 'text/html' })).status).toBe(403)
    expect((await put(link, bytes, { 'x-goog-content-length-range': '1,99999999' })).status).toBe(403)
    expect((await put(link, bytes, { 'x-goog-if-generation-match': '1' })).status).toBe(403)
    expect((await put(link)).status).toBe(200)
    expect((await put(link)).status).toBe(412)
    const uploadId = randomId()
    expect((await put(await begin(uploadId))).status).toBe(200)
    expect((await put(await begin(uploadId, 4), Buffer.from('evil'))).status).toBe(412)
    const [kept] = await bucket.file(files.upload(workspaceId, uploadId)).download()
    expect(kept).toEqual(bytes)
  })

  test('is not begun for more than a picture may be, nor by somebody else', async () => {
    expect(await refusal(begin(randomId(), 26 * 1024 * 1024))).toBe('upload-too-large')
    const stranger = await signUp()
    await stranger.call('enter', {})
    const asked = { workspaceId, uploadId: randomId(), bytes: 1, contentType: 'image/png' as const }
    expect(await refusal(stranger.call('beginUpload', asked))).toBe('not-a-member')
  })

  test('is read, written and deleted by no browser, whoever signed in', async () => {
    const uploadId = randomId()
    const name = files.upload(workspaceId, uploadId)
    await bucket.file(name).save(bytes, { contentType: 'image/png', resumable: false })
    const at = `http://127.0.0.1:${stack.ports.storage}/v0/b/${stack.bucket}/o`
    const headers = { authorization: `Firebase ${person.token}`, 'content-type': 'image/png' }
    const answers = await Promise.all([
      fetch(`${at}/${encodeURIComponent(name)}`, { headers }),
      fetch(`${at}/${encodeURIComponent(name)}?alt=media`, { headers }),
      fetch(`${at}/${encodeURIComponent(name)}`, { method: 'DELETE', headers }),
      fetch(`${at}?name=${encodeURIComponent(name)}`, { method: 'POST', headers, body: bytes }),
      fetch(`${at}?name=${encodeURIComponent(files.upload(workspaceId, randomId()))}`, {
        method: 'POST',
        headers,
        body: bytes,
      }),
    ])
    expect(answers.map(({ status }) => status)).toEqual([403, 403, 403, 403, 403])
    const [metadata] = await bucket.file(name).getMetadata()
    expect(metadata.metadata?.firebaseStorageDownloadTokens).toBeUndefined()
  })
})

describe("one's own frame", () => {
  const upload = async (bytes: Buffer, contentType = 'image/png') => {
    const uploadId = randomId()
    await bucket.file(files.upload(workspaceId, uploadId)).save(bytes, { contentType, resumable: false })
    return uploadId
  }
  const picture = (colour: string) => {
    const canvas = createCanvas(640, 360)
    const context = canvas.getContext('2d')
    context.fillStyle = colour
    context.fillRect(0, 0, 640, 360)
    return canvas.toBuffer('image/jpeg')
  }

  test('takes the place of the still, and is fetched by a link that ends', async () => {
    const { filmId } = await importFilm()
    const [shot] = (await store.collection(paths.shots(workspaceId, filmId)).limit(1).get()).docs
    const shotId = String(shot?.id)
    const uploadId = await upload(picture('#204060'), 'image/jpeg')
    const { unitKey } = await person.call('useOwnFrame', { workspaceId, filmId, shotId, uploadId })
    expect((await store.doc(paths.shot(workspaceId, filmId, shotId)).get()).get('frameKey')).toBe(unitKey)

    const { url, sha256, bytes, filename } = await person.call('downloadUrl', { workspaceId, unitKey })
    const whole = await fetch(url)
    const content = Buffer.from(await whole.arrayBuffer())
    expect(content.length).toBe(bytes)
    expect(createHash('sha256').update(content).digest('hex')).toBe(sha256)
    expect(filename).toMatch(/\.png$/)

    const leaving = await person.call('downloadUrl', { workspaceId, unitKey, attachment: true })
    const taken = Buffer.from(await (await fetch(leaving.url)).arrayBuffer())
    expect(createHash('sha256').update(taken).digest('hex')).toBe(leaving.sha256)
    expect([taken.includes('org.peacescript.receipt'), content.includes('org.peacescript')]).toEqual([true, false])
    expect(await person.call('downloadUrl', { workspaceId, unitKey, attachment: true })).toMatchObject({
      sha256: leaving.sha256,
    })

    const some = await fetch(url, { headers: { range: 'bytes=10-19' } })
    expect(some.status).toBe(206)
    expect(some.headers.get('content-range')).toBe(`bytes 10-19/${bytes}`)
    expect(Buffer.from(await some.arrayBuffer())).toEqual(content.subarray(10, 20))

    const changed = new URL(url)
    changed.searchParams.set('path', files.upload(workspaceId, uploadId))
    expect((await fetch(changed)).status).toBe(403)

    await store.doc(paths.artifact(workspaceId, unitKey)).update({ hidden: true })
    expect(await refusal(person.call('downloadUrl', { workspaceId, unitKey }))).toBe('not-found')
    await store.doc(paths.artifact(workspaceId, unitKey)).update({ hidden: false })
    const { urls } = await person.call('fileUrls', {
      workspaceId,
      files: [
        { unitKey, role: 'thumbnail' },
        { unitKey: '0'.repeat(64), role: 'thumbnail' },
      ],
    })
    expect(urls.map(({ role, contentType }) => ({ role, contentType }))).toEqual([
      { role: 'thumbnail', contentType: 'image/webp' },
    ])
  })

  test('must be a picture that is there, in a film that is there', async () => {
    const { filmId } = await importFilm()
    const [shot] = (await store.collection(paths.shots(workspaceId, filmId)).limit(1).get()).docs
    const shotId = String(shot?.id)
    const ask = { workspaceId, filmId, shotId }
    const text = await upload(Buffer.from('no picture'))
    expect(await refusal(person.call('useOwnFrame', { ...ask, uploadId: text }))).toBe('upload-not-a-picture')
    expect(await refusal(person.call('useOwnFrame', { ...ask, uploadId: randomId() }))).toBe('not-found')
    const good = await upload(picture('#fff'))
    expect(await refusal(person.call('useOwnFrame', { ...ask, shotId: randomId(), uploadId: good }))).toBe('not-found')
    const stranger = await signUp()
    await stranger.call('enter', {})
    expect(await refusal(stranger.call('useOwnFrame', { ...ask, uploadId: good }))).toBe('not-a-member')
  })
})
