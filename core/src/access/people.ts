import { z } from 'zod'
import { idSchema, languageSchema, timeSchema } from '../ids/index.ts'

// What happened in a workspace, newest first, as its members see it. The id is made from the cause, so a cause
// that is told twice is one entry.
export const activityKinds = [
  'workspace-created',
  'workspace-renamed',
  'member-invited',
  'member-joined',
  'member-removed',
  'member-left',
  'role-changed',
  'ownership-transferred',
  'film-created',
  'film-renamed',
  'film-deleted',
  'comment-made',
  'comment-resolved',
  'build-started',
  'build-finished',
  'build-failed',
  'build-cancelled',
] as const
export const activitySchema = z.object({
  id: idSchema,
  kind: z.enum(activityKinds),
  // A name is kept beside the id so that the feed reads on after a member left; deletion of an account removes both.
  actorId: idSchema.optional(),
  actorName: z.string().max(80).default(''),
  filmId: idSchema.optional(),
  values: z.record(z.string(), z.union([z.string().max(400), z.number()])).default({}),
  at: timeSchema,
})
export type Activity = z.infer<typeof activitySchema>

export const notificationKinds = [
  'mention',
  'reply',
  'invited',
  'role-changed',
  'removed',
  'build-finished',
  'build-failed',
  'account',
  'money',
] as const
export const notificationSchema = z.object({
  id: idSchema,
  kind: z.enum(notificationKinds),
  workspaceId: idSchema.optional(),
  filmId: idSchema.optional(),
  // Who caused it: it goes when they go.
  actorId: idSchema.optional(),
  actorName: z.string().max(80).default(''),
  values: z.record(z.string(), z.union([z.string().max(400), z.number()])).default({}),
  // Where a click leads, inside the app.
  path: z.string().max(400).default(''),
  at: timeSchema,
  // The one field its owner may write.
  readAt: timeSchema.optional(),
})
export type Notification = z.infer<typeof notificationSchema>

// Mentions of one film that wait to become one letter, by their notifications' ids.
export const digestSchema = z.object({
  workspaceId: idSchema,
  filmId: idSchema,
  waiting: z.array(idSchema).max(100),
  dueAt: timeSchema,
})
export type Digest = z.infer<typeof digestSchema>

// A browser an account was used in. Firebase keeps no list of its own.
export const sessionSchema = z.object({
  id: idSchema,
  agent: z.string().max(200),
  address: z.string().max(64),
  firstSeenAt: timeSchema,
  lastSeenAt: timeSchema,
})
export type Session = z.infer<typeof sessionSchema>

// Mail owed, in the shape Firebase's Trigger Email extension delivers. Written in the transaction that owes it.
export const mailSchema = z.object({
  id: idSchema,
  to: z.string().max(320),
  message: z.object({ subject: z.string().max(300), text: z.string().max(20_000), html: z.string().max(60_000) }),
  language: languageSchema,
  kind: z.string().max(40),
  // Whose it is, where it is an account's: removed with it.
  uid: idSchema.optional(),
  // Who is named in it as its cause.
  byUid: idSchema.optional(),
  at: timeSchema,
  sentAt: timeSchema.optional(),
  tries: z.int().min(0).default(0),
  dueAt: timeSchema.optional(),
  // Firestore's time-to-live field.
  expiresAt: z.unknown().optional(),
})
export type Mail = z.infer<typeof mailSchema>
