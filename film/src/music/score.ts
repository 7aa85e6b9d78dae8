import { must } from '@peace/core/errors'
import { between, type Random } from '../draw/random.ts'
import { chordOf, type Instrument, type Manner, noteOf } from './harmony.ts'

export type Note = { instrument: Instrument; note: number; start: number; length: number; loud: number; pan: number }

type Bar = { at: number; seconds: number; chord: number; index: number; last: boolean; phrase: number; swell: number }

// A motif: a few notes with a rhythm, said again on other degrees, turned over, thinned out. It is what makes a tune
// rather than a string of notes.
type Motif = { step: number; beat: number; length: number }[]
const motifOf = (manner: Manner, random: Random): Motif => {
  const count = Math.max(2, Math.round(manner.density * between(random, 0.8, 1.3)))
  const motif: Motif = []
  let beat = random() < 0.3 ? 0.5 : 0
  let step = Math.floor(random() * 3) * 2
  for (let index = 0; index < count && beat < manner.beats - 0.25; index++) {
    const length = [0.5, 1, 1, 1.5, 2][Math.floor(random() * 5)] ?? 1
    motif.push({ step, beat, length: Math.min(length, manner.beats - beat) })
    beat += length
    step += [-2, -1, -1, 1, 1, 2, 3][Math.floor(random() * 7)] ?? 1
    step = Math.max(-3, Math.min(8, step))
  }
  return motif
}

const melody = (manner: Manner, bar: Bar, motif: Motif, random: Random, beat: number): Note[] => {
  const lead = bar.phrase % 2 === 0 ? manner.melody : manner.second
  const lift = bar.phrase % 3 === 2 ? 2 : 0
  const answer = bar.index % 4 === 3
  return motif
    .filter((_, index) => index === 0 || random() > 0.14)
    .map(({ step, beat: at, length }, index) => {
      const strong = Number.isInteger(at)
      const chordal = chordOf(bar.chord)
      // On the beat a note of the chord, off it whatever the motif says; at a phrase's end, home.
      const degree =
        answer && index === motif.length - 1
          ? bar.chord + 7
          : strong
            ? nearest(bar.chord + step + lift, chordal) + 7
            : bar.chord + step + lift + 7
      return {
        instrument: lead,
        note: noteOf(manner, degree),
        start: bar.at + (at + (strong ? 0 : manner.swing)) * beat + between(random, -0.012, 0.012),
        length: length * beat * 0.95,
        loud: (strong ? 0.62 : 0.48) * bar.swell * between(random, 0.85, 1.1),
        pan: 0.18,
      }
    })
}

const nearest = (degree: number, chord: number[]): number => {
  const options = [-7, 0, 7].flatMap((octave) => chord.map((tone) => tone + octave))
  return options.reduce(
    (best, tone) => (Math.abs(tone - degree) < Math.abs(best - degree) ? tone : best),
    options[0] ?? degree,
  )
}

const accompaniment = (manner: Manner, bar: Bar, beat: number, random: Random): Note[] => {
  const notes: Note[] = []
  const chord = chordOf(bar.chord)
  for (const [index, degree] of [...chord, bar.chord + 7].entries())
    notes.push({
      instrument: manner.harmony,
      note: noteOf(manner, degree),
      start: bar.at,
      length: bar.seconds * 1.04,
      loud: 0.3 * bar.swell,
      pan: -0.5 + index * 0.33,
    })
  if (manner.bass) {
    notes.push({
      instrument: 'bass',
      note: noteOf(manner, bar.chord) - 12,
      start: bar.at,
      length: bar.seconds * (manner.pulse ? 0.4 : 0.9),
      loud: 0.55 * bar.swell,
      pan: 0,
    })
    if (manner.pulse)
      notes.push({
        instrument: 'bass',
        note: noteOf(manner, bar.chord + 4) - 12,
        start: bar.at + bar.seconds / 2,
        length: bar.seconds * 0.4,
        loud: 0.45 * bar.swell,
        pan: 0,
      })
  }
  // The arpeggio comes in with the second phrase and rests in every fourth.
  if (manner.arpeggio && bar.phrase > 0 && bar.phrase % 4 !== 3) {
    const steps = manner.arpeggio === 'pulse' ? manner.beats * 2 : manner.beats
    const shape = bar.phrase % 2 ? [0, 2, 1, 3] : [0, 1, 2, 3]
    for (let step = 0; step < steps; step++) {
      const tones = [...chord, bar.chord + 7]
      const degree = must(tones[must(shape[step % 4], 'step')], 'tone')
      notes.push({
        instrument: manner.arpeggio,
        note: noteOf(manner, degree) + (manner.arpeggio === 'bell' ? 12 : 0),
        start: bar.at + (step * bar.seconds) / steps + between(random, 0, 0.01),
        length: (bar.seconds / steps) * 0.9,
        loud: 0.25 * bar.swell * between(random, 0.8, 1.1),
        pan: step % 2 ? 0.4 : -0.35,
      })
    }
  }
  if (manner.pulse && bar.phrase % 4 !== 0)
    for (let step = 0; step < manner.beats; step++)
      notes.push({
        instrument: 'pulse',
        note: manner.key - 12 + (step % 2 ? 12 : 0),
        start: bar.at + step * beat,
        length: 0.12,
        loud: (step === 0 ? 0.34 : 0.2) * bar.swell,
        pan: step % 2 ? 0.25 : -0.2,
      })
  return notes
}

// So many seconds of music in phrases of four bars, growing and easing, each with another turn of the motif.
export const scoreOf = (manner: Manner, tempo: number, seconds: number, random: Random): Note[] => {
  const beat = 60 / tempo
  const barSeconds = beat * manner.beats
  const motifs = [motifOf(manner, random), motifOf(manner, random)] as const
  const notes: Note[] = []
  for (let index = 0; index * barSeconds < seconds; index++) {
    const phrase = Math.floor(index / 4)
    const progression = must(manner.phrases[phrase % manner.phrases.length], 'phrase')
    const arc = Math.sin((Math.min(1, ((index + 0.5) * barSeconds) / seconds) * Math.PI) ** 0.8)
    const bar: Bar = {
      at: index * barSeconds,
      seconds: barSeconds,
      chord: must(progression[index % 4], 'chord'),
      index,
      last: (index + 1) * barSeconds >= seconds,
      phrase,
      swell: 0.72 + 0.3 * arc,
    }
    notes.push(...accompaniment(manner, bar, beat, random))
    const rests = index === 0 || (index % 8 === 7 && manner.density < 3) || random() < 0.08
    if (!rests) notes.push(...melody(manner, bar, motifs[phrase % 2] ?? motifs[0], random, beat))
  }
  return notes
}

// The close: the dominant, then home, let ring.
export const cadenceOf = (manner: Manner, tempo: number, next: number | undefined): Note[] => {
  const beat = 60 / tempo
  const home = next ?? 0
  const ring = Math.max(2.4, beat * 3)
  const notes: Note[] = []
  for (const [index, degree] of [...chordOf(home), home + 7].entries()) {
    notes.push({
      instrument: manner.harmony,
      note: noteOf(manner, degree),
      start: 0,
      length: ring,
      loud: 0.34,
      pan: -0.4 + index * 0.27,
    })
    notes.push({
      instrument: manner.melody,
      note: noteOf(manner, degree + (index === 3 ? 7 : 0)),
      start: index * beat * 0.22,
      length: ring * 0.7,
      loud: 0.34,
      pan: 0.1,
    })
  }
  notes.push({ instrument: 'bass', note: noteOf(manner, home) - 12, start: 0, length: ring, loud: 0.5, pan: 0 })
  return notes
}
