import { z } from 'zod'
import { planNameSchema } from '../access/workspace.ts'
import { idSchema, languageSchema, timeSchema } from '../ids/index.ts'
import { currencySchema, offerSchema, paymentSchema, planTableSchema, redemptionSchema } from '../money/index.ts'
import { callable } from './callable.ts'

const inWorkspace = z.object({ workspaceId: idSchema })
const sessionIdSchema = z.string().regex(/^cs_\w{1,120}$/)

export const paymentCardSchema = paymentSchema
  .pick({
    id: true,
    kind: true,
    currency: true,
    amountMinor: true,
    taxMinor: true,
    refundedMinor: true,
    disputedMinor: true,
    number: true,
    documentUrl: true,
    paidAt: true,
    paid: true,
  })
  .extend({ priceKey: z.string(), grantedMillis: z.int() })

export const redemptionCardSchema = redemptionSchema.pick({
  friendLabel: true,
  state: true,
  refusal: true,
  heldUntil: true,
  givenMillis: true,
  createdAt: true,
})

export const billingApi = {
  readPlanTable: callable('Plans, packs, prices and rules, as they are sold now.', z.object({}), planTableSchema),
  startCheckout: callable(
    'Opens a purchase and says where to pay. The same key again is the same purchase, after a reload and in every tab.',
    inWorkspace.extend({ key: idSchema, offer: offerSchema, language: languageSchema }),
    z.object({ url: z.url(), sessionId: sessionIdSchema }),
  ),
  settleCheckout: callable(
    'What became of a purchase, asked when its page comes back; it is credited here if no one else was quicker.',
    inWorkspace.extend({ sessionId: sessionIdSchema }),
    z.object({
      status: z.enum(['open', 'complete', 'expired']),
      plan: planNameSchema,
      balanceMillis: z.int(),
    }),
  ),
  openPortal: callable(
    'A link to the customer portal: change of plan, card, invoices, cancelling.',
    inWorkspace.extend({ language: languageSchema }),
    z.object({ url: z.url() }),
  ),
  setPlanEnding: callable(
    'Ends the plan with the period that is paid for, or takes that back.',
    inWorkspace.extend({ ending: z.boolean() }),
    z.object({ plan: planNameSchema, until: timeSchema.optional() }),
  ),
  listPayments: callable(
    'Every payment of a workspace with its invoice, newest first.',
    inWorkspace,
    z.object({ payments: z.array(paymentCardSchema), currency: currencySchema }),
  ),
  readReferral: callable(
    'The caller’s code and what became of each friend who came with it.',
    inWorkspace,
    z.object({ code: z.string(), redemptions: z.array(redemptionCardSchema), rules: planTableSchema.shape.referral }),
  ),
  redeemReferral: callable(
    'Says who sent the caller. Once a person, soon after signing up.',
    inWorkspace.extend({ code: z.string().trim().toUpperCase().max(20) }),
    z.object({ state: redemptionSchema.shape.state, rewardMillis: z.int() }),
  ),
}
