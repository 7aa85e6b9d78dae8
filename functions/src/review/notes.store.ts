import { DomainError } from '@peace/core/errors'
import { paths } from '@peace/core/paths'
import { keptNote, type Note, noteOfKept } from '@peace/core/review'
import { tables } from '@peace/core/stored'
import { readIfReadable } from '../documents.store.ts'
import { firestore } from '../firebase.ts'

const mostNotes = 2000
const isThere = (error: { code?: number }) => error.code === 6

// The same note sent twice is one, and nobody writes over another's.
export const addNote = async (workspaceId: string, note: Note): Promise<void> => {
  const store = firestore()
  const all = store.collection(paths.notes(workspaceId, note.filmId))
  const { count } = (await all.count().get()).data()
  if (count >= mostNotes) throw new DomainError('use-limit-reached', { most: mostNotes })
  if (note.replyTo !== undefined && !(await all.doc(note.replyTo).get()).exists)
    throw new DomainError('not-found', { what: 'note' })
  await all
    .doc(note.id)
    .create(tables.note.write(keptNote(note)))
    .catch(async (error) => {
      if (!isThere(error)) throw error
      const there = readIfReadable(tables.note, await all.doc(note.id).get())
      if (there?.text !== note.text) throw new DomainError('already-exists', { what: 'note' })
    })
}

export const notesOf = async (workspaceId: string, filmId: string): Promise<Note[]> => {
  const found = await firestore()
    .collection(paths.notes(workspaceId, filmId))
    .orderBy('createdAt')
    .limit(mostNotes)
    .get()
  return found.docs.flatMap((each) => {
    const kept = readIfReadable(tables.note, each)
    return kept ? [noteOfKept(kept)] : []
  })
}

export const setResolved = async (
  workspaceId: string,
  filmId: string,
  noteId: string,
  resolvedAt: number | undefined,
): Promise<void> => {
  const reference = firestore().doc(paths.note(workspaceId, filmId, noteId))
  const kept = readIfReadable(tables.note, await reference.get())
  if (!kept) throw new DomainError('not-found', { what: 'note' })
  const { resolvedAt: _, ...open } = kept
  await reference.set(tables.note.write(resolvedAt === undefined ? open : { ...open, resolvedAt }))
}
