import { artifactFileSchema, artifactSchema, jobSchema } from '@peace/core/build'
import { idSchema, sha256Schema, timeSchema, unitKeySchema } from '@peace/core/ids'
import { type Billing, type LedgerEntry, type PaymentRecord, rateCardSchema, type Wallet } from '@peace/core/money'
import { ownMachineUses, vendorNameSchema } from '@peace/core/routing'
import { workedSchema } from '@peace/core/stats'
import { qualitySchema } from '@peace/core/story'
import { z } from 'zod'

// What the engine keeps. A row carries `dueAt` only while something is owed; the sweep pages by it.
const count = z.int().min(0)
const micros = z.int().min(0)
export const laneSchema = z.enum(['light', 'heavy'])
export type Lane = z.infer<typeof laneSchema>
export const prioritySchema = z.enum(['high', 'normal', 'low'])
export type Priority = z.infer<typeof prioritySchema>

export const preferenceSchema = z.object({
  mode: z.enum(['automatic', 'preferred', 'manual']),
  preferredId: z.string().optional(),
  bestQuality: z.boolean().optional(),
  preferSpeed: z.boolean().optional(),
  maxUnitMicros: micros.optional(),
  own: z.enum(ownMachineUses).optional(),
  by: timeSchema.optional(),
  vendors: z.array(vendorNameSchema).optional(),
})

export const jobRowSchema = jobSchema.extend({
  open: z.boolean(),
  priority: prioritySchema,
  paid: z.boolean(),
  admitted: z.boolean(),
  // One letter a unit, in the plan's order (build/progress).
  marks: z.string(),
  pages: count,
  // Of the keys and holds of the frozen plan, so that no other can be taken for it.
  planDigest: sha256Schema.optional(),
  // The key of a program that asked for it: what it spends is counted there too.
  byKey: idSchema.optional(),
  // Units made to another spec than planned, with the user's consent.
  amendments: z
    .array(
      z.object({
        at: count,
        quality: z.enum(['standard', 'draft']),
        // What had failed for the look that was planned.
        tried: z.array(z.object({ backend: z.string(), fault: z.string() })).default([]),
      }),
    )
    .default([]),
  // Of a job with a budget, what it is planned again from: the film as it was, in pages behind the plan's own; what all it
  // ever planned would hold; what nobody could make; and what was free when it was last planned.
  planning: z
    .object({
      filmPages: count,
      plannedMicros: micros,
      freeMicros: micros,
      stepMicros: micros,
      failed: z.array(unitKeySchema).max(2000),
      allowed: z.array(qualitySchema),
      watermark: z.boolean(),
    })
    .optional(),
  // Units whose money is no longer open: captured or released.
  heldMicros: micros,
  capturedMicros: micros,
  releasedMicros: micros,
  settled: z.string(),
  // Attempts that it paid for and another job began.
  paidElsewhere: z.array(z.string()).default([]),
  rates: rateCardSchema,
  // How tall a picture the workspace's plan allowed when this was planned.
  maxHeight: z.union([z.literal(720), z.literal(1080)]).optional(),
  preference: preferenceSchema,
  machines: count,
  // As its price counted them: with those that slept.
  paired: count.optional(),
  // Who works on it now, so that no more are called than help.
  workers: z.record(z.string(), z.object({ lane: laneSchema, until: timeSchema })).default({}),
  slot: z.string().optional(),
  // While the words of some of its units wait for a classifier: how often it was asked, and when it is next.
  looking: z.object({ since: timeSchema, tries: count, dueAt: timeSchema }).optional(),
  // Where it stands in line: at whose slots its ready units wait, its turn there, and how far each slot it gets moves it
  // on. The units themselves stay in the plan: the line is of jobs.
  // `waiting`: how many of them there; `alone`: where also a unit of its own waits by itself, because it was tried before.
  line: z
    .object({
      backends: z.array(z.string()),
      turn: z.number(),
      step: z.number(),
      waiting: z.record(z.string(), count).default({}),
      alone: z.array(z.string()).default([]),
    })
    .optional(),
  // When all of it was last looked at.
  lookedAt: timeSchema.optional(),
  // Ended, and its people have not been told.
  untold: z.boolean().optional(),
  // Told to the day's figures.
  tallied: z.boolean().default(false),
  // How far its receipt is written: pages, the last of its own attempts on them, how many of those paid elsewhere.
  receipt: z
    .object({
      pages: count,
      after: z.object({ createdAt: timeSchema, id: idSchema }).optional(),
      own: z.boolean(),
      elsewhere: count,
      whole: z.boolean(),
    })
    .optional(),
  // Its units in flight have been let go.
  withdrawn: z.boolean().default(false),
  history: z.array(z.object({ state: z.string(), at: timeSchema })).max(12),
})
export type JobRow = z.infer<typeof jobRowSchema>

// `sum`: of its text and its name, so that neither another's page nor one with other words in it is taken for it. Those of
// before have none.
export const pageRowSchema = z.object({ units: z.string(), sum: sha256Schema.optional() })
export type PageRow = z.infer<typeof pageRowSchema>

// What a job's attempts came to, for as long as the job is kept: the attempts themselves end.
export const linesAReceiptPage = 500
export const receiptRowSchema = z.object({
  lines: z
    .array(
      z.object({
        id: idSchema,
        kind: z.string(),
        subject: idSchema,
        backend: z.string(),
        verdict: z.string(),
        reason: z.string(),
        // Of this job; what another paid stands on its receipt.
        chargedMicros: micros,
        startedAt: timeSchema,
        finishedAt: timeSchema.optional(),
      }),
    )
    .max(linesAReceiptPage),
})
export type ReceiptRow = z.infer<typeof receiptRowSchema>

export const unitRowSchema = z.object({
  key: unitKeySchema,
  workspaceId: idSchema,
  filmId: idSchema,
  kind: z.string(),
  subject: idSchema,
  // `held`: made, and not yet looked at.
  state: z.enum(['idle', 'queued', 'running', 'held', 'done', 'failed']),
  fence: count,
  attemptId: idSchema.optional(),
  backend: z.string().optional(),
  // The jobs that wait for it, each with its place in their plan.
  interests: z.record(z.string(), z.object({ at: count, since: timeSchema })).default({}),
  tries: z.record(z.string(), count).default({}),
  // Backends given up for this unit.
  left: z.array(z.string()).default([]),
  said: z.array(z.object({ backend: z.string(), fault: z.string() })).default([]),
  priority: prioritySchema.default('normal'),
  readyAt: timeSchema.default(0),
  notBefore: timeSchema.default(0),
  // Since when none of the backends that would take it is up.
  downSince: timeSchema.optional(),
  // The backend it stands in line for.
  lineFor: z.string().optional(),
  dueAt: timeSchema.optional(),
})
export type UnitRow = z.infer<typeof unitRowSchema>

export const keptSchema = z.object({
  files: z.array(artifactFileSchema),
  ms: z.int().optional(),
  model: z.string(),
  costMicros: micros,
  notice: z.string().optional(),
  note: z.string().optional(),
  worked: workedSchema.optional(),
})
export type Kept = z.infer<typeof keptSchema>

export const attemptRowSchema = z.object({
  id: idSchema,
  workspaceId: idSchema,
  filmId: idSchema,
  unitKey: unitKeySchema,
  kind: z.string(),
  subject: idSchema,
  // The job whose plan says how to make it.
  jobId: idSchema,
  at: count,
  amendments: count,
  backend: z.string(),
  endpoint: z.string(),
  nonce: z.string(),
  fence: count,
  phase: z.enum(['intent', 'sent', 'unknown', 'held', 'closed']),
  providerId: z.string().optional(),
  createdAt: timeSchema,
  deadlineAt: timeSchema,
  claimedBy: z.string().optional(),
  barred: z.boolean().default(false),
  // Nobody wants it any more: the provider is to stop.
  stopping: z.boolean().default(false),
  stoppingSince: timeSchema.optional(),
  polls: count.default(0),
  // What was made, while it waits to be looked at: filed, and shown to nobody.
  held: z.object({ since: timeSchema, tries: count, kept: keptSchema }).optional(),
  // Since when its provider does not know it.
  unknownSince: timeSchema.optional(),
  slot: z.string().optional(),
  worker: z.string().optional(),
  // Why this backend: the four scores, the runner-up, the reason.
  decision: z.record(z.string(), z.union([z.string(), z.number()])).default({}),
  verdict: z.enum(['done', 'failed', 'cancelled', 'late']).optional(),
  fault: z.string().optional(),
  message: z.string().max(300).optional(),
  // What made it: the template or the vendor's model.
  model: z.string().optional(),
  worked: workedSchema.optional(),
  costMicros: micros.default(0),
  chargedMicros: micros.default(0),
  payer: idSchema.optional(),
  closedAt: timeSchema.optional(),
  dueAt: timeSchema.optional(),
})
export type AttemptRow = z.infer<typeof attemptRowSchema>

export const slotRowSchema = z.object({
  scope: z.string(),
  n: count,
  holder: z.string().optional(),
  workspaceId: idSchema.optional(),
  until: timeSchema.default(0),
})
export type SlotRow = z.infer<typeof slotRowSchema>

// A workspace's workload (the collection `queues`): its open jobs, its turn, and what it has spent and begun today and
// this month.
export const workloadRowSchema = z.object({
  open: z.record(
    z.string(),
    z.object({ paid: z.boolean(), admitted: z.boolean(), since: timeSchema, priority: prioritySchema }),
  ),
  // Service had in this busy spell, divided by weight; `turn` is there only while a draft waits.
  served: z.number().default(0),
  turn: z.number().optional(),
  day: z.string().default(''),
  month: z.string().default(''),
  dayMicros: micros.default(0),
  monthMicros: micros.default(0),
  drafts: count.default(0),
  finals: count.default(0),
  monthFinals: count.default(0),
  members: z.record(z.string(), micros).default({}),
  // By key of a program, in the month.
  keys: z.record(z.string(), micros).optional(),
  // While jobs are open: now and then each is looked for.
  dueAt: timeSchema.optional(),
})
export type WorkloadRow = z.infer<typeof workloadRowSchema>

export const taskSchema = z.discriminatedUnion('type', [
  z.object({ type: z.literal('admit'), workspaceId: idSchema.optional() }),
  z.object({ type: z.literal('advance'), jobId: idSchema }),
  z.object({ type: z.literal('work'), jobId: idSchema, lane: laneSchema, worker: idSchema }),
  z.object({ type: z.literal('unit'), workspaceId: idSchema, unitKey: unitKeySchema }),
  // `slot`: the one that has come free.
  z.object({ type: z.literal('pump'), backend: z.string(), slot: count.optional() }),
  z.object({ type: z.literal('watch'), attemptId: idSchema }),
  z.object({ type: z.literal('look'), jobId: idSchema }),
  z.object({ type: z.literal('withdraw'), jobId: idSchema }),
  z.object({ type: z.literal('tally'), jobId: idSchema }),
])
export type Task = z.infer<typeof taskSchema>

export const outboxRowSchema = z.object({ id: idSchema, priority: prioritySchema, task: taskSchema, dueAt: timeSchema })
export type OutboxRow = z.infer<typeof outboxRowSchema>

export const usageRowSchema = z.object({
  day: z.string(),
  jobs: count,
  completed: count,
  failed: count,
  videos: count,
  chargedMillis: count,
  costMicros: micros,
  savedMicros: z.int(),
  backends: z.record(z.string(), z.object({ units: count, costMicros: micros, chargedMicros: micros })),
})
export type UsageRow = z.infer<typeof usageRowSchema>

export const artifactRowSchema = artifactSchema.extend({
  // Who paid, and exactly what: the charge and the artifact are one document.
  paidBy: idSchema.optional(),
  paidMicros: micros.optional(),
})
export type ArtifactRow = z.infer<typeof artifactRowSchema>

// A wish of the writer: one ticket at a time, and what came of it. Filed under the wish, so that the same one finds it.
export const ticketRowSchema = z.object({
  id: sha256Schema,
  workspaceId: idSchema,
  filmId: idSchema,
  by: idSchema,
  wish: idSchema,
  // Of what was asked: the same wish is the same words.
  digest: sha256Schema,
  ticketId: idSchema,
  ceilingMillis: count,
  state: z.enum(['open', 'captured', 'released']),
  capturedMillis: count.default(0),
  // What came, as text of JSON, for the same wish again.
  result: z.string().max(900_000).optional(),
  createdAt: timeSchema,
  until: timeSchema,
  dueAt: timeSchema.optional(),
})
export type TicketRow = z.infer<typeof ticketRowSchema>

export type Rows = {
  job: JobRow
  page: PageRow
  receipt: ReceiptRow
  unit: UnitRow
  attempt: AttemptRow
  slot: SlotRow
  workload: WorkloadRow
  outbox: OutboxRow
  usage: UsageRow
  artifact: ArtifactRow
  wallet: Wallet
  entry: LedgerEntry
  billing: Billing
  payment: PaymentRecord
  ticket: TicketRow
}
export type Table = keyof Rows
export const dueTables = ['job', 'unit', 'attempt', 'workload', 'outbox', 'ticket'] as const
export type DueTable = (typeof dueTables)[number]

export const unitId = (workspaceId: string, key: string): string => `${workspaceId}_${key}`
export const within = (workspaceId: string, id: string): string => `${workspaceId}/${id}`
