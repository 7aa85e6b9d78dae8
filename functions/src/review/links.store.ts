import { DomainError } from '@peace/core/errors'
import { paths } from '@peace/core/paths'
import { linkState, type ReviewLink, settledChoices } from '@peace/core/review'
import { tables } from '@peace/core/stored'
import { type DocumentSnapshot, FieldValue } from 'firebase-admin/firestore'
import { readDocument } from '../documents.store.ts'
import { countCall } from '../door/rate-limit.store.ts'
import { firestore } from '../firebase.ts'
import { hashSecret } from '../teams/secret.ts'
import { standsForAll } from './for-all.store.ts'
import { passMatches } from './pass.ts'

const reference = (token: string) => firestore().doc(paths.review(hashSecret(token)))
// Some of before say of a public film what only holds of others.
const readLink = (found: DocumentSnapshot): ReviewLink => settledChoices(readDocument(tables.reviewLink, found))

// A thousand may open a link at once, and one document is written about once a second: whoever answers them adds up its
// openings and writes them together, in a place of its own.
const places = 100
const ownPlace = String(Math.floor(Math.random() * places))
const everyMs = 1_200
const unwritten = new Map<string, { count: number }>()

const writeOpenings = async (token: string, count: number): Promise<void> => {
  await reference(token)
    .collection('openings')
    .doc(ownPlace)
    .set({ count: FieldValue.increment(count) }, { merge: true })
}

// A count is of interest, not of money: what could not be written is not counted.
const writeLater = async (token: string, own: { count: number }): Promise<void> => {
  for (;;) {
    await new Promise<void>((over) => {
      setTimeout(over, everyMs).unref()
    })
    const { count } = own
    own.count = 0
    if (count === 0) return void unwritten.delete(token)
    await writeOpenings(token, count).catch(() => undefined)
  }
}

export const countOpening = async (token: string): Promise<void> => {
  const known = unwritten.get(token)
  if (known) {
    known.count += 1
    return
  }
  const own = { count: 0 }
  unwritten.set(token, own)
  try {
    await writeOpenings(token, 1)
  } finally {
    writeLater(token, own)
  }
}

const openedOf = async (token: string): Promise<number> => {
  const found = await reference(token).collection('openings').get()
  return found.docs.reduce((sum, each) => sum + Number(each.get('count') ?? 0), 0)
}

const viewOf = async (link: ReviewLink) => {
  const { id, token, shown, passHash, expiresAt, createdAt, revokedAt } = link
  const { name, asksName, showsName, downloads, notes, public: open, credit, opensIdea } = link
  return {
    ...{ id, token, cut: shown.cut, pass: passHash !== undefined, name, asksName, showsName, downloads, notes },
    ...{ public: open, credit, opensIdea },
    ...{ createdAt, opened: await openedOf(token) },
    ...(expiresAt === undefined ? {} : { expiresAt }),
    ...(revokedAt === undefined ? {} : { revokedAt }),
  }
}

// The same link made twice is one.
export const makeLink = async (link: ReviewLink) => {
  const known = await linksOf(link.workspaceId, link.filmId)
  const same = known.find(({ id }) => id === link.id)
  if (same) return viewOf(same)
  if (known.filter(({ revokedAt }) => revokedAt === undefined).length >= mostLinks)
    throw new DomainError('use-limit-reached', { most: mostLinks })
  await reference(link.token).create(tables.reviewLink.write(link))
  return viewOf(link)
}
const mostLinks = 50

const linksOf = async (workspaceId: string, filmId: string): Promise<ReviewLink[]> => {
  const found = await firestore()
    .collection(paths.reviews())
    .where('workspaceId', '==', workspaceId)
    .where('filmId', '==', filmId)
    .get()
  return found.docs.map(readLink)
}

export const listLinks = async (workspaceId: string, filmId: string) => {
  const links = await linksOf(workspaceId, filmId)
  return Promise.all(links.sort((a, b) => b.createdAt - a.createdAt).map(viewOf))
}

export const revokeLink = async (workspaceId: string, filmId: string, linkId: string, now: number): Promise<number> => {
  const link = (await linksOf(workspaceId, filmId)).find(({ id }) => id === linkId)
  if (!link) throw new DomainError('not-found', { what: 'link' })
  if (link.revokedAt !== undefined) return link.revokedAt
  await reference(link.token).update({ revokedAt: now })
  return now
}

const tries = { max: 20, perMs: 10 * 60_000 }

// Whoever brings a token that is none learns nothing; whoever brings one that has ended learns why.
export const linkFor = async (token: string, pass: string | undefined, now: number): Promise<ReviewLink> => {
  const found = await reference(token).get()
  if (!found.exists) throw new DomainError('not-found', { what: 'link' })
  const link = readLink(found)
  const [workspace, film] = await Promise.all([
    firestore().doc(paths.workspace(link.workspaceId)).get(),
    firestore().doc(paths.film(link.workspaceId, link.filmId)).get(),
  ])
  const state = linkState(link, now)
  if (state !== 'open') throw new DomainError(state === 'revoked' ? 'review-revoked' : 'review-expired')
  if (!film.exists || film.get('deletedAt') || workspace.get('deletedAt') || workspace.get('status') !== 'active')
    throw new DomainError('review-revoked')
  if (link.public && !(await standsForAll(link))) throw new DomainError('review-revoked')
  if (link.passHash === undefined) return link
  if (pass === undefined) throw new DomainError('review-pass-needed')
  if (!passMatches(pass, link.passHash)) {
    await countCall('review-pass', hashSecret(token), tries, now)
    throw new DomainError('review-pass-wrong')
  }
  return link
}
