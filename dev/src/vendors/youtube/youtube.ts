import { randomUUID } from 'node:crypto'
import type { IncomingMessage, ServerResponse } from 'node:http'
import { readBody, readJson, type StandIn, sendEmpty, sendJson, startStandIn } from '../stand-in/server.ts'
import {
  captionSchema,
  type Place,
  partsOf,
  playlistItemSchema,
  resourceSchema,
  takes,
  told,
  type Video,
} from './films.ts'
import { type Account, accounts, SignIn } from './sign-in.ts'

// YouTube's Data API v3 and Google's sign-in, for two channels. Faults by name: `quota`, `suspend` (the account is), `break` (the connection at nine tenths),
// `lose` (it says yes and loses the film), `place` (the upload's place is gone), `reject` (turned down when it is looked at), `revoke`, `expire`.
export type YouTubeStandIn = StandIn & {
  readonly videos: readonly Video[]
  readonly playlist: readonly string[]
  readonly signIn: SignIn
}

const quarter = 256 * 1024
const idOf = (account: Account) => ['local', 'other'][accounts.indexOf(account)]

export const startYouTube = async ({ port = 0 }: { port?: number } = {}): Promise<YouTubeStandIn> => {
  const videos: Video[] = []
  const places = new Map<string, Place>()
  const playlist: string[] = []
  const signIn = new SignIn()

  const refuse = (response: ServerResponse, code: number, reason: string, domain = 'youtube.parameter') =>
    sendJson(response, code, {
      error: { code, message: reason, errors: [{ message: reason, domain, reason }] },
    })
  const known = (id: string | null) => videos.find((video) => video.id === id && !video.lost)

  const begin = async (request: IncomingMessage, response: ServerResponse, url: URL, account: Account) => {
    const total = Number(request.headers['x-upload-content-length'])
    const read = resourceSchema.safeParse(await readJson(request))
    if (!read.success) return refuse(response, 400, `invalid${String(read.error.issues[0]?.path.at(-1) ?? 'Request')}`)
    if (url.searchParams.get('part') !== 'snippet,status' || !(total > 0)) return refuse(response, 400, 'badRequest')
    if (!takes.film.types.test(String(request.headers['x-upload-content-type'])))
      return refuse(response, 400, 'mediaBodyRequired')
    if (total > takes.film.most) return refuse(response, 413, 'uploadTooLarge')
    const { publishAt } = read.data.status
    if (publishAt !== undefined && Date.parse(publishAt) <= Date.now()) return refuse(response, 400, 'invalidPublishAt')
    const id = randomUUID()
    places.set(id, { account, resource: read.data, total, got: [], length: 0, dead: false })
    response.writeHead(200, {
      location: `${standIn.url}/upload/youtube/v3/videos?uploadType=resumable&upload_id=${id}`,
      'content-length': 0,
    })
    response.end()
  }

  const answerPlace = (response: ServerResponse, place: Place) => {
    const video = place.id === undefined ? undefined : videos.find(({ id }) => id === place.id)
    if (video) return sendJson(response, 200, { kind: 'youtube#video', id: video.id, ...video.resource })
    response.writeHead(308, {
      'content-length': 0,
      ...(place.length > 0 ? { range: `bytes=0-${place.length - 1}` } : {}),
    })
    response.end()
  }

  const take = async (request: IncomingMessage, response: ServerResponse, place: Place) => {
    const range = request.headers['content-range'] ?? ''
    const asked = /^bytes \*\/(\d+)$/.exec(range)
    if (place.dead || standIn.faults.take('place')) {
      place.dead = true
      return refuse(response, 404, 'notFound')
    }
    if (asked) {
      await readBody(request)
      return Number(asked[1]) === place.total ? answerPlace(response, place) : refuse(response, 400, 'badContentRange')
    }
    const [, from, to, total] = /^bytes (\d+)-(\d+)\/(\d+)$/.exec(range)?.map(Number) ?? []
    const body = await readBody(request)
    if (from === undefined || to === undefined || total !== place.total || body.length !== to - from + 1)
      return refuse(response, 400, 'badContentRange')
    if (place.id !== undefined || from !== place.length) return answerPlace(response, place)
    if (to + 1 < total && body.length % quarter !== 0) return refuse(response, 400, 'badChunk')
    if (standIn.faults.take('break')) {
      const kept = body.subarray(0, Math.floor((body.length * 0.9) / quarter) * quarter)
      place.got.push(kept)
      place.length += kept.length
      return void response.socket?.destroy()
    }
    place.got.push(body)
    place.length += body.length
    if (place.length === place.total) {
      place.id = randomUUID().slice(0, 11)
      const lost = standIn.faults.take('lose')
      const rejected = standIn.faults.take('reject')
      const { account, resource, got, id } = place
      const bytes = Buffer.concat(got)
      videos.push({ id, account, resource, bytes, looks: 0, lost, rejected, captions: [] })
    }
    answerPlace(response, place)
  }

  const addCaptions = async (request: IncomingMessage, response: ServerResponse) => {
    const body = (await readBody(request)).toString('utf8')
    const parts = partsOf(body, request.headers['content-type'] ?? '')
    const about = captionSchema.safeParse(JSON.parse(parts?.[0]?.content ?? 'null'))
    const text = parts?.[1]?.content ?? ''
    if (!about.success || parts?.length !== 2) return refuse(response, 400, 'invalidMetadata')
    if (!text.startsWith('WEBVTT')) return refuse(response, 400, 'contentRequired')
    if (Buffer.byteLength(text) > takes.captions.most) return refuse(response, 413, 'uploadTooLarge')
    const { videoId, language } = about.data.snippet
    const video = known(videoId)
    if (!video) return refuse(response, 404, 'videoNotFound', 'youtube.caption')
    if (video.captions.some((each) => each.language === language)) return refuse(response, 409, 'captionExists')
    video.captions.push({ language, text })
    sendJson(response, 200, { kind: 'youtube#caption', id: randomUUID(), snippet: about.data.snippet })
  }

  const setCover = async (request: IncomingMessage, response: ServerResponse, url: URL) => {
    const body = await readBody(request)
    const video = known(url.searchParams.get('videoId'))
    if (!video) return refuse(response, 404, 'videoNotFound')
    const jpeg = body[0] === 0xff && body[1] === 0xd8
    const png = body[0] === 0x89 && body[1] === 0x50
    if (!takes.cover.types.test(request.headers['content-type'] ?? ''))
      return refuse(response, 400, 'mediaBodyRequired')
    if (body.length > takes.cover.most || !(jpeg || png)) return refuse(response, 400, 'invalidImage')
    video.cover = body.length
    sendJson(response, 200, { kind: 'youtube#thumbnailSetResponse', items: [{}] })
  }

  const show = (video: Video) => {
    video.looks += 1
    const done = video.looks > 1
    const uploadStatus = !done ? 'uploaded' : video.rejected ? 'rejected' : 'processed'
    return {
      ...{ kind: 'youtube#video', id: video.id, snippet: video.resource.snippet },
      status: {
        ...{ ...video.resource.status, uploadStatus },
        ...(uploadStatus === 'rejected' ? { rejectionReason: 'copyright' } : {}),
      },
      statistics: { viewCount: String(video.looks), likeCount: '0', commentCount: '0' },
    }
  }

  const list = (response: ServerResponse, items: object[]) =>
    sendJson(response, 200, { pageInfo: { totalResults: items.length }, items })

  const read = (response: ServerResponse, url: URL, account: Account) => {
    const of = (name: string) => url.searchParams.get(name)
    const uploads = `UU${idOf(account)}`
    const there = videos.filter((each) => !each.lost && each.account === account)
    if (!of('part')) return refuse(response, 400, 'missingRequiredParameter')
    const asked = Number(of('maxResults') ?? 5)
    if (!Number.isInteger(asked) || asked < 0 || asked > takes.mostResults)
      return refuse(response, 400, 'invalidParameter')
    switch (url.pathname) {
      case '/youtube/v3/channels':
        return list(response, [
          {
            ...{ kind: 'youtube#channel', id: `UC${idOf(account)}`, snippet: { title: account } },
            contentDetails: { relatedPlaylists: { uploads } },
          },
        ])
      case '/youtube/v3/playlists':
        return list(response, [{ kind: 'youtube#playlist', id: 'PLlocal', snippet: { title: 'Short films' } }])
      case '/youtube/v3/playlistItems': {
        if (of('playlistId') === uploads)
          return list(
            response,
            there
              .toReversed()
              .slice(0, asked)
              .map(({ id }) => ({ id: `item-${id}`, contentDetails: { videoId: id } })),
          )
        if (of('playlistId') !== 'PLlocal') return refuse(response, 404, 'playlistNotFound')
        return list(
          response,
          playlist.filter((id) => id === of('videoId')).map((id) => ({ id: `item-${id}` })),
        )
      }
      case '/youtube/v3/captions':
        return list(
          response,
          (known(of('videoId'))?.captions ?? []).map(({ language }) => ({
            id: language,
            snippet: { language, trackKind: 'standard' },
          })),
        )
      case '/youtube/v3/videos':
        return list(response, there.filter(({ id }) => of('id')?.split(',').includes(id)).map(show))
    }
    sendEmpty(response, 404)
  }

  const standIn = await startStandIn(async (request, response, url) => {
    const { faults } = standIn
    if (url.pathname === '/o/oauth2/v2/auth') return signIn.show(response, url)
    // What is there, for whoever tests.
    if (url.pathname === '/_films')
      return sendJson(response, 200, { films: videos.map(told), playlist, letIn: signIn.letIn() })
    const shown = /^\/_films\/([\w-]+)$/.exec(url.pathname)?.[1]
    if (shown !== undefined) return void response.end(videos.find(({ id }) => id === shown)?.bytes)
    if (faults.take('expire')) signIn.expire()
    if (faults.take('revoke')) signIn.revoke()
    if (url.pathname === '/token') return signIn.token(request, response)
    if (url.pathname === '/revoke') return signIn.revoked(request, response)
    const account = signIn.knows(request)
    if (!account) return refuse(response, 401, 'authError', 'global')
    if (faults.take('suspend')) return refuse(response, 403, 'authenticatedUserAccountSuspended', 'youtube.common')
    if (faults.take('quota')) return refuse(response, 403, 'quotaExceeded', 'youtube.quota')
    if (request.method === 'GET') return read(response, url, account)
    if (url.pathname === '/upload/youtube/v3/videos') {
      const id = url.searchParams.get('upload_id')
      if (id === null) return begin(request, response, url, account)
      const place = places.get(id)
      return place ? take(request, response, place) : refuse(response, 404, 'notFound')
    }
    if (url.pathname === '/upload/youtube/v3/captions') return addCaptions(request, response)
    if (url.pathname === '/upload/youtube/v3/thumbnails/set') return setCover(request, response, url)
    if (url.pathname === '/youtube/v3/playlistItems') {
      const item = playlistItemSchema.safeParse(await readJson(request))
      if (!item.success || !known(item.data.snippet.resourceId.videoId)) return refuse(response, 404, 'videoNotFound')
      if (item.data.snippet.playlistId !== 'PLlocal') return refuse(response, 404, 'playlistNotFound')
      playlist.push(item.data.snippet.resourceId.videoId)
      return sendJson(response, 200, { kind: 'youtube#playlistItem', id: randomUUID() })
    }
    sendEmpty(response, 404)
  }, port)
  return Object.assign(standIn, { videos, playlist, signIn })
}
