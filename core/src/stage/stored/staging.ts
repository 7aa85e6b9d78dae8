import { z } from 'zod'
import { idSchema, timeSchema } from '../../ids/index.ts'
import { hash } from '../../reading/lexicon/hash.ts'
import { stagePatchSchema } from '../patch.ts'

// What was moved by hand, as it lies beside the film's scenes: a document for each thing of a scene, under a name of its
// scene and itself, so that two who move two things at once both keep what they did.
export const stagingId = (sceneId: string, target: string): string => `at-${hash(`${sceneId}/${target}`)}`

export const storedStagingSchema = z.strictObject({
  id: idSchema,
  sceneId: idSchema,
  target: idSchema,
  patches: z.array(stagePatchSchema).max(20),
  updatedAt: timeSchema,
  updatedBy: idSchema,
})
