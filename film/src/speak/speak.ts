import type { UnitSpecOf } from '@peace/core/build'
import type { Wave } from '@peace/core/media'
import type { Tools } from '../cut/ffmpeg.ts'
import { hash } from '../draw/random.ts'
import { resample } from '../sound/wave.ts'
import { murmur } from './cue.ts'
import { espeak, type OfflineVoice } from './offline.ts'

export type LineFields = UnitSpecOf<'line'>['fields']
export type Spoken = { wave: Wave; model: string; note?: string }
// One woman's voice is in the package. Others are she, heard through a larger or smaller body: slower speech played
// faster or the other way about moves pitch and formants together, as bodies do.
const bodies: Record<LineFields['voice']['register'], { size: number; pace: number; pitch: number }> = {
  woman: { size: 1, pace: 1, pitch: 205 },
  man: { size: 0.79, pace: 0.98, pitch: 122 },
  child: { size: 1.24, pace: 1.04, pitch: 270 },
  'elder-woman': { size: 0.93, pace: 0.88, pitch: 178 },
  'elder-man': { size: 0.74, pace: 0.86, pitch: 106 },
  narrator: { size: 0.9, pace: 0.95, pitch: 160 },
}

const bodyOf = ({ voice, characterId }: LineFields) => {
  const body = bodies[voice.register]
  const own = characterId === undefined ? 1 : 1 + ((hash(characterId) % 100) / 100 - 0.5) * 0.09
  return {
    size: body.size * own * 2 ** (voice.pitchCents / 1200),
    pace: (body.pace * voice.pacePercent) / 100,
    pitch: body.pitch * own * 2 ** (voice.pitchCents / 1200),
  }
}

// Silence before and after is the timeline's business, not the voice's.
const trimmed = (wave: Wave): Wave => {
  const channel = wave.channels[0] ?? new Float32Array()
  let top = 0
  for (const value of channel) top = Math.max(top, Math.abs(value))
  const floor = top * 0.02
  let from = 0
  let to = channel.length - 1
  while (from < to && Math.abs(channel[from] ?? 0) < floor) from += 1
  while (to > from && Math.abs(channel[to] ?? 0) < floor) to -= 1
  const cut = channel.slice(
    Math.max(0, from - Math.round(wave.rate * 0.012)),
    Math.min(channel.length, to + Math.round(wave.rate * 0.05)),
  )
  const fade = Math.round(wave.rate * 0.006)
  for (let at = 0; at < fade && at < cut.length; at++) {
    cut[at] = ((cut[at] ?? 0) * at) / fade
    const end = cut.length - 1 - at
    cut[end] = ((cut[end] ?? 0) * at) / fade
  }
  return { rate: wave.rate, channels: [cut] }
}

// Every voice as loud as every other: the mean of what is not silence.
const levelled = (wave: Wave, target: number): Wave => {
  const channel = wave.channels[0] ?? new Float32Array()
  let sum = 0
  let count = 0
  let top = 0
  for (const value of channel) {
    top = Math.max(top, Math.abs(value))
    if (Math.abs(value) < 0.01) continue
    sum += value * value
    count += 1
  }
  if (count === 0 || top === 0) return wave
  const gain = Math.min(target / Math.sqrt(sum / count), 0.94 / top)
  return { rate: wave.rate, channels: [channel.map((value) => value * gain)] }
}

const seconds = (wave: Wave): number => (wave.channels[0]?.length ?? 0) / wave.rate

const offline = async (voice: OfflineVoice, fields: LineFields, text: string): Promise<Wave> => {
  const body = bodyOf(fields)
  const seed = hash(text) % 2 ** 31
  const say = async (pace: number) => {
    const raw = trimmed(await voice.say(text, Math.max(0.5, Math.min(2, pace / body.size)), seed))
    return { rate: raw.rate, channels: [resample(raw.channels[0] ?? new Float32Array(), body.size)] }
  }
  const plain = await say(body.pace)
  // The picture was planned for so long: speech leans towards it, by no more than anybody would notice.
  const wanted = fields.estimatedMs / 1000
  const lean = seconds(plain) / wanted
  if (lean > 0.93 && lean < 1.02) return plain
  return say(body.pace * Math.max(0.87, Math.min(1.15, lean)))
}

const sayable = (text: string): string =>
  text
    .replace(/[^\p{L}\p{N}\p{P}\p{Zs}\n$%&+]/gu, ' ')
    .replace(/\*|_|~|#/g, ' ')
    .replace(/\s+/g, ' ')
    .trim()
const isEnglish = (text: string): boolean =>
  /[A-Za-z0-9]/.test(text) &&
  !/[\u0E00-\u0E7F\u0590-\u06FF\u0900-\u0DFF\u3040-\u9FFF\uAC00-\uD7AF\u0400-\u04FF]/.test(text)

export type Voices = { tools: Tools; offline: OfflineVoice | undefined }

export const speak = async (voices: Voices, fields: LineFields): Promise<Spoken> => {
  const text = sayable(fields.text)
  if (isEnglish(text)) {
    const body = bodyOf(fields)
    if (voices.offline && (await voices.offline.start())) {
      const wave = await offline(voices.offline, fields, text).catch(() => undefined)
      if (wave && seconds(wave) > 0.1) return { wave: levelled(wave, 0.13), model: 'hibari-tts' }
    }
    const robot = await espeak(voices.tools, text, 165 * body.pace, 50 + (body.pitch - 160) / 4)
    if (robot && seconds(robot) > 0.1)
      return { wave: levelled(trimmed(robot), 0.12), model: 'espeak-ng', note: 'voice-robotic' }
  }
  const wave = murmur(fields.text, fields.estimatedMs, bodyOf(fields).pitch, hash(fields.text))
  return { wave: levelled(wave, 0.05), model: 'murmur', note: isEnglish(text) ? 'voice-missing' : 'voice-cue' }
}
