import { files } from '@peace/core/paths'
import { stackFromEnvironment } from '@peace/dev/stack/addresses'
import { eventually, randomId, signUp, tick } from '@peace/dev/tests/people'
import { initializeApp } from 'firebase-admin/app'
import { getFirestore } from 'firebase-admin/firestore'
import { getStorage } from 'firebase-admin/storage'
import { expect, test } from 'vitest'

const stack = stackFromEnvironment()
const app = initializeApp({ projectId: stack.projectId, storageBucket: stack.bucket }, 'late-puts-test')
const store = getFirestore(app)
const bucket = getStorage(app).bucket()

const isThere = async (path: string) => (await bucket.file(path).exists())[0]
const rowOf = async (prefix: string) =>
  (await store.collection('late-puts').where('prefix', '==', prefix).get()).docs[0]

test('what a link puts into a deleted workspace is gone within the hour, an upload’s and a machine’s', async () => {
  const person = await signUp('ผู้จะไป')
  const workspaceId = (await person.call('enter', {})).workspaces[0]?.id ?? ''
  const [uploadId, attemptId] = [randomId(), randomId()]
  const bytes = 1_000
  const link = await person.call('beginUpload', { workspaceId, uploadId, bytes, contentType: 'image/png' })
  const deadlineAt = Date.now() + 3 * 3_600_000
  await store.doc(`attempts/${attemptId}`).set({ id: attemptId, workspaceId, deadlineAt })
  const { proofId } = await person.call('deleteAccount', { email: person.email })
  await eventually(async () => (await store.doc(`deletions/${proofId}`).get()).get('state') === 'done', 180_000)

  const [upload, result] = [files.upload(workspaceId, uploadId), files.incoming(attemptId, 0)]
  const put = await fetch(link.url, { method: 'PUT', headers: link.headers, body: new Uint8Array(bytes) })
  expect(put.status).toBe(200)
  await bucket.file(result).save('a picture')
  await tick('sweepLatePuts')
  expect([await isThere(upload), await isThere(result)]).toEqual([true, true])

  const [ofUpload, ofResult] = [await rowOf(upload), await rowOf(files.incoming(attemptId, 0).slice(0, -1))]
  const hour = Date.now() + 3_600_000
  expect(ofUpload?.get('dueAt')).toBeLessThan(hour)
  expect(ofResult?.get('dueAt')).toBeLessThan(hour)
  expect(ofResult?.get('until')).toBeGreaterThan(deadlineAt)
  await ofUpload?.ref.update({ dueAt: 1, until: 1 })
  await ofResult?.ref.update({ dueAt: 1 })
  await tick('sweepLatePuts')
  expect([await isThere(upload), await isThere(result)]).toEqual([false, false])
  // The machine's link still opens its place: it is looked at again until it does not.
  expect(await rowOf(upload)).toBeUndefined()
  expect((await rowOf(files.incoming(attemptId, 0).slice(0, -1)))?.get('dueAt')).toBeLessThan(hour)
}, 240_000)
