import { filmEdit, mainCut } from '@peace/core/cutting'
import { DomainError } from '@peace/core/errors'
import { paths } from '@peace/core/paths'
import { tables } from '@peace/core/stored'
import type { Films } from '@peace/engine'
import type { DocumentSnapshot, Firestore, Transaction } from 'firebase-admin/firestore'
import { readContent, readDocument } from '../documents.store.ts'

const readEdit = async (
  store: Firestore,
  tx: Transaction,
  [workspaceId, filmId, cutId]: [string, string, string],
  leaveOut: (row: DocumentSnapshot) => void,
) => {
  const [record, edits] = await Promise.all([
    cutId === mainCut ? undefined : tx.get(store.doc(paths.cut(workspaceId, filmId, cutId))),
    tx.get(store.collection(paths.edits(workspaceId, filmId)).where('cutId', '==', cutId)),
  ])
  if (record && !record.exists) throw new DomainError('not-found', { what: 'cut' })
  return { record: record && readDocument(tables.cut, record), edits: readContent(tables.edit, edits.docs, leaveOut) }
}

// A film as one snapshot: all of it is read in one transaction, so no half of an edit is ever built.
export const filmReader = (store: Firestore): Films => ({
  read: (workspaceId, filmId, cutId) =>
    store.runTransaction(
      async (tx) => {
        const leftOut: string[] = []
        const leaveOut = ({ ref }: DocumentSnapshot) => void leftOut.push(`${ref.parent.id}/${ref.id}`)
        const [film, scenes, characters, locations, shots, edited] = await Promise.all([
          tx.get(store.doc(paths.film(workspaceId, filmId))),
          tx.get(store.collection(paths.scenes(workspaceId, filmId))),
          tx.get(store.collection(paths.characters(workspaceId, filmId))),
          tx.get(store.collection(paths.locations(workspaceId, filmId))),
          tx.get(store.collection(paths.shots(workspaceId, filmId))),
          cutId === undefined ? undefined : readEdit(store, tx, [workspaceId, filmId, cutId], leaveOut),
        ])
        const found = film.data()
        if (!found || found.deletedAt) throw new DomainError('not-found', { what: 'film' })
        const read = readDocument(tables.film, film)
        const edit = edited && filmEdit(read, edited.record, edited.edits)
        return {
          leftOut,
          film: read,
          ...(edit ? { edit } : {}),
          scenes: readContent(tables.scene, scenes.docs, leaveOut),
          characters: readContent(tables.character, characters.docs, leaveOut),
          locations: readContent(tables.location, locations.docs, leaveOut),
          shots: readContent(tables.shot, shots.docs, leaveOut),
        }
      },
      { readOnly: true },
    ),
})
