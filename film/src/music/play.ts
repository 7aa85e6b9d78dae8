import type { Wave } from '@peace/core/media'
import { type Random, randomFrom } from '../draw/random.ts'
import { type Envelope, envelopeAt, lowPass, reverb } from '../sound/synth.ts'
import { emptyWave, soundRate } from '../sound/wave.ts'
import { hertz, type Instrument } from './harmony.ts'
import type { Note } from './score.ts'

type Voice = {
  envelope: Envelope
  tail: number
  partials: readonly (readonly [ratio: number, level: number, decay: number])[]
  detune: number
  vibrato: number
  breath: number
}

const voices: Record<Instrument, Voice> = {
  pad: {
    envelope: { attack: 0.7, decay: 4, hold: 0.85, release: 1.4 },
    tail: 1.6,
    partials: [
      [1, 1, 0],
      [2, 0.34, 0],
      [3, 0.14, 0],
      [4, 0.05, 0],
    ],
    detune: 0.0035,
    vibrato: 0.0008,
    breath: 0,
  },
  strings: {
    envelope: { attack: 0.32, decay: 3, hold: 0.8, release: 0.7 },
    tail: 0.9,
    partials: [
      [1, 1, 0],
      [2, 0.52, 0],
      [3, 0.34, 0],
      [4, 0.2, 0],
      [5, 0.12, 0],
      [6, 0.06, 0],
    ],
    detune: 0.0028,
    vibrato: 0.0028,
    breath: 0.012,
  },
  piano: {
    envelope: { attack: 0.006, decay: 1.5, hold: 0.06, release: 0.3 },
    tail: 0.5,
    partials: [
      [1, 1, 0.4],
      [2.001, 0.5, 0.9],
      [3.004, 0.24, 1.5],
      [4.01, 0.13, 2.2],
      [5.02, 0.07, 3],
    ],
    detune: 0.0006,
    vibrato: 0,
    breath: 0,
  },
  ranat: {
    envelope: { attack: 0.003, decay: 0.42, hold: 0, release: 0.2 },
    tail: 0.4,
    partials: [
      [1, 1, 0.6],
      [2.76, 0.3, 5],
      [5.4, 0.14, 11],
      [3.98, 0.1, 4],
    ],
    detune: 0,
    vibrato: 0,
    breath: 0.02,
  },
  flute: {
    envelope: { attack: 0.11, decay: 2, hold: 0.85, release: 0.2 },
    tail: 0.35,
    partials: [
      [1, 1, 0],
      [2, 0.2, 0],
      [3, 0.08, 0],
    ],
    detune: 0,
    vibrato: 0.0048,
    breath: 0.055,
  },
  bell: {
    envelope: { attack: 0.004, decay: 1.7, hold: 0, release: 1.2 },
    tail: 1.6,
    partials: [
      [1, 1, 0.3],
      [2.0, 0.4, 0.8],
      [2.74, 0.32, 1],
      [5.33, 0.14, 2.4],
    ],
    detune: 0.0008,
    vibrato: 0,
    breath: 0,
  },
  bass: {
    envelope: { attack: 0.02, decay: 1.6, hold: 0.45, release: 0.2 },
    tail: 0.3,
    partials: [
      [1, 1, 0],
      [2, 0.4, 0.6],
      [3, 0.14, 1.2],
    ],
    detune: 0.001,
    vibrato: 0,
    breath: 0,
  },
  pulse: {
    envelope: { attack: 0.003, decay: 0.13, hold: 0, release: 0.08 },
    tail: 0.2,
    partials: [
      [1, 1, 0],
      [1.5, 0.35, 6],
      [2.1, 0.2, 10],
    ],
    detune: 0,
    vibrato: 0,
    breath: 0.03,
  },
}

// A sine by turning a vector: two multiplications a sample instead of a call to Math.sin.
const addPartial = (
  into: Float32Array,
  from: number,
  count: number,
  step: number,
  level: number,
  fade: number,
  phase: number,
): void => {
  const cosine = Math.cos(step)
  const sine = Math.sin(step)
  const shrink = Math.exp(-fade / soundRate)
  let x = Math.cos(phase) * level
  let y = Math.sin(phase) * level
  for (let at = from; at < from + count; at++) {
    into[at] = (into[at] ?? 0) + y
    const turned = (x * cosine - y * sine) * shrink
    y = (x * sine + y * cosine) * shrink
    x = turned
  }
}

// How loud a note is follows its envelope at every sixteenth sample, and goes straight between.
const levelEvery = 16
const levelAt = ({ envelope, vibrato }: Voice, seconds: number, length: number): number =>
  envelopeAt(envelope, seconds, length) *
  (vibrato > 0 ? 1 + vibrato * 22 * Math.sin(seconds * 32) * Math.min(1, seconds * 2) : 1)

const addNote = (wave: Wave, note: Note, brightness: number, random: Random, scratch: Float32Array): void => {
  const voice = voices[note.instrument]
  const count = Math.min(scratch.length, Math.ceil((note.length + voice.tail) * soundRate))
  scratch.fill(0, 0, count)
  const base = hertz(note.note)
  const doubles = voice.detune > 0.002 ? [-1, 1] : [0]
  for (const double of doubles)
    for (const [ratio, level, decay] of voice.partials) {
      const frequency = base * ratio * (1 + double * voice.detune)
      if (frequency > 11_000) continue
      const tone = level * (ratio === 1 ? 1 : brightness + 0.25) * (doubles.length === 2 ? 0.6 : 1)
      addPartial(scratch, 0, count, (2 * Math.PI * frequency) / soundRate, tone, decay, random() * 6.28)
    }
  const air = lowPass(soundRate)
  const [left, right] = wave.channels
  if (!left || !right) return
  const offset = Math.round(Math.max(0, note.start) * soundRate)
  const gainLeft = note.loud * Math.cos(((note.pan + 1) * Math.PI) / 4)
  const gainRight = note.loud * Math.sin(((note.pan + 1) * Math.PI) / 4)
  const end = Math.min(count, left.length - offset)
  let level = levelAt(voice, 0, note.length)
  for (let from = 0; from < end; from += levelEvery) {
    const to = Math.min(end, from + levelEvery)
    const slope = (levelAt(voice, to / soundRate, note.length) - level) / (to - from)
    for (let at = from; at < to; at++) {
      const breath = voice.breath === 0 ? 0 : air(random() * 2 - 1, 2600) * voice.breath * 3
      const value = ((scratch[at] ?? 0) + breath) * level
      left[offset + at] = (left[offset + at] ?? 0) + value * gainLeft
      right[offset + at] = (right[offset + at] ?? 0) + value * gainRight
      level += slope
    }
  }
}

export const play = (notes: readonly Note[], seconds: number, brightness: number, seed: number): Wave => {
  const wave = emptyWave(seconds)
  const random = randomFrom(seed)
  const scratch = new Float32Array(Math.ceil(14 * soundRate))
  for (const note of notes) addNote(wave, note, brightness, random, scratch)
  const [left, right] = wave.channels
  if (left && right) reverb([left, right], soundRate, 1.9, 0.34)
  return wave
}
