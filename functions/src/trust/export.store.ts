import { paths } from '@peace/core/paths'
import { type DocumentSnapshot, GeoPoint, Timestamp } from 'firebase-admin/firestore'
import { auth, bucket, firestore } from '../firebase.ts'
import {
  auditOf,
  filesUnder,
  namingDocuments,
  type Person,
  pages,
  topOfWorkspace,
  userRef,
  wholeDocument,
  workspacesOf,
} from './own-places.store.ts'
import { openZip } from './zip.ts'

// Not about the person, and would let whoever finds the file speak in the platform's name.
const secret = new Set(['nonce', 'salt', 'secretHash', 'tokenHash'])

const plain = (value: unknown): unknown => {
  if (value instanceof Timestamp) return value.toDate().toISOString()
  if (value instanceof GeoPoint) return { latitude: value.latitude, longitude: value.longitude }
  if (value instanceof Uint8Array) return Buffer.from(value).toString('base64')
  if (Array.isArray(value)) return value.map(plain)
  if (typeof value !== 'object' || value === null) return value
  return Object.fromEntries(
    Object.entries(value).flatMap(([key, inner]) => (secret.has(key) ? [] : [[key, plain(inner)]])),
  )
}

const json = (value: unknown): Uint8Array[] => [Buffer.from(`${JSON.stringify(value, null, 2)}\n`)]

async function* documentsOf(person: Person, own: readonly string[]): AsyncGenerator<DocumentSnapshot> {
  const store = firestore()
  yield* wholeDocument(userRef(person.uid))
  for (const workspaceId of own) {
    yield* wholeDocument(store.doc(paths.workspace(workspaceId)))
    for (const query of topOfWorkspace(workspaceId)) yield* pages(query)
  }
  yield* namingDocuments(person)
  for (const query of auditOf(person.recordId)) yield* pages(query)
}

const accountOf = async (uid: string) => {
  const { email, displayName, emailVerified, providerData, metadata, multiFactor } = await auth().getUser(uid)
  return {
    email,
    displayName,
    emailVerified,
    providers: providerData.map(({ providerId, email: address }) => ({ providerId, email: address })),
    secondFactors:
      multiFactor?.enrolledFactors.map(({ factorId, enrollmentTime }) => ({ factorId, enrollmentTime })) ?? [],
    createdAt: metadata.creationTime,
    lastSignInAt: metadata.lastSignInTime,
  }
}

// Everything about a person in one file, with a list of what is in it. Written anew from the start if it was cut off.
export const writeExport = async (person: Person, path: string, at: number) => {
  const { own } = await workspacesOf(person.uid)
  const out = bucket().file(path).createWriteStream({ resumable: false, contentType: 'application/zip' })
  const zip = openZip(out)
  await zip.put('account.json', 'document', json(await accountOf(person.uid)))
  const seen = new Set<string>()
  for await (const document of documentsOf(person, own)) {
    const { path: name } = document.ref
    if (seen.has(name)) continue
    seen.add(name)
    await zip.put(`documents/${name}.json`, 'document', json(plain(document.data())))
  }
  for (const workspaceId of own)
    for (const file of await filesUnder(`workspaces/${workspaceId}/`))
      await zip.put(`files/${file.name}`, 'file', file.createReadStream() as AsyncIterable<Uint8Array>)
  const documents = zip.listed.filter(({ kind }) => kind === 'document').length
  const files = zip.listed.length - documents
  await zip.put(
    'manifest.json',
    'document',
    json({ madeAt: new Date(at).toISOString(), documents, files, entries: zip.listed }),
  )
  await zip.close()
  const [facts] = await bucket().file(path).getMetadata()
  return { bytes: Number(facts.size ?? 0), documents, files }
}
