import { z } from 'zod'
import { idSchema } from '../ids/index.ts'

// A scene's stage is derived from its facts; what the writer moved by hand lies over it as patches, by id, so that it
// stays where it was put when the rest is derived anew.

const metres = z.number().min(-500).max(500)
export const pointSchema = z.tuple([metres, metres, metres])
export type Point = z.infer<typeof pointSchema>

export const cameraSchema = z.strictObject({
  eye: pointSchema,
  at: pointSchema,
  // Millimetres on a 36-mm frame.
  lens: z.number().min(8).max(600),
  roll: z.number().min(-Math.PI).max(Math.PI),
})
export type Camera = z.infer<typeof cameraSchema>

const pose = z.string().regex(/^[a-z][a-z-]{0,39}$/)

export const stagePatchSchema = z.strictObject({
  sceneId: idSchema,
  // A person, a prop, a piece of the set or a shot.
  target: idSchema,
  set: z
    .strictObject({
      at: pointSchema,
      face: z.number(),
      pose,
      look: idSchema,
      holds: idSchema,
      camera: cameraSchema,
      lens: z.number().min(8).max(600),
    })
    .partial()
    .refine((set) => Object.keys(set).length > 0, { error: 'a patch sets something' }),
  by: idSchema,
})
export type StagePatch = z.infer<typeof stagePatchSchema>

// What was set by hand on one target: later patches over earlier ones, each thing by itself.
export const patchedBy = (patches: readonly StagePatch[], target: string): StagePatch['set'] =>
  Object.assign({}, ...patches.filter((patch) => patch.target === target).map(({ set }) => set))
