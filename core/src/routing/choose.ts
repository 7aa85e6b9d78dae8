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

const share = (value: number, max: number): number => (max === 0 ? 1 : 1 - value / max)

// Filled in place, one object a backend: among a thousand, copies are what the time goes to. Until here `queue` is how
// many wait a slot; it becomes a share like the others.
const score = (candidates: readonly Scored[], preference: Preference): void => {
  let dearest = 0
  let slowest = 0
  let longest = 0
  for (const { micros, ms, queue } of candidates) {
    if (micros > dearest) dearest = micros
    if (ms > slowest) slowest = ms
    if (queue > longest) longest = queue
  }
  // Who prefers speed has cost and speed change places.
  const costWeight = preference.preferSpeed ? weights.speed : weights.cost
  const speedWeight = preference.preferSpeed ? weights.cost : weights.speed
  for (const each of candidates) {
    each.cost = share(each.micros, dearest)
    each.speed = share(each.ms, slowest)
    each.queue = share(each.queue, longest)
    each.score =
      weights.priority * each.priority + costWeight * each.cost + speedWeight * each.speed + weights.queue * each.queue
  }
}

const bestFirst = (a: Scored, b: Scored): number => b.score - a.score || (a.backend < b.backend ? -1 : 1)

export const choose = (question: Question): Decision => {
  const { spec, cards, live, rates, preference } = question
  const candidates: Scored[] = []
  // Whom only consent allows stand behind all others, whatever their score.
  const lasts = new Set<string>()
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
    if (card.fallbackOnly) lasts.add(card.id)
    candidates.push({
      backend: card.id,
      score: 0,
      priority: (preference.bestQuality ? card.qualityPriority : card.priority) / 100,
      cost: 0,
      speed: 0,
      queue: (state?.queued ?? 0) / card.slots,
      micros,
      ms: state?.averageMs[spec.kind] ?? fit.offer.typicalMs,
    })
  }
  score(candidates, preference)
  candidates.sort(bestFirst)
  const isLast = ({ backend }: Scored) => lasts.has(backend)
  const ranking =
    lasts.size === 0 ? candidates : [...candidates.filter((each) => !isLast(each)), ...candidates.filter(isLast)]
  const wanted = ranking.findIndex(({ backend }) => backend === preference.preferredId)
  if (preference.mode !== 'automatic' && wanted >= 0) {
    const [own] = ranking.splice(wanted, 1)
    if (own) ranking.unshift(own)
    return { ranking, refused, reason: preference.mode === 'manual' ? 'chosen-by-user' : 'preferred' }
  }
  const reason = ranking.length === 0 ? 'none-fits' : ranking.length === 1 ? 'only-one' : 'best-score'
  return { ranking, refused, reason }
}
