import { type Random, randomFrom } from '../draw/random.ts'

// Small instruments of sound. Each is a function of its own state, advanced a sample at a time.

// One-pole low pass; `cut` in Hz may change as it goes.
export const lowPass = (rate: number): ((input: number, cut: number) => number) => {
  let held = 0
  let last = 0
  let share = 0
  return (input, cut) => {
    if (cut !== last) {
      share = 1 - Math.exp((-2 * Math.PI * cut) / rate)
      last = cut
    }
    held += share * (input - held)
    return held
  }
}

// A resonator: rings at a frequency, the narrower the longer. Its pitch is followed every sixteenth sample.
export const resonator = (rate: number): ((input: number, frequency: number, width: number) => number) => {
  let y1 = 0
  let y2 = 0
  let count = 0
  let radius = 0
  let turn = 0
  return (input, frequency, width) => {
    if (count++ % 16 === 0) {
      radius = Math.exp((-Math.PI * width) / rate)
      turn = 2 * radius * Math.cos((2 * Math.PI * frequency) / rate)
    }
    const y = input * (1 - radius) + turn * y1 - radius * radius * y2
    y2 = y1
    y1 = y
    return y
  }
}

export const pink = (random: Random): (() => number) => {
  let a = 0
  let b = 0
  let c = 0
  return () => {
    const white = random() * 2 - 1
    a = 0.99765 * a + white * 0.099046
    b = 0.963 * b + white * 0.2965164
    c = 0.57 * c + white * 1.0526913
    return (a + b + c + white * 0.1848) * 0.22
  }
}

// Slow drift between −1 and 1 that never repeats within a scene.
export const drift = (seed: number | string): ((seconds: number) => number) => {
  const random = randomFrom(seed)
  const parts = Array.from({ length: 4 }, (_, index) => ({
    speed: (0.05 + random() * 0.12) * 2.1 ** index,
    phase: random() * 6.28,
  }))
  const at = (seconds: number) =>
    parts.reduce((sum, { speed, phase }, index) => sum + Math.sin(seconds * speed * 6.28 + phase) / (index + 1.6), 0) /
    1.5
  let count = 0
  let held = 0
  return (seconds) => {
    if (count++ % 64 === 0) held = at(seconds)
    return held
  }
}

// Attack, decay to a held level, and release, by seconds since the note began.
export type Envelope = { attack: number; decay: number; hold: number; release: number }
export const envelopeAt = ({ attack, decay, hold, release }: Envelope, at: number, length: number): number => {
  if (at < 0) return 0
  const body = at < attack ? at / attack : hold + (1 - hold) * Math.exp(-(at - attack) / decay)
  return at <= length ? body : body * Math.exp((-(at - length) / release) * 4)
}

// Echoes of a room, cheap: four combs and two all-passes a side.
export const reverb = (channels: [Float32Array, Float32Array], rate: number, seconds: number, wet: number): void => {
  for (const [lane, channel] of channels.entries()) {
    const combs = [0.0297, 0.0371, 0.0411, 0.0437].map((delay) => {
      const size = Math.floor((delay + lane * 0.0007) * rate)
      return { buffer: new Float32Array(size), at: 0, feed: 10 ** ((-3 * delay) / seconds), held: 0 }
    })
    const passes = [0.005, 0.0017].map((delay) => ({ buffer: new Float32Array(Math.floor(delay * rate)), at: 0 }))
    for (let index = 0; index < channel.length; index++) {
      const input = channel[index] ?? 0
      let sum = 0
      for (const comb of combs) {
        const out = comb.buffer[comb.at] ?? 0
        comb.held = out * 0.7 + comb.held * 0.3
        comb.buffer[comb.at] = input + comb.held * comb.feed
        if (++comb.at === comb.buffer.length) comb.at = 0
        sum += out
      }
      sum *= 0.25
      for (const pass of passes) {
        const out = pass.buffer[pass.at] ?? 0
        const fed = sum + out * 0.6
        pass.buffer[pass.at] = fed
        if (++pass.at === pass.buffer.length) pass.at = 0
        sum = out - fed * 0.6
      }
      channel[index] = input * (1 - wet * 0.35) + sum * wet
    }
  }
}

export const normalize = (channels: Float32Array[], peak: number): void => {
  let top = 0
  for (const channel of channels) for (const value of channel) top = Math.max(top, Math.abs(value))
  if (top === 0) return
  for (const channel of channels)
    for (let at = 0; at < channel.length; at++) channel[at] = ((channel[at] ?? 0) * peak) / top
}
