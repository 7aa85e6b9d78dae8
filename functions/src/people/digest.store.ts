import { type Digest, digestSchema, filmPath, notificationSchema, type User } from '@peace/core/access'
import { must } from '@peace/core/errors'
import { paths } from '@peace/core/paths'
import { tables } from '@peace/core/stored'
import type { DocumentSnapshot, Transaction } from 'firebase-admin/firestore'
import { readIfReadable } from '../documents.store.ts'
import { firestore } from '../firebase.ts'
import { log } from '../log/log.ts'
import { oweMail } from '../mail/mail.store.ts'
import { mentionMail, mentionsMail } from '../mail/messages.ts'
import { webOrigin } from '../mail/origin.ts'
import { pagesOf } from '../pages.store.ts'
import { causeId } from './cause.ts'

// The first mention in a film is a letter at once. For half an hour after a letter, what follows waits and becomes one: a
// comment is for anybody who sees the film, a mailbox is not.
const windowMs = 1_800_000
const most = 100

export const readDigest = (found: DocumentSnapshot | undefined): Digest | undefined =>
  found?.exists ? digestSchema.safeParse(found.data()).data : undefined

// What becomes of one more mention: its own letter, the first of a letter to come, or one more line of that.
export const joinDigest = (
  known: Digest | undefined,
  mention: { id: string; workspaceId: string; filmId: string; now: number },
): { is: 'letter' | 'first' | 'further'; digest: Digest } => {
  const { id, workspaceId, filmId, now } = mention
  const begun = { workspaceId, filmId, waiting: [], dueAt: now + windowMs }
  if (!known || (known.dueAt <= now && known.waiting.length === 0)) return { is: 'letter', digest: begun }
  const waiting = [...known.waiting.filter((each) => each !== id), id].slice(-most)
  return { is: known.waiting.length === 0 ? 'first' : 'further', digest: { ...known, waiting } }
}

const oweLetter = async (transaction: Transaction, user: User, digest: Digest, now: number): Promise<boolean> => {
  const store = firestore()
  const { workspaceId, filmId, waiting } = digest
  const [film, member, ...told] = await transaction.getAll(
    store.doc(paths.film(workspaceId, filmId)),
    store.doc(paths.member(workspaceId, user.id)),
    ...waiting.map((id) => store.doc(paths.notification(user.id, id))),
  )
  // Only what is still there and was not seen in the page meanwhile.
  const unseen = told.flatMap((each) => {
    const read = each.exists ? notificationSchema.safeParse(each.data()).data : undefined
    return read && read.readAt === undefined ? [read] : []
  })
  const last = unseen.at(-1)
  if (!last || !member?.exists || !film?.exists || !user.notifyByEmail || !user.email) return false
  const title = String(film.get('title') ?? '')
  const link = `${webOrigin()}${unseen.length === 1 ? last.path : filmPath(filmId)}`
  const one = { film: title, by: last.actorName, text: String(last.values.text ?? ''), link }
  oweMail(transaction, {
    id: causeId('mentions', user.id, filmId, String(digest.dueAt)),
    uid: user.id,
    // A letter about several names none of them.
    ...(unseen.length === 1 && last.actorId ? { byUid: last.actorId } : {}),
    to: user.email,
    language: user.locale,
    kind: 'mention',
    message:
      unseen.length === 1
        ? mentionMail(user.locale, one)
        : mentionsMail(user.locale, { film: title, many: unseen.length, link }),
    at: now,
  })
  return true
}

const send = (uid: string, filmId: string, now: number): Promise<void> =>
  firestore().runTransaction(async (transaction) => {
    const reference = firestore().doc(paths.digest(uid, filmId))
    const [found, account] = await transaction.getAll(reference, firestore().doc(paths.user(uid)))
    const digest = readDigest(found)
    if (digest && digest.dueAt > now) return
    const user = readIfReadable(tables.user, account)
    const sent = digest && user ? await oweLetter(transaction, user, digest, now) : false
    if (digest && sent) transaction.set(reference, { ...digest, waiting: [], dueAt: now + windowMs })
    else transaction.delete(reference)
  })

export const sendDigests = async (now: number): Promise<void> => {
  const due = firestore().collectionGroup('digests').where('dueAt', '<=', now).select()
  // One that fails keeps nobody else waiting.
  for await (const docs of pagesOf(due, 200))
    for (const { id, ref } of docs)
      await send(must(ref.parent.parent, 'whose digest it is').id, id, now).catch((error: unknown) =>
        log.error('digest', { path: ref.path, error }),
      )
}
