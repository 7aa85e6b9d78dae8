import { z } from 'zod'
import { idSchema, languageSchema, unitKeySchema } from '../ids/index.ts'
import { hours } from '../screenplay/hour.ts'
import {
  ambienceNames,
  cameraMoves,
  effectNames,
  lenses,
  moods,
  shotAngles,
  shotSizes,
  transitions,
} from '../shots/shot.ts'
import { voiceSchema } from '../story/character.ts'
import { qualitySchema } from '../story/film.ts'
import { visualStyles } from '../story/wizard.ts'

// What each kind of unit is made from. A key hashes exactly these fields (with kind, quality, seed,
// take, recipe and the keys needed), so a field belongs here only if changing it should remake the unit.
// Integers only: a float prints differently on two machines, and then the same film has two keys.

export const unitKinds = [
  'portrait',
  'still',
  'clip',
  'line',
  'ambience',
  'effect',
  'music',
  'mix',
  'part',
  'cut',
  'poster',
  'captions',
] as const
export type UnitKind = (typeof unitKinds)[number]

const px = z.int().min(64).max(4096)
const ms = z
  .int()
  .min(0)
  .max(24 * 3_600_000)
const frame = { width: px, height: px }

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
  ...frame,
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
})
export type Picture = z.infer<typeof pictureSchema>

export const portraitFields = z.object({
  ...frame,
  style: z.enum(visualStyles),
  figure: figureSchema,
  appearance: z.string(),
  wardrobe: z.string(),
})
export const stillFields = z.object({ picture: pictureSchema })
export const clipFields = z.object({
  // The drawn picture again, because a draft clip is drawn anew for every frame; absent when the still is an upload.
  picture: pictureSchema.optional(),
  ...frame,
  fps: z.int().min(8).max(60),
  ms,
  move: z.enum(cameraMoves),
  motion: z.string(),
  // A shot longer than a backend can make is several clips, which the part joins.
  piece: z.int().min(0),
  pieces: z.int().min(1),
})
export const lineFields = z.object({
  text: z.string(),
  language: languageSchema,
  characterId: idSchema.optional(),
  voice: voiceSchema,
  delivery: z.string(),
  // What the picture allows; speech is fitted to it within 15 %.
  estimatedMs: ms,
})
export const ambienceFields = z.object({
  names: z.array(z.enum(ambienceNames)),
  interior: z.boolean(),
  night: z.boolean(),
  mood: z.enum(moods),
  ms,
})
export const effectFields = z.object({ name: z.enum(effectNames) })
export const musicFields = z.object({
  mood: z.enum(moods),
  next: z.enum(moods).optional(),
  tempo: z.int().min(40).max(200),
  ms,
  style: z.enum(visualStyles),
})

// The film in time as planned. The true times follow from it and the speech's real lengths (timeline/resolve),
// the same pure function for part, mix, cut and captions, so that they cannot disagree.
export const plannedLineSchema = z.object({
  lineId: idSchema,
  unit: unitKeySchema,
  estimatedMs: ms,
  text: z.string(),
  speaker: z.string(),
})
export const plannedShotSchema = z.object({
  shotId: idSchema,
  clips: z.array(unitKeySchema),
  ms,
  trimInMs: ms,
  trimOutMs: ms,
  transition: z.enum(transitions),
  overlay: z.string(),
  lines: z.array(plannedLineSchema),
  effects: z.array(z.object({ unit: unitKeySchema, atMs: ms })),
})
export const plannedSceneSchema = z.object({
  sceneId: idSchema,
  title: z.string(),
  shots: z.array(plannedShotSchema),
})
export type PlannedLine = z.infer<typeof plannedLineSchema>
export type PlannedShot = z.infer<typeof plannedShotSchema>
export type PlannedScene = z.infer<typeof plannedSceneSchema>

export const mixFields = z.object({
  titleMs: ms,
  creditsMs: ms,
  scenes: z.array(plannedSceneSchema),
  ambiences: z.array(z.object({ sceneId: idSchema, unit: unitKeySchema })),
  music: z.array(z.object({ unit: unitKeySchema, fromSceneId: idSchema, toSceneId: idSchema })),
  levels: z.object({ voice: z.int(), music: z.int(), effects: z.int() }),
})
export const partFields = z.object({
  ...frame,
  fps: z.int(),
  language: languageSchema,
  scene: plannedSceneSchema,
  // A scene over 60 s is several parts.
  firstShot: z.int().min(0),
  shotCount: z.int().min(1),
  captions: z.enum(['burned', 'none']),
  watermark: z.boolean(),
})
export const cutFields = z.object({
  ...frame,
  fps: z.int(),
  title: z.string(),
  language: languageSchema,
  titleMs: ms,
  creditsMs: ms,
  credits: z.array(z.object({ role: z.string(), name: z.string() })),
  parts: z.array(unitKeySchema),
  mix: unitKeySchema,
  scenes: z.array(plannedSceneSchema),
  watermark: z.boolean(),
})
export const posterFields = z.object({ ...frame, title: z.string(), language: languageSchema })
export const captionsFields = z.object({ language: languageSchema, titleMs: ms, scenes: z.array(plannedSceneSchema) })

const fieldsByKind = {
  portrait: portraitFields,
  still: stillFields,
  clip: clipFields,
  line: lineFields,
  ambience: ambienceFields,
  effect: effectFields,
  music: musicFields,
  mix: mixFields,
  part: partFields,
  cut: cutFields,
  poster: posterFields,
  captions: captionsFields,
} as const

const specOf = <K extends UnitKind>(kind: K) =>
  z.object({
    kind: z.literal(kind),
    subject: idSchema,
    quality: qualitySchema,
    seed: z.int().min(0),
    take: z.int().min(0),
    recipe: z.int().min(1),
    fields: fieldsByKind[kind],
    // Keys of the units this one is made from, sorted.
    needs: z.array(unitKeySchema),
  })

export const unitSpecSchema = z.discriminatedUnion('kind', [
  specOf('portrait'),
  specOf('still'),
  specOf('clip'),
  specOf('line'),
  specOf('ambience'),
  specOf('effect'),
  specOf('music'),
  specOf('mix'),
  specOf('part'),
  specOf('cut'),
  specOf('poster'),
  specOf('captions'),
])
export type UnitSpec = z.infer<typeof unitSpecSchema>
export type UnitSpecOf<K extends UnitKind> = Extract<UnitSpec, { kind: K }>

export type Unit = { key: string; spec: UnitSpec }

// How far a build goes.
export const stops = ['script', 'stills', 'clips', 'sound', 'cut'] as const
export const stopSchema = z.enum(stops)
export type Stop = z.infer<typeof stopSchema>
