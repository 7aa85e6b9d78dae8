import { z } from 'zod'
import { idSchema, languageSchema, timeSchema } from '../ids/index.ts'
import { ownMachineUses } from '../routing/own-machines.ts'
import { firstVendors, vendorNameSchema } from '../routing/vendor-names.ts'
import { homeRegions } from './regions.ts'
import { roleSchema } from './roles.ts'

export const userStatusSchema = z.enum(['active', 'suspended', 'banned'])

export const userSchema = z.object({
  id: idSchema,
  email: z.string().max(320).default(''),
  emailVerified: z.boolean().default(false),
  name: z.string().max(80).default(''),
  locale: languageSchema.default('th'),
  theme: z.enum(['light', 'dark', 'system']).default('system'),
  currentWorkspaceId: idSchema.optional(),
  status: userStatusSchema.default('active'),
  // Tokens issued before this moment (seconds, as in the token's auth_time) are refused.
  validSince: z.int().min(0).default(0),
  // The random name append-only records know this user by.
  recordId: idSchema,
  consent: z.object({ analytics: z.boolean().default(false), at: timeSchema.optional() }).prefault({}),
  notifyByEmail: z.boolean().default(true),
  createdAt: timeSchema,
})
export type User = z.infer<typeof userSchema>

// What a user may write of their own profile; rules hold the rest.
export const profileFields = ['name', 'locale', 'theme', 'currentWorkspaceId', 'consent', 'notifyByEmail'] as const

export const planNames = ['free', 'creator', 'pro', 'studio'] as const
export const planNameSchema = z.enum(planNames)
export type PlanName = z.infer<typeof planNameSchema>

export const workspaceSchema = z.object({
  id: idSchema,
  name: z.string().min(1).max(80),
  kind: z.enum(['personal', 'team']),
  status: z.enum(['active', 'suspended']).default('active'),
  plan: planNameSchema.default('free'),
  currency: z.enum(['thb', 'usd']).default('thb'),
  // Where its data lies, and is worked on by what is ours.
  region: z.enum(homeRegions).default(homeRegions[0]),
  // In every key, so that no one can tell from a key what another workspace made.
  salt: z.string().regex(/^[0-9a-f]{32}$/),
  limits: z
    .object({
      dayMicros: z.int().min(0).default(5_000_000),
      monthMicros: z.int().min(0).default(50_000_000),
      memberMonthMillis: z.int().min(0).optional(),
    })
    .prefault({}),
  backendPreferences: z
    .object({
      mode: z.enum(['automatic', 'preferred', 'manual']).default('automatic'),
      preferredId: idSchema.optional(),
      bestQuality: z.boolean().default(false),
      preferSpeed: z.boolean().default(false),
      maxUnitMicros: z.int().min(0).optional(),
      fallbackAllowed: z.boolean().default(false),
      // What one's own machines are for (routing/choose).
      own: z.enum(ownMachineUses).optional(),
      // Who outside may be sent anything of its films.
      vendors: z
        .array(vendorNameSchema)
        .max(16)
        .default([...firstVendors]),
    })
    .prefault({}),
  // Set by the payment side while refunds exceed credits; blocks premium until paid.
  debtMillis: z.int().min(0).default(0),
  // Of a personal workspace: whether it has its person's free credits. Those of before 26 November 2026 say nothing, and have them.
  freeCredits: z.enum(['locked', 'open', 'with-another']).optional(),
  // Its ledger, Stripe and the vendors do not agree: nothing that costs is begun until an operator has looked.
  paidStoppedAt: timeSchema.optional(),
  memberCount: z.int().min(0).default(1),
  createdAt: timeSchema,
  createdBy: idSchema,
  deletedAt: timeSchema.optional(),
})
export type Workspace = z.infer<typeof workspaceSchema>

export const memberSchema = z.object({
  id: idSchema,
  role: roleSchema,
  name: z.string().max(80).default(''),
  email: z.string().max(320).default(''),
  spendLimitMillis: z.int().min(0).optional(),
  // Repeats that the workspace is suspended or deleted: rules may read few documents, Storage's only two.
  closed: z.boolean().default(false),
  joinedAt: timeSchema,
})
export type Member = z.infer<typeof memberSchema>

export const invitationSchema = z.object({
  id: idSchema,
  workspaceId: idSchema,
  workspaceName: z.string().max(80),
  email: z.string().max(320),
  role: roleSchema,
  // Only the hash of the secret in the link is kept.
  secretHash: z.string().max(64),
  invitedBy: idSchema,
  createdAt: timeSchema,
  expiresAt: timeSchema,
  usedAt: timeSchema.optional(),
  usedBy: idSchema.optional(),
  revokedAt: timeSchema.optional(),
})
export type Invitation = z.infer<typeof invitationSchema>
