import type { Wave } from '@peace/core/media'
import { type Heard, type LineTimes, sayThai } from '@peace/core/speech'
import { ToolError, type Tools } from '../cut/ffmpeg.ts'
import { hash } from '../draw/random.ts'
import { resample } from '../sound/wave.ts'
import { murmur } from './cue.ts'
import { espeak } from './espeak.ts'
import { levelled, seconds, trimmed } from './level.ts'
import { sayWhole } from './pieces.ts'
import { type LineFields, type Speaker, speakerOf } from './speakers.ts'
import { VoiceRefuses, type VoiceService } from './voice-service.ts'

export type Spoken = { wave: Wave; model: string; note?: string; times?: LineTimes }
// `tell` hears why a line is not spoken by a voice that should be there.
export type Voices = { tools: Tools; service: VoiceService | undefined; tell?: ((why: string) => void) | undefined }
// `last`: nobody asks again, and a cue is better than no film.
type Order = { last?: boolean | undefined; signal?: AbortSignal | undefined }

const sayable = (text: string): string =>
  text
    .replace(/[^\p{L}\p{M}\p{N}\p{P}\p{Zs}\n$%&+฿°=]/gu, ' ')
    .replace(/\*|_|~|#/g, ' ')
    .replace(/\s+/g, ' ')
    .trim()
const isEnglish = (text: string): boolean =>
  /[A-Za-z0-9]/.test(text) &&
  !/[\u0E00-\u0E7F\u0590-\u06FF\u0900-\u0DFF\u3040-\u9FFF\uAC00-\uD7AF\u0400-\u04FF]/.test(text)
const isThai = (text: string): boolean =>
  /[\u0E00-\u0E7F]/.test(text) && !/[\u0590-\u06FF\u0900-\u0DFF\u3040-\u9FFF\uAC00-\uD7AF\u0400-\u04FF]/.test(text)

const bySpeaker = async (
  service: VoiceService,
  { estimatedMs }: LineFields,
  language: 'th' | 'en',
  text: string,
  { voice, size, pace, pitch }: Speaker,
  signal: AbortSignal | undefined,
): Promise<Spoken> => {
  const ask = {
    ...{ language, text, voice },
    // What is played faster afterwards is said slower, and lower, before.
    pace: Math.max(0.5, Math.min(2, pace / size)),
    pitch: pitch / size,
    ms: Math.round(estimatedMs * size),
  }
  const said = await sayWhole(service, ask, signal)
  const whole = { rate: said.wave.rate, channels: [resample(said.wave.channels[0] ?? new Float32Array(), size)] }
  const { wave, fromMs } = trimmed(whole)
  const last = Math.round(seconds(wave) * 1000)
  const timed = (all: readonly Heard[]): Heard[] =>
    all.map(([what, from, to]) => {
      const within = (ms: number) => Math.max(0, Math.min(last, Math.round(ms / size - fromMs)))
      return [what, within(from), within(to)]
    })
  return {
    wave: levelled(wave, 0.13),
    model: said.model,
    ...(said.note === undefined ? {} : { note: said.note }),
    times: { exact: said.exact, sounds: timed(said.sounds), words: timed(said.words) },
  }
}

// Thai is written without spaces; where its words begin is known better here than by the voice.
const words = new Intl.Segmenter('th', { granularity: 'word' })
const parted = (text: string): string => [...words.segment(text)].map(({ segment }) => segment).join('\u200B')

// A voice that is away for a while: a line is kept once it is made, so a cue would stay. It is asked again twice, and so
// has about a minute and a half to come back before the film goes on without it.
const againMs = 45_000

const byService = async (
  { service, tell }: Voices,
  { last, signal }: Order,
  language: 'th' | 'en',
  say: (service: VoiceService) => Promise<Spoken>,
): Promise<Spoken | undefined> => {
  if (!service) return undefined
  try {
    return (await service.speaks(language)) ? await say(service) : undefined
  } catch (error) {
    if (signal?.aborted) throw new ToolError('interrupted', 'cancelled')
    const why = error instanceof Error ? `${error.message} ${error.cause ?? ''}`.trim() : String(error)
    tell?.(why)
    if (error instanceof VoiceRefuses || last) return undefined
    throw new ToolError('interrupted', `the voice is away: ${why}`, againMs)
  }
}

// The ladder of what is ours: the voice service, for English a robot, else a cue that does not pretend to speak.
export const speak = async (voices: Voices, fields: LineFields, order: Order = {}): Promise<Spoken> => {
  const text = sayable(fields.text)
  const language = isThai(text) || (fields.language === 'th' && !/[A-Za-z]/.test(text) && /\d/.test(text)) ? 'th' : 'en'
  const speaker = speakerOf(fields, language)
  if (language === 'th' || isEnglish(text)) {
    const said = language === 'th' ? parted(sayThai(text)) : text
    const spoken = await byService(voices, order, language, (service) =>
      bySpeaker(service, fields, language, said, speaker, order.signal),
    )
    if (spoken && seconds(spoken.wave) > 0.1) return spoken
  }
  if (isEnglish(text) && language === 'en') {
    const robot = await espeak(voices.tools, text, 165 * speaker.pace, 50 + (speaker.pitch - 160) / 4)
    if (robot && seconds(robot) > 0.1)
      return { wave: levelled(trimmed(robot).wave, 0.12), model: 'espeak-ng', note: 'voice-robotic' }
  }
  const wave = murmur(fields.text, fields.estimatedMs, speaker.pitch, hash(fields.text))
  return { wave: levelled(wave, 0.05), model: 'murmur', note: language === 'th' ? 'voice-cue' : 'voice-missing' }
}
