import {
  type Approvable,
  type Approval,
  type ApprovalRules,
  approvable,
  approvalRulesSchema,
  boardVersion,
  cutVersion,
  missingApproval,
  scriptVersion,
  standingApproval,
  type Version,
} from '@peace/core/approvals'
import { DomainError } from '@peace/core/errors'
import { paths } from '@peace/core/paths'
import { tables } from '@peace/core/stored'
import { storedRows } from '@peace/engine'
import { readIfReadable } from '../documents.store.ts'
import { firestore } from '../firebase.ts'
import { filmReader } from '../jobs/film.store.ts'

export const rulesName = 'rules'
const place = (workspaceId: string, filmId: string, name: string) =>
  firestore().doc(paths.approval(workspaceId, filmId, name))

const newestCut = async (workspaceId: string, filmId: string): Promise<string | undefined> => {
  const found = await firestore()
    .collection(paths.artifacts(workspaceId))
    .where('filmId', '==', filmId)
    .where('kind', '==', 'cut')
    .get()
  const cuts = found.docs
    .flatMap((each) => readIfReadable(storedRows.artifact, each) ?? [])
    .filter(({ hidden, subject }) => !hidden && subject === filmId)
  return cuts.sort((a, b) => b.createdAt - a.createdAt)[0]?.key
}

export const versionsOf = async (workspaceId: string, filmId: string): Promise<Record<Approvable, Version>> => {
  const [film, cut] = await Promise.all([
    filmReader(firestore()).read(workspaceId, filmId),
    newestCut(workspaceId, filmId),
  ])
  return { script: scriptVersion(film), board: boardVersion(film), cut: cutVersion(filmId, cut) }
}

export const readRules = async (workspaceId: string, filmId: string): Promise<ApprovalRules> =>
  readIfReadable(tables.approvalRules, await place(workspaceId, filmId, rulesName).get()) ??
  approvalRulesSchema.parse({})

export const writeRules = async (workspaceId: string, filmId: string, rules: ApprovalRules): Promise<void> => {
  await place(workspaceId, filmId, rulesName).set(tables.approvalRules.write(rules))
}

export const readApproval = async (
  workspaceId: string,
  filmId: string,
  of: Approvable,
): Promise<Approval | undefined> => readIfReadable(tables.approval, await place(workspaceId, filmId, of).get())

// Whoever else answers at the same time is seen: a word is written over the one that was read.
export const changeApproval = async (
  workspaceId: string,
  filmId: string,
  of: Approvable,
  change: (before: Approval | undefined) => Approval,
): Promise<void> => {
  const reference = place(workspaceId, filmId, of)
  await firestore().runTransaction(async (transaction) => {
    const before = readIfReadable(tables.approval, await transaction.get(reference))
    transaction.set(reference, tables.approval.write(change(before)))
  })
}

export const standingsOf = async (workspaceId: string, filmId: string) => {
  const [versions, found] = await Promise.all([
    versionsOf(workspaceId, filmId),
    Promise.all(approvable.map((of) => readApproval(workspaceId, filmId, of))),
  ])
  return approvable.map((of, at) => ({
    of,
    approval: found[at],
    mark: versions[of].mark,
    ...standingApproval(found[at], versions[of]),
  }))
}

// A final that waits for a yes is not begun without it, and a cut that waits for one does not go out: a yes to the newest
// cut lets no other out. Drafts wait for nobody.
export const refuseUnapproved = async (
  workspaceId: string,
  filmId: string,
  leaving?: { cut: string },
): Promise<void> => {
  const rules = await readRules(workspaceId, filmId)
  const needs = leaving ? rules.publishing : rules.needs
  if (needs.length === 0) return
  const [now, approvals] = await Promise.all([
    versionsOf(workspaceId, filmId),
    Promise.all(needs.map((of) => readApproval(workspaceId, filmId, of))),
  ])
  const versions = leaving ? { ...now, cut: cutVersion(filmId, leaving.cut) } : now
  const missing = missingApproval(needs, approvals, versions)
  if (missing) throw new DomainError('approval-missing', missing)
}

export const approvalsIn = async (workspaceId: string, limit: number) => {
  const store = firestore()
  const films = await store.collection(paths.films(workspaceId)).limit(limit).get()
  const standing = films.docs
    .flatMap((each) => readIfReadable(tables.film, each) ?? [])
    .filter((film) => !film.deletedAt)
  return Promise.all(
    standing.map(async ({ id, title }) => {
      const [{ needs }, ...found] = await Promise.all([
        readRules(workspaceId, id),
        ...approvable.map((of) => readApproval(workspaceId, id, of)),
      ])
      const approvals = found.flatMap((each) => {
        if (!each) return []
        const { at, name } = each.answered ?? each.asked
        return [{ of: each.of, is: each.state, at, name }]
      })
      return { filmId: id, title, approvals, needs }
    }),
  )
}
