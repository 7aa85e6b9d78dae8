import { DomainError } from '@peace/core/errors'
import { paths } from '@peace/core/paths'
import { isEnded, type Publication, type PublishDraft, publicationSchema } from '@peace/core/publish'
import { mostInADay } from '@peace/core/registers'
import { tables } from '@peace/core/stored'
import {
  awakened,
  claimed,
  fenced,
  goesAgain,
  inTurn,
  lookedAt,
  openStates,
  type Publications,
  withdrawn,
} from '@peace/engine/publish'
import type { Transaction } from 'firebase-admin/firestore'
import { readDocument, readIfReadable } from '../documents.store.ts'
import { readUse, usedIn } from '../door/use.store.ts'
import { firestore } from '../firebase.ts'
import { type News, newsFor } from '../hooks/news.store.ts'

const reference = (id: string) => firestore().doc(paths.publication(id))

type Change = (row: Publication) => Publication | undefined

const newsOf = ({ id, workspaceId, filmId, wish, address, attempts, createdAt }: Publication): News => ({
  ...{ event: 'film.published', workspaceId, filmId, cause: id, at: attempts.at(-1)?.closedAt ?? createdAt },
  data: { publicationId: id, outlet: wish.outlet, ...(address === undefined ? {} : { address }) },
})

const changeRow = (
  id: string,
  change: Change,
  before: (transaction: Transaction, row: Publication) => Promise<void> = async () => undefined,
): Promise<Publication | undefined> =>
  firestore().runTransaction(async (transaction) => {
    const found = readIfReadable(tables.publication, await transaction.get(reference(id)))
    const after = found && change(found)
    if (!after) return undefined
    await before(transaction, found)
    const isOut = after.state === 'published' && found.state !== 'published'
    const writeNews = isOut ? await newsFor(transaction, newsOf(after)) : () => undefined
    writeNews()
    transaction.set(reference(id), tables.publication.write(after))
    return after
  })

export const publicationRows: Publications = {
  claim: (id, now, until) => changeRow(id, (row) => claimed(row, now, until)),
  change: (id, fence, change) => changeRow(id, fenced(fence, change)),
}

// At once, of one workspace: what is on its way to outlets costs us and them.
const mostOpen = 20
const refuseFull = async (transaction: Transaction, workspaceId: string): Promise<void> => {
  const open = await transaction.get(
    firestore()
      .collection(paths.publications())
      .where('workspaceId', '==', workspaceId)
      .where('state', 'in', openStates)
      .limit(mostOpen)
      .select(),
  )
  if (open.size >= mostOpen) throw new DomainError('use-limit-reached', { what: 'publications', limit: mostOpen })
}

// Whoever sends once more takes of the day's as whoever sends: each attempt costs us and the outlet the same.
const takeAttempt = async (
  transaction: Transaction,
  { id, workspaceId, attempts }: Publication,
  by: string,
  now: number,
) => {
  const taking = usedIn(workspaceId, { of: 'publications', count: 1, wish: `${id} ${attempts.length}` })
  const take = await readUse(transaction, by, taking, now)
  if (!take) throw new DomainError('use-limit-reached', { what: 'publications', limit: mostInADay.publications })
  return take
}

// The same wish asked for again is what is there already.
export const createPublication = async (row: Publication): Promise<void> => {
  await firestore().runTransaction(async (transaction) => {
    const found = await transaction.get(reference(row.id))
    const known = readIfReadable(tables.publication, found)
    const begins = !found.exists || (known && (known.state === 'withdrawn' || known.state === 'not-sent'))
    if (!begins) return
    await refuseFull(transaction, row.workspaceId)
    // It was counted when it was first asked for, and has not left since.
    const sent = known && known.attempts.length > 0
    const take = sent ? await takeAttempt(transaction, known, row.createdBy, row.createdAt) : undefined
    take?.()
    // What certainly is not there goes again, with its attempts kept, for whoever asks now.
    const whole = known ? { ...goesAgain(known, row.createdAt), createdBy: row.createdBy } : row
    transaction.set(reference(row.id), tables.publication.write(whole))
  })
}

// So many are looked at for the few that are taken.
const lookAhead = 500
const dueSchema = publicationSchema.pick({ id: true, workspaceId: true, leaseUntil: true })

export const duePublications = async (now: number, limit: number): Promise<string[]> => {
  const found = await firestore()
    .collection(paths.publications())
    .where('dueAt', '<=', now)
    .orderBy('dueAt')
    .limit(lookAhead)
    .select('id', 'workspaceId', 'leaseUntil')
    .get()
  const due = found.docs.flatMap((each) => dueSchema.safeParse(each.data()).data ?? [])
  return inTurn(due, now, limit)
}

export const awakenPublications = async (workspaceId: string, channelId: string, now: number): Promise<void> => {
  const found = await firestore()
    .collection(paths.publications())
    .where('workspaceId', '==', workspaceId)
    .where('wish.channelId', '==', channelId)
    .where('state', 'in', openStates)
    .get()
  await Promise.all(found.docs.map(({ id }) => changeRow(id, (row) => awakened(row, now))))
}

// Of a workspace that is closed.
export const withdrawWaiting = async (workspaceId: string): Promise<void> => {
  const found = await firestore()
    .collection(paths.publications())
    .where('workspaceId', '==', workspaceId)
    .where('state', '==', 'waiting')
    .get()
  await Promise.all(found.docs.map(({ id }) => changeRow(id, withdrawn)))
}

// The newest.
export const publicationsOf = async (workspaceId: string, filmId: string): Promise<Publication[]> => {
  const found = await firestore()
    .collection(paths.publications())
    .where('workspaceId', '==', workspaceId)
    .where('filmId', '==', filmId)
    .orderBy('createdAt', 'desc')
    .limit(200)
    .get()
  return found.docs.flatMap((each) => readIfReadable(tables.publication, each) ?? [])
}

export const readPublication = async (workspaceId: string, id: string): Promise<Publication> => {
  const found = await reference(id).get()
  const row = found.exists ? readDocument(tables.publication, found) : undefined
  if (!row || row.workspaceId !== workspaceId) throw new DomainError('not-found', { what: 'publication' })
  return row
}

const underWay = (state: string) => new DomainError('publication-under-way', { state })

// Only what has not left can be taken back; only what nobody can say of may be said to be missing there.
export const turnPublication = async (
  id: string,
  to: 'withdrawn' | 'again',
  { now, by }: { now: number; by: string },
): Promise<void> => {
  let refused: string | undefined
  const turn: Change = (row) => {
    if (to === 'withdrawn') return withdrawn(row)
    const open = row.state === 'unconfirmed' || row.state === 'not-sent'
    return open && row.dueAt === undefined ? { ...goesAgain(row, now), createdBy: by } : undefined
  }
  await changeRow(
    id,
    (row) => {
      const after = turn(row)
      refused = after ? undefined : row.state
      return after
    },
    async (transaction, row) => {
      if (to !== 'again') return
      if (isEnded(row)) await refuseFull(transaction, row.workspaceId)
      const take = await takeAttempt(transaction, row, by, now)
      take()
    },
  )
  if (refused !== undefined) throw underWay(refused)
}

// Whether it is time to ask the outlet again.
export const takeLook = async (id: string, now: number): Promise<boolean> =>
  (await changeRow(id, (row) => lookedAt(row, now))) !== undefined

export const keepStanding = async (id: string, change: (row: Publication) => Publication): Promise<void> => {
  await changeRow(id, (row) => (isEnded(row) ? change(row) : undefined))
}

const draftPlace = (workspaceId: string, filmId: string) =>
  firestore().doc(paths.publishDraft(workspaceId, filmId, 'next'))

export const readDraft = async (workspaceId: string, filmId: string): Promise<PublishDraft | undefined> =>
  readIfReadable(tables.publishDraft, await draftPlace(workspaceId, filmId).get())

export const writeDraft = async (workspaceId: string, filmId: string, draft: PublishDraft): Promise<void> => {
  await draftPlace(workspaceId, filmId).set(tables.publishDraft.write(draft))
}
