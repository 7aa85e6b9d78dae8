import { DomainError } from '@peace/core/errors'
import { paths } from '@peace/core/paths'
import { storedReadingSchema } from '@peace/core/reading'
import { FilmStages, storedStagingSchema } from '@peace/core/stage'
import { stagedFilm } from '@peace/core/stage/read'
import { tables } from '@peace/core/stored'
import type { Films } from '@peace/engine'
import type { DocumentSnapshot, Firestore } from 'firebase-admin/firestore'
import type { z } from 'zod'
import { readContent, readDocument } from '../documents.store.ts'

// What a process staged last: a quote and the job after it ask for the same scenes.
const stages = new FilmStages()

const readable = <T>(schema: z.ZodType<T>, found: readonly DocumentSnapshot[]): T[] =>
  found.flatMap((each) => {
    const read = schema.safeParse(each.data())
    return read.success ? [read.data] : []
  })

// A film as one snapshot: all of it is read in one transaction, so no half of an edit is ever built.
export const filmReader = (store: Firestore): Films => ({
  read: async (workspaceId, filmId) => {
    const { content, leftOut, corrections, patches } = await store.runTransaction(
      async (tx) => {
        const [film, scenes, characters, locations, shots, readings, stagings] = await Promise.all([
          tx.get(store.doc(paths.film(workspaceId, filmId))),
          tx.get(store.collection(paths.scenes(workspaceId, filmId))),
          tx.get(store.collection(paths.characters(workspaceId, filmId))),
          tx.get(store.collection(paths.locations(workspaceId, filmId))),
          tx.get(store.collection(paths.shots(workspaceId, filmId))),
          tx.get(store.collection(paths.readings(workspaceId, filmId))),
          tx.get(store.collection(paths.stagings(workspaceId, filmId))),
        ])
        const found = film.data()
        if (!found || found.deletedAt) throw new DomainError('not-found', { what: 'film' })
        const leftOut: string[] = []
        const leaveOut = ({ ref }: DocumentSnapshot) => void leftOut.push(`${ref.parent.id}/${ref.id}`)
        const content = {
          film: readDocument(tables.film, film),
          scenes: readContent(tables.scene, scenes.docs, leaveOut),
          characters: readContent(tables.character, characters.docs, leaveOut),
          locations: readContent(tables.location, locations.docs, leaveOut),
          shots: readContent(tables.shot, shots.docs, leaveOut),
        }
        const corrections = new Map(
          readable(storedReadingSchema, readings.docs).map(
            ({ sceneId, corrections }) => [sceneId, corrections] as const,
          ),
        )
        const patches = readable(storedStagingSchema, stagings.docs).flatMap((each) => each.patches)
        return { content, leftOut, corrections, patches }
      },
      { readOnly: true },
    )
    const staged = stagedFilm({ ...content, corrections, patches }, stages)
    return { ...content, leftOut, ...(staged ? { staged } : {}) }
  },
})
