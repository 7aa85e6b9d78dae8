import { z } from 'zod'
import { idSchema, languageSchema } from '../ids/index.ts'
import { rewriteTasks, stopReasons } from '../story/model-writing.ts'
import { tones } from '../story/wizard.ts'
import { callable } from './callable.ts'

const film = z.object({ workspaceId: idSchema, filmId: idSchema })

// A piece of a streamed draft: one whole scene, as Fountain.
export const draftPieceSchema = z.object({ scene: z.int().min(1), of: z.int().min(1), text: z.string() })

export const storyApi = {
  writerStatus: callable(
    'Whether a model writes here, which one, and what a scene may cost at most.',
    z.object({ workspaceId: idSchema }),
    z.object({ available: z.boolean(), model: z.string(), sceneMillis: z.int() }),
  ),
  draftStory: callable(
    'A draft by the model from the wizard’s answers, streamed scene by scene. Nothing in the film is changed.',
    film.extend({ draftId: idSchema, shownMillis: z.int().min(0) }),
    z.object({
      text: z.string(),
      scenes: z.int(),
      // Why it ended before the last scene, if it did; what came is in `text`.
      stopped: z.enum(stopReasons).optional(),
      millis: z.int(),
    }),
  ),
  rewriteText: callable(
    'A line or a scene written another way by the model, to be taken or left.',
    film.extend({
      rewriteId: idSchema,
      task: z.enum(rewriteTasks),
      text: z.string().min(1).max(12_000),
      tone: z.enum(tones).optional(),
      into: languageSchema.optional(),
      shownMillis: z.int().min(0),
    }),
    z.object({ text: z.string(), millis: z.int() }),
  ),
}
