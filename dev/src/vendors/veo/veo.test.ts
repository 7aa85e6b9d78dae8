import { GenerateVideosOperation, GoogleGenAI } from '@google/genai'
import { afterEach, beforeEach, expect, it } from 'vitest'
import { startVeo, type Veo } from './veo.ts'

// Through the real SDK, so that the stand-in speaks what the SDK hears.
let veo: Veo
let client: GoogleGenAI
beforeEach(async () => {
  veo = await startVeo({ operationMs: 1 })
  client = new GoogleGenAI({ vertexai: true, apiKey: 'vertex_local', httpOptions: { baseUrl: veo.url } })
})
afterEach(() => veo.close())

const begin = () =>
  client.models.generateVideos({
    model: 'veo-3.1-generate-001',
    source: { prompt: 'ทะเล' },
    config: { durationSeconds: 4, aspectRatio: '16:9', resolution: '720p', numberOfVideos: 1, seed: 3 },
  })
const finished = async (name: string | undefined) => {
  for (;;) {
    const from = new GenerateVideosOperation()
    if (name) from.name = name
    const operation = await client.operations.getVideosOperation({ operation: from })
    if (operation.done) return operation
  }
}

it('makes a film that is asked for again by its name alone', async () => {
  const { name } = await begin()
  const operation = await finished(name)
  const bytes = Buffer.from(operation.response?.generatedVideos?.[0]?.video?.videoBytes ?? '', 'base64')
  expect(bytes.subarray(4, 8).toString()).toBe('ftyp')
})

it('can end without a film, with the filter named', async () => {
  veo.faults.set({ filtered: 1 })
  const operation = await finished((await begin()).name)
  expect(operation.response?.generatedVideos ?? []).toHaveLength(0)
  expect(operation.response?.raiMediaFilteredCount).toBe(1)
})

it('refuses a length it does not sell, and a caller without a key', async () => {
  await expect(
    client.models.generateVideos({ model: 'veo', source: { prompt: 'x' }, config: { durationSeconds: 5 } }),
  ).rejects.toThrow(/400|INVALID/)
  const reply = await fetch(`${veo.url}/v1beta1/publishers/google/models/veo:predictLongRunning`, { method: 'POST' })
  expect(reply.status).toBe(401)
})

it('draws and speaks', async () => {
  const picture = await client.models.generateContent({
    model: 'gemini-3-pro-image',
    contents: 'a boat',
    config: { responseModalities: ['IMAGE'], imageConfig: { aspectRatio: '9:16' } },
  })
  const data = picture.candidates?.[0]?.content?.parts?.[0]?.inlineData
  expect(
    Buffer.from(data?.data ?? '', 'base64')
      .subarray(1, 4)
      .toString(),
  ).toBe('PNG')
  const speech = await client.models.generateContent({
    model: 'gemini-2.5-flash-preview-tts',
    contents: 'สวัสดี',
    config: { responseModalities: ['AUDIO'] },
  })
  expect(speech.candidates?.[0]?.content?.parts?.[0]?.inlineData?.mimeType).toContain('rate=24000')
})
