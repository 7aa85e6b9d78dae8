import { z } from 'zod'
import { idSchema, rankSchema, timeSchema } from '../ids/index.ts'

export const voiceSchema = z.object({
  // Which of the offered voices; each gateway maps it to its own.
  register: z.enum(['woman', 'man', 'child', 'elder-woman', 'elder-man', 'narrator']).default('narrator'),
  // Semitone hundredths and percent, so that integers are enough for a key.
  pitchCents: z.int().min(-1200).max(1200).default(0),
  pacePercent: z.int().min(60).max(160).default(100),
})
export type Voice = z.infer<typeof voiceSchema>

export const temperaments = ['raga', 'dosa', 'moha', 'saddha', 'buddhi', 'vitakka'] as const
export const paramiNames = [
  'dana',
  'sila',
  'nekkhamma',
  'panna',
  'viriya',
  'khanti',
  'sacca',
  'adhitthana',
  'metta',
  'upekkha',
] as const
export const stages = ['worldling', 'stream-enterer', 'once-returner', 'non-returner', 'arahant'] as const

export const characterMindSchema = z.object({
  temperament: z.enum(temperaments).optional(),
  stage: z.enum(stages).default('worldling'),
  // How strongly each root leans, 0 to 100.
  roots: z
    .object({
      lobha: z.int().min(0).max(100),
      dosa: z.int().min(0).max(100),
      moha: z.int().min(0).max(100),
      alobha: z.int().min(0).max(100),
      adosa: z.int().min(0).max(100),
      amoha: z.int().min(0).max(100),
    })
    .partial()
    .default({}),
  // A perfection's strength at the story's beginning and end, 0 to 100.
  parami: z
    .partialRecord(z.enum(paramiNames), z.object({ from: z.int().min(0).max(100), to: z.int().min(0).max(100) }))
    .default({}),
})
export type CharacterMind = z.infer<typeof characterMindSchema>

export const mostAliases = 10

export const characterSchema = z.object({
  id: idSchema,
  rank: rankSchema,
  name: z.string().min(1).max(80),
  aliases: z.array(z.string().min(1).max(80)).max(mostAliases).default([]),
  role: z.enum(['protagonist', 'antagonist', 'supporting']).default('supporting'),
  want: z.string().max(600).default(''),
  need: z.string().max(600).default(''),
  flaw: z.string().max(600).default(''),
  arc: z.string().max(1200).default(''),
  appearance: z.string().max(600).default(''),
  wardrobe: z.string().max(600).default(''),
  // A portrait uploaded by the user: the artifact it became.
  portraitKey: z.string().max(64).optional(),
  voice: voiceSchema.prefault({}),
  mind: characterMindSchema.prefault({}),
  updatedAt: timeSchema,
  updatedBy: idSchema,
})
export type Character = z.infer<typeof characterSchema>

export const locationSchema = z.object({
  id: idSchema,
  rank: rankSchema,
  name: z.string().min(1).max(120),
  description: z.string().max(1200).default(''),
  updatedAt: timeSchema,
  updatedBy: idSchema,
})
export type Location = z.infer<typeof locationSchema>
