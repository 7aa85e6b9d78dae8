import { saysAt } from './media-type.ts'

// Sound in memory: one array a channel, −1 to 1.
export type Wave = { rate: number; channels: Float32Array[] }

const headBytes = 44

// Sixteen-bit samples with the head that makes them a file.
export const wavOfPcm = (pcm: Uint8Array, rate: number, lanes = 1): Uint8Array<ArrayBuffer> => {
  const bytes = new Uint8Array(headBytes + pcm.length)
  const view = new DataView(bytes.buffer)
  const write = (at: number, text: string) => {
    for (let n = 0; n < text.length; n++) view.setUint8(at + n, text.charCodeAt(n))
  }
  write(0, 'RIFF')
  view.setUint32(4, 36 + pcm.length, true)
  write(8, 'WAVEfmt ')
  view.setUint32(16, 16, true)
  view.setUint16(20, 1, true)
  view.setUint16(22, lanes, true)
  view.setUint32(24, rate, true)
  view.setUint32(28, rate * lanes * 2, true)
  view.setUint16(32, lanes * 2, true)
  view.setUint16(34, 16, true)
  write(36, 'data')
  view.setUint32(40, pcm.length, true)
  bytes.set(pcm, headBytes)
  return bytes
}

export const encodeWav = ({ rate, channels }: Wave): Uint8Array<ArrayBuffer> => {
  const count = channels[0]?.length ?? 0
  const samples = new Int16Array(count * channels.length)
  for (const [lane, channel] of channels.entries())
    for (let at = 0; at < count; at++)
      samples[at * channels.length + lane] = Math.max(-32768, Math.min(32767, Math.round((channel[at] ?? 0) * 32767)))
  return wavOfPcm(new Uint8Array(samples.buffer), rate, channels.length)
}

type Found = { lanes: number; rate: number; data: Uint8Array }

const mostLanes = 16
// A head written to a pipe does not know the length: an enormous one means "to the end".
const piped = 0x7fff_f000

const find = (bytes: Uint8Array): Found | undefined => {
  if (!saysAt(bytes, 0, 'RIFF') || !saysAt(bytes, 8, 'WAVE')) return undefined
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  let format: Omit<Found, 'data'> | undefined
  for (let at = 12; at + 8 <= bytes.length; ) {
    const said = view.getUint32(at + 4, true)
    const left = bytes.length - at - 8
    if (saysAt(bytes, at, 'data')) {
      const size = said >= piped ? left : said
      return format && size <= left ? { ...format, data: bytes.subarray(at + 8, at + 8 + size) } : undefined
    }
    if (saysAt(bytes, at, 'fmt ')) {
      if (said < 16 || left < 16) return undefined
      if (view.getUint16(at + 8, true) !== 1 || view.getUint16(at + 22, true) !== 16) return undefined
      format = { lanes: view.getUint16(at + 10, true), rate: view.getUint32(at + 12, true) }
      if (format.lanes < 1 || format.lanes > mostLanes || format.rate < 1) return undefined
    }
    at += 8 + said + (said % 2)
  }
  return undefined
}

// Sixteen-bit PCM only, which is what we write ourselves; anything else, and what is cut short, is not read.
export const decodeWav = (bytes: Uint8Array): Wave | undefined => {
  const found = find(bytes)
  if (!found) return undefined
  const { lanes, rate, data } = found
  const count = Math.floor(data.length / 2 / lanes)
  const samples = new Int16Array(count * lanes)
  new Uint8Array(samples.buffer).set(data.subarray(0, count * lanes * 2))
  const channels = Array.from({ length: lanes }, () => new Float32Array(count))
  for (const [lane, channel] of channels.entries())
    for (let at = 0; at < count; at++) channel[at] = (samples[at * lanes + lane] ?? 0) / 32768
  return { rate, channels }
}

export const wavMs = (bytes: Uint8Array): number | undefined => {
  const found = find(bytes)
  return found && Math.round((Math.floor(found.data.length / 2 / found.lanes) * 1000) / found.rate)
}
