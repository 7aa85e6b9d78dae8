import type { UnitSpec } from '../build/unit.ts'
import { priceMicros, type RateCard } from '../money/rate-card.ts'
import { breakerAllows } from './breaker.ts'
import type { BackendCard, BackendLive } from './card.ts'
import { fits, type Misfit } from './fitness.ts'

export type Preference = {
  mode: 'automatic' | 'preferred' | 'manual'
  preferredId?: string | undefined
  bestQuality?: boolean | undefined
  preferSpeed?: boolean | undefined
  maxUnitMicros?: number | undefined
}

export type Question = {
  spec: UnitSpec
  cards: readonly BackendCard[]
  live: ReadonlyMap<string, BackendLive>
  rates: RateCard
  preference: Preference
  // Given up for this unit.
  tried?: ReadonlySet<string>
  // Whether this workspace has machines of its own that are awake.
  machines: number
  // Whether another look was allowed with the quote.
  fallback?: boolean
  now: number
}

export type Scored = {
  backend: string
  score: number
  priority: number
  cost: number
  speed: number
  queue: number
  micros: number
  ms: number
}

export type Decision = {
  // Best first.
  ranking: Scored[]
  refused: { backend: string; why: Misfit }[]
  reason: 'chosen-by-user' | 'preferred' | 'best-score' | 'only-one' | 'none-fits'
}

export const weights = { priority: 0.4, cost: 0.3, speed: 0.2, queue: 0.1 }

type Candidate = { card: BackendCard; micros: number; ms: number; queue: number }

const refusal = (question: Question, card: BackendCard, micros: number): Misfit | undefined => {
  const { preference, tried, live, machines, now } = question
  if (preference.mode === 'manual' && preference.preferredId !== card.id && !card.embedded) return 'not-chosen'
  if (tried?.has(card.id)) return 'tried'
  if (card.fallbackOnly && !question.fallback) return 'needs-consent'
  if (card.ownMachines && machines === 0) return 'no-machine'
  const state = live.get(card.id)
  if (state?.health === 'down') return 'down'
  if (state && !breakerAllows(state.breaker, now)) return 'breaker'
  return preference.maxUnitMicros !== undefined && micros > preference.maxUnitMicros ? 'dearer-than-allowed' : undefined
}

const most = (candidates: readonly Candidate[], of: (each: Candidate) => number): number => {
  let max = 0
  for (const each of candidates) max = Math.max(max, of(each))
  return max
}

const share = (value: number, max: number): number => (max === 0 ? 1 : 1 - value / max)

const rank = (candidates: readonly Candidate[], preference: Preference): Scored[] => {
  const dearest = most(candidates, ({ micros }) => micros)
  const slowest = most(candidates, ({ ms }) => ms)
  const longest = most(candidates, ({ queue }) => queue)
  // Who prefers speed has cost and speed change places.
  const costWeight = preference.preferSpeed ? weights.speed : weights.cost
  const speedWeight = preference.preferSpeed ? weights.cost : weights.speed
  return candidates
    .map(({ card, micros, ms, queue: waiting }) => {
      const priority = (preference.bestQuality ? card.qualityPriority : card.priority) / 100
      const cost = share(micros, dearest)
      const speed = share(ms, slowest)
      const queue = share(waiting, longest)
      const score = weights.priority * priority + costWeight * cost + speedWeight * speed + weights.queue * queue
      return { last: card.fallbackOnly, scored: { backend: card.id, score, priority, cost, speed, queue, micros, ms } }
    })
    .sort(
      (a, b) =>
        Number(a.last) - Number(b.last) ||
        b.scored.score - a.scored.score ||
        (a.scored.backend < b.scored.backend ? -1 : 1),
    )
    .map(({ scored }) => scored)
}

export const choose = (question: Question): Decision => {
  const { spec, cards, live, rates, preference } = question
  const candidates: Candidate[] = []
  const refused: Decision['refused'] = []
  for (const card of cards) {
    const fit = fits(card, spec)
    const micros = 'offer' in fit ? priceMicros(rates, card.id, spec) : 0
    const why = 'misfit' in fit ? fit.misfit : refusal(question, card, micros)
    if (why !== undefined || !('offer' in fit)) {
      refused.push({ backend: card.id, why: why ?? 'kind' })
      continue
    }
    const state = live.get(card.id)
    candidates.push({
      card,
      micros,
      ms: state?.averageMs[spec.kind] ?? fit.offer.typicalMs,
      queue: (state?.queued ?? 0) / card.slots,
    })
  }
  const ranking = rank(candidates, preference)
  const wanted = ranking.findIndex(({ backend }) => backend === preference.preferredId)
  if (preference.mode !== 'automatic' && wanted >= 0) {
    const [own] = ranking.splice(wanted, 1)
    if (own) ranking.unshift(own)
    return { ranking, refused, reason: preference.mode === 'manual' ? 'chosen-by-user' : 'preferred' }
  }
  const reason = ranking.length === 0 ? 'none-fits' : ranking.length === 1 ? 'only-one' : 'best-score'
  return { ranking, refused, reason }
}
