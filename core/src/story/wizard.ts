import { z } from 'zod'
import { idSchema, languageSchema } from '../ids/index.ts'

export const genres = [
  'comedy',
  'drama',
  'action',
  'romance',
  'horror',
  'thriller',
  'sci-fi',
  'fantasy',
  'mystery',
  'documentary',
  'family',
  'dharma',
] as const
export const tones = ['warm', 'light', 'serious', 'dark', 'tense', 'dreamy', 'wry', 'reverent'] as const
export const audiences = ['all', 'children', 'teen', 'adult'] as const
export const visualStyles = [
  'natural',
  'cinematic',
  'noir',
  'storybook',
  'anime',
  'watercolour',
  'documentary',
  'temple-mural',
] as const
export const shapes = ['three-acts', 'kishotenketsu', 'five-acts', 'heros-journey'] as const
export const aspects = ['16:9', '9:16', '1:1'] as const

const words = (max: number) => z.string().max(max)

export const beatSchema = z.object({
  id: idSchema,
  // beginning, conflict, climax, resolution: which quarter of the story the beat belongs to
  part: z.enum(['beginning', 'conflict', 'climax', 'resolution']),
  name: words(120),
  text: words(2000),
  characterIds: z.array(idSchema).max(20),
})
export type Beat = z.infer<typeof beatSchema>

// The wizard saves as it is typed, so every answer may still be missing.
export const storySchema = z.object({
  step: z.int().min(1).max(5).default(1),
  idea: words(4000).default(''),
  genres: z.array(z.enum(genres)).max(2).default([]),
  tone: z.enum(tones).optional(),
  audience: z.enum(audiences).optional(),
  language: languageSchema.optional(),
  sceneCount: z.int().min(1).max(120).optional(),
  minutes: z.int().min(1).max(180).optional(),
  complexity: z.enum(['simple', 'layered', 'intricate']).optional(),
  aspect: z.enum(aspects).optional(),
  visualStyle: z.enum(visualStyles).optional(),
  shape: z.enum(shapes).optional(),
  beats: z.array(beatSchema).max(40).default([]),
  logline: words(600).default(''),
  synopsis: words(8000).default(''),
  outputs: z
    .array(z.enum(['script', 'storyboard', 'film', 'exports']))
    .max(4)
    .default([]),
})
export type Story = z.infer<typeof storySchema>
