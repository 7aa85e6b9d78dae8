import { type Artifact, jobSchema } from '@peace/core/build'
import { DomainError } from '@peace/core/errors'
import { paths } from '@peace/core/paths'
import { type Stored, tables } from '@peace/core/stored'
import { storedRows } from '@peace/engine'
import { FieldPath, type Query } from 'firebase-admin/firestore'
import { readContent, readDocument, readIfReadable } from '../documents.store.ts'
import { firestore } from '../firebase.ts'

// A page of a list, by the document the page before ended with. What cannot be read is told in the log and left out, as
// the pages leave it out.
export type Page = { after?: string | undefined; limit: number }

const pageOf = async (query: Query, collection: string, { after, limit }: Page) => {
  const from = after === undefined ? undefined : await firestore().doc(`${collection}/${after}`).get()
  if (from && !from.exists) throw new DomainError('invalid-input', { field: 'after', problem: 'unknown' })
  const { docs } = await (from ? query.startAfter(from) : query).limit(limit + 1).get()
  const shown = docs.slice(0, limit)
  const last = shown.at(-1)
  return { docs: shown, ...(docs.length > limit && last ? { next: last.id } : {}) }
}

const list = async <T>(stored: Stored<T>, query: Query, collection: string, page: Page) => {
  const { docs, ...rest } = await pageOf(query, collection, page)
  return { rows: readContent(stored, docs), ...rest }
}

export const filmsOf = async (workspaceId: string, only: readonly string[] | undefined, page: Page) => {
  const collection = paths.films(workspaceId)
  const all = firestore().collection(collection)
  const query = only ? all.where(FieldPath.documentId(), 'in', [...only]) : all
  const { docs, ...rest } = await pageOf(query.orderBy(FieldPath.documentId()), collection, page)
  const standing = docs.filter((each) => each.get('deletedAt') === undefined)
  return { films: readContent(tables.film, standing), ...rest }
}

export const scenesOf = async (workspaceId: string, filmId: string, page: Page) => {
  const collection = paths.scenes(workspaceId, filmId)
  return list(tables.scene, firestore().collection(collection).orderBy('rank'), collection, page)
}

export const shotsOf = async (workspaceId: string, filmId: string, sceneId: string | undefined, page: Page) => {
  const collection = paths.shots(workspaceId, filmId)
  const all = firestore().collection(collection)
  const query = sceneId === undefined ? all : all.where('sceneId', '==', sceneId)
  return list(tables.shot, query.orderBy(FieldPath.documentId()), collection, page)
}

export const artifactsOf = async (workspaceId: string, filmId: string, page: Page) => {
  const collection = paths.artifacts(workspaceId)
  const query = firestore().collection(collection).where('filmId', '==', filmId).orderBy(FieldPath.documentId())
  const { docs, ...rest } = await pageOf(query, collection, page)
  const found: Artifact[] = docs.flatMap((each) => readIfReadable(storedRows.artifact, each) ?? [])
  return { artifacts: found.filter(({ hidden }) => !hidden), ...rest }
}

export const buildsOf = async (workspaceId: string, filmId: string, page: Page) => {
  const query = firestore()
    .collection('jobs')
    .where('workspaceId', '==', workspaceId)
    .where('filmId', '==', filmId)
    .orderBy('createdAt', 'desc')
  const { docs, ...rest } = await pageOf(query, 'jobs', page)
  return { builds: docs.flatMap((each) => readIfReadable(storedRows.job, each) ?? []), ...rest }
}

export const buildOf = async (workspaceId: string, jobId: string) => {
  const found = await firestore().doc(paths.job(jobId)).get()
  if (!found.exists || found.get('workspaceId') !== workspaceId) throw new DomainError('not-found', { what: 'job' })
  return jobSchema.parse(readDocument(storedRows.job, found))
}

// Which film something belongs to, for keys that are for some films only.
export const filmOf = async (
  workspaceId: string,
  { filmId, jobId, unitKey }: Readonly<Record<string, string>>,
): Promise<string | undefined> => {
  if (filmId !== undefined) return filmId
  if (jobId !== undefined) return (await buildOf(workspaceId, jobId)).filmId
  if (unitKey === undefined) return undefined
  const found = await firestore().doc(paths.artifact(workspaceId, unitKey)).get()
  // One of no film is of none that the key is for.
  return found.exists ? String(found.get('filmId') ?? '-') : '-'
}
