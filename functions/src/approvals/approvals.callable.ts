import { may, type Role } from '@peace/core/access'
import type { Approval } from '@peace/core/approvals'
import { DomainError } from '@peace/core/errors'
import { door } from '../callable.ts'
import { readFilm } from '../films/films.store.ts'
import { approvalsIn, changeApproval, readRules, standingsOf, versionsOf, writeRules } from './approvals.store.ts'

// Nobody named: whoever may order what others build.
const mayAnswer = (approvers: readonly string[], uid: string, role: Role): boolean =>
  approvers.length > 0 ? approvers.includes(uid) : may(role, 'builds.order')

const wordOf = (word: Approval['asked'] | undefined) =>
  word && { name: word.name, at: word.at, ...(word.note === undefined ? {} : { note: word.note }) }

export const readApprovals = door(
  'readApprovals',
  { permission: 'film.see' },
  async ({ workspaceId, filmId }, { uid, role }) => {
    await readFilm(workspaceId, filmId)
    const [rules, standings] = await Promise.all([readRules(workspaceId, filmId), standingsOf(workspaceId, filmId)])
    return {
      rules,
      mayAnswer: mayAnswer(rules.approvers, uid, role),
      approvals: standings.map(({ approval, ...standing }) => {
        const [asked, answered] = [wordOf(approval?.asked), wordOf(approval?.answered)]
        return { ...standing, ...(asked ? { asked } : {}), ...(answered ? { answered } : {}) }
      }),
    }
  },
)

export const askApproval = door(
  'askApproval',
  { permission: 'film.edit', audit: ({ filmId, of }) => ({ filmId, of }) },
  async ({ workspaceId, filmId, of, note }, { now, uid, user }) => {
    await readFilm(workspaceId, filmId)
    const version = (await versionsOf(workspaceId, filmId))[of]
    if (Object.keys(version.pieces).length === 0) throw new DomainError('film-empty')
    const asked = { by: uid, name: user.name.slice(0, 80), at: now(), ...(note ? { note } : {}) }
    // What stands approved as it is needs no second yes.
    await changeApproval(workspaceId, filmId, of, (before) =>
      before?.state === 'approved' && before.version.mark === version.mark
        ? before
        : { of, state: 'asked', version, asked },
    )
    return { mark: version.mark }
  },
)

export const answerApproval = door(
  'answerApproval',
  { permission: 'film.comment', audit: ({ filmId, of, approved }) => ({ filmId, of, approved }) },
  async ({ workspaceId, filmId, of, mark, approved, note }, { now, uid, user, role }) => {
    await readFilm(workspaceId, filmId)
    const { approvers } = await readRules(workspaceId, filmId)
    if (!mayAnswer(approvers, uid, role)) throw new DomainError('not-allowed', { permission: 'approve' })
    const version = (await versionsOf(workspaceId, filmId))[of]
    // They said yes to what they saw, which is not this.
    if (version.mark !== mark) throw new DomainError('approval-of-another', { what: of })
    const answered = { by: uid, name: user.name.slice(0, 80), at: now(), ...(note ? { note } : {}) }
    await changeApproval(workspaceId, filmId, of, (before) => ({
      of,
      state: approved ? 'approved' : 'changes',
      version,
      asked: before?.asked ?? answered,
      answered,
    }))
    return { mark }
  },
)

export const setApprovalRules = door(
  'setApprovalRules',
  { permission: 'builds.order', audit: ({ filmId, rules }) => ({ filmId, needs: rules.needs.join(' ') }) },
  async ({ workspaceId, filmId, rules }) => {
    await readFilm(workspaceId, filmId)
    await writeRules(workspaceId, filmId, rules)
    return { rules }
  },
)

const mostFilms = 200

export const listApprovals = door('listApprovals', { permission: 'film.see' }, async ({ workspaceId }) => ({
  films: await approvalsIn(workspaceId, mostFilms),
}))
