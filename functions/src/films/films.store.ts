import { type Artifact, inNewManner, isOfOlderManner } from '@peace/core/build'
import { DomainError } from '@peace/core/errors'
import { paths } from '@peace/core/paths'
import { inCommits, tables } from '@peace/core/stored'
import { type Film, framesBeneath, subtextRecipe } from '@peace/core/story'
import { storedRows } from '@peace/engine'
import { readDocument, readIfReadable } from '../documents.store.ts'
import { firestore } from '../firebase.ts'
import type { NewFilm } from './film-of-script.ts'

// The film's own document comes last: until it is there, nothing of it is seen, and the same request begins again.
export const storeNewFilm = async (
  workspaceId: string,
  { film, scenes, characters, locations, shots }: NewFilm,
): Promise<void> => {
  const store = firestore()
  const target = store.doc(paths.film(workspaceId, film.id))
  const known = await target.get()
  if (known.exists) {
    if (known.get('createdBy') === film.createdBy) return
    throw new DomainError('already-exists', { what: 'film' })
  }
  const below = [
    ...scenes.map((each) => ({ path: paths.scene(workspaceId, film.id, each.id), each })),
    ...characters.map((each) => ({ path: paths.character(workspaceId, film.id, each.id), each })),
    ...locations.map((each) => ({ path: `${paths.locations(workspaceId, film.id)}/${each.id}`, each })),
    ...shots.map((each) => ({ path: paths.shot(workspaceId, film.id, each.id), each })),
  ]
  for (const some of inCommits(below, 400, ({ each }) => each)) {
    const batch = store.batch()
    for (const { path, each } of some) batch.set(store.doc(path), each)
    await batch.commit()
  }
  await target.create(film).catch((error: { code?: number }) => {
    // Made by the same request a moment ago.
    if (error.code !== 6) throw error
  })
}

export const readFilm = async (workspaceId: string, filmId: string): Promise<Film> => {
  const found = await firestore().doc(paths.film(workspaceId, filmId)).get()
  if (!found.exists || found.get('deletedAt')) throw new DomainError('not-found', { what: 'film' })
  return readDocument(tables.film, found)
}

// What was finished after nobody wanted it is kept unpaid: until a job pays for it, it is not there.
export const readArtifacts = async (workspaceId: string, keys: readonly string[]): Promise<Artifact[]> => {
  const store = firestore()
  const unique = [...new Set(keys)]
  if (unique.length === 0) return []
  const found = await store.getAll(...unique.map((key) => store.doc(paths.artifact(workspaceId, key))))
  return found
    .flatMap((document) => readIfReadable(storedRows.artifact, document) ?? [])
    .filter(({ hidden }) => !hidden)
}

type Stamp = { updatedAt: number; updatedBy: string }

// Twice is once: the answer is whether anything changed.
const changeRecipe = (
  workspaceId: string,
  filmId: string,
  change: (film: Film) => Record<string, unknown> | undefined,
  stamp: Stamp,
): Promise<boolean> => {
  const store = firestore()
  const target = store.doc(paths.film(workspaceId, filmId))
  return store.runTransaction(async (transaction) => {
    const found = await transaction.get(target)
    if (!found.exists || found.get('deletedAt')) throw new DomainError('not-found', { what: 'film' })
    const fields = change(readDocument(tables.film, found))
    if (!fields) return false
    transaction.update(target, { ...fields, ...stamp })
    return true
  })
}

export const takeNewManner = (workspaceId: string, filmId: string, stamp: Stamp): Promise<boolean> =>
  changeRecipe(
    workspaceId,
    filmId,
    (film) => (isOfOlderManner(film) ? { recipe: inNewManner(film) } : undefined),
    stamp,
  )

export const setFramesBeneath = (workspaceId: string, filmId: string, on: boolean, stamp: Stamp): Promise<boolean> =>
  changeRecipe(
    workspaceId,
    filmId,
    (film) => (framesBeneath(film) === on ? undefined : { 'recipe.subtext': subtextRecipe(on) }),
    stamp,
  )

export const useFrame = async (
  workspaceId: string,
  filmId: string,
  shotId: string,
  artifact: Artifact,
  stamp: { updatedAt: number; updatedBy: string },
): Promise<void> => {
  const store = firestore()
  const shot = store.doc(paths.shot(workspaceId, filmId, shotId))
  await store.runTransaction(async (transaction) => {
    const found = await transaction.get(shot)
    if (!found.exists) throw new DomainError('not-found', { what: 'shot' })
    // Under its own bytes: the same picture again is the same artifact.
    transaction.set(store.doc(paths.artifact(workspaceId, artifact.key)), storedRows.artifact.write(artifact))
    transaction.update(shot, { frameKey: artifact.key, byHand: true, ...stamp })
  })
}
