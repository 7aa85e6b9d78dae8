import { type FilmData, jobRequestSchema } from '@peace/core/build'
import { rateCardSchema } from '@peace/core/money'
import { backendCardSchema } from '@peace/core/routing'
import { sceneSchema } from '@peace/core/screenplay'
import { shotSchema } from '@peace/core/shots'
import { characterSchema, filmSchema, locationSchema } from '@peace/core/story'
import { z } from 'zod'
import { faultCodes } from '../backend.ts'
import type { RecordedDocument } from './documents.ts'
import type { Script } from './quiet-world.ts'

// One recorded job: what was asked of which film, and the rows when it had just begun, when half was made, and what came
// of it. Pages never change, so the middle has only what differs from the beginning.
export const documentSchema = z.object({ path: z.string(), data: z.unknown() }) satisfies z.ZodType<RecordedDocument>

export const recordingSchema = z.object({
  name: z.string(),
  request: jobRequestSchema.omit({ shownMillis: true }),
  film: z.object({
    film: filmSchema,
    scenes: z.array(sceneSchema),
    characters: z.array(characterSchema),
    locations: z.array(locationSchema),
    shots: z.array(shotSchema),
  }) satisfies z.ZodType<Omit<FilmData, 'salt'>>,
  script: z.record(
    z.string(),
    z.array(z.object({ code: z.enum(faultCodes), next: z.enum(['again', 'elsewhere', 'never']) })),
  ) satisfies z.ZodType<Script>,
  cancelAt: z.int().optional(),
  answer: z.enum(['use-fallback', 'give-up']).optional(),
  quote: z.object({ units: z.int(), expectedMillis: z.int(), maxMillis: z.int() }),
  begunAt: z.int(),
  middleAt: z.int(),
  begun: z.array(documentSchema),
  middle: z.array(documentSchema),
  gone: z.array(z.string()),
  outcome: z.unknown(),
})
export type Recording = z.infer<typeof recordingSchema>

export const settingSchema = z.object({ rates: rateCardSchema, cards: z.array(backendCardSchema) })

// A film stopped in the middle on the whole platform (dev/src/record).
export const filmRecordingSchema = z.object({
  recordedAt: z.int(),
  place: z.object({ workspaceId: z.string(), filmId: z.string(), jobId: z.string() }),
  ended: z.record(z.string(), z.unknown()),
  paid: z.array(z.unknown()),
  documents: z.array(documentSchema),
})
