import { z } from 'zod'
import { idSchema } from '../ids/index.ts'
import { hours, spanSchema } from '../reading/fact.ts'
import { figureSchema } from './figure.ts'
import { actorSchema, markSchema, propSchema } from './mark.ts'
import { stageSetSchema } from './set-piece.ts'
import { pointSchema, share } from './space.ts'

export const lightKinds = ['sun', 'sky', 'moon', 'lamp', 'fire', 'candle', 'neon', 'window', 'headlights'] as const
export const lightSchema = z.strictObject({
  kind: z.enum(lightKinds),
  // Towards the light, of length 1.
  dir: pointSchema,
  // Where it burns, if it is in the set.
  at: pointSchema.optional(),
  strength: share,
  // How much of it hangs in the air; how soon far things pale.
  shaft: share,
  fog: share,
})
export type Light = z.infer<typeof lightSchema>

export const skies = ['clear', 'cloud', 'rain', 'storm', 'fog', 'snow', 'smoke', 'wind'] as const
export const paletteSchema = z.strictObject({
  hour: z.enum(hours),
  sky: z.enum(skies),
  accent: z.enum(['amber', 'red', 'clay', 'green', 'blue']),
})
export type Palette = z.infer<typeof paletteSchema>

// How the stage stands when an element of the scene is done; the first, without one, stands before all of them. Several
// may be of one element, one a deed.
export const stageStateSchema = z.strictObject({
  element: idSchema.optional(),
  // Who is on the stage, by id; who is not here is not there.
  marks: z.record(z.string(), markSchema),
  props: z.record(z.string(), propSchema),
  // On the way here from the state before: corners of who walked, by id.
  paths: z.record(z.string(), z.array(pointSchema).max(12)),
})
export type StageState = z.infer<typeof stageStateSchema>

// Why something is where it is: a fact of the reading, the writer's hand, or nothing in the script, so chosen.
export const reasonSchema = z.strictObject({
  of: z.string().max(64),
  what: z.enum(['set', 'piece', 'at', 'pose', 'look', 'holds', 'deed', 'light', 'figure', 'gone', 'not-drawn']),
  because: z.enum(['fact', 'patch', 'kind', 'relation', 'chosen']),
  fact: idSchema.optional(),
  // A word of a closed list or of the script's own.
  says: z.string().max(160),
  spans: z.array(spanSchema).max(20).optional(),
})
export type Reason = z.infer<typeof reasonSchema>

export const stagePersonSchema = figureSchema.extend({
  name: z.string().max(120),
  // Of a crowd, one of how many.
  crowd: z.string().max(64).optional(),
})
export type StagePerson = z.infer<typeof stagePersonSchema>

export const stageSchema = z.strictObject({
  sceneId: idSchema,
  set: stageSetSchema,
  people: z.record(z.string(), stagePersonSchema),
  states: z.array(stageStateSchema).min(1).max(2001),
  // The line of action, between two people or from one to a point, and a direction towards the side where cameras stand.
  line: z.tuple([idSchema, z.union([idSchema, pointSchema])]).optional(),
  side: pointSchema,
  light: lightSchema,
  palette: paletteSchema,
  reasons: z.array(reasonSchema).max(4000),
  // The manner it was blocked in; the newest where it does not say.
  manner: z.int().min(1).optional(),
})
export type Stage = z.infer<typeof stageSchema>

// One moment of a stage: all that a drawing needs beside a camera.
export const stageMomentSchema = z.strictObject({
  set: stageSetSchema,
  people: z.record(z.string(), actorSchema),
  props: z.record(z.string(), propSchema),
  light: lightSchema,
  palette: paletteSchema,
})
export type StageMoment = z.infer<typeof stageMomentSchema>
