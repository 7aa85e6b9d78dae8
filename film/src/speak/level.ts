import type { Wave } from '@peace/core/media'

export const seconds = (wave: Wave): number => (wave.channels[0]?.length ?? 0) / wave.rate

// Silence before and after is the timeline's business, not the voice's.
export const trimmed = (wave: Wave): { wave: Wave; fromMs: number } => {
  const channel = wave.channels[0] ?? new Float32Array()
  let top = 0
  for (const value of channel) top = Math.max(top, Math.abs(value))
  const floor = top * 0.02
  let from = 0
  let to = channel.length - 1
  while (from < to && Math.abs(channel[from] ?? 0) < floor) from += 1
  while (to > from && Math.abs(channel[to] ?? 0) < floor) to -= 1
  const first = Math.max(0, from - Math.round(wave.rate * 0.012))
  const cut = channel.slice(first, Math.min(channel.length, to + Math.round(wave.rate * 0.05)))
  const fade = Math.round(wave.rate * 0.006)
  for (let at = 0; at < fade && at < cut.length; at++) {
    cut[at] = ((cut[at] ?? 0) * at) / fade
    const end = cut.length - 1 - at
    cut[end] = ((cut[end] ?? 0) * at) / fade
  }
  return { wave: { rate: wave.rate, channels: [cut] }, fromMs: (first * 1000) / wave.rate }
}

// Every voice as loud as every other: the mean of what is not silence.
export const levelled = (wave: Wave, target: number): Wave => {
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
