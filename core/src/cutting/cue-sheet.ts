import { csvOf } from '../csv/index.ts'
import { readSubject } from '../subjects/index.ts'
import { msOfFrames } from '../timeline/index.ts'
import { timeOf } from '../timeline/time-of.ts'
import type { Cut, CutClip } from './cut.ts'

// The music of a cut as it is heard, for whoever shows it and has to say so: when, for how long, which, and whose it is.

const under = (cut: Cut, { at, frames }: CutClip): boolean =>
  cut.tracks.some(
    ({ of, muted, clips }) =>
      (of === 'dialogue' || of === 'narration') &&
      muted !== true &&
      clips.some((each) => each.muted !== true && each.at < at + frames && each.at + each.frames > at),
  )

// Undefined where no music is heard.
export const cueSheet = (cut: Cut, headingOf: (sceneId: string) => string | undefined): string | undefined => {
  const heard = cut.tracks
    .filter(({ of, muted }) => of === 'music' && muted !== true)
    .flatMap(({ clips }) => clips)
    .filter(({ muted }) => muted !== true)
    .sort((a, b) => a.at - b.at)
  if (heard.length === 0) return undefined
  const cues = [...new Set(heard.map(({ source }) => readSubject(source.subject).id))]
  return csvOf([
    ['number', 'cue', 'scene', 'from', 'to', 'length', 'use', 'composer', 'publisher', 'origin'],
    ...heard.map((clip, n) => {
      const { id } = readSubject(clip.source.subject)
      return [
        ...[String(n + 1), `M${cues.indexOf(id) + 1}`, headingOf(id) ?? ''],
        ...[timeOf(msOfFrames(clip.at)), timeOf(msOfFrames(clip.at + clip.frames)), timeOf(msOfFrames(clip.frames))],
        ...[under(cut, clip) ? 'background under speech' : 'background'],
        // Composed in code for this film: it has no author to be paid and lies in no library.
        ...['Peace Script AI (composed by computer)', '', 'made for this film'],
      ]
    }),
  ])
}
