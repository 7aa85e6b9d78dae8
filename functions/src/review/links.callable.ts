import { visibleMark } from '@peace/core/credentials'
import { DomainError } from '@peace/core/errors'
import { classifyText } from '@peace/core/moderation'
import { door } from '../callable.ts'
import { readArtifacts, readFilm } from '../films/films.store.ts'
import { newId } from '../ids.ts'
import { codeOf } from '../referrals/referral.store.ts'
import { originOf, signedFile } from '../signing/signed-file.store.ts'
import { listLinks, makeLink, revokeLink } from './links.store.ts'
import { hashPass } from './pass.ts'

const dayMs = 24 * 3_600_000
const memory = '2GiB'

const refuseForAll = (...said: (string | undefined)[]): void => {
  for (const text of said) {
    const [refused] = text === undefined ? [] : classifyText(text)
    if (refused) throw new DomainError('moderation-refused', { category: refused, where: 'film', id: 'public' })
  }
}

export const makeReviewLink = door(
  'makeReviewLink',
  {
    permission: 'film.edit',
    verified: true,
    audit: ({ filmId, linkId }) => ({ filmId, linkId }),
    maxBytes: 1024 * 1024,
    rate: { max: 30, perMs: 60_000 },
    ...{ memory, timeoutSeconds: 300 },
  },
  async ({ workspaceId, filmId, linkId, shown, pass, days, choices }, { now, uid }) => {
    const film = await readFilm(workspaceId, filmId)
    const kinds = { cut: shown.cut, captions: shown.captions, poster: shown.poster }
    const wanted = Object.entries(kinds).flatMap(([kind, key]) => (key === undefined ? [] : [{ kind, key }]))
    const found = await readArtifacts(
      workspaceId,
      wanted.map(({ key }) => key),
    )
    for (const { kind, key } of wanted)
      if (!found.some((each) => each.key === key && each.kind === kind && each.filmId === filmId))
        throw new DomainError('not-found', { what: kind })
    // Signed now, so that nobody waits for it who opens the link.
    const cut = found.find(({ kind }) => kind === 'cut')
    const file = cut?.files.find(({ role }) => role === 'main')
    if (!cut || !file) throw new DomainError('not-found', { what: 'cut' })
    await signedFile(workspaceId, cut, file, film.title)
    // What all may see is looked at as what is sent out is, by rules.
    if (choices.public) refuseForAll(film.title, shown.otherCaptions?.text)
    const code = choices.credit ? await codeOf(uid, workspaceId, newId(), now()) : undefined
    const at = now()
    const mark = visibleMark(await originOf(workspaceId, cut), film.language)
    const link = await makeLink({
      ...choices,
      ...(choices.public ? { asksName: false, showsName: false } : {}),
      ...{ id: linkId, workspaceId, filmId, token: newId(32), shown, createdAt: at, createdBy: uid },
      ...(mark === undefined ? {} : { mark }),
      ...(code === undefined ? {} : { code }),
      ...(pass === undefined || choices.public ? {} : { passHash: hashPass(pass) }),
      ...(days === undefined ? {} : { expiresAt: at + days * dayMs }),
    })
    return { link }
  },
)

export const listReviewLinks = door('listReviewLinks', { permission: 'film.edit' }, async ({ workspaceId, filmId }) => {
  await readFilm(workspaceId, filmId)
  return { links: await listLinks(workspaceId, filmId) }
})

export const revokeReviewLink = door(
  'revokeReviewLink',
  { permission: 'film.edit', audit: ({ filmId, linkId }) => ({ filmId, linkId }) },
  async ({ workspaceId, filmId, linkId }, { now }) => ({
    revokedAt: await revokeLink(workspaceId, filmId, linkId, now()),
  }),
)
