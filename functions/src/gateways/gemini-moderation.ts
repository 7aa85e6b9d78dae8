import type { Part } from '@google/genai'
import { moderationCategories } from '@peace/core/api'
import type { Category } from '@peace/core/moderation'
import type { SpendTicket } from '@peace/core/money'
import { z } from 'zod'
import { secretValue, setting } from '../params.ts'
import type { Spent } from '../spend/platform.store.ts'
import { modelMicros, tokensOf } from '../spend/tokens.ts'
import { refuseStopped } from '../switches.store.ts'
import { modelsFor } from './genai.ts'

const verdictSchema = z.object({ refused: z.array(z.enum(moderationCategories)) })

const task = `You review what people ask a film-making service to make. Fiction may tell of crime, war, love, grief and evil.
Refuse only: sexual content involving anyone under 18 (minors); pornography (sexual); praise of or incitement to killing or expelling
a group of people (hate); real killings or torture as spectacle (violence); encouragement of or methods for suicide or self-harm (self-harm);
working instructions for weapons or explosives (weapons). Answer with the list of categories to refuse, empty when there are none.`

const longest = 200_000
// Of the reply and of what the model thinks before it.
const replyTokens = 8_000
const ours = 2_000

const judge = async (ticket: SpendTicket, parts: Part[]): Promise<Spent<Category[]>> => {
  await refuseStopped('vendor', 'gemini')
  const baseUrl = setting('geminiBaseUrl')
  const models = modelsFor(ticket, {
    apiKey: secretValue('gemini'),
    httpOptions: { timeout: 20_000, ...(baseUrl ? { baseUrl } : {}) },
  })
  const reply = await models.generateContent({
    model: setting('geminiTextModel'),
    contents: [{ role: 'user', parts }],
    config: {
      systemInstruction: task,
      temperature: 0,
      maxOutputTokens: replyTokens,
      responseMimeType: 'application/json',
      responseJsonSchema: z.toJSONSchema(verdictSchema),
    },
  })
  const { refused } = verdictSchema.parse(JSON.parse(reply.text ?? ''))
  return { value: refused, micros: modelMicros(tokensOf(reply.usageMetadata)) }
}

// The most a look may cost, a letter a token; what is in a picture is a fixed number of them.
export const mostForText = (text: string): number =>
  modelMicros({ input: ours + Math.min(text.length, longest), output: replyTokens })
export const mostForPicture = (): number => modelMicros({ input: ours + 4_000, output: replyTokens })

export const judgeText = (ticket: SpendTicket, text: string): Promise<Spent<Category[]>> =>
  judge(ticket, [{ text: text.slice(0, longest) }])

export const judgePicture = (ticket: SpendTicket, bytes: Uint8Array, mimeType: string): Promise<Spent<Category[]>> =>
  judge(ticket, [{ inlineData: { data: Buffer.from(bytes).toString('base64'), mimeType } }])
