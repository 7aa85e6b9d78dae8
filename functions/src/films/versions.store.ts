import { gunzipSync, gzipSync } from 'node:zlib'
import { DomainError } from '@peace/core/errors'
import { byRank, idSchema, timeSchema } from '@peace/core/ids'
import { paths } from '@peace/core/paths'
import { printFountain } from '@peace/core/screenplay'
import { stored, tables } from '@peace/core/stored'
import { z } from 'zod'
import { readContent, readDocument, readIfReadable } from '../documents.store.ts'
import { firestore } from '../firebase.ts'
import { readFilm } from './films.store.ts'

// Thai takes three bytes a letter: a long script is over a document's mebibyte, but compressed far under it.
const mostVersions = 200

const versionSchema = z.object({ id: idSchema, name: z.string(), createdAt: timeSchema, createdBy: idSchema })
const storedVersion = stored('version', versionSchema, [])
const storedText = stored('version', z.object({ text: z.instanceof(Uint8Array) }), [])

export const keepVersion = async (
  workspaceId: string,
  filmId: string,
  version: { id: string; name: string; createdAt: number; createdBy: string },
): Promise<void> => {
  const film = await readFilm(workspaceId, filmId)
  const store = firestore()
  const versions = store.collection(paths.versions(workspaceId, filmId))
  const [scenes, known] = await Promise.all([
    store.collection(paths.scenes(workspaceId, filmId)).get(),
    versions
      .orderBy('createdAt', 'desc')
      .offset(mostVersions - 1)
      .get(),
  ])
  const ordered = readContent(tables.scene, scenes.docs).sort(byRank)
  const text = gzipSync(printFountain(ordered, film.titlePage))
  const batch = store.batch()
  for (const document of known.docs) batch.delete(document.ref)
  batch.set(versions.doc(version.id), { ...version, text })
  await batch.commit()
}

export const listVersions = async (workspaceId: string, filmId: string) => {
  const found = await firestore()
    .collection(paths.versions(workspaceId, filmId))
    .orderBy('createdAt', 'desc')
    .select('id', 'name', 'createdAt', 'createdBy')
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
