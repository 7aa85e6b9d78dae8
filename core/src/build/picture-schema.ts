import { z } from 'zod'
import { idSchema } from '../ids/index.ts'
import { hours } from '../screenplay/hour.ts'
import { ambienceNames, lenses, moods, shotAngles, shotSizes } from '../shots/shot.ts'
import { stagedShotSchema } from '../stage/staged/staged-shot.ts'
import { voiceSchema } from '../story/character.ts'
import { visualStyles } from '../story/wizard.ts'

// Integers only: a float prints differently on two machines, and then the same film has two keys.
const px = z.int().min(64).max(4096)
export const msSchema = z
  .int()
  .min(0)
  .max(24 * 3_600_000)
export const frameFields = { width: px, height: px }

export const figureSchema = z.object({
  characterId: idSchema,
  name: z.string(),
  // Order of appearance in the film: picks the figure's colour, so that a face keeps it in every shot.
  index: z.int().min(0),
  register: voiceSchema.shape.register,
  look: z.string(),
  // The state of mind seen in face and body, a word of `moods`.
  mood: z.enum(moods),
  speaking: z.boolean(),
  focus: z.boolean(),
})
export type Figure = z.infer<typeof figureSchema>

// One picture, told so that a renderer on CPU can draw it and a prompt can be written from it.
export const pictureSchema = z.object({
  ...frameFields,
  style: z.enum(visualStyles),
  size: z.enum(shotSizes),
  angle: z.enum(shotAngles),
  lens: z.enum(lenses),
  setting: z.enum(['int', 'ext', 'int-ext', 'est', 'other']),
  place: z.string(),
  time: z.string(),
  // Read by the plan, since the second recipe; before, who draws read it from `time`.
  hour: z.enum(hours).optional(),
  mood: z.enum(moods),
  weather: z.array(z.enum(ambienceNames)),
  description: z.string(),
  figures: z.array(figureSchema),
  props: z.array(z.string()),
  // Since the fourth recipe: who draws draws exactly this, and reads no words.
  staged: stagedShotSchema.optional(),
})
export type Picture = z.infer<typeof pictureSchema>
