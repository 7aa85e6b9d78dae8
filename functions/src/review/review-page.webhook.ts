import { isDomainError } from '@peace/core/errors'
import { embedPath, oEmbed, oEmbedPath, withOpenGraph } from '@peace/core/review'
import { onRequest } from 'firebase-functions/v2/https'
import { readClock } from '../clock.ts'
import { readArtifacts, readFilm } from '../films/films.store.ts'
import { signGet } from '../gateways/storage.ts'
import { log } from '../log/log.ts'
import { webOrigin } from '../mail/origin.ts'
import { partOf } from '../services.ts'
import { linkFor } from './links.store.ts'

// The guests' page as Hosting has it, with what a chat wants to know of the film in its head. The page itself asks for all else.

const keptMs = 60_000
let page: { text: string; at: number } | undefined
const pageText = async (now: number): Promise<string> => {
  if (page && now - page.at < keptMs) return page.text
  const answer = await fetch(`${webOrigin()}/review.html`, { signal: AbortSignal.timeout(10_000) })
  if (!answer.ok) throw new Error(`Hosting answered ${answer.status} for the guests' page`)
  page = { text: await answer.text(), at: now }
  return page.text
}

// Chats fetch a picture once, and some days later again.
const posterLastsMs = 6 * 24 * 3_600_000

const sharedOf = async (token: string, now: number) => {
  const address = `${webOrigin()}/r/${token}`
  // Whoever may not see it is told nothing of it; that nobody could tell is no answer.
  const link = await linkFor(token, undefined, now).catch((error: unknown) => {
    if (!isDomainError(error)) throw error
    return undefined
  })
  if (!link) return { address, language: 'th' as const }
  const { workspaceId, filmId, shown } = link
  const keys = [shown.cut, shown.poster].filter((key) => key !== undefined)
  const [film, artifacts] = await Promise.all([readFilm(workspaceId, filmId), readArtifacts(workspaceId, keys)])
  const main = (key: string | undefined) =>
    artifacts.find((each) => each.key === key)?.files.find(({ role }) => role === 'main')
  const [cut, poster] = [main(shown.cut), main(shown.poster)]
  const about = `${webOrigin()}${oEmbedPath}?url=${encodeURIComponent(address)}&format=json`
  return {
    ...{ address, language: film.language },
    ...(link.public ? { embed: `${webOrigin()}${embedPath(token)}`, oEmbed: about } : {}),
    film: {
      ...{ title: link.title ?? film.title, ms: artifacts.find(({ key }) => key === shown.cut)?.ms ?? cut?.ms ?? 0 },
      ...{ width: cut?.width ?? 1280, height: cut?.height ?? 720 },
      ...(poster ? { poster: await signGet(poster.path, now + posterLastsMs) } : {}),
    },
  }
}

const tokenShape = /^[A-Za-z0-9]{24,64}$/
const tokenIn = (path: string) => path.split('/').find((part) => tokenShape.test(part))

const side = (said: unknown): number | undefined => {
  const asked = Number(said)
  return Number.isInteger(asked) && asked >= 120 && asked <= 4000 ? asked : undefined
}

// What another site's oEmbed asks of a public film's address. Of any other nothing is known.
const oEmbedOf = async (query: Record<string, unknown>, now: number) => {
  const given = URL.canParse(String(query.url)) ? new URL(String(query.url)) : undefined
  const token = given && given.origin === new URL(webOrigin()).origin ? tokenIn(given.pathname) : undefined
  const shared = token === undefined ? undefined : await sharedOf(token, now)
  if (!shared || !('film' in shared) || shared.embed === undefined) return undefined
  const most = { width: side(query.maxwidth), height: side(query.maxheight) }
  return oEmbed({ film: shared.film, embed: shared.embed, site: webOrigin() }, most)
}

export const reviewPage = onRequest(partOf('studio'), async (request, response) => {
  const now = (await readClock()).now()
  try {
    if (request.path.endsWith(oEmbedPath)) {
      const found = await oEmbedOf(request.query, now)
      const xml = request.query.format === 'xml'
      response.set({ 'access-control-allow-origin': '*', 'cache-control': 'no-store' })
      if (xml) response.status(501).send('Only JSON')
      else if (!found) response.status(404).json({ error: 'not found' })
      else response.json(found)
      return
    }
    const text = await pageText(now)
    const token = tokenIn(request.path)
    // The page opens all the same when its head cannot be told.
    const told = token === undefined ? undefined : sharedOf(token, now)
    const shared = await told?.catch((error: unknown) => {
      log.error('the head of the guests’ page could not be told', { error })
      return undefined
    })
    const dressed = shared ? withOpenGraph(text, shared) : text
    response.set({ 'content-type': 'text/html; charset=utf-8', 'cache-control': 'no-store' }).send(dressed)
  } catch (error) {
    log.error('reviewPage', { error })
    response.status(503).set('retry-after', '30').send('Peace Script AI')
  }
})
