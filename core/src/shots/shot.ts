import { z } from 'zod'
import { idSchema, rankSchema, timeSchema, unitKeySchema } from '../ids/index.ts'
import { qualitySchema } from '../story/film.ts'

export const shotSizes = [
  'extreme-wide',
  'wide',
  'full',
  'medium',
  'medium-close',
  'close',
  'extreme-close',
  'insert',
] as const
export const shotAngles = ['eye', 'high', 'low', 'overhead', 'dutch', 'over-shoulder', 'point-of-view'] as const
export const cameraMoves = [
  'static',
  'pan-left',
  'pan-right',
  'tilt-up',
  'tilt-down',
  'dolly-in',
  'dolly-out',
  'truck-left',
  'truck-right',
  'zoom-in',
  'zoom-out',
  'orbit-left',
  'orbit-right',
  'handheld',
] as const
export const lenses = ['wide-24', 'normal-35', 'normal-50', 'portrait-85', 'long-135'] as const
export const transitions = ['cut', 'dissolve', 'fade'] as const
export const moods = [
  'calm',
  'joy',
  'tender',
  'sad',
  'tense',
  'fear',
  'anger',
  'wonder',
  'reverent',
  'lonely',
  'comic',
] as const
export const effectNames = [
  'door',
  'knock',
  'phone',
  'steps',
  'thunder',
  'bell',
  'glass',
  'car',
  'dog',
  'bird',
  'clock',
  'splash',
  'gunshot',
  'applause',
] as const
export const ambienceNames = [
  'rain',
  'wind',
  'city',
  'room',
  'night',
  'water',
  'crowd',
  'fire',
  'forest',
  'temple',
] as const

export const shotSchema = z.object({
  id: idSchema,
  sceneId: idSchema,
  rank: rankSchema,
  // The elements of the scene this shot shows, in order; its lines are the speeches among them.
  elementIds: z.array(idSchema).max(60),
  size: z.enum(shotSizes),
  angle: z.enum(shotAngles),
  move: z.enum(cameraMoves),
  lens: z.enum(lenses),
  // What is seen, in a sentence or two.
  description: z.string().max(2000),
  characterIds: z.array(idSchema).max(12),
  // Whose shot it is: first in the frame, sharpest.
  focusId: idSchema.optional(),
  wardrobe: z.record(z.string(), z.string().max(300)).default({}),
  props: z.array(z.string().max(80)).max(20).default([]),
  mood: z.enum(moods),
  ambience: z.array(z.enum(ambienceNames)).max(3).default([]),
  effects: z.array(z.enum(effectNames)).max(6).default([]),
  // Set by hand; without it the length is estimated from the lines (timeline/estimate).
  ms: z.int().min(500).max(60_000).optional(),
  trimInMs: z.int().min(0).max(60_000).default(0),
  trimOutMs: z.int().min(0).max(60_000).default(0),
  transition: z.enum(transitions).default('cut'),
  overlay: z.string().max(200).default(''),
  quality: qualitySchema.optional(),
  // Takes chosen: 0 is the first.
  stillTake: z.int().min(0).max(999).default(0),
  clipTake: z.int().min(0).max(999).default(0),
  // The user's own picture in place of the still: the upload's artifact.
  frameKey: unitKeySchema.optional(),
  continuity: z.array(z.string().max(300)).max(20).default([]),
  // Shots made by rule are remade when their elements change; one touched by hand is kept.
  byHand: z.boolean().default(false),
  updatedAt: timeSchema,
  updatedBy: idSchema,
})
export type Shot = z.infer<typeof shotSchema>

export type ShotSize = (typeof shotSizes)[number]
export type ShotAngle = (typeof shotAngles)[number]
export type CameraMove = (typeof cameraMoves)[number]
export type Mood = (typeof moods)[number]
export type EffectName = (typeof effectNames)[number]
export type AmbienceName = (typeof ambienceNames)[number]
export type Transition = (typeof transitions)[number]
