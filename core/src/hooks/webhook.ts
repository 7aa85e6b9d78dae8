import { z } from 'zod'
import { idSchema, timeSchema } from '../ids/index.ts'

// What the platform tells other programs by itself: an address of theirs, what it wants to hear of, and the messages on
// their way to it, signed by Standard Webhooks.

export const hookEvents = ['build.completed', 'build.failed', 'build.cancelled', 'film.published'] as const
export const hookEventSchema = z.enum(hookEvents)
export type HookEvent = z.infer<typeof hookEventSchema>
// Beside them what is sent on asking, to see whether it comes through.
export const toldEventSchema = z.enum([...hookEvents, 'test'])
export type ToldEvent = z.infer<typeof toldEventSchema>

// Of two at once the older holds until then, so that nothing is refused meanwhile.
const hookSecretSchema = z.object({ sealed: z.string().max(2000), until: timeSchema.optional() })

export const webhookSchema = z.object({
  id: idSchema,
  workspaceId: idSchema,
  createdBy: idSchema,
  createdAt: timeSchema,
  url: z.url({ protocol: /^https$/ }).max(1000),
  events: z.array(hookEventSchema).min(1).max(20),
  // Without these, all films of the workspace.
  filmIds: z.array(idSchema).min(1).max(30).optional(),
  state: z.enum(['on', 'off', 'gone']),
  secrets: z.array(hookSecretSchema).min(1).max(3),
  heardAt: timeSchema.optional(),
  // Since when nothing has come through.
  failingSince: timeSchema.optional(),
})
export type Webhook = z.infer<typeof webhookSchema>

export const webhookWishSchema = webhookSchema.pick({ url: true, events: true, filmIds: true })
export const shownWebhookSchema = webhookSchema
  .omit({ secrets: true, workspaceId: true })
  .extend({ oldSecretUntil: timeSchema.optional() })
export type ShownWebhook = z.infer<typeof shownWebhookSchema>

export const hookAttemptSchema = z.object({
  at: timeSchema,
  ms: z.int().min(0),
  // What the other side answered, or why there was no answer.
  status: z.int().optional(),
  problem: z.string().max(100).optional(),
})
export type HookAttempt = z.infer<typeof hookAttemptSchema>

export const hookMessageSchema = z.object({
  id: idSchema,
  hookId: idSchema,
  workspaceId: idSchema,
  filmId: idSchema,
  event: toldEventSchema,
  createdAt: timeSchema,
  // When it was put into its line, the last time.
  queuedAt: timeSchema,
  // As it is signed and sent, to the letter, however often.
  body: z.string().max(20_000),
  state: z.enum(['waiting', 'delivered', 'given-up']),
  attempts: z.array(hookAttemptSchema).max(60),
})
export type HookMessage = z.infer<typeof hookMessageSchema>
export const shownMessageSchema = hookMessageSchema.omit({ workspaceId: true })

// What waits for one address of one film, in order: only the first is on its way.
export const hookLineSchema = z.object({
  id: idSchema,
  hookId: idSchema,
  workspaceId: idSchema,
  waiting: z.array(idSchema).max(500),
  tries: z.int().min(0),
  dueAt: timeSchema.optional(),
})
export type HookLine = z.infer<typeof hookLineSchema>

// What is sent, in JSON: what happened, when, and to what. Which film it is about; the rest is read by the API.
export const hookBodySchema = z.object({
  type: toldEventSchema,
  timestamp: z.iso.datetime(),
  data: z.object({
    workspaceId: idSchema,
    filmId: idSchema,
    // Of a build.
    buildId: idSchema.optional(),
    state: z.string().optional(),
    wanted: z.int().optional(),
    done: z.int().optional(),
    failed: z.int().optional(),
    // Of a film that is out.
    publicationId: idSchema.optional(),
    outlet: z.string().optional(),
    address: z.string().optional(),
  }),
})
export type HookBody = z.infer<typeof hookBodySchema>

export const wants = (
  { state, events, filmIds }: Pick<Webhook, 'state' | 'events' | 'filmIds'>,
  { event, filmId }: { event: HookEvent; filmId: string },
): boolean => state === 'on' && events.includes(event) && (filmIds === undefined || filmIds.includes(filmId))
