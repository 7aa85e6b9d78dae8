import { writeFile } from 'node:fs/promises'
import { encodeWav, type Wave } from '@peace/core/media'

export const soundRate = 32_000

export const emptyWave = (seconds: number, rate = soundRate, channels = 2): Wave => ({
  rate,
  channels: Array.from({ length: channels }, () => new Float32Array(Math.ceil(seconds * rate))),
})

export const lengthMs = (wave: Wave): number => Math.round(((wave.channels[0]?.length ?? 0) * 1000) / wave.rate)

export const writeWav = async (path: string, wave: Wave): Promise<number> => {
  await writeFile(path, encodeWav(wave))
  return lengthMs(wave)
}

// Played `factor` times as fast, and so as high: four-point interpolation, good enough for speech.
export const resample = (channel: Float32Array, factor: number): Float32Array => {
  const count = Math.max(0, Math.floor((channel.length - 1) / factor))
  const out = new Float32Array(count)
  for (let index = 0; index < count; index++) {
    const at = index * factor
    const base = Math.floor(at)
    const t = at - base
    const a = channel[base - 1] ?? 0
    const b = channel[base] ?? 0
    const c = channel[base + 1] ?? 0
    const d = channel[base + 2] ?? 0
    out[index] = b + 0.5 * t * (c - a + t * (2 * a - 5 * b + 4 * c - d + t * (3 * (b - c) + d - a)))
  }
  return out
}
