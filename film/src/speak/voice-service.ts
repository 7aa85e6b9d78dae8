import type { Language } from '@peace/core/ids'
import type { Wave } from '@peace/core/media'
import { type LineTimes, lineTimesSchema } from '@peace/core/speech'
import { z } from 'zod'

// What the voice service is asked and answers (film/voice/peace_voice/serve.py). It is our own: in production a container,
// locally a child of this process.
export type Ask = {
  language: Language
  text: string
  voice: string
  pace: number
  // The middle of its pitch, in hertz; its own where it is not said.
  pitch?: number
  // How long it should be; it leans towards that.
  ms?: number
}
const answerSchema = lineTimesSchema.extend({
  rate: z.int().positive(),
  model: z.string(),
  note: z.string().nullable(),
  pcm: z.base64(),
})
export type Said = { wave: Wave; model: string; note: string | undefined } & LineTimes

export interface VoiceService {
  // Neither answers for what is only away: that is thrown.
  speaks(language: Language): Promise<boolean>
  say(ask: Ask, signal?: AbortSignal): Promise<Said>
  close(): void
}

// It will answer the same tomorrow. All else that goes wrong with it is a matter of time.
export class VoiceRefuses extends Error {
  override name = 'VoiceRefuses'
}
const isFinal = (status: number): boolean =>
  (status >= 400 && status < 500 && status !== 408 && status !== 429) || status === 501
const good = async (answer: Response): Promise<Response> => {
  if (answer.ok) return answer
  const message = `the voice answered ${answer.status}: ${(await answer.text()).slice(0, 200)}`
  throw isFinal(answer.status) ? new VoiceRefuses(message) : new Error(message)
}

// Of one piece of a line, on a busy machine; and of a word about itself, while it begins.
const longestMs = 240_000
const healthMs = 10_000

const healthSchema = z.object({ languages: z.array(z.string()) })
export type Reached = { url: string; languages?: readonly string[] }

// By whatever address it has by then. `headers` says who asks, where somebody looks at that.
export const voiceService = (
  reach: () => Promise<Reached | undefined>,
  options: { headers?: () => Promise<Record<string, string>>; close?: () => void } = {},
): VoiceService => {
  let known: Promise<readonly string[]> | undefined
  const headers = async () => (await options.headers?.()) ?? {}
  const languages = async (): Promise<readonly string[]> => {
    const there = await reach()
    if (!there) return []
    if (there.languages) return there.languages
    const signal = AbortSignal.timeout(healthMs)
    const answer = await good(await fetch(`${there.url}/health`, { headers: await headers(), signal }))
    return healthSchema.parse(await answer.json()).languages
  }
  return {
    async speaks(language) {
      known ??= languages()
      const asked = known
      let all: readonly string[] = []
      try {
        all = await asked
        return all.includes(language)
      } finally {
        // What is not there now may be there for the next line.
        if (all.length === 0 && known === asked) known = undefined
      }
    },
    async say(ask, signal) {
      const there = await reach()
      if (!there) throw new Error('the voice is not there')
      const late = AbortSignal.timeout(longestMs)
      const answer = await good(
        await fetch(`${there.url}/say`, {
          method: 'POST',
          headers: { 'content-type': 'application/json', ...(await headers()) },
          body: JSON.stringify(ask),
          signal: signal ? AbortSignal.any([late, signal]) : late,
        }),
      )
      const { pcm, rate, note, ...rest } = answerSchema.parse(await answer.json())
      const bytes = Buffer.from(pcm, 'base64')
      const channel = new Float32Array(bytes.length >> 1)
      for (let at = 0; at < channel.length; at++) channel[at] = bytes.readInt16LE(at * 2) / 32768
      return { wave: { rate, channels: [channel] }, note: note ?? undefined, ...rest }
    },
    close: () => options.close?.(),
  }
}
