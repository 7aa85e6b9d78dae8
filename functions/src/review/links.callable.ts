import { visibleMark } from '@peace/core/credentials'
import { DomainError } from '@peace/core/errors'
import { wordsOfCaptions } from '@peace/core/publish'
import { ideaOf, settledChoices } from '@peace/core/review'
import { refuseUnapproved } from '../approvals/approvals.store.ts'
import { door } from '../callable.ts'
import { readArtifacts, readFilm } from '../films/films.store.ts'
import { readFile } from '../gateways/storage.ts'
import { newId } from '../ids.ts'
import { codeOf } from '../referrals/referral.store.ts'
import { originOf, signedFile } from '../signing/signed-file.store.ts'
import { refuseWords } from '../trust/moderation.store.ts'
import { listLinks, makeLink, revokeLink } from './links.store.ts'
import { hashPass } from './pass.ts'

const dayMs = 24 * 3_600_000
const memory = '2GiB'

export const makeReviewLink = door(
  'makeReviewLink',
  {
    permission: 'film.edit',
    verified: true,
    secrets: ['gemini'],
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
    const idea = choices.public && choices.opensIdea ? ideaOf(film.story) : undefined
    // What all may see waits for the same yes as what is sent out, and its words are read as those are.
    if (choices.public) {
      await refuseUnapproved(workspaceId, filmId, shown)
      const captions = found.find(({ kind }) => kind === 'captions')?.files.find(({ role }) => role === 'vtt')
      const words = [
        film.title,
        ...(idea ? [idea] : []),
        // As they were set by hand since, too.
        ...(captions ? [wordsOfCaptions({ text: new TextDecoder().decode(await readFile(captions.path)) })] : []),
        ...(shown.otherCaptions ? [wordsOfCaptions(shown.otherCaptions)] : []),
      ]
      await refuseWords({ workspaceId, filmId, kind: 'publication', subject: filmId }, words)
    }
    // Signed now, so that nobody waits for it who opens the link.
    const cut = found.find(({ kind }) => kind === 'cut')
    const file = cut?.files.find(({ role }) => role === 'main')
    if (!cut || !file) throw new DomainError('not-found', { what: 'cut' })
    await signedFile(workspaceId, cut, file, film.title)
    const code = choices.credit ? await codeOf(uid, workspaceId, newId(), now()) : undefined
    const at = now()
    const mark = visibleMark(await originOf(workspaceId, cut), film.language)
    const link = await makeLink({
      ...settledChoices(choices),
      ...(choices.public ? { title: film.title } : {}),
      ...{ id: linkId, workspaceId, filmId, token: newId(32), shown, createdAt: at, createdBy: uid },
      ...(mark === undefined ? {} : { mark }),
      ...(idea === undefined ? {} : { idea }),
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
