import { z } from 'zod'
import { pointSchema, share } from './space.ts'

export const cameraSchema = z.strictObject({
  eye: pointSchema,
  at: pointSchema,
  // Millimetres on a 36-mm frame.
  lens: z.number().min(8).max(600),
  roll: z.number().min(-Math.PI).max(Math.PI),
})
export type Camera = z.infer<typeof cameraSchema>

// biome-ignore format: words, many to a line
export const cameraPathKinds = [
  'pan', 'tilt', 'dolly', 'truck', 'crane', 'orbit', 'zoom', 'handheld', 'follow', 'rack',
] as const
export const shotCameraSchema = cameraSchema.extend({
  // How far what is sharp lies.
  focus: z.number().min(0.05).max(500),
  // Where it goes from there, over the shot's time; the way between two of these is eased.
  move: z
    .strictObject({
      kind: z.enum(cameraPathKinds),
      keys: z
        .array(cameraSchema.extend({ t: share, focus: z.number().min(0.05).max(500) }))
        .min(1)
        .max(60),
    })
    .optional(),
})
export type ShotCamera = z.infer<typeof shotCameraSchema>
