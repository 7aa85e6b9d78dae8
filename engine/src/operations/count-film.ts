import { type FilmData, type JobRequest, sampleFilm } from '@peace/core/build'
import { defaultRateCard, entitlementsOf } from '@peace/core/money'
import { deliveredCards } from '@peace/core/routing'
import type { Account } from '../ports.ts'
import { jobIn, type QuietWorld, quietWorld } from '../replay/quiet-world.ts'
import { begin, goOn, payIn } from '../replay/run-job.ts'
import { type Counted, counted, countingStore } from './counting-store.ts'
import { type Kept, mirrored } from './mirrored.ts'

// One film made from its wish to rest, every operation of it counted: nothing goes wrong, and makers elsewhere take as
// long as their cards say, so that slots are full and lines stand.
export type FilmToCount = { shots: number; quality: 'draft' | 'standard' | 'premium'; kept?: Kept }
export type FilmCounted = { shots: number; quality: string; units: number; state: string } & Counted

const workspaceId = 'w'
const salt = '7'.repeat(32)

const account: Account = {
  workspaceId,
  salt,
  suspended: false,
  debtMillis: 0,
  plan: 'studio',
  entitlements: { ...entitlementsOf('studio'), watermark: false, maxHeight: 1080, priority: 'high' },
  limits: { dayMicros: 5_000_000_000, monthMicros: 50_000_000_000 },
  preference: { mode: 'automatic', fallbackAllowed: true },
  machines: 0,
}

const shotsAScene = 10

const filmOf = (shots: number): Omit<FilmData, 'salt'> => {
  const scenes = Math.max(1, Math.round(shots / shotsAScene))
  const { salt: _, ...film } = sampleFilm({ scenes, shotsPerScene: shots / scenes, characters: 4, filmId: 'f' }, 1)
  return { ...film, film: { ...film.film, workspaceId } }
}

const cards = deliveredCards.filter(({ enabled }) => enabled)

const typicalMs = (backend: string, kind: string): number =>
  cards.find(({ id }) => id === backend)?.offers.find(({ kinds }) => kinds.some((each) => each === kind))?.typicalMs ??
  0

export const countFilm = async ({ shots, quality, kept }: FilmToCount): Promise<FilmCounted> => {
  const count = counted()
  const world: QuietWorld = quietWorld({
    account,
    film: filmOf(shots),
    cards,
    rates: defaultRateCard,
    script: {},
    startAt: Date.UTC(2026, 10, 21, 3),
    prefix: 'n',
    makerMs: ({ spec }, backend) => typicalMs(backend, spec.kind),
    through: (memory) => countingStore(kept ? mirrored(kept.store, () => world.store) : memory, count),
    mostSteps: 200_000,
  })
  payIn(world, workspaceId, 10_000_000_000)
  for (const table of ['wallet', 'entry'] as const)
    for (const [id, { row }] of world.store.tables[table]) await kept?.seed(table, id, row as object)
  const wish: Omit<JobRequest, 'shownMillis'> = {
    jobId: 'j',
    workspaceId,
    filmId: 'f',
    target: { type: 'film' },
    stop: 'cut',
    quality,
    fallback: false,
  }
  await begin(world, wish)
  await goOn(world, { jobId: 'j', workspaceId })
  if (world.thrown.length > 0) throw world.thrown[0]
  const job = jobIn(world.store, 'j')
  return { shots, quality, units: job.marks.length, state: job.state, ...count }
}
