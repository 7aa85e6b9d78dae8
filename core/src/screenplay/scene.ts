import { z } from 'zod'
import { idSchema, rankSchema, timeSchema } from '../ids/index.ts'

export const elementKinds = [
  'action',
  'character',
  'parenthetical',
  'dialogue',
  'lyric',
  'transition',
  'centered',
  'note',
  'boneyard',
  'section',
  'synopsis',
  'page-break',
  'unknown',
] as const
export type ElementKind = (typeof elementKinds)[number]

export const mostElementLetters = 10_000
export const mostSourceLetters = 20_000
export const mostElements = 2000
export const mostWrites = 20

export const elementSchema = z.object({
  // Stable: an edit that does not touch an element keeps its id, and so its shots and pictures.
  id: idSchema,
  kind: z.enum(elementKinds),
  // What it says, without Fountain's marks.
  text: z.string().max(mostElementLetters),
  // The exact text it was read from, blank lines after it included. Printed back as it is while
  // it still reads as `text`; without it the printer writes the canonical form.
  source: z.string().max(mostSourceLetters).optional(),
  // The second speech of a dual dialogue.
  dual: z.boolean().optional(),
  // One with the element before it: what is longer than an element may be lies in several, joined when it is printed.
  goesOn: z.boolean().optional(),
})
export type Element = z.infer<typeof elementSchema>

export const settingSchema = z.enum(['int', 'ext', 'int-ext', 'est', 'other'])

export const headingSchema = z.object({
  text: z.string().max(400),
  source: z.string().max(800).optional(),
  setting: settingSchema.default('other'),
  place: z.string().max(300).default(''),
  time: z.string().max(100).default(''),
  number: z.string().max(20).optional(),
})
export type Heading = z.infer<typeof headingSchema>

// A scene document. One of them holds what stands before the first heading, if anything does: its heading is absent.
export const sceneSchema = z.object({
  id: idSchema,
  rank: rankSchema,
  heading: headingSchema.optional(),
  elements: z.array(elementSchema).max(mostElements),
  // State of mind by character, as the writer set it; what is unset is derived (core/mind).
  minds: z.record(z.string(), z.string().max(80)).default({}),
  mood: z.string().max(40).optional(),
  beatId: idSchema.optional(),
  revision: z.int().min(0).default(0),
  // Which writes went into it last, newest last: a page whose answer was lost knows by it whether its words are in it.
  writes: z.array(z.string().max(20)).max(mostWrites).optional(),
  updatedAt: timeSchema,
  updatedBy: idSchema,
})
export type Scene = z.infer<typeof sceneSchema>

// Half a letter (a lone surrogate) cannot be stored: the store refuses the whole document for it.
const whole = <T extends object>(row: T): T => {
  const entries = Object.entries(row)
  if (entries.every(([, value]) => typeof value !== 'string' || value.isWellFormed())) return row
  return Object.fromEntries(
    entries.map(([key, value]) => [key, typeof value === 'string' ? value.toWellFormed() : value]),
  ) as T
}

export const storable = ({ heading, elements, ...rest }: Scene): Scene => ({
  ...rest,
  ...(heading ? { heading: whole(heading) } : {}),
  elements: elements.map(whole),
})
