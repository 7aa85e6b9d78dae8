import { z } from 'zod'
import { idSchema } from '../ids/index.ts'
import { type Quality, qualities, qualitySchema } from '../story/film.ts'

// What may be spent, and what of it is settled: a shot with a pin is made in one of the qualities named, whatever another
// would have given. One quality is a wish, all but one a veto.
export const pinsSchema = z.record(idSchema, z.array(qualitySchema).min(1).max(qualities.length))
export type Pins = z.infer<typeof pinsSchema>

export const budgetWishSchema = z.object({
  millis: z.int().min(0).max(10_000_000_000),
  pins: pinsSchema.default({}),
  // How long it may take, nine times in ten.
  withinMs: z.int().min(60_000).max(2_592_000_000).optional(),
})
export type BudgetWish = z.infer<typeof budgetWishSchema>

// By shot.
export type ShotQualities = Readonly<Record<string, Quality>>
