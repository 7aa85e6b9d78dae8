import { z } from 'zod'
import { idSchema, timeSchema, unitKeySchema } from '../ids/index.ts'
import { millisSchema } from './wallet.ts'

// Leave to spend, asked for before a vendor is called: one use, a ceiling, and a hold behind it. `wish` is the caller's
// own name for what it wants, so that the same wish is answered with the same result and paid once.

export const spendScopeSchema = z.union([
  z.strictObject({ job: idSchema, unit: unitKeySchema }),
  z.strictObject({ writer: idSchema }),
  // The platform's own purse: a look at a text or a picture, a prompt put into another language.
  z.strictObject({ moderation: z.string().min(1).max(120) }),
  z.strictObject({ translation: z.string().min(1).max(120) }),
  // A machine that is rented, by the name it is given.
  z.strictObject({ fleet: z.string().min(1).max(120) }),
  z.strictObject({ training: idSchema }),
  z.strictObject({ publication: idSchema }),
])
export type SpendScope = z.infer<typeof spendScopeSchema>

export const spendTicketSchema = z
  .strictObject({
    // Ours, never the caller's.
    id: idSchema,
    wish: idSchema,
    workspaceId: idSchema,
    by: idSchema,
    scope: spendScopeSchema,
    ceiling: millisSchema,
    hold: millisSchema,
    until: timeSchema,
  })
  .refine(({ scope, hold }) => !isPlatforms(scope) || hold === 0, {
    error: 'the platform’s purse holds nobody’s credits',
  })
  .refine(({ scope, hold, ceiling }) => isPlatforms(scope) || hold >= ceiling, { error: 'a ceiling is held before' })

// Only a gate makes one (`core/src/gate`): whatever else has its shape is none, and a vendor's client that is given none
// does not compile.
declare const stamp: unique symbol
export type SpendTicket = z.infer<typeof spendTicketSchema> & { readonly [stamp]: true }

export const isPlatforms = (scope: SpendScope): boolean =>
  'moderation' in scope || 'translation' in scope || 'fleet' in scope

// Whoever is given a ticket with an order asks whether it was taken for just that.
export const isFor = ({ id, workspaceId, scope }: SpendTicket, order: TicketedOrder): boolean =>
  id === order.attemptId && workspaceId === order.workspaceId && 'unit' in scope && scope.unit === order.unitKey
type TicketedOrder = { attemptId: string; workspaceId: string; unitKey: string }
