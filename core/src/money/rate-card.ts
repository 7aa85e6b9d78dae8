import { z } from 'zod'
import { factsOf, type UnitKind, type UnitSpec, unitKinds } from '../build/unit.ts'

// What each backend charges us for a unit, in millionths of a dollar, and what we add. Configuration:
// `config/rates` may replace it. A unit without a rate costs nothing.
const microsSchema = z.int().min(0).max(1_000_000_000)

export const rateSchema = z.object({
  unitMicros: microsSchema.default(0),
  secondMicros: microsSchema.default(0),
  // Lengths it sells, in seconds; another length is billed as the next one up.
  steps: z.array(z.int().min(1)).max(20).optional(),
})
type Rate = z.infer<typeof rateSchema>
export const rateCardSchema = z.object({
  version: z.int().min(1),
  markupPercent: z.int().min(0).max(1000),
  backends: z.record(z.string(), z.partialRecord(z.enum(unitKinds), rateSchema)),
})
export type RateCard = z.infer<typeof rateCardSchema>

export const defaultRateCard: RateCard = {
  version: 1,
  markupPercent: 30,
  backends: {
    embedded: {},
    agent: {},
    // A 4090 at $0.00031 a second: a still takes about 6 s, a second of film about 9 s.
    runpod: {
      portrait: { unitMicros: 2_000, secondMicros: 0 },
      still: { unitMicros: 2_000, secondMicros: 0 },
      clip: { unitMicros: 1_000, secondMicros: 2_800 },
    },
    'runpod-svd': { clip: { unitMicros: 3_000, secondMicros: 1_000 } },
    pods: {
      portrait: { unitMicros: 1_200, secondMicros: 0 },
      still: { unitMicros: 1_200, secondMicros: 0 },
      clip: { unitMicros: 700, secondMicros: 1_700 },
    },
    veo: { clip: { unitMicros: 0, secondMicros: 400_000, steps: [4, 6, 8] } },
    'veo-fast': { clip: { unitMicros: 0, secondMicros: 150_000, steps: [4, 6, 8] } },
    gemini: {
      portrait: { unitMicros: 39_000, secondMicros: 0 },
      still: { unitMicros: 39_000, secondMicros: 0 },
      line: { unitMicros: 200, secondMicros: 250 },
    },
  },
}

const secondsOf = (spec: UnitSpec): number => {
  const { unit, amount } = factsOf(spec.kind).basis(spec.fields)
  return unit === 'second' ? amount : 0
}

const microsOf = (rate: Rate | undefined, spec: UnitSpec): number => {
  if (!rate) return 0
  const seconds = secondsOf(spec)
  return rate.unitMicros + rate.secondMicros * (rate.steps?.find((step) => step >= seconds) ?? seconds)
}

export const listMicros = (card: RateCard, backend: string, spec: UnitSpec): number =>
  microsOf(card.backends[backend]?.[spec.kind as UnitKind], spec)

export const withMarkup = (card: RateCard, micros: number): number =>
  Math.ceil((micros * (100 + card.markupPercent)) / 100)

export const priceMicros = (card: RateCard, backend: string, spec: UnitSpec): number =>
  withMarkup(card, listMicros(card, backend, spec))

// For asking many backends about one unit.
export const pricesOf = (card: RateCard, spec: UnitSpec): ((backend: string) => number) => {
  const backends = new Map(Object.entries(card.backends))
  return (backend) => withMarkup(card, microsOf(backends.get(backend)?.[spec.kind as UnitKind], spec))
}

// A credit is a cent; the ledger counts its thousandths. Rounded up, once a job.
export const microsPerMilli = 10
export const millisOf = (micros: number): number => Math.ceil(micros / microsPerMilli)
