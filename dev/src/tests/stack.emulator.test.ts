import { initializeApp } from 'firebase-admin/app'
import { getAuth } from 'firebase-admin/auth'
import { getFirestore } from 'firebase-admin/firestore'
import { getStorage } from 'firebase-admin/storage'
import { describe, expect, it } from 'vitest'
import { stackFromEnvironment } from '../stack/addresses.ts'

const stack = stackFromEnvironment()
const app = initializeApp({ projectId: stack.projectId, storageBucket: stack.bucket }, 'smoke')

describe('the local stack', () => {
  it('keeps a document', async () => {
    const document = getFirestore(app).doc(`smoke/${crypto.randomUUID()}`)
    await document.set({ thai: 'ที่นี่' })
    expect((await document.get()).get('thai')).toBe('ที่นี่')
  })

  it('signs a user up and lets them in with their password', async () => {
    const email = `${crypto.randomUUID()}@peace.local`
    await getAuth(app).createUser({ email, password: 'a long password' })
    const reply = await fetch(
      `http://127.0.0.1:${stack.ports.auth}/identitytoolkit.googleapis.com/v1/accounts:signInWithPassword?key=local`,
      {
        method: 'POST',
        headers: { 'content-type': 'application/json' },
        body: JSON.stringify({ email, password: 'a long password', returnSecureToken: true }),
      },
    )
    expect(await reply.json()).toMatchObject({ email, idToken: expect.any(String) })
  })

  it('keeps a file', async () => {
    const file = getStorage(app).bucket().file(`smoke/${crypto.randomUUID()}.txt`)
    await file.save('บท', { contentType: 'text/plain; charset=utf-8' })
    const [bytes] = await file.download()
    expect(bytes.toString('utf8')).toBe('บท')
  })

  it('has loaded the functions', async () => {
    const reply = await fetch(`http://127.0.0.1:${stack.ports.functions}/backends`)
    const { backends } = (await reply.json()) as { backends: { functionTriggers: unknown[] }[] }
    expect(backends.flatMap((backend) => backend.functionTriggers).length).toBeGreaterThan(0)
  })

  it('refuses the world what no rule allows', async () => {
    const outside = await fetch(
      `http://127.0.0.1:${stack.ports.firestore}/v1/projects/${stack.projectId}/databases/(default)/documents/smoke/any`,
    )
    expect(outside.status).toBe(403)
    const upload = await fetch(`http://127.0.0.1:${stack.ports.storage}/v0/b/${stack.bucket}/o?name=smoke.txt`, {
      method: 'POST',
      body: 'x',
    })
    expect(upload.status).toBe(403)
  })
})
