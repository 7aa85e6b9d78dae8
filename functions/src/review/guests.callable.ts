import { DomainError } from '@peace/core/errors'
import { classifyText } from '@peace/core/moderation'
import { anchorAt, standingOf } from '@peace/core/review'
import { door } from '../callable.ts'
import { downloadName } from '../films/download-name.ts'
import { readArtifacts, readFilm } from '../films/films.store.ts'
import { readFile, signGet } from '../gateways/storage.ts'
import { signedFile } from '../signing/signed-file.store.ts'
import { countOpening, linkFor } from './links.store.ts'
import { addNote, notesOf } from './notes.store.ts'

// For people without an account. What they get is a token's worth, and no name or id of ours beyond it.

const minute = 60_000
// Long enough to watch it, with a pause; the page asks for new ones.
const lastsMs = (ms: number) => Math.min(2 * 60 * minute, 10 * minute + 2 * ms)
const text = (bytes: Uint8Array) => new TextDecoder().decode(bytes)
// Many sit behind one address.
const manyOfOneHouse = { max: 3000, perMs: minute }

export const openReview = door(
  'openReview',
  { signedOut: true, rate: manyOfOneHouse, memory: '2GiB', timeoutSeconds: 120 },
  async ({ token, pass, again }, { now }) => {
    const link = await linkFor(token, pass, now())
    const { workspaceId, filmId, shown } = link
    const keys = [shown.cut, shown.captions, shown.poster].filter((key) => key !== undefined)
    const [film, artifacts] = await Promise.all([readFilm(workspaceId, filmId), readArtifacts(workspaceId, keys)])
    const of = (key: string | undefined) => artifacts.find((each) => each.key === key && !each.hidden)
    const [cut, captions, poster] = [of(shown.cut), of(shown.captions), of(shown.poster)]
    const main = cut?.files.find(({ role }) => role === 'main')
    if (!cut || !main) throw new DomainError('review-revoked')
    const title = link.title ?? film.title
    const ms = cut.ms ?? main.ms ?? 0
    const until = now() + lastsMs(ms)
    const leaving = await signedFile(workspaceId, cut, main, title)
    const vtt = captions?.files.find(({ role }) => role === 'vtt')
    const places = captions?.files.find(({ role }) => role === 'chapters')
    const picture = poster?.files.find(({ role }) => role === 'main')
    const filename = downloadName(title, cut.kind, main.name)
    const [video, posterUrl, words, download, chapters] = await Promise.all([
      signGet(leaving.path, until),
      picture && signGet(picture.path, until),
      vtt && readFile(vtt.path),
      // What is to carry the guest's name is not given without it.
      link.downloads && !link.showsName ? signGet(leaving.path, until, filename) : undefined,
      places && readFile(places.path),
      again ? undefined : countOpening(token),
    ])
    return {
      film: { title, language: film.language, ms, width: main.width ?? 1280, height: main.height ?? 720 },
      ...{ video, until },
      // A caller gets `null` for what is not there, which is no address.
      ...(posterUrl ? { poster: posterUrl } : {}),
      ...(download ? { download } : {}),
      ...(link.mark === undefined ? {} : { mark: link.mark }),
      captions: [
        ...(words ? [{ language: film.language, text: text(words) }] : []),
        ...(shown.otherCaptions ? [shown.otherCaptions] : []),
      ],
      ...(chapters ? { chapters: text(chapters) } : {}),
      ...(link.credit ? { credit: link.code === undefined ? {} : { code: link.code } } : {}),
      ...(link.public && link.idea ? { idea: link.idea } : {}),
      ...{ asksName: link.asksName, showsName: link.showsName, notes: link.notes, public: link.public },
    }
  },
)

export const readReview = door(
  'readReview',
  { signedOut: true, rate: manyOfOneHouse },
  async ({ token, pass }, { now }) => {
    const { id, workspaceId, filmId, shown, notes } = await linkFor(token, pass, now())
    if (!notes) return { notes: [] }
    const all = await notesOf(workspaceId, filmId)
    return {
      // What is not in the version they look at is not shown to them.
      notes: all.flatMap(({ filmId: _, ...note }) => {
        const standing = standingOf(note.anchor, shown.cues)
        if (standing.is === 'cut') return []
        const by = 'member' in note.by ? { member: 'team', name: note.by.name } : { guest: note.by.guest, link: 'link' }
        return 'guest' in note.by && note.by.link !== id ? [] : [{ ...note, by, ms: standing.ms }]
      }),
    }
  },
)

export const noteReview = door(
  'noteReview',
  { signedOut: true, rate: { max: 60, perMs: minute }, maxBytes: 300 * 1024 },
  async ({ token, pass, noteId, name, ms, spanMs, text: said, drawing, replyTo, website }, { now }) => {
    const link = await linkFor(token, pass, now())
    if (!link.notes) throw new DomainError('not-allowed', { permission: 'notes' })
    // Told that it is done, so that it does not try again another way.
    if (website !== undefined && website !== '') return { noteId }
    const [refused] = classifyText(said)
    if (refused) throw new DomainError('moderation-refused', { category: refused, where: 'note', id: noteId })
    await addNote(link.workspaceId, {
      ...{ id: noteId, filmId: link.filmId, cut: link.shown.cut, text: said, createdAt: now() },
      anchor: anchorAt(link.shown.cues, link.filmId, ms),
      by: { guest: name, link: link.id },
      ...(spanMs === undefined ? {} : { spanMs }),
      ...(drawing === undefined || drawing.length === 0 ? {} : { drawing }),
      ...(replyTo === undefined ? {} : { replyTo }),
    })
    return { noteId }
  },
)
