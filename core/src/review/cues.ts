import { z } from 'zod'
import { idSchema, unitKeySchema } from '../ids/index.ts'
import { type Anchor, readSubject } from '../subjects/index.ts'

// A cut as a list of the shots it shows, in order: which moment of the film is which moment of which shot.
export const cueSchema = z.strictObject({
  shot: idSchema,
  // The picture that was shown, as it was made.
  clip: unitKeySchema.optional(),
  // In the film, and where in the shot's own time it begins.
  startMs: z.int().min(0),
  endMs: z.int().min(0),
  inMs: z.int().min(0),
})
export type Cue = z.infer<typeof cueSchema>

const covers = ({ startMs, endMs }: Cue, ms: number): boolean => ms >= startMs && ms < endMs
const lengthOf = ({ startMs, endMs }: Cue): number => endMs - startMs

// A note made there speaks of that moment of that shot; on a title it speaks of the film.
export const anchorAt = (cues: readonly Cue[], filmId: string, ms: number): Anchor => {
  const cue = cues.find((each) => covers(each, ms))
  if (!cue) return { kind: 'cut', subject: { film: filmId }, ms }
  return {
    kind: 'clip',
    subject: { shot: cue.shot },
    ...(cue.clip === undefined ? {} : { artifact: cue.clip }),
    ms: cue.inMs + ms - cue.startMs,
  }
}

// `cut`: the shot is not in the film any more. `trimmed`: it is, but not that moment of it; the nearest that is shown.
// `remade`: the moment is there, and its picture is another than was spoken of.
export type Standing = { is: 'here' | 'remade'; ms: number } | { is: 'trimmed'; ms: number } | { is: 'cut' }

const nearest = (cue: Cue, ms: number): number => {
  const last = cue.inMs + lengthOf(cue) - 1
  return Math.min(Math.max(ms, cue.inMs), last)
}

// Where in a cut the moment is that a note speaks of.
export const standingOf = (anchor: Anchor, cues: readonly Cue[]): Standing => {
  const { kind, id } = readSubject(anchor.subject)
  const ms = anchor.ms ?? 0
  if (kind !== 'shot') return { is: 'here', ms }
  const shown = cues.filter(({ shot, startMs, endMs }) => shot === id && endMs > startMs)
  const [first] = shown
  if (!first) return { is: 'cut' }
  const at = (cue: Cue, moment: number) => cue.startMs + moment - cue.inMs
  const cue = shown.find((each) => nearest(each, ms) === ms)
  if (cue) {
    const same = anchor.artifact === undefined || cue.clip === undefined || cue.clip === anchor.artifact
    return { is: same ? 'here' : 'remade', ms: at(cue, ms) }
  }
  const far = (each: Cue) => Math.abs(nearest(each, ms) - ms)
  const closest = shown.reduce((best, each) => (far(each) < far(best) ? each : best), first)
  return { is: 'trimmed', ms: at(closest, nearest(closest, ms)) }
}
