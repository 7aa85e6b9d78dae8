import { DomainError } from '@peace/core/errors'
import { paths } from '@peace/core/paths'
import { isEnded, type Publication, type PublishDraft } from '@peace/core/publish'
import { tables } from '@peace/core/stored'
import { goesAgain, type Publications } from '@peace/engine/publish'
import { readDocument, readIfReadable } from '../documents.store.ts'
import { firestore } from '../firebase.ts'

const reference = (id: string) => firestore().doc(paths.publication(id))

const changeRow = (
  id: string,
  change: (row: Publication) => Publication | undefined,
): Promise<Publication | undefined> =>
  firestore().runTransaction(async (transaction) => {
    const found = readIfReadable(tables.publication, await transaction.get(reference(id)))
    const after = found && change(found)
    if (!after) return undefined
    transaction.set(reference(id), tables.publication.write(after))
    return after
  })

export const publicationRows: Publications = {
  claim: (id, now, until) =>
    changeRow(id, (row) => {
      if (row.dueAt === undefined || row.dueAt > now || (row.leaseUntil ?? 0) > now) return undefined
      return { ...row, fence: row.fence + 1, leaseUntil: until }
    }),
  change: (id, fence, change) => changeRow(id, (row) => (row.fence === fence ? change(row) : undefined)),
}

// The same wish asked for again is what is there already.
export const createPublication = async (row: Publication): Promise<void> => {
  await firestore().runTransaction(async (transaction) => {
    const found = await transaction.get(reference(row.id))
    const known = readIfReadable(tables.publication, found)
    const begins = !found.exists || (known && (known.state === 'withdrawn' || known.state === 'not-sent'))
    if (!begins) return
    // What certainly is not there goes again, with its attempts kept.
    const whole = known ? goesAgain(known, row.createdAt) : row
    transaction.set(reference(row.id), tables.publication.write(whole))
  })
}

export const duePublications = async (now: number, limit: number): Promise<string[]> => {
  const found = await firestore().collection(paths.publications()).where('dueAt', '<=', now).limit(limit).get()
  return found.docs.map(({ id }) => id)
}

export const publicationsOf = async (workspaceId: string, filmId: string): Promise<Publication[]> => {
  const found = await firestore()
    .collection(paths.publications())
    .where('workspaceId', '==', workspaceId)
    .where('filmId', '==', filmId)
    .limit(200)
    .get()
  return found.docs
    .flatMap((each) => readIfReadable(tables.publication, each) ?? [])
    .sort((a, b) => b.createdAt - a.createdAt)
}

export const readPublication = async (workspaceId: string, id: string): Promise<Publication> => {
  const found = await reference(id).get()
  const row = found.exists ? readDocument(tables.publication, found) : undefined
  if (!row || row.workspaceId !== workspaceId) throw new DomainError('not-found', { what: 'publication' })
  return row
}

const underWay = (state: string) => new DomainError('publication-under-way', { state })

// Only what has not left can be taken back; only what nobody can say of may be said to be missing there.
export const turnPublication = async (id: string, to: 'withdrawn' | 'again', now: number): Promise<void> => {
  let refused: string | undefined
  await changeRow(id, (row) => {
    const { dueAt: _, leaseUntil: __, ...rest } = row
    if (to === 'again' && (row.state === 'unconfirmed' || row.state === 'not-sent') && row.dueAt === undefined)
      return goesAgain(row, now)
    // Raising the fence stops whoever is about to begin.
    if (to === 'withdrawn' && row.state === 'waiting' && row.session === undefined)
      return { ...rest, state: 'withdrawn', fence: row.fence + 1 }
    refused = row.state
    return undefined
  })
  if (refused !== undefined) throw underWay(refused)
}

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
