import { z } from 'zod'
import { idSchema, sha256Schema, timeSchema, unitKeySchema } from '../ids/index.ts'
import { qualitySchema } from '../story/film.ts'
import { exportFormats } from '../timeline/exports/index.ts'
import { madeFromSchema } from './made-from.ts'

export const artifactFileSchema = z.object({
  // What it is for: the thing itself, the strip's small picture, a stem of the mix, a caption file, when
  // a cut's shots or a line's sounds are heard.
  role: z.enum(['main', 'thumbnail', 'preview', 'stem', 'times', ...exportFormats]),
  name: z.string().max(80),
  path: z.string().max(400),
  sha256: sha256Schema,
  bytes: z.int().min(0),
  contentType: z.string().max(100),
  width: z.int().optional(),
  height: z.int().optional(),
  ms: z.int().optional(),
})
export type ArtifactFile = z.infer<typeof artifactFileSchema>

// Never replaced: a remade one is another take, with another key.
export const artifactSchema = z.object({
  key: unitKeySchema,
  workspaceId: idSchema,
  filmId: idSchema.optional(),
  kind: z.string().max(20),
  subject: idSchema,
  quality: qualitySchema,
  take: z.int().min(0),
  source: z.enum(['made', 'upload']),
  files: z.array(artifactFileSchema).min(1).max(20),
  // Length in time of a clip, a line, a cut.
  ms: z.int().optional(),
  provenance: z.object({
    backend: z.string().max(64),
    model: z.string().max(120),
    attemptId: idSchema.optional(),
    // A licence may ask for words beside the picture ("Powered by Stability AI").
    notice: z.string().max(200).optional(),
    note: z.string().max(300).optional(),
    // Why this backend, in the chooser's word, and what was tried before it.
    why: z
      .object({
        reason: z.string().max(40),
        score: z.number().optional(),
        runnerUp: z.string().max(64).optional(),
        tried: z.array(z.object({ backend: z.string().max(64), fault: z.string().max(40) })).max(10),
      })
      .optional(),
  }),
  // Kept since films say why they are out of date; what was made before has none.
  madeFrom: madeFromSchema.optional(),
  paidMillis: z.int().min(0).default(0),
  // Finished after nobody wanted it: kept unpaid until a job uses it.
  hidden: z.boolean().default(false),
  createdAt: timeSchema,
})
export type Artifact = z.infer<typeof artifactSchema>
