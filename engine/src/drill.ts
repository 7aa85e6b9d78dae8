import { isMade, lowerSpec, type Unit, type UnitKind } from '@peace/core/build'
import type { Quality } from '@peace/core/story'
import { planIfReadable } from './plans.ts'
import type { Ports } from './ports.ts'
import { type Pricing, priceUnit, type UnitPrice } from './price-unit.ts'
import type { JobRow } from './rows.ts'

// A drill: what a film would cost and look like if some backends were no longer there. Everyone else is taken as up; nothing
// is asked of anybody, and nothing is written.
export type DrillMove = {
  kind: UnitKind
  from: string
  // None: nobody else makes it, in no look.
  to: string | undefined
  // `another-model`: the same tier, by another hand. `lesser`: the look below, which its user is asked about first, or said yes to.
  look: 'another-model' | 'lesser' | 'none'
  quality: Quality
  units: number
  nowMicros: number
  thereMicros: number
  // At most, by whoever may make it there.
  mostMicros: number
}
export type Drill = {
  units: number
  moved: number
  lost: number
  nowMicros: number
  thereMicros: number
  nowMostMicros: number
  thereMostMicros: number
  moves: DrillMove[]
}

const firstOf = (price: UnitPrice | undefined) => price?.offers[0]

// Gone from the cards, so that no way round — a stale price, a user's choice — leads there.
const without = (pricing: Pricing, gone: ReadonlySet<string>): Pricing => {
  const cards = pricing.cards.filter(({ id }) => !gone.has(id))
  const { preferredId, ...preference } = pricing.preference
  if (preferredId === undefined || !gone.has(preferredId)) return { ...pricing, cards }
  return { ...pricing, cards, preference: { ...preference, mode: 'automatic' } }
}

type There = Pick<DrillMove, 'to' | 'look' | 'quality'> & { micros: number; mostMicros: number }
const thereFor = (unit: Unit, pricing: Pricing): There => {
  const same = priceUnit(unit, pricing)
  const { quality } = unit.spec
  const [by] = same?.offers ?? []
  if (same && by)
    return { to: by.backend, look: 'another-model', quality, micros: by.micros, mostMicros: same.maxMicros }
  const lower = lowerSpec(unit.spec)
  const lesser = lower && priceUnit({ ...unit, spec: lower }, pricing)
  const [lessBy] = lesser?.offers ?? []
  if (!lower || !lesser || !lessBy) return { to: undefined, look: 'none', quality, micros: 0, mostMicros: 0 }
  return {
    ...{ to: lessBy.backend, look: 'lesser', quality: lower.quality },
    ...{ micros: lessBy.micros, mostMicros: lesser.maxMicros },
  }
}

export const drillUnits = (units: readonly Unit[], pricing: Pricing, gone: ReadonlySet<string>): Drill => {
  const left = without(pricing, gone)
  const moves = new Map<string, DrillMove>()
  const drill: Drill = {
    ...{ units: units.length, moved: 0, lost: 0, nowMicros: 0, thereMicros: 0 },
    ...{ nowMostMicros: 0, thereMostMicros: 0, moves: [] },
  }
  for (const unit of units) {
    const price = priceUnit(unit, pricing)
    const now = firstOf(price)
    drill.nowMicros += now?.micros ?? 0
    drill.nowMostMicros += price?.maxMicros ?? 0
    const there = thereFor(unit, left)
    drill.thereMicros += there.micros
    drill.thereMostMicros += there.mostMicros
    if (!now || !gone.has(now.backend)) continue
    drill.moved += 1
    if (there.look === 'none') drill.lost += 1
    const { kind } = unit.spec
    const { micros, mostMicros, ...how } = there
    const name = JSON.stringify([kind, now.backend, how])
    const move = moves.get(name) ?? {
      ...{ kind, from: now.backend, ...how, units: 0, nowMicros: 0, thereMicros: 0, mostMicros: 0 },
    }
    moves.set(name, {
      ...move,
      units: move.units + 1,
      nowMicros: move.nowMicros + now.micros,
      thereMicros: move.thereMicros + micros,
      mostMicros: move.mostMicros + mostMicros,
    })
  }
  return { ...drill, moves: [...moves.values()].sort((a, b) => b.units - a.units) }
}

// Of a film in the making: what of it is not made yet, at the prices it was quoted at.
export const drillJob = async (ports: Ports, job: JobRow, gone: ReadonlySet<string>): Promise<Drill | undefined> => {
  const [plan, cards, live] = await Promise.all([
    planIfReadable(ports, job),
    ports.backends.cards(),
    ports.backends.live(),
  ])
  const { rates, preference, machines } = job
  const left = plan?.units.filter((_, at) => !isMade(job.marks[at]))
  const pricing = { cards, live, rates, preference, machines, now: ports.clock.now() }
  return left && drillUnits(left, pricing, gone)
}
