import type { Unit, UnitKind } from '../build/unit.ts'
import { must } from '../errors/index.ts'
import { millisOf } from './rate-card.ts'

// What a unit may cost at each backend that could make it, best first, as routing sees it.
export type MakeOffer = { backend: string; micros: number; ms: number }
export type UnitQuote = {
  key: string
  expectedMicros: number
  // The dearest backend the user allowed: what is held.
  maxMicros: number
  backend: string
}
export type Quote = {
  // `backends`: who is likely to make how many, and for how much.
  kinds: {
    kind: UnitKind
    count: number
    reused: number
    millis: number
    backend: string
    backends: { backend: string; count: number; millis: number }[]
  }[]
  expectedMillis: number
  maxMillis: number
  maxMicros: number
  seconds: number
  units: number
  reused: number
}

// Who would make it is known before it is priced: without an offer it would be free.
const bestOf = (offers: readonly MakeOffer[]): MakeOffer => must(offers[0], 'an offer for the unit')

export const quoteUnit = (key: string, offers: readonly MakeOffer[]): UnitQuote => {
  const { micros, backend } = bestOf(offers)
  return {
    key,
    expectedMicros: micros,
    maxMicros: offers.reduce((most, { micros }) => Math.max(most, micros), 0),
    backend,
  }
}

type Quoted = { unit: Unit; paid: boolean; offers: readonly MakeOffer[] }

// `lanes`: how many units of one backend are made at once, for the time it takes.
export const quotePlan = (units: readonly Quoted[], lanes: (backend: string) => number): Quote => {
  type Share = { count: number; micros: number }
  type Sum = Omit<Quote['kinds'][number], 'millis' | 'backends'> & { micros: number; shares: Map<string, Share> }
  const kinds = new Map<UnitKind, Sum>()
  const busy = new Map<string, number>()
  let expected = 0
  let most = 0
  let reused = 0
  for (const { unit, paid, offers } of units) {
    const kind = unit.spec.kind
    const sum = kinds.get(kind) ?? { kind, count: 0, reused: 0, micros: 0, backend: '', shares: new Map() }
    kinds.set(kind, sum)
    if (paid) {
      sum.reused += 1
      reused += 1
      continue
    }
    const quote = quoteUnit(unit.key, offers)
    sum.count += 1
    sum.micros += quote.expectedMicros
    sum.backend ||= quote.backend
    const share = sum.shares.get(quote.backend) ?? { count: 0, micros: 0 }
    sum.shares.set(quote.backend, { count: share.count + 1, micros: share.micros + quote.expectedMicros })
    expected += quote.expectedMicros
    most += quote.maxMicros
    busy.set(quote.backend, (busy.get(quote.backend) ?? 0) + bestOf(offers).ms)
  }
  const ms = Math.max(0, ...[...busy].map(([backend, sum]) => sum / Math.max(1, lanes(backend))))
  return {
    kinds: [...kinds.values()].map(({ micros, shares, ...kind }) => ({
      ...kind,
      millis: millisOf(micros),
      backends: [...shares].map(([backend, share]) => ({
        ...{ backend, count: share.count, millis: millisOf(share.micros) },
      })),
    })),
    expectedMillis: millisOf(expected),
    maxMillis: millisOf(most),
    maxMicros: most,
    seconds: Math.ceil(ms / 1000),
    units: units.length,
    reused,
  }
}
