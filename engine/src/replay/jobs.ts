import { type FilmData, type JobRequest, planFor, sampleFilm } from '@peace/core/build'
import { entitlementsOf } from '@peace/core/money'
import type { Account } from '../ports.ts'
import type { Script } from './quiet-world.ts'

// The jobs that are recorded: each another way through the engine.
type Wish = Omit<JobRequest, 'jobId' | 'workspaceId' | 'filmId' | 'shownMillis'>
export type JobToRecord = {
  name: string
  film: Omit<FilmData, 'salt'>
  wish: Wish
  script?: Script
  // Cancelled once so many units are made.
  cancelAt?: number
  answer?: 'use-fallback' | 'give-up'
}

export const workspaceId = 'w'
const salt = '7'.repeat(32)

export const recordedAccount: Account = {
  workspaceId,
  salt,
  suspended: false,
  debtMillis: 0,
  plan: 'studio',
  entitlements: { ...entitlementsOf('studio'), watermark: false, maxHeight: 1080, priority: 'high' },
  limits: { dayMicros: 50_000_000, monthMicros: 500_000_000 },
  preference: { mode: 'automatic', fallbackAllowed: true },
  machines: 0,
}

type Size = { scenes: number; shotsPerScene: number; characters?: number }
const filmOf = (size: Size, seed: number, ms?: number): Omit<FilmData, 'salt'> => {
  const { salt: _, ...film } = sampleFilm({ ...size, filmId: 'f' }, seed)
  const shots = film.shots.map((shot, n) => (n === 0 && ms !== undefined ? { ...shot, ms } : shot))
  return { ...film, film: { ...film.film, workspaceId }, shots }
}

const whole = { target: { type: 'film' as const }, stop: 'cut' as const, fallback: false }
const small = { scenes: 1, shotsPerScene: 1 }
const two = { scenes: 1, shotsPerScene: 2 }
const refused = [{ code: 'filtered' as const, next: 'elsewhere' as const }]

const mixFilm = filmOf({ scenes: 2, shotsPerScene: 1 }, 9)
const wholeDraft = { target: { type: 'film' as const }, stop: 'cut' as const, quality: 'draft' as const }
const { units } = planFor({ ...mixFilm, salt }, recordedAccount.entitlements, wholeDraft)
const mixKey = units.find(({ spec }) => spec.kind === 'mix')?.key

export const jobsToRecord: JobToRecord[] = [
  { name: 'draft', film: filmOf(two, 1), wish: { ...whole, quality: 'draft' } },
  {
    name: 'draft-sound',
    film: filmOf({ scenes: 2, shotsPerScene: 1 }, 2),
    wish: { ...whole, stop: 'sound', quality: 'draft' },
  },
  // A long shot: made in pieces.
  { name: 'standard', film: filmOf(two, 3, 12_000), wish: { ...whole, quality: 'standard' } },
  {
    name: 'standard-tried-again',
    film: filmOf(small, 4),
    wish: { ...whole, quality: 'standard' },
    script: {
      'still h0-0 runpod': [{ code: 'overloaded', next: 'again' }],
      'line l0-0 embedded': [{ code: 'empty', next: 'again' }],
    },
  },
  {
    name: 'premium-fallback',
    film: filmOf(two, 5),
    wish: { ...whole, quality: 'premium', fallback: true },
    script: { 'clip h0-1 veo': refused },
  },
  {
    name: 'premium-answered',
    film: filmOf(small, 6),
    wish: { ...whole, quality: 'premium' },
    script: { 'clip h0-0 veo': refused },
    answer: 'use-fallback',
  },
  {
    name: 'premium-given-up',
    film: filmOf(small, 6),
    wish: { ...whole, quality: 'premium' },
    script: { 'clip h0-0 veo': refused },
    answer: 'give-up',
  },
  {
    name: 'scene',
    film: filmOf({ scenes: 2, shotsPerScene: 1 }, 7),
    wish: { ...whole, quality: 'draft', target: { type: 'scene', id: 's1' } },
  },
  {
    name: 'shot',
    film: filmOf(two, 8),
    wish: { ...whole, stop: 'clips', quality: 'standard', target: { type: 'shot', id: 'h0-1' } },
  },
  { name: 'unit', film: mixFilm, wish: { ...whole, quality: 'draft', target: { type: 'unit', key: String(mixKey) } } },
  { name: 'cancelled', film: filmOf(two, 10), wish: { ...whole, quality: 'standard' }, cancelAt: 12 },
  {
    name: 'failed',
    film: filmOf(small, 11),
    wish: { ...whole, quality: 'standard' },
    script: { 'clip h0-0 runpod': [{ code: 'invalid-spec', next: 'never' }] },
  },
]
