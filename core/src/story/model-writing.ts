import { z } from 'zod'

// What a model may write: scenes of plain elements and nothing else. Whatever a script or an answer says to it, all it
// can do is fill these fields, and a person takes them or not.
export const modelElementSchema = z.object({
  kind: z.enum(['action', 'speech', 'transition']),
  // Whose speech it is.
  who: z.string().max(80).optional(),
  how: z.string().max(120).optional(),
  text: z.string().min(1).max(2000),
})
export const modelSceneSchema = z.object({
  setting: z.enum(['INT', 'EXT', 'INT/EXT']),
  place: z.string().min(1).max(120),
  time: z.string().max(60),
  elements: z.array(modelElementSchema).min(1).max(60),
})
export type ModelScene = z.infer<typeof modelSceneSchema>
export const modelOutlineSchema = z.object({
  scenes: z
    .array(
      z.object({
        part: z.enum(['beginning', 'conflict', 'climax', 'resolution']),
        happens: z.string().min(1).max(600),
      }),
    )
    .min(1)
    .max(120),
})
export const modelTextSchema = z.object({ text: z.string().min(1).max(12_000) })

export const rewriteTasks = ['expand', 'shorten', 'tone', 'translate', 'again'] as const

export const stopReasons = ['filtered', 'busy', 'broken', 'cut', 'stopped'] as const
export type StopReason = (typeof stopReasons)[number]

// What a million tokens cost us, in micro-dollars; settings replace it.
export type TokenRate = { inputMicros: number; outputMicros: number }
export type Tokens = { input: number; output: number }
export const tokenMicros = ({ input, output }: Tokens, { inputMicros, outputMicros }: TokenRate): number =>
  Math.ceil((input * inputMicros + output * outputMicros) / 1_000_000)
