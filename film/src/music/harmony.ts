import { must } from '@peace/core/errors'
import type { Mood } from '@peace/core/shots'

// What a mood sounds like: the scale it moves in, the chords it goes through, who plays, and how busily.
export type Instrument = 'pad' | 'strings' | 'piano' | 'ranat' | 'flute' | 'bell' | 'bass' | 'pulse'
export type Manner = {
  // Semitones of the scale above the key note.
  scale: readonly number[]
  // Progressions of scale degrees, 0 is the home chord; each phrase takes another.
  phrases: readonly (readonly number[])[]
  key: number
  melody: Instrument
  second: Instrument
  harmony: 'pad' | 'strings'
  arpeggio: Instrument | undefined
  bass: boolean
  pulse: boolean
  // Notes a bar, of the tune and of the accompaniment.
  density: number
  brightness: number
  beats: 3 | 4
  swing: number
}

const major = [0, 2, 4, 5, 7, 9, 11] as const
const minor = [0, 2, 3, 5, 7, 8, 10] as const
const dorian = [0, 2, 3, 5, 7, 9, 10] as const
const lydian = [0, 2, 4, 6, 7, 9, 11] as const
const phrygian = [0, 1, 3, 5, 7, 8, 10] as const
const mixolydian = [0, 2, 4, 5, 7, 9, 10] as const

export const manners: Record<Mood, Manner> = {
  calm: {
    scale: major,
    phrases: [
      [0, 3, 5, 4],
      [0, 5, 3, 4],
      [3, 0, 1, 4],
    ],
    key: 50,
    melody: 'flute',
    second: 'ranat',
    harmony: 'pad',
    arpeggio: 'piano',
    bass: true,
    pulse: false,
    density: 2.2,
    brightness: 0.45,
    beats: 4,
    swing: 0,
  },
  joy: {
    scale: major,
    phrases: [
      [0, 4, 5, 3],
      [0, 3, 4, 0],
      [5, 3, 0, 4],
    ],
    key: 55,
    melody: 'ranat',
    second: 'flute',
    harmony: 'strings',
    arpeggio: 'piano',
    bass: true,
    pulse: true,
    density: 4.4,
    brightness: 0.8,
    beats: 4,
    swing: 0.06,
  },
  tender: {
    scale: major,
    phrases: [
      [0, 5, 3, 4],
      [3, 4, 2, 5],
      [0, 2, 3, 4],
    ],
    key: 53,
    melody: 'piano',
    second: 'strings',
    harmony: 'strings',
    arpeggio: 'piano',
    bass: true,
    pulse: false,
    density: 2.6,
    brightness: 0.5,
    beats: 3,
    swing: 0,
  },
  sad: {
    scale: minor,
    phrases: [
      [0, 5, 2, 6],
      [0, 3, 5, 4],
      [5, 3, 0, 4],
    ],
    key: 48,
    melody: 'strings',
    second: 'piano',
    harmony: 'strings',
    arpeggio: 'piano',
    bass: true,
    pulse: false,
    density: 1.9,
    brightness: 0.34,
    beats: 4,
    swing: 0,
  },
  tense: {
    scale: phrygian,
    phrases: [
      [0, 1, 0, 5],
      [0, 0, 1, 6],
      [0, 5, 1, 0],
    ],
    key: 45,
    melody: 'bell',
    second: 'strings',
    harmony: 'strings',
    arpeggio: 'pulse',
    bass: true,
    pulse: true,
    density: 1.3,
    brightness: 0.42,
    beats: 4,
    swing: 0,
  },
  fear: {
    scale: phrygian,
    phrases: [
      [0, 1, 0, 1],
      [0, 3, 1, 0],
      [0, 6, 1, 0],
    ],
    key: 41,
    melody: 'bell',
    second: 'flute',
    harmony: 'strings',
    arpeggio: undefined,
    bass: true,
    pulse: false,
    density: 0.9,
    brightness: 0.3,
    beats: 4,
    swing: 0,
  },
  anger: {
    scale: minor,
    phrases: [
      [0, 0, 5, 6],
      [0, 3, 0, 6],
      [0, 5, 3, 4],
    ],
    key: 43,
    melody: 'strings',
    second: 'bell',
    harmony: 'strings',
    arpeggio: 'pulse',
    bass: true,
    pulse: true,
    density: 3.2,
    brightness: 0.6,
    beats: 4,
    swing: 0,
  },
  wonder: {
    scale: lydian,
    phrases: [
      [0, 1, 0, 4],
      [0, 2, 1, 4],
      [3, 1, 5, 4],
    ],
    key: 52,
    melody: 'bell',
    second: 'flute',
    harmony: 'pad',
    arpeggio: 'bell',
    bass: true,
    pulse: false,
    density: 2.4,
    brightness: 0.7,
    beats: 3,
    swing: 0,
  },
  reverent: {
    scale: dorian,
    phrases: [
      [0, 3, 0, 4],
      [0, 6, 3, 0],
      [3, 0, 4, 0],
    ],
    key: 46,
    melody: 'flute',
    second: 'bell',
    harmony: 'pad',
    arpeggio: undefined,
    bass: true,
    pulse: false,
    density: 1.5,
    brightness: 0.4,
    beats: 4,
    swing: 0,
  },
  lonely: {
    scale: dorian,
    phrases: [
      [0, 2, 3, 0],
      [0, 6, 5, 4],
      [3, 2, 0, 4],
    ],
    key: 47,
    melody: 'piano',
    second: 'flute',
    harmony: 'pad',
    arpeggio: undefined,
    bass: false,
    pulse: false,
    density: 1.4,
    brightness: 0.35,
    beats: 4,
    swing: 0,
  },
  comic: {
    scale: mixolydian,
    phrases: [
      [0, 3, 0, 4],
      [0, 6, 3, 0],
      [1, 4, 0, 4],
    ],
    key: 55,
    melody: 'ranat',
    second: 'piano',
    harmony: 'pad',
    arpeggio: 'pulse',
    bass: true,
    pulse: true,
    density: 4.6,
    brightness: 0.75,
    beats: 4,
    swing: 0.16,
  },
}

// A degree of the scale, any octave, as a MIDI note.
export const noteOf = (manner: Manner, degree: number): number => {
  const size = manner.scale.length
  const octave = Math.floor(degree / size)
  return manner.key + octave * 12 + must(manner.scale[((degree % size) + size) % size], 'degree')
}

export const chordOf = (degree: number): number[] => [degree, degree + 2, degree + 4]
export const hertz = (note: number): number => 440 * 2 ** ((note - 69) / 12)
