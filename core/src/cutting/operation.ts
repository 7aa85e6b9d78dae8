import { z } from 'zod'
import { idSchema, languageSchema, timeSchema } from '../ids/index.ts'
import {
  captionsSchema,
  clipIdSchema,
  creditsSchema,
  duckingSchema,
  enterSchema,
  fadeSchema,
  framesSchema,
  levelSchema,
  looksSchema,
  mostFrames,
  panSchema,
  sourceSchema,
  speedSchema,
  textSchema,
  trackKinds,
  transformSchema,
} from './cut.ts'

// An edit is a list of these over the automatic cut. They name clips by ids that follow from the film, frames by the
// source, and places by neighbours, so that what the script changes elsewhere moves nothing here.

// Short enough that what it makes can be named after it.
export const operationIdSchema = idSchema.max(40)
const about = {
  id: operationIdSchema,
  madeAt: timeSchema,
  // One more than the greatest that its maker had seen: whose edit came later is no matter of clocks.
  turn: z.int().min(0).max(1_000_000_000),
}
const clip = { ...about, clip: clipIdSchema }
// How long the source was when it was edited; where it is another now, one is asked.
const was = { was: framesSchema.optional() }
const shift = z.int().min(-mostFrames).max(mostFrames)
const beside = { after: clipIdSchema.nullable(), before: clipIdSchema.optional() }
// Where a clip hangs: on a frame of a picture's source; `at`, the frame of the film, serves when that picture is gone.
export const placeSchema = z.strictObject({ host: clipIdSchema.nullable(), sync: shift, at: framesSchema })
const heldKind = z.enum(trackKinds)

export const addedSchema = z.strictObject({
  source: sourceSchema,
  in: framesSchema,
  frames: z.int().min(1).max(mostFrames),
  length: framesSchema.optional(),
  ...looksSchema.shape,
})

export const cutOperationSchema = z.discriminatedUnion('do', [
  z.strictObject({
    ...clip,
    ...was,
    do: z.literal('trim'),
    edge: z.enum(['in', 'out']),
    // Not always whole: a slowed clip may end between two frames of its source.
    to: z.number().min(0).max(mostFrames),
    // What follows moves up; else what is left free becomes a gap.
    ripple: z.boolean(),
  }),
  // The cut between a clip and the one before it, to this frame of the clip.
  z.strictObject({ ...clip, do: z.literal('roll'), to: framesSchema }),
  z.strictObject({ ...clip, ...was, do: z.literal('slip'), to: framesSchema }),
  // The clip as it is, between neighbours that give way.
  z.strictObject({ ...clip, do: z.literal('slide'), frames: shift }),
  z.strictObject({ ...clip, ...was, do: z.literal('split'), frame: framesSchema, right: operationIdSchema }),
  z.strictObject({ ...clip, ...beside, do: z.literal('move'), gap: z.boolean().optional() }),
  z.strictObject({ ...clip, do: z.literal('place'), place: placeSchema }),
  // Of what lies under a run of scenes: how much later it begins, and how much later it ends.
  z.strictObject({ ...clip, do: z.literal('span'), lead: shift, tail: shift }),
  z.strictObject({ ...clip, do: z.literal('remove'), gap: z.boolean().optional() }),
  z.strictObject({ ...clip, ...beside, do: z.literal('gap'), frames: z.int().min(1).max(mostFrames) }),
  z.strictObject({ ...clip, ...beside, do: z.literal('insert'), value: addedSchema }),
  z.strictObject({ ...clip, do: z.literal('add'), of: heldKind, place: placeSchema, value: addedSchema }),
  z.strictObject({ ...clip, do: z.literal('speed'), speed: speedSchema }),
  z.strictObject({ ...clip, do: z.literal('enter'), enter: enterSchema }),
  z.strictObject({ ...clip, do: z.literal('fade'), fade: fadeSchema }),
  z.strictObject({ ...clip, do: z.literal('transform'), transform: transformSchema.nullable() }),
  z.strictObject({ ...clip, do: z.literal('level'), points: levelSchema }),
  z.strictObject({ ...clip, do: z.literal('pan'), pan: panSchema }),
  z.strictObject({ ...clip, do: z.literal('mute'), muted: z.boolean() }),
  // `had`: the words that were there when it was written.
  z.strictObject({ ...clip, do: z.literal('text'), text: textSchema, had: z.string().max(500).optional() }),
  // What is read while a line is heard, in one language; nothing where it is its own words again.
  z.strictObject({
    ...clip,
    do: z.literal('caption'),
    language: languageSchema,
    captions: captionsSchema.nullable(),
    had: z.string().max(20_000).optional(),
  }),
  // Nothing where the end credits are the title page's again.
  z.strictObject({ ...about, do: z.literal('credits'), credits: creditsSchema.nullable() }),
  z.strictObject({ ...about, do: z.literal('muteTrack'), of: heldKind, muted: z.boolean() }),
  z.strictObject({ ...about, do: z.literal('duck'), rule: duckingSchema }),
  z.strictObject({
    ...about,
    do: z.enum(['marker', 'chapter']),
    mark: clipIdSchema,
    // Without a text it is taken away.
    text: z.string().max(500).nullable(),
    place: placeSchema.optional(),
  }),
  // What was asked of an edit is answered: it stands as it is, over a source of this length or over these words.
  z.strictObject({
    ...about,
    ...was,
    do: z.literal('keep'),
    operation: operationIdSchema,
    had: z.string().max(20_000).optional(),
  }),
  z.strictObject({ ...about, do: z.enum(['undo', 'redo']), operation: operationIdSchema }),
])
// Who did it is said once, by what it is kept in.
export type CutOperation = z.infer<typeof cutOperationSchema> & { by: string }
export type OperationOf<D extends CutOperation['do']> = Extract<CutOperation, { do: D }>
type Without<T> = T extends unknown ? Omit<T, 'id' | 'by' | 'madeAt' | 'turn'> : never
// What is done, before it is known who did it and when.
export type Deed = Without<CutOperation>
export type Place = z.infer<typeof placeSchema>
export type Added = z.infer<typeof addedSchema>
