import { z } from 'zod'
import type { Basis } from '../build/kind.ts'

// What one backend charges us for one kind, in millionths of a dollar: so much each, and so much for what it is priced by.
const microsSchema = z.int().min(0).max(1_000_000_000)

export const rateSchema = z.object({
  unitMicros: microsSchema.default(0),
  secondMicros: microsSchema.default(0),
  megapixelMicros: microsSchema.optional(),
  tokenMicros: microsSchema.optional(),
  // Lengths it sells, in seconds; another length is billed as the next one up.
  steps: z.array(z.int().min(1)).max(20).optional(),
})
export type Rate = z.infer<typeof rateSchema>
export type RateInput = z.input<typeof rateSchema>

// Nothing that others make for us is free: a rate of nothing is a rate that was forgotten.
export const isPriced = (rate: RateInput | undefined): boolean => {
  const { unitMicros = 0, secondMicros = 0, megapixelMicros = 0, tokenMicros = 0 } = rate ?? {}
  return unitMicros + secondMicros + megapixelMicros + tokenMicros > 0
}

export const microsFor = (rate: Rate, { unit, amount }: Basis): number => {
  const sold = rate.steps?.find((step) => step >= amount) ?? amount
  const by: Record<Basis['unit'], number> = {
    each: 0,
    second: rate.secondMicros * sold,
    megapixel: (rate.megapixelMicros ?? 0) * amount,
    token: (rate.tokenMicros ?? 0) * amount,
  }
  return rate.unitMicros + by[unit]
}
