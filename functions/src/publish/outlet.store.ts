import { DomainError, isDomainError } from '@peace/core/errors'
import type { Channel, Publication, PublicationWish, Trouble } from '@peace/core/publish'
import type { FilmFile, PublishPorts } from '@peace/engine/publish'
import { refuseUnapproved } from '../approvals/approvals.store.ts'
import { readArtifacts, readFilm } from '../films/films.store.ts'
import { OutletAccount } from '../gateways/outlet-account.ts'
import { readFile, streamFile } from '../gateways/storage.ts'
import { YouTube } from '../gateways/youtube.ts'
import { setting } from '../params.ts'
import { signedFile } from '../signing/signed-file.store.ts'
import { refuseStopped } from '../switches.store.ts'
import { keepKeys, keysOf, markClosed, mustBeSetUp, oauthOf, readChannel } from './channels.store.ts'
import { coverOf } from './cover.ts'
import { publicationRows } from './publications.store.ts'
import { stillSends } from './still-sends.store.ts'

const mainOf = async (workspaceId: string, key: string) => {
  const [artifact] = await readArtifacts(workspaceId, [key])
  const file = artifact?.files.find(({ role }) => role === 'main')
  return artifact && file && !artifact.hidden ? { artifact, file } : undefined
}

// The film leaves signed, as every file does.
const filmOf = async ({ workspaceId, filmId, wish }: Publication): Promise<FilmFile | undefined> => {
  const found = await mainOf(workspaceId, wish.cut)
  if (!found || found.artifact.filmId !== filmId) return undefined
  if (!(await readFilm(workspaceId, filmId).catch(() => undefined))) return undefined
  // Under the name that was looked at: a film renamed on the way would go on as other bytes.
  const { path, bytes } = await signedFile(workspaceId, found.artifact, found.file, wish.title)
  return {
    bytes,
    read: async (from, to) => {
      const parts: Buffer[] = []
      for await (const part of streamFile(path, { start: from, end: to - 1 })) parts.push(part as Buffer)
      return Buffer.concat(parts)
    },
  }
}

const filmMs = async ({ workspaceId, cut }: PublicationWish): Promise<number> => {
  const found = await mainOf(workspaceId, cut)
  return found?.artifact.ms ?? found?.file.ms ?? 0
}
const cover = async ({ workspaceId, poster }: PublicationWish) => {
  const found = poster === undefined ? undefined : await mainOf(workspaceId, poster)
  return found && coverOf(await readFile(found.file.path))
}

export const openYouTube = (channel: Channel, now: () => number): YouTube => {
  const keep = (keys: Parameters<typeof keepKeys>[1]) => keepKeys(channel.id, keys)
  const closed = () => markClosed(channel.id)
  const account = new OutletAccount({ oauth: mustBeSetUp(channel.outlet), keys: keysOf(channel), keep, closed, now })
  return new YouTube({ api: setting('youtubeBaseUrl') || 'https://www.googleapis.com', account, filmMs, cover, now })
}

// Every step asks: who was let out to send may be so no more.
const outletOf = async (row: Publication, now: () => number): Promise<YouTube | Trouble> => {
  const { workspaceId, wish } = row
  if (!(await stillSends(row))) return 'workspace-closed'
  if (!oauthOf(wish.outlet)) return 'not-set-up'
  try {
    await refuseStopped('vendor', wish.outlet)
  } catch {
    return 'not-set-up'
  }
  const channel = await readChannel(workspaceId, wish.channelId).catch(() => undefined)
  return channel?.state === 'open' ? openYouTube(channel, now) : 'account-closed'
}

const hindered = async ({ workspaceId, filmId, wish }: Publication): Promise<Trouble | undefined> => {
  try {
    await refuseUnapproved(workspaceId, filmId, wish)
    return undefined
  } catch (error) {
    if (!isDomainError(error)) throw error
    return error.code === 'not-found' ? 'film-gone' : 'approval-missing'
  }
}

export const publishPorts = (now: () => number): PublishPorts => ({
  rows: publicationRows,
  chunkBytes: 8 * 1024 * 1024,
  now,
  outlet: (row) => outletOf(row, now),
  film: filmOf,
  hindered,
})

export const answered = async <T>(
  channel: Channel,
  asked: Promise<{ is: 'ok'; value: T } | { is: string; said?: string }>,
): Promise<T> => {
  const said = await asked
  if (said.is === 'ok' && 'value' in said) return said.value
  if (said.is === 'closed') {
    await markClosed(channel.id)
    throw new DomainError('channel-closed')
  }
  if (said.is === 'lost') throw new DomainError('vendor-unavailable', { vendor: channel.outlet })
  throw new DomainError('outlet-said-no', { outlet: channel.outlet, said: ('said' in said && said.said) || said.is })
}
