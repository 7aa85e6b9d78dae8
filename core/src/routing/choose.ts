import type { UnitSpec } from '../build/unit.ts'
import { pricesOf, type RateCard } from '../money/rate-card.ts'
import { breakerAllows } from './breaker.ts'
import { type BackendCard, type BackendLive, isFree } from './card.ts'
import { type Misfit, offerFor } from './fitness.ts'
import type { OwnMachines } from './own-machines.ts'
import { allowsVendor, type VendorName } from './vendor-names.ts'

export type Preference = {
  mode: 'automatic' | 'preferred' | 'manual'
  preferredId?: string | undefined
  bestQuality?: boolean | undefined
  preferSpeed?: boolean | undefined
  maxUnitMicros?: number | undefined
  own?: OwnMachines | undefined
  // With both at once: when all is to be done.
  by?: number | undefined
  // Who outside may be sent anything of the workspace's.
  vendors?: VendorName[] | undefined
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
  // One has waited for them as long as was agreed.
  waitedForOwn?: boolean
  // Whether another look was allowed with the quote.
  fallback?: boolean
  now: number
}

export type Scored = {
  backend: string
  score: number
  priority: number
  // How many wait there for each that can be made at once.
  waiting: number
  micros: number
  ms: number
}
// The most among those that could take it: what cost, speed and queue are measured by.
export type Most = { micros: number; ms: number; waiting: number }

export type Decision = {
  // Best first.
  ranking: Scored[]
  most: Most
  refused: { backend: string; why: Misfit }[]
  reason: 'chosen-by-user' | 'preferred' | 'best-score' | 'only-one' | 'none-fits'
}

export const weights = { priority: 0.4, cost: 0.3, speed: 0.2, queue: 0.1 }
// For who prefers speed: how many wait counts as much as how long it takes, so that a long queue moves work.
export const speedyWeights = { priority: 0.2, cost: 0.2, speed: 0.3, queue: 0.3 }

// Whether others may make what one's own machines can.
const othersMay = ({ preference, machines, waitedForOwn }: Question): boolean => {
  if (preference.own === 'only') return false
  return preference.own !== 'first' || machines > 0 || waitedForOwn === true
}

const refusal = (question: Question, card: BackendCard, micros: number, waitsForOwn: boolean): Misfit | undefined => {
  const { preference, tried, live, machines, now } = question
  if (card.vendor && !allowsVendor(preference.vendors, card.vendor)) return 'vendor-not-allowed'
  if (waitsForOwn && !card.ownMachines && !card.embedded) return 'not-chosen'
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

// What a score is made of, each between none and one.
export const sharesOf = ({ priority, micros, ms, waiting }: Scored, most: Most) => ({
  priority: priority / 100,
  cost: share(micros, most.micros),
  speed: share(ms, most.ms),
  queue: share(waiting, most.waiting),
})

// Filled in place and without its shares: among a thousand, objects and numbers on the heap are what the time goes to.
const score = (candidates: readonly Scored[], preference: Preference): Most => {
  const most: Most = { micros: 0, ms: 0, waiting: 0 }
  for (const { micros, ms, waiting } of candidates) {
    if (micros > most.micros) most.micros = micros
    if (ms > most.ms) most.ms = ms
    if (waiting > most.waiting) most.waiting = waiting
  }
  const weight = preference.preferSpeed ? speedyWeights : weights
  for (const each of candidates) {
    const { priority, cost, speed, queue } = sharesOf(each, most)
    each.score = weight.priority * priority + weight.cost * cost + weight.speed * speed + weight.queue * queue
  }
  return most
}

// Answers in small integers: a difference of scores would be a new number on the heap for every comparison.
const bestFirst = (a: Scored, b: Scored): number => {
  if (a.score !== b.score) return a.score > b.score ? -1 : 1
  return a.backend < b.backend ? -1 : 1
}

// Who can take it, and why the others cannot. Whom only consent allows stand behind all others, whatever their score.
const separate = (question: Question) => {
  const { spec, cards, live, rates, preference } = question
  const priceAt = pricesOf(rates, spec)
  const able = new Array<Scored>(cards.length)
  let count = 0
  const lasts = new Set<string>()
  // Whoever comes first was tried to the end: then nobody waits for them, unless nobody else may.
  const given = (card: BackendCard) => preference.own !== 'only' && question.tried?.has(card.id) === true
  const theirs = (card: BackendCard) => card.ownMachines && !given(card) && typeof offerFor(card, spec) !== 'string'
  const waitsForOwn = !othersMay(question) && cards.some(theirs)
  const refused: Decision['refused'] = []
  for (const card of cards) {
    const offer = offerFor(card, spec)
    if (typeof offer === 'string') {
      refused.push({ backend: card.id, why: offer })
      continue
    }
    const micros = isFree(card) ? 0 : priceAt(card.id)
    // A price that nobody set is not nought.
    if (micros === undefined) {
      refused.push({ backend: card.id, why: 'no-rate' })
      continue
    }
    const why = refusal(question, card, micros, waitsForOwn)
    if (why !== undefined) {
      refused.push({ backend: card.id, why })
      continue
    }
    const state = live.get(card.id)
    if (card.fallbackOnly) lasts.add(card.id)
    able[count++] = {
      backend: card.id,
      score: 0,
      priority: preference.bestQuality ? card.qualityPriority : card.priority,
      waiting: (state?.queued ?? 0) / card.slots,
      micros,
      ms: state?.averageMs[spec.kind] ?? offer.typicalMs,
    }
  }
  able.length = count
  return { able, lasts, refused }
}

export const choose = (question: Question): Decision => {
  const { preference } = question
  const { able, lasts, refused } = separate(question)
  const most = score(able, preference)
  able.sort(bestFirst)
  const isLast = ({ backend }: Scored) => lasts.has(backend)
  const ranking = lasts.size === 0 ? able : [...able.filter((each) => !isLast(each)), ...able.filter(isLast)]
  const wanted = ranking.findIndex(({ backend }) => backend === preference.preferredId)
  if (preference.mode !== 'automatic' && wanted >= 0) {
    const [own] = ranking.splice(wanted, 1)
    if (own) ranking.unshift(own)
    return { ranking, most, refused, reason: preference.mode === 'manual' ? 'chosen-by-user' : 'preferred' }
  }
  const reason = ranking.length === 0 ? 'none-fits' : ranking.length === 1 ? 'only-one' : 'best-score'
  return { ranking, most, refused, reason }
}
