import { cardOf } from '../automatic.ts'
import { type Cut, cutFrames, handlesOf, type TrackKind } from '../cut.ts'
import type { Sources } from '../sources.ts'
import { fileOf, isMade } from './exchange.ts'

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

export const packedMedia = (cut: Cut, sources: Sources): { media: PackedMedia[]; missing: string[] } => {
  const media = new Map<string, PackedMedia>()
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
      const frames = Math.max(media.get(file)?.frames ?? 0, clip.length ?? clip.out, clip.out)
      media.set(file, { file, of, units, frames, loops: clip.length === undefined && !card, ...(card ? { card } : {}) })
    }
  return { media: [...media.values()], missing: [...missing] }
}

// Pictures that have a second before and after what is shown, so that another room can dissolve and trim.
export const withHandles = (cut: Cut): { pictures: number; withHandles: number } => {
  const clips = cut.tracks.filter(({ of }) => of === 'picture').flatMap((track) => track.clips)
  const whole = clips.filter((clip) => handlesOf(clip).every((frames) => frames >= cut.rate))
  return { pictures: clips.length, withHandles: cutFrames(cut) > 0 ? whole.length : 0 }
}
