import { DomainError } from '@peace/core/errors'
import { type Publication, publicationId, publicationSchema, wordsOfWish } from '@peace/core/publish'
import { refuseUnapproved } from '../approvals/approvals.store.ts'
import { door } from '../callable.ts'
import { readArtifacts, readFilm } from '../films/films.store.ts'
import { refuseWords } from '../trust/moderation.store.ts'
import { readChannel } from './channels.store.ts'
import { answered, openYouTube } from './outlet.store.ts'
import {
  createPublication,
  keepStanding,
  publicationsOf,
  readDraft,
  readPublication,
  takeLook,
  turnPublication,
  writeDraft,
} from './publications.store.ts'

export const publishFilm = door(
  'publishFilm',
  {
    permission: 'film.edit',
    verified: true,
    secrets: ['gemini'],
    timeoutSeconds: 180,
    maxBytes: 1024 * 1024,
    uses: ({ wish }) => ({ of: 'publications', count: 1, wish: publicationId(wish) }),
    audit: ({ wish }) => ({ filmId: wish.filmId, channelId: wish.channelId, outlet: wish.outlet }),
  },
  async ({ workspaceId, wish }, { now, uid }) => {
    const { filmId, cut, poster, channelId } = wish
    if (wish.workspaceId !== workspaceId) throw new DomainError('not-found', { what: 'film' })
    await readFilm(workspaceId, filmId)
    const channel = await readChannel(workspaceId, channelId)
    if (channel.outlet !== wish.outlet) throw new DomainError('not-found', { what: 'channel' })
    const found = await readArtifacts(workspaceId, [cut, ...(poster === undefined ? [] : [poster])])
    for (const [kind, key] of [['cut', cut] as const, ...(poster === undefined ? [] : [['poster', poster] as const])])
      if (!found.some((each) => each.key === key && each.kind === kind && each.filmId === filmId && !each.hidden))
        throw new DomainError('not-found', { what: kind })
    await refuseUnapproved(workspaceId, filmId, wish)
    await refuseWords({ workspaceId, filmId, kind: 'publication', subject: filmId }, wordsOfWish(wish))
    const [id, at] = [publicationId(wish), now()]
    await createPublication(
      publicationSchema.parse({
        ...{ id, workspaceId, filmId, wish, state: 'waiting', dueAt: at, createdAt: at, createdBy: uid },
      }),
    )
    return { publicationId: id }
  },
)

const viewOf = (row: Publication) => {
  const { id, state, attempts, address, figures, trouble, said, done, wish, createdAt, dueAt } = row
  const { outlet, channelId, title, cut, privacy, publishAt, timeZone } = wish
  return {
    ...{ id, state, attempts, done, outlet, channelId, title, cut, privacy, timeZone, createdAt },
    ...(address === undefined ? {} : { address }),
    ...(figures === undefined ? {} : { figures }),
    ...(trouble === undefined ? {} : { trouble }),
    ...(said === undefined ? {} : { said }),
    ...(publishAt === undefined ? {} : { publishAt }),
    ...(dueAt === undefined ? {} : { dueAt }),
  }
}

export const listPublications = door(
  'listPublications',
  { permission: 'film.see' },
  async ({ workspaceId, filmId }) => {
    await readFilm(workspaceId, filmId)
    const [rows, draft] = await Promise.all([publicationsOf(workspaceId, filmId), readDraft(workspaceId, filmId)])
    return { publications: rows.map(viewOf), ...(draft ? { draft } : {}) }
  },
)

export const changePublication = door(
  'changePublication',
  {
    permission: 'film.edit',
    secrets: ['youtube', 'channelKey'],
    audit: ({ publicationId: id, to }) => ({ publicationId: id, to }),
  },
  async ({ workspaceId, publicationId: id, to }, { now, uid }) => {
    const row = await readPublication(workspaceId, id)
    if (to !== 'look') {
      await turnPublication(id, to, { now: now(), by: uid })
      return { publicationId: id }
    }
    if (row.vendorId === undefined) throw new DomainError('publication-under-way', { state: row.state })
    const channel = await readChannel(workspaceId, row.wish.channelId)
    // Within the hour what is known is new enough.
    if (!(await takeLook(id, now()))) return { publicationId: id }
    const said = await openYouTube(channel, now).look(row.vendorId)
    if (said.is === 'gone') {
      await keepStanding(id, (before) => ({ ...before, state: 'lost' }))
      return { publicationId: id }
    }
    const standing = await answered(channel, Promise.resolve(said))
    if (standing.is === 'there')
      await keepStanding(id, (before) => ({
        ...before,
        ...{ state: 'published', figures: standing.figures, address: standing.address },
      }))
    return { publicationId: id }
  },
)

export const savePublishDraft = door(
  'savePublishDraft',
  { permission: 'film.edit', maxBytes: 512 * 1024, rate: { max: 120, perMs: 60_000 } },
  async ({ workspaceId, filmId, draft }, { now }) => {
    await readFilm(workspaceId, filmId)
    const savedAt = now()
    await writeDraft(workspaceId, filmId, { ...draft, updatedAt: savedAt })
    return { savedAt }
  },
)
