import { GenerateVideosOperation, type GenerateVideosParameters, GoogleGenAI } from '@google/genai'
import { afterEach, beforeEach, expect, it } from 'vitest'
import { startVeo, type Veo } from './veo.ts'

// Through the real SDK, so that the stand-in speaks what the SDK hears, and by an identity that the SDK's own library
// exchanges for a token.
let veo: Veo
let now = Date.parse('2026-11-26')
const at = (location: string, project = 'local') =>
  new GoogleGenAI({
    ...{ vertexai: true, project, location, httpOptions: { baseUrl: veo.url } },
    googleAuthOptions: {
      credentials: {
        ...{ type: 'external_account', audience: 'a', subject_token_type: 'urn:ietf:params:oauth:token-type:jwt' },
        ...{ token_url: `${veo.url}/token`, credential_source: { url: `${veo.url}/identity` } },
      },
    },
  })
beforeEach(async () => {
  now = Date.parse('2026-11-26')
  veo = await startVeo({ operationMs: 1, now: () => now })
})
afterEach(() => veo.close())

const picture = { imageBytes: 'AAAA', mimeType: 'image/png' }
const request: GenerateVideosParameters = {
  model: 'veo-3.1-generate-001',
  source: { prompt: 'ทะเล' },
  config: { durationSeconds: 4, aspectRatio: '16:9', resolution: '720p', numberOfVideos: 1, seed: 3 },
}
const begin = (more: Partial<GenerateVideosParameters> = {}, location = 'us-central1') =>
  at(location).models.generateVideos({ ...request, ...more })
const finished = async (name: string | undefined) => {
  for (;;) {
    const from = new GenerateVideosOperation()
    if (name) from.name = name
    const operation = await at('us-central1').operations.getVideosOperation({ operation: from })
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

it.each<[string, Partial<GenerateVideosParameters>, string]>([
  ['a length it does not sell', { config: { durationSeconds: 5 } }, 'us-central1'],
  ['a last frame without a first', { config: { lastFrame: picture } }, 'us-central1'],
  [
    'references beside a first frame',
    {
      source: { prompt: 'x', image: picture },
      config: { referenceImages: [{ image: picture, referenceType: 'ASSET' as never }] },
    },
    'us-central1',
  ],
  ['a model that has ended', { model: 'veo-3.0-generate-001' }, 'us-central1'],
  ['a model that never was', { model: 'veo' }, 'us-central1'],
  ['a model of another trade', { model: 'gemini-3-pro-image' }, 'global'],
  ['Veo where it is not served', {}, 'global'],
])('refuses %s', async (_, more, location) => {
  await expect(begin(more, location)).rejects.toThrow(/40[04]|INVALID|NOT_FOUND/)
  expect(veo.operations()).toBe(0)
})

it('takes a last frame beside a first', async () => {
  const { name } = await begin({ source: { prompt: 'x', image: picture }, config: { lastFrame: picture } })
  expect(name).toContain('/locations/us-central1/')
})

it('answers nobody without an identity, nor an express key that asks for films', async () => {
  const url = `${veo.url}/v1beta1/projects/local/locations/us-central1/publishers/google/models/veo-3.1-generate-001`
  const bare = await fetch(`${url}:predictLongRunning`, { method: 'POST', headers: { 'x-goog-api-key': 'k' } })
  expect(bare.status).toBe(401)
  const express = new GoogleGenAI({ vertexai: true, apiKey: 'k', httpOptions: { baseUrl: veo.url } })
  await expect(express.models.generateVideos(request)).rejects.toThrow(/not there for an API key/)
  await expect(at('us-central1', 'others').models.generateVideos(request)).rejects.toThrow(/403|PERMISSION/)
})

it('draws and speaks, at global only', async () => {
  const draw = (location: string) =>
    at(location).models.generateContent({
      model: 'gemini-3-pro-image',
      contents: 'a boat',
      config: { responseModalities: ['IMAGE'], imageConfig: { aspectRatio: '9:16' } },
    })
  const drawn = (await draw('global')).candidates?.[0]?.content?.parts?.[0]?.inlineData
  expect(
    Buffer.from(drawn?.data ?? '', 'base64')
      .subarray(1, 4)
      .toString(),
  ).toBe('PNG')
  await expect(draw('us-central1')).rejects.toThrow(/404|NOT_FOUND/)
  const speak = (model: string) =>
    at('global').models.generateContent({ model, contents: 'สวัสดี', config: { responseModalities: ['AUDIO'] } })
  const spoken = (await speak('gemini-3.8-flash-lite-tts')).candidates?.[0]?.content?.parts?.[0]?.inlineData
  expect(
    Buffer.from(spoken?.data ?? '', 'base64')
      .subarray(0, 4)
      .toString(),
  ).toBe('RIFF')
  await expect(speak('gemini-3-pro-image')).rejects.toThrow(/does not answer in AUDIO/)
  await expect(speak('gemini-2.5-flash-preview-tts')).rejects.toThrow(/404|NOT_FOUND/)
})

it('refuses a model from the day on which it ends', async () => {
  const ask = () => at('global').models.generateContent({ model: 'gemini-2.5-flash', contents: 'x' })
  await ask()
  now = Date.parse('2026-12-01')
  await expect(ask()).rejects.toThrow(/404|NOT_FOUND/)
})
