import { z } from 'zod'
import { idSchema, languageSchema, rankSchema, timeSchema, unitKeySchema } from '../ids/index.ts'
import { titleEntrySchema } from '../screenplay/title-page.ts'
import { aspects, storySchema, visualStyles } from './wizard.ts'

export const qualities = ['draft', 'standard', 'premium'] as const
export const qualitySchema = z.enum(qualities)
export type Quality = z.infer<typeof qualitySchema>

export const resolutions = ['720p', '1080p'] as const

export const filmSettingsSchema = z.object({
  aspect: z.enum(aspects).default('16:9'),
  resolution: z.enum(resolutions).default('720p'),
  quality: qualitySchema.default('draft'),
  captions: z.enum(['burned', 'beside', 'off']).default('burned'),
  // Percent of the mixer's own balance.
  levels: z
    .object({
      voice: z.int().min(0).max(200).default(100),
      music: z.int().min(0).max(200).default(100),
      effects: z.int().min(0).max(200).default(100),
    })
    .prefault({}),
  titleCard: z.boolean().default(true),
  credits: z.boolean().default(true),
})
export type FilmSettings = z.infer<typeof filmSettingsSchema>

// Where a team keeps it: not part of what the film is.
export const mostTags = 10
export const shelfSchema = z.object({
  folder: z.string().max(60).optional(),
  tags: z.array(z.string().min(1).max(30)).max(mostTags).optional(),
  archivedAt: timeSchema.optional(),
})
export type Shelf = z.infer<typeof shelfSchema>

export const filmSchema = z.object({
  id: idSchema,
  workspaceId: idSchema,
  title: z.string().min(1).max(200),
  language: languageSchema,
  story: storySchema.prefault({}),
  visualStyle: z.enum(visualStyles).default('natural'),
  settings: filmSettingsSchema.prefault({}),
  // The film's own randomness; a take adds to it.
  seed: z
    .int()
    .min(0)
    .max(2 ** 31 - 1),
  // Which recipe of each unit kind this film was begun with; see build/recipes.
  recipe: z.record(z.string().max(20), z.int().min(1)).default({}),
  // Fountain's title page, as key and value in the order read.
  titlePage: z.array(titleEntrySchema).max(30).default([]),
  shelf: shelfSchema.optional(),
  // Raised by the client with every change of content; only a hint for listeners, never an authority.
  revision: z.int().min(0).default(0),
  createdAt: timeSchema,
  createdBy: idSchema,
  updatedAt: timeSchema,
  updatedBy: idSchema,
  deletedAt: timeSchema.optional(),
})
export type Film = z.infer<typeof filmSchema>

// Whether shots are framed for what lies beneath the words; its writer switches it.
const [unframed, framed] = [1, 2] as const
export const framesBeneath = ({ recipe }: Pick<Film, 'recipe'>): boolean => recipe.subtext === framed
export const subtextRecipe = (on: boolean): number => (on ? framed : unframed)

// What a user chose among the takes of a subject. The server writes takes; clients only choose.
export const takeSchema = z.object({
  id: idSchema,
  kind: z.string().max(20),
  subject: idSchema,
  quality: qualitySchema,
  take: z.int().min(0),
  unitKey: unitKeySchema,
  createdAt: timeSchema,
})
export type Take = z.infer<typeof takeSchema>

export const commentSchema = z.object({
  id: idSchema,
  about: z.object({ type: z.enum(['film', 'scene', 'shot', 'take', 'line']), id: idSchema }),
  text: z.string().min(1).max(4000),
  mentions: z.array(idSchema).max(20).default([]),
  authorId: idSchema,
  createdAt: timeSchema,
  editedAt: timeSchema.optional(),
  resolvedAt: timeSchema.optional(),
})
export type Comment = z.infer<typeof commentSchema>

export const rankedSchema = z.object({ id: idSchema, rank: rankSchema })
