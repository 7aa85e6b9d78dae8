import { cardOf } from '../automatic.ts'
import { type Cut, type CutClip, cutFrames, handlesOf, type TrackKind } from '../cut.ts'
import type { Sources } from '../sources.ts'
import { fileOf, isMade, isSound } from './exchange.ts'

// The files that a cut's clips lie in, when it is handed to another cutting room with them: each source once and whole, so
// that whatever more there is of it can be had there.

export type PackedMedia = {
  file: string
  of: TrackKind
  units: readonly string[]
  card?: 'title' | 'credits'
  frames: number
  // As long as is wanted: it goes round.
  loops: boolean
}

// How many frames its units really have, which no edit can say; undefined where nobody measured them.
type Real = (units: readonly string[]) => number | undefined

// As much of each kind as five hours of film: more is no cut that anyone works on, and no machine has room for it.
const mostHours = 5

// Nothing is wanted of a source that lies further behind its end than the whole cut is long: speech holds a last picture and
// music goes round no longer than that.
const reaches = (cut: Cut, real: number | undefined, { speed, out }: CutClip): boolean =>
  real === undefined || out <= real + Math.ceil(cutFrames(cut) * Math.max(1, speed))

export const packedMedia = (
  cut: Cut,
  sources: Sources,
  realOf: Real,
): { media: PackedMedia[]; missing: string[]; tooLong: string[] } => {
  const media = new Map<string, PackedMedia>()
  const tooLong = new Set<string>()
  const missing = new Set<string>()
  for (const { of, clips } of cut.tracks)
    for (const clip of isMade(of) ? [] : clips) {
      const file = fileOf(clip, of)
      const card = of === 'picture' ? cardOf(clip) : undefined
      const units = sources(clip, of)
      if (units.length === 0 && !card) {
        missing.add(file)
        continue
      }
      const real = card ? 0 : realOf(units)
      if (!reaches(cut, real, clip)) tooLong.add(file)
      const frames = Math.max(media.get(file)?.frames ?? 0, within(clip, real), clip.out)
      media.set(file, { file, of, units, frames, loops: clip.length === undefined && !card, ...(card ? { card } : {}) })
    }
  for (const sounds of tooLong.size === 0 ? [false, true] : []) {
    let most = mostHours * 3600 * cut.rate
    for (const { file, of, frames } of media.values())
      if (isSound(of) === sounds) {
        most -= frames
        if (most < 0) tooLong.add(file)
      }
  }
  return { media: [...media.values()], missing: [...missing], tooLong: [...tooLong] }
}

// An edit says how long it took its source for; of that, what there is. A timeline promises no more than lies in its files.
const within = ({ length, out }: CutClip, real: number | undefined): number =>
  Math.max(out, Math.min(length ?? out, real ?? out))
export const asPacked = (cut: Cut, media: readonly PackedMedia[]): Cut => {
  const frames = new Map(media.map((each) => [each.file, each.frames]))
  const shortened = (clip: CutClip, of: TrackKind): CutClip => {
    const most = frames.get(fileOf(clip, of))
    return clip.length === undefined || most === undefined || clip.length <= most ? clip : { ...clip, length: most }
  }
  return {
    ...cut,
    tracks: cut.tracks.map((track) => ({ ...track, clips: track.clips.map((clip) => shortened(clip, track.of)) })),
  }
}

// Pictures that have a second before and after what is shown, so that another room can dissolve and trim.
export const withHandles = (cut: Cut): { pictures: number; withHandles: number } => {
  const clips = cut.tracks.filter(({ of }) => of === 'picture').flatMap((track) => track.clips)
  const whole = clips.filter((clip) => handlesOf(clip).every((frames) => frames >= cut.rate))
  return { pictures: clips.length, withHandles: cutFrames(cut) > 0 ? whole.length : 0 }
}
