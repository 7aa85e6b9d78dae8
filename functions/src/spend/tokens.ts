import { type Tokens, tokenMicros } from '@peace/core/story'
import { setting } from '../params.ts'

// What the model charges us, before any mark-up.
export const modelMicros = (tokens: Tokens): number =>
  Math.ceil(
    tokenMicros(tokens, {
      inputMicros: Number(setting('geminiTextInputMicros')),
      outputMicros: Number(setting('geminiTextOutputMicros')),
    }),
  )

export const tokensOf = (
  usage: { promptTokenCount?: number; candidatesTokenCount?: number; thoughtsTokenCount?: number } | undefined,
): Tokens => ({
  input: usage?.promptTokenCount ?? 0,
  output: (usage?.candidatesTokenCount ?? 0) + (usage?.thoughtsTokenCount ?? 0),
})
