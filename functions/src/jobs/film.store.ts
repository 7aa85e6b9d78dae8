import { DomainError } from '@peace/core/errors'
import { paths } from '@peace/core/paths'
import { tables } from '@peace/core/stored'
import type { Films } from '@peace/engine'
import type { DocumentSnapshot, Firestore } from 'firebase-admin/firestore'
import { readContent, readDocument } from '../documents.store.ts'

// A film as one snapshot: all of it is read in one transaction, so no half of an edit is ever built.
export const filmReader = (store: Firestore): Films => ({
  read: (workspaceId, filmId) =>
    store.runTransaction(
      async (tx) => {
        const [film, scenes, characters, locations, shots] = await Promise.all([
          tx.get(store.doc(paths.film(workspaceId, filmId))),
          tx.get(store.collection(paths.scenes(workspaceId, filmId))),
          tx.get(store.collection(paths.characters(workspaceId, filmId))),
          tx.get(store.collection(paths.locations(workspaceId, filmId))),
          tx.get(store.collection(paths.shots(workspaceId, filmId))),
        ])
        const found = film.data()
        if (!found || found.deletedAt) throw new DomainError('not-found', { what: 'film' })
        const leftOut: string[] = []
        const leaveOut = ({ ref }: DocumentSnapshot) => void leftOut.push(`${ref.parent.id}/${ref.id}`)
        return {
          leftOut,
          film: readDocument(tables.film, film),
          scenes: readContent(tables.scene, scenes.docs, leaveOut),
          characters: readContent(tables.character, characters.docs, leaveOut),
          locations: readContent(tables.location, locations.docs, leaveOut),
          shots: readContent(tables.shot, shots.docs, leaveOut),
        }
      },
      { readOnly: true },
    ),
})
