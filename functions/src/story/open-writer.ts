import { DomainError } from '@peace/core/errors'
import { millisOf, type RateCard, withMarkup } from '@peace/core/money'
import type { Tokens } from '@peace/core/story'
import { GeminiWriter } from '../gateways/gemini.ts'
import { secretValue, setting } from '../params.ts'
import { modelMicros } from '../spend/tokens.ts'
import { refuseStopped } from '../switches.store.ts'
import type { Writer } from './writer.ts'

export const writerReady = (): boolean => secretValue('gemini') !== ''

const pause = (ms: number): Promise<void> => new Promise((resolve) => setTimeout(resolve, ms))

export const openWriter = (): Writer => {
  if (!writerReady()) throw new DomainError('vendor-unavailable', { vendor: 'Gemini' })
  return new GeminiWriter({
    key: secretValue('gemini'),
    baseUrl: setting('geminiBaseUrl'),
    model: setting('geminiTextModel'),
    pause,
    allowed: () => refuseStopped('vendor', 'gemini'),
  })
}

// With our mark-up, in thousandths of a credit.
export const priceOf = (card: RateCard, tokens: Tokens): number => millisOf(withMarkup(card, modelMicros(tokens)))

// A scene at its longest, with the outline's share: what is shown before.
export const dearestScene = (card: RateCard): number => priceOf(card, { input: 9_000, output: 5_000 })
