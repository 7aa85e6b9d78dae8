import { z } from 'zod'
import { idSchema, timeSchema } from '../ids/index.ts'
import { callable } from './callable.ts'

const done = z.object({})
const inWorkspace = z.object({ workspaceId: idSchema })

export const reportReasons = ['sexual', 'minors', 'violence', 'hate', 'self-harm', 'rights', 'spam', 'other'] as const
export const reportSchema = z.object({
  id: idSchema,
  kind: z.enum(['report', 'appeal']),
  reason: z.enum(reportReasons),
  text: z.string().max(2000),
  about: z.object({
    type: z.enum(['film', 'comment', 'artifact', 'account', 'workspace']),
    workspaceId: idSchema.optional(),
    id: z.string().max(80),
  }),
  // Who said so, by record id.
  by: idSchema,
  state: z.enum(['open', 'upheld', 'dismissed']),
  answer: z.string().max(1000).optional(),
  answeredBy: idSchema.optional(),
  createdAt: timeSchema,
  answeredAt: timeSchema.optional(),
})
export type Report = z.infer<typeof reportSchema>

// One's data, on its way: an export to fetch, or a deletion that goes on until nothing is left.
export const dataJobSchema = z.object({
  id: idSchema,
  kind: z.enum(['export', 'delete']),
  state: z.enum(['waiting', 'running', 'done', 'failed']),
  step: z.string().max(60),
  createdAt: timeSchema,
  finishedAt: timeSchema.optional(),
  bytes: z.int().optional(),
  documents: z.int().optional(),
  files: z.int().optional(),
})
export type DataJob = z.infer<typeof dataJobSchema>

export const moderationCategories = ['sexual', 'minors', 'violence', 'hate', 'self-harm', 'weapons'] as const

export const trustApi = {
  checkText: callable(
    'Whether a text would be refused when a film is made of it, and for what.',
    inWorkspace.extend({ text: z.string().max(40_000) }),
    z.object({ refused: z.array(z.enum(moderationCategories)) }),
  ),
  sendReport: callable(
    'Reports something, or appeals against a decision; open to suspended accounts too. The same id again is the same report.',
    z.object({
      reportId: idSchema,
      kind: reportSchema.shape.kind,
      reason: z.enum(reportReasons),
      text: z.string().trim().min(1).max(2000),
      about: reportSchema.shape.about,
    }),
    done,
  ),
  listReports: callable(
    'Reports and appeals, open ones oldest first (operators).',
    z.object({ state: reportSchema.shape.state.default('open') }),
    z.object({ reports: z.array(reportSchema) }),
  ),
  answerReport: callable(
    'Upholds or dismisses a report; whoever sent it is told (operators).',
    z.object({
      reportId: idSchema,
      state: z.enum(['upheld', 'dismissed']),
      answer: z.string().trim().min(3).max(1000),
    }),
    done,
  ),
  startExport: callable(
    'Gathers everything the platform has about the caller into one ZIP. The same id again is the same export.',
    z.object({ exportId: idSchema }),
    dataJobSchema,
  ),
  readExport: callable(
    'How far an export is, and the link to fetch it when it is done.',
    z.object({ exportId: idSchema }),
    dataJobSchema.extend({ url: z.url().optional(), expiresAt: timeSchema.optional() }),
  ),
  deleteAccount: callable(
    'Deletes the account with everything in it. The address must be repeated. Teams with no other owner must be handed over or deleted first.',
    z.object({ email: z.string().max(320) }),
    z.object({ proofId: z.string() }),
  ),
  readDeletionProof: callable(
    'What became of a deletion: counts, and when it was found that nothing is left. Open to anyone who has the id.',
    z.object({ proofId: z.string().regex(/^[0-9a-f]{64}$/) }),
    z.object({
      state: dataJobSchema.shape.state,
      requestedAt: timeSchema,
      finishedAt: timeSchema.optional(),
      documents: z.int(),
      files: z.int(),
      // What the law keeps, by kind and count.
      kept: z.array(z.object({ what: z.enum(['payments', 'audit']), count: z.int(), why: z.string() })),
    }),
  ),
}
