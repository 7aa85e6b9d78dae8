import { z } from 'zod'
import { idSchema, languageSchema } from '../ids/index.ts'
import { transitions } from '../shots/shot.ts'
import { subjectSchema } from '../subjects/index.ts'

// A cut as it lies in time: tracks of clips. Times are frames of the cut's own rate; `in` and `out` are frames of the source.
// Nobody writes one: it is laid out from the film and what was edited (montage.ts).

export const frameRates = [24, 25, 30] as const
export const cutAspects = ['16:9', '9:16', '1:1', '4:5'] as const
export const trackKinds = ['picture', 'dialogue', 'narration', 'music', 'effects', 'ambience', 'title'] as const
export type TrackKind = (typeof trackKinds)[number]
export type FrameRate = (typeof frameRates)[number]
export type CutAspect = (typeof cutAspects)[number]

// What it shows, with a letter before it: longer than the longest id.
export const clipIdSchema = z.string().regex(/^[A-Za-z0-9_-]{1,72}$/)

export const mostFrames = 10_000_000
export const framesSchema = z.int().min(0).max(mostFrames)
const decibels = z.number().min(-96).max(24)
const share = z.number().min(-4).max(5)

// Left, top, width and height of what is shown, in shares of the source's picture.
export const cropSchema = z.tuple([share, share, z.number().min(0.05).max(4), z.number().min(0.05).max(4)])
export type Crop = z.infer<typeof cropSchema>
// With `to`, the view goes there over the clip's length.
export const transformSchema = z.strictObject({ from: cropSchema, to: cropSchema.optional() })
export const enterSchema = z.strictObject({ by: z.enum(transitions), frames: z.int().min(0).max(480) })
export const fadeSchema = z.strictObject({ in: z.int().min(0).max(4800), out: z.int().min(0).max(4800) })
// By frames of the source, so that a trim or a split leaves each point where it is heard.
export const levelSchema = z.array(z.strictObject({ at: framesSchema, db: decibels })).max(500)
export const speedSchema = z.number().min(0.1).max(10)
export const panSchema = z.number().min(-1).max(1)
export const titleStyles = ['title', 'lower-third', 'over'] as const
export const textSchema = z.strictObject({ text: z.string().max(500), style: z.enum(titleStyles) })
// What is read while a line is heard, in place of its own words: from a frame counted from where the line begins.
export const captionSchema = z.strictObject({
  from: z.int().min(-mostFrames).max(mostFrames),
  frames: z.int().min(1).max(mostFrames),
  text: z.string().max(500),
})
export type Caption = z.infer<typeof captionSchema>
export const captionsSchema = z.array(captionSchema).max(40)
export const sourceSchema = z.strictObject({ subject: subjectSchema, take: z.int().min(0).max(999).optional() })

export const looksSchema = z.strictObject({
  level: levelSchema.optional(),
  pan: panSchema.optional(),
  transform: transformSchema.optional(),
  enter: enterSchema.optional(),
  fade: fadeSchema.optional(),
  text: textSchema.optional(),
  muted: z.boolean().optional(),
})
export type Looks = z.infer<typeof looksSchema>

export const cutClipSchema = z
  .strictObject({
    id: clipIdSchema,
    source: sourceSchema,
    in: framesSchema,
    out: framesSchema,
    at: framesSchema,
    // How long it is seen or heard; out - in at another speed.
    frames: z.int().min(1).max(mostFrames),
    speed: speedSchema,
    // How much there is of the source; without it as much as is wanted.
    length: framesSchema.optional(),
    // The picture it goes with.
    link: clipIdSchema.optional(),
    captions: z.partialRecord(languageSchema, captionsSchema).optional(),
    ...looksSchema.shape,
  })
  .refine((clip) => clip.in < clip.out, { error: 'a clip has a length' })
export type CutClip = z.infer<typeof cutClipSchema>

export const trackSchema = z.strictObject({
  id: clipIdSchema,
  of: z.enum(trackKinds),
  muted: z.boolean().optional(),
  clips: z.array(cutClipSchema).max(5000),
})
export type Track = z.infer<typeof trackSchema>

export const markerSchema = z.strictObject({ id: clipIdSchema, at: framesSchema, text: z.string().max(500) })
export type Marker = z.infer<typeof markerSchema>

// While anything of `under` is heard, `of` steps back.
export const duckingSchema = z.strictObject({
  of: z.enum(trackKinds),
  under: z.enum(trackKinds),
  by: decibels,
})
export type Ducking = z.infer<typeof duckingSchema>

export const creditSchema = z.strictObject({ role: z.string().max(80), name: z.string().max(200) })
export type Credit = z.infer<typeof creditSchema>
export const creditsSchema = z.array(creditSchema).max(60)

export const cutSchema = z.strictObject({
  id: idSchema,
  filmId: idSchema,
  name: z.string().min(1).max(120),
  rate: z.union(frameRates.map((rate) => z.literal(rate))),
  aspect: z.enum(cutAspects),
  tracks: z.array(trackSchema).max(120),
  markers: z.array(markerSchema).max(2000),
  chapters: z.array(markerSchema).max(2000),
  ducking: z.array(duckingSchema).max(40),
  // In place of what the script's title page says.
  credits: creditsSchema.optional(),
})
export type Cut = z.infer<typeof cutSchema>

export const cutFrames = (cut: Pick<Cut, 'tracks'>): number =>
  cut.tracks.reduce((most, { clips }) => clips.reduce((end, { at, frames }) => Math.max(end, at + frames), most), 0)

// What more of the source there is, before and after: as far as a trim can go.
export const handlesOf = ({ in: from, out, length }: Pick<CutClip, 'in' | 'out' | 'length'>): [number, number] => [
  from,
  length === undefined ? mostFrames - out : Math.max(0, length - out),
]
