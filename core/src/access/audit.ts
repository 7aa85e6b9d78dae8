import { z } from 'zod'
import { idSchema, timeSchema } from '../ids/index.ts'

// Append-only: who (by the random id only `users/{uid}` can resolve), what, on what, when, from where, and how it ended.
export const auditEntrySchema = z.object({
  id: idSchema,
  who: idSchema,
  operator: z.boolean().default(false),
  what: z.string().max(60),
  workspaceId: idSchema.optional(),
  values: z.record(z.string(), z.union([z.string().max(400), z.number(), z.boolean()])).default({}),
  // A cut address (last part zeroed) and the browser's own name: enough to notice a stranger, not to follow a person.
  from: z.object({ address: z.string().max(64), agent: z.string().max(200) }),
  outcome: z.string().max(60),
  at: timeSchema,
})
export type AuditEntry = z.infer<typeof auditEntrySchema>
