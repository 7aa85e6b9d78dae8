import { z } from 'zod'
import { budgetWishSchema } from '../budget/wish.ts'
import { handedOn } from '../deliveries/index.ts'
import { idSchema, timeSchema, unitKeySchema } from '../ids/index.ts'
import { planTokenSchema } from '../open/plan-token.ts'
import { ownMachineUses } from '../routing/own-machines.ts'
import { qualitySchema } from '../story/film.ts'
import { stopSchema } from './stops.ts'

export const jobStates = [
  'PENDING',
  'VALIDATING',
  'QUEUED',
  'PROCESSING',
  'GENERATING_IMAGES',
  'GENERATING_VIDEO',
  'GENERATING_AUDIO',
  'COMPOSING',
  'COMPLETED',
  'FAILED',
  'CANCELLED',
] as const
export const jobStateSchema = z.enum(jobStates)
export type JobState = z.infer<typeof jobStateSchema>
export const finalStates = ['COMPLETED', 'FAILED', 'CANCELLED'] as const

// What a job builds: the whole film, or a part of it.
export const jobTargetSchema = z.discriminatedUnion('type', [
  z.object({ type: z.literal('film') }),
  // One of its cuts by name, as it was edited.
  z.object({ type: z.literal('cut'), id: idSchema }),
  // One of them in another file.
  z.object({ type: z.literal('delivery'), id: idSchema, format: z.enum(handedOn) }),
  z.object({ type: z.literal('scene'), id: idSchema }),
  z.object({ type: z.literal('shot'), id: idSchema }),
  z.object({ type: z.literal('unit'), key: unitKeySchema }),
])
export type JobTarget = z.infer<typeof jobTargetSchema>

export const jobRequestSchema = z.object({
  // Made by the client: the same id again is the same job.
  jobId: idSchema,
  workspaceId: idSchema,
  filmId: idSchema,
  target: jobTargetSchema.default({ type: 'film' }),
  stop: stopSchema,
  quality: qualitySchema,
  // What the user may be charged at most, as it was shown.
  shownMillis: z.int().min(0),
  // Another tier's look is used only when this says so.
  fallback: z.boolean().default(false),
  backendId: idSchema.optional(),
  // What may be spent in all: each shot is made as well as that allows, and what comes back is spent on others.
  budget: budgetWishSchema.optional(),
  // What one's own machines are for in this build; unsaid, what the workspace says. With `both`, by when it is to be done.
  own: z.enum(ownMachineUses).optional(),
  by: timeSchema.optional(),
  // The plan that was shown: where it is given, only that is built.
  plan: planTokenSchema.optional(),
})
export type JobRequest = z.infer<typeof jobRequestSchema>

export const unitStates = [
  'waiting',
  'ready',
  'queued',
  'running',
  'held',
  'asked',
  'done',
  'failed',
  'cancelled',
] as const
export type UnitState = (typeof unitStates)[number]

// The unit of a job as the page shows it; kept small, in the job's own document or its pages.
export const jobCountsSchema = z.object({
  wanted: z.int().min(0),
  done: z.int().min(0),
  failed: z.int().min(0),
  reused: z.int().min(0),
})

export const moneySchema = z.object({
  heldMillis: z.int().min(0),
  capturedMillis: z.int().min(0),
  releasedMillis: z.int().min(0),
})

export const jobFailureSchema = z.object({
  code: z.string().max(60),
  unitKey: unitKeySchema.optional(),
  subject: idSchema.optional(),
  // The backends tried, in order, with what each said.
  tried: z
    .array(z.object({ backend: z.string().max(64), fault: z.string().max(60) }))
    .max(50)
    .default([]),
})

// What a job with a budget makes of it: each shot's quality, and how that has changed since.
export const jobBudgetSchema = z.object({
  millis: z.int().min(0),
  qualities: z.record(idSchema, qualitySchema),
  // The number of the last, and the latest of them.
  revision: z.int().min(0),
  revisions: z
    .array(
      z.object({
        n: z.int().min(1),
        at: timeSchema,
        cause: z.enum(['cheaper', 'failure']),
        changed: z.array(z.object({ shotId: idSchema, from: qualitySchema, to: qualitySchema })).max(12),
        changes: z.int().min(0),
      }),
    )
    .max(40),
})
export type JobBudget = z.infer<typeof jobBudgetSchema>

// What every job document shows its readers. The engine keeps more beside it.
export const jobSchema = z.object({
  id: idSchema,
  workspaceId: idSchema,
  filmId: idSchema,
  createdBy: idSchema,
  request: jobRequestSchema,
  state: jobStateSchema,
  counts: jobCountsSchema,
  // Done and wanted by phase, for the progress of each.
  phases: z.record(z.string(), z.object({ wanted: z.int(), done: z.int() })).default({}),
  // Percent done of what is being made now, by kind and subject ("clip h1"); now and then, and may be lost.
  shares: z.record(z.string(), z.int()).optional(),
  quoteMillis: z.int().min(0),
  money: moneySchema,
  failure: jobFailureSchema.optional(),
  // A question that waits for the user, until the time given.
  question: z
    .object({ unitKey: unitKeySchema, askedAt: timeSchema, until: timeSchema, reason: z.string().max(80) })
    .optional(),
  // Units that wait for a classifier's word: on what is said in them, or on what was made. Nothing of them is charged yet.
  held: z.object({ words: z.int().min(0), results: z.int().min(0), since: timeSchema }).optional(),
  resultKey: unitKeySchema.optional(),
  budget: jobBudgetSchema.optional(),
  createdAt: timeSchema,
  // Its place in its workspace's line while it waits, where that was changed; else it is when it was asked for.
  waitsSince: timeSchema.optional(),
  startedAt: timeSchema.optional(),
  finishedAt: timeSchema.optional(),
  dueAt: timeSchema.optional(),
})
export type Job = z.infer<typeof jobSchema>
