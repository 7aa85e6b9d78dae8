import { z } from 'zod'
import { idSchema } from '../ids/index.ts'
import { cameraSchema } from './shot-camera.ts'
import { pointSchema } from './space.ts'

// What the writer moved by hand lies over the derived stage, by id, so that it stays where it was put when the rest is
// derived anew.

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
