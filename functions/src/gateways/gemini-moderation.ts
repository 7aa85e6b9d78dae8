import { GoogleGenAI, type Part } from '@google/genai'
import { moderationCategories } from '@peace/core/api'
import type { Category } from '@peace/core/moderation'
import { z } from 'zod'
import { secretValue, setting } from '../params.ts'
import { refuseStopped } from '../switches.store.ts'

const verdictSchema = z.object({ refused: z.array(z.enum(moderationCategories)) })

const task = `You review what people ask a film-making service to make. Fiction may tell of crime, war, love, grief and evil.
Refuse only: sexual content involving anyone under 18 (minors); pornography (sexual); praise of or incitement to killing or expelling
a group of people (hate); real killings or torture as spectacle (violence); encouragement of or methods for suicide or self-harm (self-harm);
working instructions for weapons or explosives (weapons). Answer with the list of categories to refuse, empty when there are none.`

const judge = async (parts: Part[]): Promise<Category[]> => {
  await refuseStopped('vendor', 'gemini')
  const baseUrl = setting('geminiBaseUrl')
  const client = new GoogleGenAI({
    apiKey: secretValue('gemini'),
    httpOptions: { timeout: 20_000, ...(baseUrl ? { baseUrl } : {}) },
  })
  const reply = await client.models.generateContent({
    model: setting('geminiTextModel'),
    contents: [{ role: 'user', parts }],
    config: {
      systemInstruction: task,
      temperature: 0,
      responseMimeType: 'application/json',
      responseJsonSchema: z.toJSONSchema(verdictSchema),
    },
  })
  return verdictSchema.parse(JSON.parse(reply.text ?? '')).refused
}

export const judgeText = (text: string): Promise<Category[]> => judge([{ text: text.slice(0, 200_000) }])

export const judgePicture = (bytes: Uint8Array, mimeType: string): Promise<Category[]> =>
  judge([{ inlineData: { data: Buffer.from(bytes).toString('base64'), mimeType } }])
