import { filmPath } from '@peace/core/access'
import { paths } from '@peace/core/paths'
import { tables } from '@peace/core/stored'
import { type Comment, commentSchema } from '@peace/core/story'
import type { Transaction } from 'firebase-admin/firestore'
import { readIfReadable } from '../documents.store.ts'
import { readUse, usedIn } from '../door/use.store.ts'
import { firestore } from '../firebase.ts'
import { oweMail } from '../mail/mail.store.ts'
import { mentionMail } from '../mail/messages.ts'
import { webOrigin } from '../mail/origin.ts'
import { noteActivity } from '../teams/team.store.ts'
import { causeId } from './cause.ts'
import { joinDigest, readDigest } from './digest.store.ts'
import { notify } from './notify.store.ts'

type Place = { workspaceId: string; filmId: string }

const excerpt = (text: string) => (text.length > 300 ? `${text.slice(0, 299)}…` : text)

// Whoever is newly mentioned, is a member, and did not write it. The event may come twice or late: what it causes is named
// after the comment and the person, and is written only where it is not there yet.
const tellMentioned = (comment: Comment, mentioned: string[], { workspaceId, filmId }: Place, now: number) => {
  const store = firestore()
  const tell = async (transaction: Transaction): Promise<void> => {
    const ids = [...new Set(mentioned)].filter((uid) => uid !== comment.authorId)
    if (!ids.length) return
    const at = (uid: string) => causeId('mention', comment.id, uid)
    const [film, author, ...found] = await transaction.getAll(
      store.doc(paths.film(workspaceId, filmId)),
      store.doc(paths.user(comment.authorId)),
      ...ids.flatMap((uid) => [
        store.doc(paths.member(workspaceId, uid)),
        store.doc(paths.user(uid)),
        store.doc(paths.notification(uid, at(uid))),
        store.doc(paths.digest(uid, filmId)),
      ]),
    )
    const title = String(film?.get('title') ?? '')
    const by = String(author?.get('name') || author?.get('email') || '')
    const people = ids.flatMap((uid, n) => {
      const [member, account, told, waiting] = found.slice(n * 4, n * 4 + 4)
      if (!member?.exists || !account?.exists || told?.exists) return []
      const user = readIfReadable(tables.user, account)
      if (!user || !readIfReadable(tables.member, member)) return []
      const joined = joinDigest(readDigest(waiting), { id: at(uid), workspaceId, filmId, now })
      return [{ uid, user, joined: user.notifyByEmail && user.email ? joined : undefined }]
    })
    const count = people.filter(({ joined }) => joined && joined.is !== 'further').length
    const letters = await readUse(
      transaction,
      comment.authorId,
      usedIn(workspaceId, { of: 'letters', count, wish: `${filmId} ${comment.id} ${ids.length}` }),
      now,
    )
    const path = `${filmPath(filmId)}?comment=${comment.id}`
    const values = { film: title, text: excerpt(comment.text) }
    for (const { uid, user, joined } of people) {
      const id = at(uid)
      notify(transaction, uid, {
        id,
        kind: 'mention',
        workspaceId,
        filmId,
        actorId: comment.authorId,
        actorName: by,
        values,
        path,
        at: now,
      })
      // Whoever wrote too many today is still heard in the page.
      if (!joined || !letters) continue
      transaction.set(store.doc(paths.digest(uid, filmId)), joined.digest)
      if (joined.is === 'letter')
        oweMail(transaction, {
          id,
          uid,
          byUid: comment.authorId,
          to: user.email,
          language: user.locale,
          kind: 'mention',
          message: mentionMail(user.locale, {
            film: title,
            by,
            text: excerpt(comment.text),
            link: `${webOrigin()}${path}`,
          }),
          at: now,
        })
    }
    if (count > 0) letters?.()
  }
  // Many comments at once meet at the person they speak to.
  return store.runTransaction(tell, { maxAttempts: 20 })
}

// When it happened is what the platform saw, not what a browser's clock said.
const noteInFeed = (
  comment: Comment,
  kind: 'comment-made' | 'comment-resolved',
  { workspaceId, filmId }: Place,
  at: number,
) => {
  const store = firestore()
  return store.runTransaction(async (transaction) => {
    const [film, author] = await transaction.getAll(
      store.doc(paths.film(workspaceId, filmId)),
      store.doc(paths.user(comment.authorId)),
    )
    noteActivity(transaction, workspaceId, {
      id: causeId(kind, comment.id),
      kind,
      filmId,
      actorId: comment.authorId,
      actorName: String(author?.get('name') ?? ''),
      values: { film: String(film?.get('title') ?? ''), text: excerpt(comment.text) },
      at,
    })
  })
}

export const followComment = async (before: unknown, after: unknown, place: Place, now: number): Promise<void> => {
  const comment = commentSchema.safeParse(after)
  if (!comment.success) return
  const earlier = commentSchema.safeParse(before)
  const known = earlier.success ? earlier.data.mentions : []
  await tellMentioned(
    comment.data,
    comment.data.mentions.filter((uid) => !known.includes(uid)),
    place,
    now,
  )
  if (!earlier.success) await noteInFeed(comment.data, 'comment-made', place, now)
  else if (earlier.data.resolvedAt === undefined && comment.data.resolvedAt !== undefined)
    await noteInFeed(comment.data, 'comment-resolved', place, now)
}
