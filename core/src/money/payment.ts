import { z } from 'zod'
import { idSchema, timeSchema } from '../ids/index.ts'
import { currencySchema } from './plans.ts'
import { entryIdSchema, type Lot, millisSchema } from './wallet.ts'

// A settled payment as Stripe says it is now: an invoice of a subscription, or a checkout paid once. Always made
// from a fresh fetch of the whole object, never from what an event carried.

export const paymentLineSchema = z.object({
  priceKey: z.string().max(80),
  // Credits a month (or of the pack), as written on the price when it was made.
  millis: millisSchema,
  quantity: z.int().min(0),
  // A proration takes the rest of the old price's time away and adds the new one's.
  sign: z.union([z.literal(1), z.literal(-1)]),
  trial: z.boolean(),
  from: timeSchema,
  to: timeSchema,
})
export type PaymentLine = z.infer<typeof paymentLineSchema>

export const paymentSchema = z.object({
  id: entryIdSchema,
  kind: z.enum(['subscription', 'pack', 'prepaid']),
  workspaceId: idSchema,
  customerId: z.string().max(80),
  subscriptionId: z.string().max(80).optional(),
  paymentIntentId: z.string().max(80).optional(),
  paid: z.boolean(),
  currency: currencySchema,
  amountMinor: z.int().min(0),
  taxMinor: z.int().min(0),
  refundedMinor: z.int().min(0),
  // Held back by an open or lost dispute; nothing once it is won.
  disputedMinor: z.int().min(0),
  disputeStatus: z.string().max(60).optional(),
  fingerprint: z.string().max(120).optional(),
  number: z.string().max(80).optional(),
  // The invoice or receipt, as Stripe shows it.
  documentUrl: z.url().max(2000).optional(),
  // The day of the month its periods begin on.
  anchorAt: timeSchema,
  paidAt: timeSchema,
  lines: z.array(paymentLineSchema).max(50),
})
export type Payment = z.infer<typeof paymentSchema>

// A grant a payment gives at a time. Yearly and prepaid ones give one each month.
export type Grant = Pick<Lot, 'id' | 'source' | 'millis' | 'expiresAt'> & { at: number }

// Of a grant, what the money kept still pays for. A dispute counts like a refund while it is open or once lost.
export const keptMillis = (payment: Payment, millis: number): number => {
  const lost = Math.min(payment.amountMinor, payment.refundedMinor + payment.disputedMinor)
  if (payment.amountMinor === 0 || lost === 0) return millis
  return Number((BigInt(millis) * BigInt(payment.amountMinor - lost)) / BigInt(payment.amountMinor))
}

export const isLost = (payment: Payment): boolean => payment.refundedMinor + payment.disputedMinor > 0
export const isWhollyLost = (payment: Payment): boolean =>
  payment.amountMinor > 0 && payment.refundedMinor + payment.disputedMinor >= payment.amountMinor

// The plan and the time a prepaid payment buys, before it is set after others.
export const prepaidMonths = (payment: Payment): number =>
  payment.kind === 'prepaid' ? payment.lines.reduce((sum, line) => sum + line.quantity, 0) : 0
