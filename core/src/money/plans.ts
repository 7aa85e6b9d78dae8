import { z } from 'zod'
import { type PlanName, planNameSchema } from '../access/workspace.ts'
import { millisSchema } from './wallet.ts'

// The plan table is configuration: `config/plans` may replace it, through the operators' page, which validates
// with this schema and keeps the history. Money in minor units (satang, cents), credits in thousandths.

export const currencies = ['thb', 'usd'] as const
export const currencySchema = z.enum(currencies)
export type Currency = z.infer<typeof currencySchema>

export const intervals = ['month', 'year'] as const
export const intervalSchema = z.enum(intervals)
export type Interval = z.infer<typeof intervalSchema>

const minorSchema = z.int().min(0).max(1_000_000_000)
const priceSchema = z.object({ month: minorSchema, year: minorSchema })

export const entitlementsSchema = z.object({
  concurrency: z.int().min(1).max(100),
  members: z.int().min(1).max(1000),
  // The tallest picture a final may have.
  maxHeight: z.union([z.literal(720), z.literal(1080)]),
  watermark: z.boolean(),
  // Drafts are anyone's and are not listed.
  tiers: z.array(z.enum(['standard', 'premium'])),
  priority: z.enum(['low', 'normal', 'high']),
  draftsPerDay: z.int().min(0),
  finalsPerDay: z.int().min(0),
  finalsPerMonth: z.int().min(0),
  teamPool: z.boolean(),
  audit: z.boolean(),
  api: z.boolean(),
})
export type Entitlements = z.infer<typeof entitlementsSchema>

export const planSchema = z.object({
  monthlyMillis: millisSchema,
  prices: z.object({ thb: priceSchema, usd: priceSchema }),
  entitlements: entitlementsSchema,
})
export type Plan = z.infer<typeof planSchema>

export const packSchema = z.object({
  id: z.string().regex(/^[a-z0-9]{1,20}$/),
  millis: millisSchema,
  prices: z.object({ thb: minorSchema, usd: minorSchema }),
})
export type Pack = z.infer<typeof packSchema>

export const planTableSchema = z
  .object({
    plans: z.record(planNameSchema, planSchema),
    packs: z.array(packSchema).max(20),
    trial: z.object({ plan: planNameSchema, days: z.int().min(0).max(90), millis: millisSchema }),
    // How long a plan goes on while a renewal fails.
    graceDays: z.int().min(0).max(60),
    referral: z.object({
      millis: millisSchema,
      holdDays: z.int().min(0).max(120),
      // After signing up, how long a code may still be entered.
      windowDays: z.int().min(0).max(120),
      // Rewards one referrer may have in a calendar year.
      yearlyLimit: z.int().min(0),
      // How long reward credits last.
      lastsMonths: z.int().min(1).max(36),
    }),
    packLastsMonths: z.int().min(1).max(36),
    // What of the free plan's month waits for a card that was charged or is on file, and for the account's first days to be
    // over; the rest comes with the verified address. All of it together is the plan's own figure.
    freeSteps: z
      .object({ cardMillis: millisSchema, ageMillis: millisSchema, ageDays: z.int().min(0).max(28) })
      .prefault({ cardMillis: 0, ageMillis: 0, ageDays: 7 }),
  })
  .refine(({ plans, freeSteps: { cardMillis, ageMillis } }) => cardMillis + ageMillis <= plans.free.monthlyMillis, {
    path: ['freeSteps'],
    error: 'the steps are parts of the free month',
  })
export type PlanTable = z.infer<typeof planTableSchema>

const credits = (n: number): number => n * 1000
const yearly = (month: number) => ({ month, year: month * 10 })

export const defaultPlanTable: PlanTable = {
  plans: {
    free: {
      monthlyMillis: credits(50),
      prices: { thb: yearly(0), usd: yearly(0) },
      entitlements: {
        concurrency: 1,
        members: 1,
        maxHeight: 720,
        watermark: true,
        tiers: ['standard'],
        priority: 'low',
        draftsPerDay: 30,
        finalsPerDay: 5,
        finalsPerMonth: 50,
        teamPool: false,
        audit: false,
        api: false,
      },
    },
    creator: {
      monthlyMillis: credits(1_200),
      prices: { thb: yearly(39_900), usd: yearly(1_200) },
      entitlements: {
        concurrency: 3,
        members: 1,
        maxHeight: 1080,
        watermark: false,
        tiers: ['standard'],
        priority: 'normal',
        draftsPerDay: 300,
        finalsPerDay: 100,
        finalsPerMonth: 1_500,
        teamPool: false,
        audit: false,
        api: false,
      },
    },
    pro: {
      monthlyMillis: credits(4_000),
      prices: { thb: yearly(119_000), usd: yearly(3_500) },
      entitlements: {
        concurrency: 6,
        members: 3,
        maxHeight: 1080,
        watermark: false,
        tiers: ['standard', 'premium'],
        priority: 'high',
        draftsPerDay: 1_000,
        finalsPerDay: 300,
        finalsPerMonth: 5_000,
        teamPool: false,
        audit: false,
        api: false,
      },
    },
    studio: {
      monthlyMillis: credits(12_000),
      prices: { thb: yearly(339_000), usd: yearly(9_900) },
      entitlements: {
        concurrency: 12,
        members: 10,
        maxHeight: 1080,
        watermark: false,
        tiers: ['standard', 'premium'],
        priority: 'high',
        draftsPerDay: 3_000,
        finalsPerDay: 1_000,
        finalsPerMonth: 15_000,
        teamPool: true,
        audit: true,
        api: true,
      },
    },
  },
  packs: [
    { id: '500', millis: credits(500), prices: { thb: 17_900, usd: 500 } },
    { id: '2000', millis: credits(2_000), prices: { thb: 69_000, usd: 1_900 } },
    { id: '10000', millis: credits(10_000), prices: { thb: 319_000, usd: 8_900 } },
  ],
  trial: { plan: 'creator', days: 7, millis: credits(300) },
  graceDays: 7,
  referral: { millis: credits(300), holdDays: 14, windowDays: 30, yearlyLimit: 50, lastsMonths: 12 },
  packLastsMonths: 12,
  freeSteps: { cardMillis: 0, ageMillis: 0, ageDays: 7 },
}

const order: Record<PlanName, number> = { free: 0, creator: 1, pro: 2, studio: 3 }
export const comparePlans = (a: PlanName, b: PlanName): number => order[a] - order[b]
export const isPaid = (plan: PlanName): boolean => plan !== 'free'
