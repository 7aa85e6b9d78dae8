import { DomainError } from '@peace/core/errors'
import { door } from '../callable.ts'
import { readFilm } from '../films/films.store.ts'
import { addNote, notesOf, setResolved } from './notes.store.ts'

export const listNotes = door('listNotes', { permission: 'film.see' }, async ({ workspaceId, filmId }) => {
  await readFilm(workspaceId, filmId)
  return { notes: await notesOf(workspaceId, filmId) }
})

export const answerNote = door(
  'answerNote',
  { permission: 'film.comment' },
  async ({ workspaceId, filmId, noteId, resolved, reply }, { now, uid, user }) => {
    await readFilm(workspaceId, filmId)
    const note = (await notesOf(workspaceId, filmId)).find(({ id }) => id === noteId)
    if (!note) throw new DomainError('not-found', { what: 'note' })
    const { cut, anchor } = note
    if (reply)
      await addNote(workspaceId, {
        ...{ id: reply.id, filmId, cut, anchor, text: reply.text, replyTo: note.replyTo ?? note.id, createdAt: now() },
        by: { member: uid, name: user.name.slice(0, 80) },
      })
    if (resolved !== undefined) await setResolved(workspaceId, filmId, noteId, resolved ? now() : undefined)
    return { noteId }
  },
)
