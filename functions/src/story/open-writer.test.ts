import { isDomainError } from '@peace/core/errors'
import { defaultRateCard } from '@peace/core/money'
import { afterEach, expect, test, vi } from 'vitest'
import { dearestScene, openWriter, priceOf, writerReady } from './open-writer.ts'

afterEach(() => vi.unstubAllEnvs())

test.each(['', '-'])('where no key is set (%j) no model writes, and says so; the plain draft needs none', (key) => {
  vi.stubEnv('GEMINI_API_KEY', key)
  expect(writerReady()).toBe(false)
  const refused = (() => {
    try {
      return openWriter()
    } catch (error) {
      return error
    }
  })()
  expect(isDomainError(refused) && refused.code).toBe('vendor-unavailable')
})

test('tokens cost what the model costs and the mark-up of the rate card', () => {
  vi.stubEnv('GEMINI_TEXT_INPUT_MICROS', '300000')
  vi.stubEnv('GEMINI_TEXT_OUTPUT_MICROS', '2500000')
  // A thousand in: $0.0003; a thousand out: $0.0025; and three tenths more, in thousandths of a cent.
  expect(priceOf(defaultRateCard, { input: 1000, output: 1000 })).toBe(364)
  expect(priceOf({ ...defaultRateCard, markupPercent: 0 }, { input: 1000, output: 1000 })).toBe(280)
  expect(dearestScene(defaultRateCard)).toBe(priceOf(defaultRateCard, { input: 9_000, output: 5_000 }))
})
