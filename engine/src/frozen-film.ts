import type { FilmData } from '@peace/core/build'
import { damaged } from '@peace/core/stored'
import { pageId, pageOf, textOf } from './plans.ts'
import type { Ports } from './ports.ts'
import type { JobRow, PageRow } from './rows.ts'

// A job with a budget is planned again while it runs, from the film as it was when it was asked for: that lies behind the
// pages of its plan, as text in pieces.
const pieceLetters = 200_000
const from = 100_000

export type Frozen = Omit<FilmData, 'salt'>

// Never in the middle of a letter: half of one cannot be stored.
const pieces = (text: string): string[] => {
  const found: string[] = []
  for (let at = 0; at < text.length; ) {
    let end = Math.min(text.length, at + pieceLetters)
    if (end < text.length && /[\ud800-\udbff]/.test(text[end - 1] ?? '')) end -= 1
    found.push(text.slice(at, end))
    at = end
  }
  return found
}

export const filmPageId = (jobId: string, n: number): string => pageId(jobId, from + n)

export const freeze = (jobId: string, { salt: _, ...film }: FilmData): PageRow[] =>
  pieces(JSON.stringify(film)).map((piece, n) => pageOf(filmPageId(jobId, n), piece))

const films = new WeakMap<Ports['store'], Map<string, FilmData>>()
const most = 20

export const frozenFilm = async (
  ports: Ports,
  job: Pick<JobRow, 'id' | 'workspaceId' | 'planning'>,
): Promise<FilmData> => {
  const known = films.get(ports.store) ?? new Map<string, FilmData>()
  films.set(ports.store, known)
  const kept = known.get(job.id)
  if (kept) return kept
  const ids = Array.from({ length: job.planning?.filmPages ?? 0 }, (_, n) => filmPageId(job.id, n))
  const rows = await ports.store.getMany('page', ids)
  const text = ids.map((id, n) => textOf(rows[n], id))
  const { salt } = await ports.accounts.of(job.workspaceId)
  let film: FilmData
  try {
    film = { ...(JSON.parse(text.join('')) as Frozen), salt }
  } catch (error) {
    throw damaged('page', job.id, 'no film', error)
  }
  const [oldest] = known.keys()
  if (known.size >= most && oldest !== undefined) known.delete(oldest)
  known.set(job.id, film)
  return film
}
