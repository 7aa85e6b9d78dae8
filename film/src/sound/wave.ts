import { writeFile } from 'node:fs/promises'

// Sound in memory: one array a channel, −1 to 1.
export type Wave = { rate: number; channels: Float32Array[] }

export const soundRate = 32_000

export const emptyWave = (seconds: number, rate = soundRate, channels = 2): Wave => ({
  rate,
  channels: Array.from({ length: channels }, () => new Float32Array(Math.ceil(seconds * rate))),
})

export const lengthMs = (wave: Wave): number => Math.round(((wave.channels[0]?.length ?? 0) * 1000) / wave.rate)

export const encodeWav = ({ rate, channels }: Wave): Buffer => {
  const count = channels[0]?.length ?? 0
  const bytes = count * channels.length * 2
  const out = Buffer.alloc(44 + bytes)
  out.write('RIFF', 0)
  out.writeUInt32LE(36 + bytes, 4)
  out.write('WAVEfmt ', 8)
  out.writeUInt32LE(16, 16)
  out.writeUInt16LE(1, 20)
  out.writeUInt16LE(channels.length, 22)
  out.writeUInt32LE(rate, 24)
  out.writeUInt32LE(rate * channels.length * 2, 28)
  out.writeUInt16LE(channels.length * 2, 32)
  out.writeUInt16LE(16, 34)
  out.write('data', 36)
  out.writeUInt32LE(bytes, 40)
  const samples = new Int16Array(out.buffer, out.byteOffset + 44, count * channels.length)
  for (const [lane, channel] of channels.entries())
    for (let at = 0; at < count; at++)
      samples[at * channels.length + lane] = Math.max(-32768, Math.min(32767, Math.round((channel[at] ?? 0) * 32767)))
  return out
}

export const writeWav = async (path: string, wave: Wave): Promise<number> => {
  await writeFile(path, encodeWav(wave))
  return lengthMs(wave)
}

// Sixteen-bit PCM only, which is what we write ourselves; anything else is for ffmpeg to decode.
export const decodeWav = (bytes: Buffer): Wave | undefined => {
  if (bytes.length < 44 || bytes.toString('latin1', 0, 4) !== 'RIFF' || bytes.toString('latin1', 8, 12) !== 'WAVE')
    return undefined
  let at = 12
  let format: { lanes: number; rate: number } | undefined
  while (at + 8 <= bytes.length) {
    const name = bytes.toString('latin1', at, at + 4)
    const size = bytes.readUInt32LE(at + 4)
    if (name === 'fmt ') {
      if (bytes.readUInt16LE(at + 8) !== 1 || bytes.readUInt16LE(at + 22) !== 16) return undefined
      format = { lanes: bytes.readUInt16LE(at + 10), rate: bytes.readUInt32LE(at + 12) }
    }
    if (name === 'data' && format)
      return unpack(bytes.subarray(at + 8, Math.min(bytes.length, at + 8 + size)), format.lanes, format.rate)
    at += 8 + size + (size % 2)
  }
  return undefined
}

const unpack = (data: Buffer, lanes: number, rate: number): Wave => {
  const count = Math.floor(data.length / 2 / lanes)
  const samples = new Int16Array(count * lanes)
  Buffer.from(samples.buffer).set(data.subarray(0, count * lanes * 2))
  const channels = Array.from({ length: lanes }, () => new Float32Array(count))
  for (const [lane, channel] of channels.entries())
    for (let at = 0; at < count; at++) channel[at] = (samples[at * lanes + lane] ?? 0) / 32768
  return { rate, channels }
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
