import { afterEach, expect, test } from 'vitest'
import { modelsOf } from './models-of.ts'

const names = ['VEO_MODEL', 'GEMINI_IMAGE_MODEL', 'GEMINI_SPEECH_MODEL'] as const
afterEach(() => {
  for (const name of names) delete process.env[name]
})

test('the vendor’s models behind a backend are those its settings name now, each with its end where there is one', () => {
  process.env.VEO_MODEL = 'veo-3.0-generate-001'
  process.env.GEMINI_IMAGE_MODEL = 'gemini-3-pro-image'
  process.env.GEMINI_SPEECH_MODEL = 'gemini-3.8-flash-lite-tts'
  expect(modelsOf('veo').map(({ id, ends }) => [id, ends?.firm])).toEqual([['veo-3.0-generate-001', true]])
  expect(modelsOf('gemini').map(({ id, ends }) => [id, ends?.on])).toEqual([
    ['gemini-3-pro-image', '2027-05-28'],
    ['gemini-3.8-flash-lite-tts', undefined],
  ])
  expect([modelsOf('runpod'), modelsOf('nobody')]).toEqual([[], []])
})
