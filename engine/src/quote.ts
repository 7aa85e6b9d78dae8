import { type BudgetPlan, type BudgetWish, planBudget, type ShotQualities, variantsOf } from '@peace/core/budget'
import type { JobRequest } from '@peace/core/build'
import {
  digest,
  type FilmData,
  frameGone,
  lowerSpec,
  type Plan,
  planFor,
  portraitGone,
  rowLeftOut,
  type Unit,
} from '@peace/core/build'
import { mainCut } from '@peace/core/cutting'
import { DomainError } from '@peace/core/errors'
import { wordsOf } from '@peace/core/moderation'
import { priceMicros, type Quote, quotePlan, type RateCard, tierRefusal } from '@peace/core/money'
import { planToken, type Shown } from '@peace/core/open'
import { type BackendCard, fits, type Preference } from '@peace/core/routing'
import { type Quality, qualities } from '@peace/core/story'
import { withSpokenLengths } from './edited-lengths.ts'
import { placeOf } from './look.ts'
import { withoutLostPictures } from './own-frames.ts'
import type { Account, Ports } from './ports.ts'
import { holdFor, lanesIn, needsVendor, type Pricing, paceOf, priceUnit, type UnitPrice } from './price-unit.ts'
import { type ArtifactRow, within } from './rows.ts'
import { withOthers } from './shared-out.ts'

export type QuoteRequest = Omit<JobRequest, 'jobId' | 'shownMillis' | 'plan'> & {
  // Shots that would be so long, in milliseconds: what an edit beyond a clip's end would cost.
  longer?: Readonly<Record<string, number>> | undefined
  // As it would be drawn in the new manner, before anybody says yes to it.
  manner?: 'new' | undefined
}
export type QuotedUnit = { unit: Unit; made: boolean; holdMicros: number }
// Of a budget: what it buys, and the film it is planned from again.
export type BudgetPrepared = {
  plan: BudgetPlan
  qualities: ShotQualities
  film: FilmData
  allowed: Quality[]
  stepMicros: number
}
export type Prepared = {
  account: Account
  plan: Plan
  quote: Quote
  units: QuotedUnit[]
  rates: RateCard
  preference: Preference
  warnings: string[]
  // Places whose words no classifier has passed yet.
  unseen: ReadonlySet<number>
  budget?: BudgetPrepared
}

const preferenceOf = ({ preference }: Account, request: QuoteRequest): Preference => {
  const { fallbackAllowed, own, ...others } = preference
  const use = request.own ?? own
  const { by } = request
  const rest = { ...others, ...(use ? { own: use } : {}), ...(by === undefined ? {} : { by }) }
  if (!request.backendId) return rest
  return { ...rest, mode: fallbackAllowed ? 'preferred' : 'manual', preferredId: request.backendId }
}

const artifactsOf = async (ports: Ports, workspaceId: string, units: readonly Unit[]) => {
  const damaged = new Set<string>()
  const found = await ports.store.getMany(
    'artifact',
    units.map(({ key }) => within(workspaceId, key)),
    (id) => damaged.add(id),
  )
  return {
    artifacts: new Map<string, ArtifactRow>(found.flatMap((each) => (each ? [[each.key, each]] : []))),
    damaged: new Set(units.flatMap(({ key }) => (damaged.has(within(workspaceId, key)) ? [key] : []))),
  }
}

// A late result that nobody paid for is paid by the first job that uses it; anything else there is free.
const owedFor = (artifact: ArtifactRow, unit: Unit, rates: RateCard): number =>
  artifact.hidden && !artifact.paidBy ? priceMicros(rates, artifact.provenance.backend, unit.spec) : 0

type Noticed = {
  waits: boolean
  unseen: boolean
  lostFrames: readonly string[]
  lostPortraits: readonly string[]
  leftOut: readonly string[]
}

const warningsOf = (
  { waits, unseen, lostFrames, lostPortraits, leftOut }: Noticed,
  request: QuoteRequest,
  units: readonly Unit[],
  cards: readonly BackendCard[],
): string[] => {
  const subjects = new Set(units.map(({ spec }) => spec.subject))
  const asked = (id: string) => subjects.has(id)
  const warnings = [
    ...leftOut.map(rowLeftOut),
    ...lostFrames.filter(asked).map(frameGone),
    ...lostPortraits.filter(asked).map(portraitGone),
  ]
  if (waits) warnings.push('backend-down')
  if (unseen) warnings.push('to-be-looked-at')
  const noWayDown = units.some(({ spec }) => {
    const lower = lowerSpec(spec)
    return lower && !cards.some((card) => 'offer' in fits(card, lower))
  })
  if (request.fallback && noWayDown) warnings.push('no-fallback')
  return warnings
}

// Which of the film's cuts is meant; a scene or a shot by itself is of none.
const cutOf = ({ target }: QuoteRequest): string | undefined =>
  target.type === 'cut' || target.type === 'delivery'
    ? target.id
    : target.type === 'film' || target.type === 'unit'
      ? mainCut
      : undefined

const readFilm = async (ports: Ports, account: Account, request: QuoteRequest) => {
  const { workspaceId, salt, entitlements } = account
  const { leftOut = [], ...read } = await ports.films.read(workspaceId, request.filmId, cutOf(request), request.manner)
  const { longer = {}, target } = request
  const shots = read.shots.map((shot) => ({ ...shot, ms: longer[shot.id] ?? shot.ms }))
  const asked = target.type === 'delivery' ? { deliver: [target.format] } : {}
  const whole = await withoutLostPictures(ports, workspaceId, { ...read, shots, ...asked, salt })
  const film = await withSpokenLengths(ports, workspaceId, whole.film, entitlements, request)
  return { ...whole, film, leftOut }
}

// Refuses what is known to be refused; asks nobody.
const unseenIn = async (ports: Ports, film: FilmData, units: readonly Unit[]): Promise<ReadonlySet<number>> => {
  const words = wordsOf(units)
  const passed = await ports.moderation.film(film, words, (page) => placeOf(film.film, units, page))
  return new Set(words.flatMap((page, n) => (passed[n] ? [] : page.units)))
}

const priceOf = (unit: Unit, pricing: Pricing): UnitPrice => {
  const price = priceUnit(unit, pricing)
  const vendor = price ? undefined : needsVendor(unit, pricing)
  if (vendor) throw new DomainError('vendor-not-allowed', { vendor })
  if (!price) throw new DomainError('no-fit-backend', { kind: unit.spec.kind, subject: unit.spec.subject })
  return price
}

// What a budget buys of a film, with what is there already for nothing.
const spendBudget = async (
  ports: Ports,
  account: Account,
  request: QuoteRequest,
  wish: BudgetWish,
  film: FilmData,
  pricing: Pricing,
  frontier: boolean,
): Promise<BudgetPrepared> => {
  const allowed = qualities.filter(
    (quality) => !tierRefusal({ plan: account.plan, debtMillis: account.debtMillis }, quality),
  )
  const asked = {
    film,
    account: account.entitlements,
    request: { stop: request.stop, target: request.target },
    allowed,
  }
  const units = new Map<string, Unit>()
  for (const unit of variantsOf(asked)) units.set(unit.key, unit)
  const { artifacts } = await artifactsOf(ports, request.workspaceId, [...units.values()])
  const prices = new Map<string, number | undefined>()
  const price = (unit: Unit): number | undefined => {
    const artifact = artifacts.get(unit.key)
    if (artifact) return owedFor(artifact, unit, pricing.rates)
    if (!prices.has(unit.key)) prices.set(unit.key, holdFor(unit, pricing))
    return prices.get(unit.key)
  }
  const pace = wish.withinMs && paceOf(pricing, wish.withinMs, ({ key }) => artifacts.has(key))
  const plan = planBudget({ ...asked, price, ...(pace ? { pace } : {}) }, wish, { frontier })
  return {
    plan,
    qualities: Object.fromEntries(plan.shots.map(({ id, quality }) => [id, quality])),
    film,
    allowed,
    stepMicros: plan.stepMicros,
  }
}

// Plans and prices a request on one snapshot of the film. Nothing is written.
export const prepare = async (
  ports: Ports,
  request: QuoteRequest,
  { frontier = false }: { frontier?: boolean } = {},
): Promise<Prepared> => {
  const account = await ports.accounts.of(request.workspaceId)
  if (account.suspended) throw new DomainError('workspace-suspended')
  const refusal = tierRefusal({ plan: account.plan, debtMillis: account.debtMillis }, request.quality)
  if (refusal) throw new DomainError(refusal, { quality: request.quality })
  // What a budget makes is a final, with the shots that are drawn said to be so.
  if (request.budget && request.quality !== 'standard') throw new DomainError('invalid-input', { field: 'quality' })
  const { film: data, ...noticed } = await readFilm(ports, account, request)
  if (data.film.workspaceId !== request.workspaceId) throw new DomainError('film-of-another-workspace')
  const [cards, live, rates] = await Promise.all([
    ports.backends.cards(),
    ports.backends.live(),
    ports.backends.rates(),
  ])
  const preference = preferenceOf(account, request)
  const { machines, paired } = account
  const pricing = { cards, live, rates, preference, machines, places: account.places, paired, now: ports.clock.now() }
  const budget = request.budget && (await spendBudget(ports, account, request, request.budget, data, pricing, frontier))
  const planned = planFor(data, account.entitlements, {
    ...request,
    ...(budget ? { qualities: budget.qualities } : {}),
  })
  const unseen = await unseenIn(ports, data, planned.units)
  const { artifacts, damaged } = await artifactsOf(ports, request.workspaceId, planned.units)
  let waits = false
  const priced = planned.units.map((unit) => {
    const artifact = artifacts.get(unit.key)
    if (artifact) {
      const holdMicros = owedFor(artifact, unit, rates)
      const offers = [{ backend: artifact.provenance.backend, micros: holdMicros, ms: 0 }]
      return { unit, made: holdMicros === 0, holdMicros, offers }
    }
    const price = priceOf(unit, pricing)
    // It was paid for, and nobody can read it: it is not bought again unasked.
    if (damaged.has(unit.key) && price.maxMicros > 0) {
      const { kind, subject } = unit.spec
      throw new DomainError('artifact-damaged', { kind, subject, id: unit.key })
    }
    waits ||= price.waits
    const [first, ...rest] = price.offers
    const offers = first ? [first, ...rest, { ...first, micros: price.maxMicros }] : []
    return { unit, made: false, holdMicros: price.maxMicros, offers }
  })
  const hands = Math.max(1, account.places ?? machines)
  const agreed = { use: preference.own, by: preference.by, hands, now: pricing.now }
  const quote = quotePlan(
    withOthers(priced, cards, agreed).map(({ unit, made, offers }) => ({ unit, paid: made, offers })),
    lanesIn(cards, hands),
  )
  return {
    account,
    plan: planned,
    quote,
    units: priced.map(({ offers: _, ...rest }) => rest),
    rates,
    preference,
    warnings: warningsOf({ waits, unseen: unseen.size > 0, ...noticed }, request, planned.units, cards),
    unseen,
    ...(budget ? { budget } : {}),
  }
}

// What was shown, for its token: the same question about the same film at the same price has the same one.
export const shownOf = (request: QuoteRequest & Partial<JobRequest>, { plan, quote }: Prepared): Shown => {
  const { jobId: _, shownMillis: __, plan: ___, workspaceId, ...asked } = request
  return { workspaceId, asked, plan: digest(plan.units.map(({ key }) => key)), maxMillis: quote.maxMillis }
}

export const quoteJob = async (ports: Ports, request: QuoteRequest) => {
  const prepared = await prepare(ports, request, { frontier: true })
  const { quote, warnings, budget } = prepared
  const { maxMicros: _, ...shown } = quote
  return { ...shown, warnings, plan: planToken(shownOf(request, prepared)), ...(budget ? { budget: budget.plan } : {}) }
}
