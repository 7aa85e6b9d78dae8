import { gunzipSync, gzipSync } from 'node:zlib'
import { versionReasonSchema } from '@peace/core/api'
import { DomainError } from '@peace/core/errors'
import { byRank, idSchema, timeSchema } from '@peace/core/ids'
import { paths } from '@peace/core/paths'
import { printFountain } from '@peace/core/screenplay'
import { stored, tables } from '@peace/core/stored'
import { z } from 'zod'
import { readContent, readDocument, readIfReadable } from '../documents.store.ts'
import { firestore } from '../firebase.ts'
import { readFilm } from './films.store.ts'
import { versionsThatGo } from './versions-that-go.ts'

const versionSchema = z.object({
  id: idSchema,
  name: z.string(),
  why: versionReasonSchema.optional(),
  createdAt: timeSchema,
  createdBy: idSchema,
})
type Version = z.infer<typeof versionSchema>
const storedVersion = stored('version', versionSchema, [])
const storedText = stored('version', z.object({ text: z.instanceof(Uint8Array) }), [])

export const keepVersion = async (workspaceId: string, filmId: string, version: Version): Promise<void> => {
  const film = await readFilm(workspaceId, filmId)
  const store = firestore()
  const versions = store.collection(paths.versions(workspaceId, filmId))
  const [scenes, known] = await Promise.all([
    store.collection(paths.scenes(workspaceId, filmId)).get(),
    listVersions(workspaceId, filmId),
  ])
  const ordered = readContent(tables.scene, scenes.docs).sort(byRank)
  const text = printFountain(ordered, film.titlePage)
  const [last] = known
  if (version.why && (ordered.length === 0 || (last && (await readVersion(workspaceId, filmId, last.id)) === text)))
    return
  const batch = store.batch()
  for (const { id } of versionsThatGo(known)) batch.delete(versions.doc(id))
  // Thai takes three bytes a letter: a long script is over a document's mebibyte, but compressed far under it.
  batch.set(versions.doc(version.id), { ...version, text: gzipSync(text) })
  await batch.commit()
}

export const listVersions = async (workspaceId: string, filmId: string) => {
  const found = await firestore()
    .collection(paths.versions(workspaceId, filmId))
    .orderBy('createdAt', 'desc')
    .select('id', 'name', 'why', 'createdAt', 'createdBy')
    .get()
  return found.docs.flatMap((document) => readIfReadable(storedVersion, document) ?? [])
}

export const readVersion = async (workspaceId: string, filmId: string, id: string): Promise<string> => {
  const found = await firestore()
    .doc(`${paths.versions(workspaceId, filmId)}/${id}`)
    .get()
  if (!found.exists) throw new DomainError('not-found', { what: 'version' })
  return gunzipSync(readDocument(storedText, found).text).toString('utf8')
}
