import { z } from 'zod'
import { idSchema, timeSchema } from '../ids/index.ts'
import { transitions } from '../shots/shot.ts'
import { anchorSchema, subjectSchema } from '../subjects/index.ts'

// The cut as data. A film's automatic cut is derived from its plan; an edit is a list of operations on it, by clips' ids,
// so that what an edit did not touch still follows the script. Times are frames of the cut's own rate.

export const frameRates = [24, 25, 30] as const
export const cutAspects = ['16:9', '9:16', '1:1', '4:5'] as const
export const trackKinds = ['picture', 'dialogue', 'narration', 'music', 'effects', 'ambience', 'title'] as const

const frames = z.int().min(0).max(10_000_000)
const decibels = z.number().min(-96).max(24)
const levelPoints = z.array(z.tuple([frames, decibels])).max(500)
const crop = z.tuple([z.number(), z.number(), z.number(), z.number()])
const enterSchema = z.strictObject({ by: z.enum(transitions), frames })
const transformSchema = z.strictObject({ crop })
const speed = z.number().min(0.1).max(10)

export const cutClipSchema = z
  .strictObject({
    id: idSchema,
    source: z.strictObject({ subject: subjectSchema, take: z.int().min(0).optional() }),
    in: frames,
    out: frames,
    at: frames,
    // What more of the source there is, before and after: as far as a trim can go.
    handles: z.tuple([frames, frames]),
    speed,
    level: levelPoints.optional(),
    transform: transformSchema.optional(),
    enter: enterSchema.optional(),
  })
  .refine((clip) => clip.in < clip.out, { error: 'a clip has a length' })
export type CutClip = z.infer<typeof cutClipSchema>

export const trackSchema = z.strictObject({
  id: idSchema,
  of: z.enum(trackKinds),
  clips: z.array(cutClipSchema).max(5000),
})
export type Track = z.infer<typeof trackSchema>

export const markerSchema = z.strictObject({
  id: idSchema,
  at: frames,
  text: z.string().max(500),
  anchor: anchorSchema.optional(),
})
export type Marker = z.infer<typeof markerSchema>

export const cutSchema = z.strictObject({
  id: idSchema,
  filmId: idSchema,
  name: z.string().min(1).max(120),
  rate: z.union(frameRates.map((rate) => z.literal(rate))),
  aspect: z.enum(cutAspects),
  tracks: z.array(trackSchema).max(40),
  markers: z.array(markerSchema).max(2000),
})
export type Cut = z.infer<typeof cutSchema>

const about = { id: idSchema, by: idSchema, madeAt: timeSchema, clip: idSchema }

export const cutOperationSchema = z.discriminatedUnion('do', [
  z.strictObject({
    ...about,
    do: z.literal('trim'),
    in: frames.optional(),
    out: frames.optional(),
    ripple: z.boolean(),
  }),
  z.strictObject({ ...about, do: z.literal('move'), track: idSchema, to: frames, ripple: z.boolean() }),
  z.strictObject({ ...about, do: z.literal('split'), frame: frames, left: idSchema, right: idSchema }),
  z.strictObject({ ...about, do: z.literal('remove'), ripple: z.boolean() }),
  z.strictObject({ ...about, do: z.literal('add'), track: idSchema, value: cutClipSchema }),
  z.strictObject({ ...about, do: z.literal('level'), points: levelPoints }),
  z.strictObject({ ...about, do: z.literal('speed'), speed }),
  z.strictObject({ ...about, do: z.literal('enter'), enter: enterSchema }),
  z.strictObject({ ...about, do: z.literal('transform'), transform: transformSchema }),
])
export type CutOperation = z.infer<typeof cutOperationSchema>
