import { utf8ToBytes } from '@noble/hashes/utils.js'
import { z } from 'zod'
import { digest } from '../build/canonical.ts'
import { idSchema, languageSchema, timeSchema, unitKeySchema } from '../ids/index.ts'
import { chapterSchema } from './chapters.ts'

// A film that goes to an account outside. What its maker looked at and said yes to is the wish, all of it; the publication's
// id is made of the wish, so that the same one is the same publication however often it is asked for.

export const channelOutletSchema = z.enum(['youtube', 'tiktok'])
export type ChannelOutlet = z.infer<typeof channelOutletSchema>

export const privacies = ['private', 'unlisted', 'public'] as const
export const timeZoneSchema = z
  .string()
  .regex(/^[A-Za-z_+-]+(\/[A-Za-z0-9_+-]+){0,2}$/)
  .max(60)

// As they are shown to whoever watches; a file of captions in WebVTT.
export const captionTrackSchema = z.strictObject({
  language: languageSchema,
  text: z.string().max(200_000).startsWith('WEBVTT'),
})

const bytesOf = (text: string): number => utf8ToBytes(text).length
const noTags = (text: string): boolean => !/[<>]/.test(text)

export const publicationWishSchema = z.strictObject({
  workspaceId: idSchema,
  filmId: idSchema,
  outlet: channelOutletSchema,
  channelId: idSchema,
  cut: unitKeySchema,
  poster: unitKeySchema.optional(),
  title: z.string().trim().min(1).max(100).refine(noTags),
  description: z
    .string()
    .max(5000)
    .refine(noTags)
    .refine((text) => bytesOf(text) <= 5000),
  // All of them, and our mark, are to fit into five hundred letters.
  tags: z
    .array(z.string().trim().min(1).max(60).refine(noTags))
    .max(20)
    .refine((all) => all.reduce((sum, tag) => sum + tag.length + 3, 0) <= 440),
  language: languageSchema,
  chapters: z.array(chapterSchema).max(100),
  captions: z.array(captionTrackSchema).max(2),
  playlist: z.string().max(80).optional(),
  privacy: z.enum(privacies),
  // When it is to be seen by all; until then it lies there unseen.
  publishAt: timeSchema.optional(),
  timeZone: timeZoneSchema,
  madeForKids: z.boolean(),
  syntheticMedia: z.boolean(),
})
export type PublicationWish = z.infer<typeof publicationWishSchema>

// As they are said: without the lines that only tell the time.
export const wordsOfCaptions = ({ text }: Pick<z.infer<typeof captionTrackSchema>, 'text'>): string =>
  text
    .split('\n')
    .filter((line) => !line.includes('-->'))
    .join('\n')

// Every word of it that is seen by whoever watches.
export const wordsOfWish = ({ title, description, tags, chapters, captions }: PublicationWish): string[] => [
  ...[title, description, ...tags],
  ...chapters.map((chapter) => chapter.title),
  ...captions.map(wordsOfCaptions),
]

export const publicationId = (wish: PublicationWish): string => digest({ form: 1, wish }).slice(0, 40)
// By it a film is found again at the outlet, whatever became of the answer.
export const markOf = (id: string): string => `peace-${id}`

export const publicationStates = [
  // Being got ready; nothing has left.
  'waiting',
  'sending',
  // It is there, and looked at or turned by the outlet.
  'processing',
  'published',
  // It may be there: nobody can say yet. It is never sent again by itself.
  'unconfirmed',
  // It is certainly not there.
  'not-sent',
  // It was taken, and the outlet said no to it.
  'refused',
  // The outlet said that it had it, and has it no more.
  'lost',
  'withdrawn',
] as const
export const publicationStateSchema = z.enum(publicationStates)
export type PublicationState = z.infer<typeof publicationStateSchema>

export const troubles = [
  'quota',
  'slow-down',
  'no-answer',
  'account-closed',
  'approval-missing',
  'film-gone',
  'vendor-said-no',
  'not-set-up',
  'vendor-silent',
  // Its workspace is suspended or gone, or whoever sent it may send nothing more.
  'workspace-closed',
] as const
export const troubleSchema = z.enum(troubles)
export type Trouble = z.infer<typeof troubleSchema>

export const attemptSchema = z.object({
  n: z.int().min(1),
  at: timeSchema,
  // Whether the last byte was about to leave: from then on it may be there.
  endAt: timeSchema.optional(),
  sent: z.int().min(0).default(0),
  bytes: z.int().min(0).optional(),
  closedAt: timeSchema.optional(),
  as: z.enum(['there', 'not-there', 'unknown']).optional(),
  trouble: troubleSchema.optional(),
})
export type PublishAttempt = z.infer<typeof attemptSchema>

export const figuresSchema = z.object({
  views: z.int().min(0),
  likes: z.int().min(0),
  comments: z.int().min(0),
  at: timeSchema,
})

export const mostAttempts = 12
export const publicationSchema = z.object({
  id: idSchema,
  workspaceId: idSchema,
  filmId: idSchema,
  wish: publicationWishSchema,
  state: publicationStateSchema,
  attempts: z.array(attemptSchema).max(mostAttempts).default([]),
  // Where this attempt's bytes go: one place an attempt, and only there.
  session: z.string().max(4000).optional(),
  vendorId: z.string().max(120).optional(),
  address: z.url().max(400).optional(),
  // What goes after the film, and is there.
  done: z.array(z.string().max(40)).max(10).default([]),
  figures: figuresSchema.optional(),
  // When somebody last had the outlet asked for them.
  lookedAt: timeSchema.optional(),
  trouble: troubleSchema.optional(),
  said: z.string().max(300).optional(),
  // How often in a row nobody answered.
  misses: z.int().min(0).default(0),
  fence: z.int().min(0).default(0),
  leaseUntil: timeSchema.optional(),
  // Only while something is owed.
  dueAt: timeSchema.optional(),
  createdAt: timeSchema,
  createdBy: idSchema,
})
export type Publication = z.infer<typeof publicationSchema>

const finals: ReadonlySet<PublicationState> = new Set(['published', 'not-sent', 'refused', 'lost', 'withdrawn'])
export const isEnded = ({ state }: Pick<Publication, 'state'>): boolean => finals.has(state)

// What is not sent yet, as it was last written; anything may be missing.
export const publishDraftSchema = z.object({
  title: z.string().max(200).optional(),
  description: z.string().max(6000).optional(),
  tags: z.string().max(1000).optional(),
  privacy: z.enum(privacies).optional(),
  publishAt: timeSchema.optional(),
  madeForKids: z.boolean().optional(),
  syntheticMedia: z.boolean().optional(),
  channelId: idSchema.optional(),
  playlist: z.string().max(80).optional(),
  otherCaptions: z.string().max(200_000).optional(),
  updatedAt: timeSchema.optional(),
})
export type PublishDraft = z.infer<typeof publishDraftSchema>

// An account of a workspace's at an outlet. Its keys are sealed, and no browser sees them.
export const channelSchema = z.object({
  id: idSchema,
  workspaceId: idSchema,
  outlet: channelOutletSchema,
  vendorId: z.string().max(120),
  name: z.string().max(120),
  sealed: z.string().max(8000),
  state: z.enum(['open', 'closed']),
  connectedBy: idSchema,
  connectedAt: timeSchema,
})
export type Channel = z.infer<typeof channelSchema>

// What became of our leave at the outlet when its account was forgotten here: `kept`, where another workspace has the account too.
export const leaveThereSchema = z.enum(['taken-back', 'kept', 'unheard'])
export type LeaveThere = z.infer<typeof leaveThereSchema>

// Leave that is owed back at an outlet whose account is forgotten here, until they have heard. It is sealed to the channel's place.
export const leaveSchema = channelSchema.pick({ id: true, outlet: true, vendorId: true, sealed: true }).extend({
  since: timeSchema,
  dueAt: timeSchema,
  tries: z.int().min(0).default(0),
})
export type Leave = z.infer<typeof leaveSchema>

// Between leaving for the outlet's sign-in and coming back.
export const connectionSchema = z.object({
  workspaceId: idSchema,
  outlet: channelOutletSchema,
  by: idSchema,
  verifier: z.string().min(43).max(128),
  expiresAt: timeSchema,
})
