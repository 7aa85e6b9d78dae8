import { inNewManner } from '@peace/core/build'
import { filmEdit, mainCut } from '@peace/core/cutting'
import { DomainError } from '@peace/core/errors'
import { paths } from '@peace/core/paths'
import { storedReadingSchema } from '@peace/core/reading'
import { FilmStages, type StageFault, storedStagingSchema } from '@peace/core/stage'
import { stagedFilm } from '@peace/core/stage/read'
import { tables } from '@peace/core/stored'
import type { Films } from '@peace/engine'
import type { DocumentSnapshot, Firestore, Transaction } from 'firebase-admin/firestore'
import type { z } from 'zod'
import { readContent, readDocument } from '../documents.store.ts'
import { log } from '../log/log.ts'

// What a process staged last: a quote and the job after it ask for the same scenes.
const stages = new FilmStages()

// A film is staged scene by scene, and others have their turn between them.
const rest = () => new Promise<void>((go) => setImmediate(go))
const tellFault = ({ sceneId, shotId, error }: StageFault) =>
  log.warn('not staged', { sceneId, ...(shotId ? { shotId } : {}), error: String(error) })

const readable = <T>(schema: z.ZodType<T>, found: readonly DocumentSnapshot[]): T[] =>
  found.flatMap((each) => {
    const read = schema.safeParse(each.data())
    return read.success ? [read.data] : []
  })

// Of one cut: what a snapshot can hold and a plan can go through.
const mostEdits = 1000

const readEdit = async (
  store: Firestore,
  tx: Transaction,
  [workspaceId, filmId, cutId]: [string, string, string],
  leaveOut: (row: DocumentSnapshot) => void,
) => {
  const [record, edits] = await Promise.all([
    cutId === mainCut ? undefined : tx.get(store.doc(paths.cut(workspaceId, filmId, cutId))),
    tx.get(
      store
        .collection(paths.edits(workspaceId, filmId))
        .where('cutId', '==', cutId)
        .limit(mostEdits + 1),
    ),
  ])
  if (edits.size > mostEdits) throw new DomainError('film-too-long', { max: mostEdits })
  if (record && !record.exists) throw new DomainError('not-found', { what: 'cut' })
  return { record: record && readDocument(tables.cut, record), edits: readContent(tables.edit, edits.docs, leaveOut) }
}

// A film as one snapshot: all of it is read in one transaction, so no half of an edit is ever built.
export const filmReader = (store: Firestore): Films => ({
  read: async (workspaceId, filmId, cutId, manner) => {
    const { content, edit, leftOut, corrections, patches } = await store.runTransaction(
      async (tx) => {
        const leftOut: string[] = []
        const leaveOut = ({ ref }: DocumentSnapshot) => void leftOut.push(`${ref.parent.id}/${ref.id}`)
        const [film, scenes, characters, locations, shots, readings, stagings, edited] = await Promise.all([
          tx.get(store.doc(paths.film(workspaceId, filmId))),
          tx.get(store.collection(paths.scenes(workspaceId, filmId))),
          tx.get(store.collection(paths.characters(workspaceId, filmId))),
          tx.get(store.collection(paths.locations(workspaceId, filmId))),
          tx.get(store.collection(paths.shots(workspaceId, filmId))),
          tx.get(store.collection(paths.readings(workspaceId, filmId))),
          tx.get(store.collection(paths.stagings(workspaceId, filmId))),
          cutId === undefined ? undefined : readEdit(store, tx, [workspaceId, filmId, cutId], leaveOut),
        ])
        const found = film.data()
        if (!found || found.deletedAt) throw new DomainError('not-found', { what: 'film' })
        const stored = readDocument(tables.film, film)
        const content = {
          film: manner === 'new' ? { ...stored, recipe: inNewManner(stored) } : stored,
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
        const edit = edited && filmEdit(content.film, edited.record, edited.edits)
        return { content, edit, leftOut, corrections, patches }
      },
      { readOnly: true },
    )
    const staged = await stagedFilm({ ...content, corrections, patches }, { stages, tell: tellFault, rest })
    return { ...content, leftOut, ...(staged ? { staged } : {}), ...(edit ? { edit } : {}) }
  },
})
