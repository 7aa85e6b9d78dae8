import { must } from '@peace/core/errors'
import { type PublicationWish, takenChapters, withChapters } from '@peace/core/publish'
import type { Arrived, Outlet, Said, Standing } from '@peace/engine/publish'
import { z } from 'zod'
import type { OAuth } from './account-keys.ts'
import { isReply, type OutletAccount, type Reply } from './outlet-account.ts'

// YouTube's Data API v3, as its documents have it: a film goes by a resumable upload, what goes with it by calls of its own.
// Its client library is 100 MB of every API there is; these are ten calls.
type Faulty = Exclude<Said<never>, { is: 'ok' }>
type Deps = {
  api: string
  account: OutletAccount
  filmMs: (wish: PublicationWish) => Promise<number>
  // JPEG of at most two megabytes.
  cover: (wish: PublicationWish) => Promise<Uint8Array<ArrayBuffer> | undefined>
  now(): number
}

export const youtubeOAuth = (base: string, clientId: string, clientSecret: string): OAuth => ({
  signInUrl: `${base || 'https://accounts.google.com'}/o/oauth2/v2/auth`,
  tokenUrl: `${base || 'https://oauth2.googleapis.com'}/token`,
  revokeUrl: `${base || 'https://oauth2.googleapis.com'}/revoke`,
  ...{ clientId, clientSecret, clientField: 'client_id', scopeSeparator: ' ' },
  scopes: ['youtube.upload', 'youtube.force-ssl', 'youtube.readonly'].map(
    (name) => `https://www.googleapis.com/auth/${name}`,
  ),
  // Without these there is no key to come back with.
  more: { access_type: 'offline', prompt: 'consent', include_granted_scopes: 'true' },
})

const itemsOf = <T extends z.ZodType>(item: T) => z.object({ items: z.array(item).default([]) })
const channelItem = z.object({
  id: z.string(),
  snippet: z.object({ title: z.string() }).optional(),
  contentDetails: z.object({ relatedPlaylists: z.object({ uploads: z.string() }) }).optional(),
})
const listed = z.object({ contentDetails: z.object({ videoId: z.string() }) })
const tagged = z.object({ id: z.string(), snippet: z.object({ tags: z.array(z.string()).default([]) }) })
const count = z.coerce.number().int().min(0).default(0)
const video = z.object({
  id: z.string(),
  status: z.object({
    uploadStatus: z.string(),
    failureReason: z.string().optional(),
    rejectionReason: z.string().optional(),
  }),
  statistics: z.object({ viewCount: count, likeCount: count, commentCount: count }).prefault({}),
})
const track = z.object({ snippet: z.object({ language: z.string(), trackKind: z.string().default('standard') }) })
const idOnly = z.object({ id: z.string() })
const playlistItem = z.object({ id: z.string(), snippet: z.object({ title: z.string() }) })
const fault = z.object({
  error: z.object({ message: z.string().default(''), errors: z.array(z.object({ reason: z.string() })).default([]) }),
})

// Quotas begin anew at midnight in California.
export const quotaEnds = (now: number): number => {
  const parts = new Intl.DateTimeFormat('en-US', {
    ...{ timeZone: 'America/Los_Angeles', hourCycle: 'h23', hour: '2-digit', minute: '2-digit', second: '2-digit' },
  }).formatToParts(now)
  const of = (type: string) => Number(parts.find((part) => part.type === type)?.value ?? 0)
  const gone = (of('hour') * 3600 + of('minute') * 60 + of('second')) * 1000
  return now - (now % 1000) - gone + 24 * 3_600_000 + 60_000
}

const quotas = new Set(['quotaExceeded', 'dailyLimitExceeded', 'uploadLimitExceeded'])
const slow = new Set(['rateLimitExceeded', 'userRateLimitExceeded', 'uploadRateLimitExceeded'])
const closed = new Set(['youtubeSignupRequired', 'authenticatedUserAccountSuspended', 'authenticatedUserAccountClosed'])

export const youtubeFault = ({ status, body }: Reply, now: number): Faulty => {
  const read = fault.safeParse(body).data?.error
  const reason = read?.errors[0]?.reason ?? ''
  if (quotas.has(reason)) return { is: 'later', why: 'quota', until: quotaEnds(now) }
  if (status === 429 || slow.has(reason)) return { is: 'later', why: 'slow-down', until: now + 60_000 }
  if (closed.has(reason)) return { is: 'closed' }
  if (status === 404 || status === 410) return { is: 'gone' }
  return { is: 'no', said: `${reason || status} ${read?.message ?? ''}`.trim().slice(0, 300) }
}

const boundary = 'peace-captions-boundary'
const soonMs = 60_000

export class YouTube implements Outlet {
  private readonly deps: Deps

  constructor(deps: Deps) {
    this.deps = deps
  }

  private async heard(reply: Reply): Promise<Faulty> {
    const said = youtubeFault(reply, this.deps.now())
    return said.is === 'closed' ? this.deps.account.close() : said
  }

  private async json<T extends z.ZodType>(
    schema: T,
    path: string,
    query: Record<string, string>,
    body?: object,
  ): Promise<Said<z.output<T>>> {
    const url = `${this.deps.api}/youtube/v3/${path}?${new URLSearchParams(query)}`
    const reply = await this.deps.account.ask(
      body === undefined
        ? { method: 'GET', url }
        : { method: 'POST', url, headers: { 'content-type': 'application/json' }, body: JSON.stringify(body) },
    )
    if (!isReply(reply)) return reply
    if (reply.status >= 300) return this.heard(reply)
    const read = schema.safeParse(reply.body)
    return read.success ? { is: 'ok', value: read.data } : { is: 'lost' }
  }

  async self(): Promise<Said<{ id: string; name: string }>> {
    const found = await this.json(itemsOf(channelItem), 'channels', { part: 'snippet', mine: 'true' })
    if (found.is !== 'ok') return found
    const [own] = found.value.items
    if (!own) return { is: 'no', said: 'youtubeSignupRequired' }
    return { is: 'ok', value: { id: own.id, name: own.snippet?.title ?? own.id } }
  }

  async playlists(): Promise<Said<{ id: string; title: string }[]>> {
    const found = await this.json(itemsOf(playlistItem), 'playlists', {
      part: 'snippet',
      mine: 'true',
      maxResults: '50',
    })
    if (found.is !== 'ok') return found
    return { is: 'ok', value: found.value.items.map(({ id, snippet }) => ({ id, title: snippet.title })) }
  }

  // Among the channel's own uploads: searching is dear, and late by hours.
  async find(mark: string): Promise<Said<string | undefined>> {
    const own = await this.json(itemsOf(channelItem), 'channels', { part: 'contentDetails', mine: 'true' })
    if (own.is !== 'ok') return own
    const uploads = own.value.items[0]?.contentDetails?.relatedPlaylists.uploads
    if (!uploads) return { is: 'no', said: 'youtubeSignupRequired' }
    const query = { part: 'contentDetails', playlistId: uploads, maxResults: '50' }
    const newest = await this.json(itemsOf(listed), 'playlistItems', query)
    // A channel without a film has no such list.
    if (newest.is === 'gone') return { is: 'ok', value: undefined }
    if (newest.is !== 'ok') return newest
    const ids = newest.value.items.map(({ contentDetails }) => contentDetails.videoId)
    if (ids.length === 0) return { is: 'ok', value: undefined }
    const videos = await this.json(itemsOf(tagged), 'videos', { part: 'snippet', id: ids.join(',') })
    if (videos.is !== 'ok') return videos
    return { is: 'ok', value: videos.value.items.find(({ snippet }) => snippet.tags.includes(mark))?.id }
  }

  async begin(wish: PublicationWish, mark: string, bytes: number): Promise<Said<string>> {
    const chapters = takenChapters(wish.chapters, await this.deps.filmMs(wish))
    // An hour that has come while it waited is no hour to be shown at: it is shown.
    const { publishAt } = wish
    const later = publishAt !== undefined && publishAt > this.deps.now() + soonMs
    const body = JSON.stringify({
      snippet: {
        ...{ title: wish.title, description: withChapters(wish.description, chapters), tags: [...wish.tags, mark] },
        ...{ categoryId: '1', defaultLanguage: wish.language, defaultAudioLanguage: wish.language },
      },
      status: {
        // What is to be seen later lies there unseen until then.
        privacyStatus: publishAt === undefined ? wish.privacy : later ? 'private' : 'public',
        ...(later ? { publishAt: new Date(publishAt).toISOString() } : {}),
        selfDeclaredMadeForKids: wish.madeForKids,
        containsSyntheticMedia: wish.syntheticMedia,
      },
    })
    const reply = await this.deps.account.ask({
      method: 'POST',
      url: `${this.deps.api}/upload/youtube/v3/videos?uploadType=resumable&part=snippet,status`,
      headers: {
        'content-type': 'application/json; charset=UTF-8',
        'x-upload-content-length': String(bytes),
        'x-upload-content-type': 'video/mp4',
      },
      body,
    })
    if (!isReply(reply)) return reply
    if (reply.status >= 300) return this.heard(reply)
    const place = reply.headers.get('location')
    return place ? { is: 'ok', value: place } : { is: 'lost' }
  }

  private async arrivedBy(reply: Reply): Promise<Said<Arrived>> {
    if (reply.status === 308) {
      const last = /^bytes=0-(\d+)$/.exec(reply.headers.get('range') ?? '')?.[1]
      return { is: 'ok', value: { next: last === undefined ? 0 : Number(last) + 1 } }
    }
    if (reply.status >= 300) return this.heard(reply)
    const read = idOnly.safeParse(reply.body)
    return read.success ? { is: 'ok', value: { id: read.data.id } } : { is: 'lost' }
  }

  async arrived(session: string, bytes: number): Promise<Said<Arrived>> {
    const headers = { 'content-range': `bytes */${bytes}`, 'content-length': '0' }
    const reply = await this.deps.account.ask({ method: 'PUT', url: session, headers })
    return isReply(reply) ? this.arrivedBy(reply) : reply
  }

  async put(session: string, from: number, chunk: Uint8Array, bytes: number): Promise<Said<Arrived>> {
    const reply = await this.deps.account.ask({
      ...{ method: 'PUT', url: session, body: new Uint8Array(chunk), ms: 180_000 },
      headers: { 'content-type': 'video/mp4', 'content-range': `bytes ${from}-${from + chunk.length - 1}/${bytes}` },
    })
    return isReply(reply) ? this.arrivedBy(reply) : reply
  }

  after({ captions, poster, playlist }: PublicationWish): string[] {
    return [
      ...captions.map(({ language }) => `captions-${language}`),
      ...(poster === undefined ? [] : ['cover']),
      ...(playlist === undefined ? [] : ['playlist']),
    ]
  }

  async follow(step: string, id: string, wish: PublicationWish): Promise<Said<null>> {
    if (step === 'cover') return this.setCover(id, wish)
    if (step === 'playlist') return this.putIntoPlaylist(id, must(wish.playlist, 'the list it goes into'))
    return this.addCaptions(step.slice('captions-'.length), id, wish)
  }

  private async done(reply: Reply | Faulty): Promise<Said<null>> {
    if (!isReply(reply)) return reply
    return reply.status < 300 ? { is: 'ok', value: null } : this.heard(reply)
  }

  private async addCaptions(language: string, videoId: string, wish: PublicationWish): Promise<Said<null>> {
    const text = wish.captions.find((each) => each.language === language)?.text
    if (text === undefined) return { is: 'ok', value: null }
    const there = await this.json(itemsOf(track), 'captions', { part: 'snippet', videoId })
    if (there.is !== 'ok') return there
    const own = ({ snippet }: z.output<typeof track>) =>
      snippet.language === language && snippet.trackKind.toLowerCase() !== 'asr'
    if (there.value.items.some(own)) return { is: 'ok', value: null }
    const about = JSON.stringify({ snippet: { videoId, language, name: '', isDraft: false } })
    const part = (type: string, content: string) => `--${boundary}\r\nContent-Type: ${type}\r\n\r\n${content}\r\n`
    return this.done(
      await this.deps.account.ask({
        method: 'POST',
        url: `${this.deps.api}/upload/youtube/v3/captions?uploadType=multipart&part=snippet`,
        headers: { 'content-type': `multipart/related; boundary=${boundary}` },
        body: `${part('application/json; charset=UTF-8', about)}${part('text/vtt', text)}--${boundary}--\r\n`,
      }),
    )
  }

  private async setCover(videoId: string, wish: PublicationWish): Promise<Said<null>> {
    const cover = await this.deps.cover(wish)
    if (!cover) return { is: 'no', said: 'no picture' }
    return this.done(
      await this.deps.account.ask({
        ...{ method: 'POST', headers: { 'content-type': 'image/jpeg' }, body: cover },
        url: `${this.deps.api}/upload/youtube/v3/thumbnails/set?videoId=${videoId}&uploadType=media`,
      }),
    )
  }

  private async putIntoPlaylist(videoId: string, playlistId: string): Promise<Said<null>> {
    const there = await this.json(itemsOf(idOnly), 'playlistItems', { part: 'id', playlistId, videoId })
    // It is the playlist that is not known, not the film.
    if (there.is === 'gone') return { is: 'no', said: 'playlistNotFound' }
    if (there.is !== 'ok') return there
    if (there.value.items.length > 0) return { is: 'ok', value: null }
    const resourceId = { kind: 'youtube#video', videoId }
    const added = await this.json(idOnly, 'playlistItems', { part: 'snippet' }, { snippet: { playlistId, resourceId } })
    return added.is === 'ok' ? { is: 'ok', value: null } : added
  }

  async look(id: string): Promise<Said<Standing>> {
    const found = await this.json(itemsOf(video), 'videos', { part: 'status,statistics', id })
    if (found.is !== 'ok') return found
    const [film] = found.value.items
    if (!film || film.status.uploadStatus === 'deleted') return { is: 'gone' }
    const { uploadStatus, failureReason, rejectionReason } = film.status
    if (uploadStatus === 'failed' || uploadStatus === 'rejected')
      return { is: 'ok', value: { is: 'refused', said: rejectionReason ?? failureReason ?? uploadStatus } }
    if (uploadStatus !== 'processed') return { is: 'ok', value: { is: 'processing' } }
    const { viewCount: views, likeCount: likes, commentCount: comments } = film.statistics
    const figures = { views, likes, comments, at: this.deps.now() }
    return { is: 'ok', value: { is: 'there', address: `https://www.youtube.com/watch?v=${id}`, figures } }
  }
}
