import type { CutAspect } from '../cutting/cut.ts'
import type { Film, Quality } from '../story/film.ts'

export type Frame = { width: number; height: number }

const tall: Record<CutAspect, (short: number) => Frame> = {
  '16:9': (short) => ({ width: (short * 16) / 9, height: short }),
  '9:16': (short) => ({ width: short, height: (short * 16) / 9 }),
  '1:1': (short) => ({ width: short, height: short }),
  '4:5': (short) => ({ width: short, height: (short * 5) / 4 }),
}

const shortSide = (film: Film, quality: Quality, maxHeight: number): number =>
  quality === 'draft' || film.settings.resolution === '720p' ? 720 : Math.min(1080, maxHeight)

// Of the finished film, and of stills; of a cut that stands otherwise.
export const filmFrame = (
  film: Film,
  quality: Quality,
  maxHeight: number,
  aspect: CutAspect = film.settings.aspect,
): Frame => tall[aspect](shortSide(film, quality, maxHeight))

// The standard look of a clip of these proportions.
export const standardClipFrame = ({ width, height }: Frame): Frame => {
  if (width === height) return { width: 624, height: 624 }
  return width > height ? { width: 832, height: 468 } : { width: 468, height: 832 }
}

// The least a clip must be. Open models make about 480 lines well; the part enlarges them, and says nothing false
// about them: only premium promises the film's own size.
export const clipFrame = (film: Film, quality: Quality, maxHeight: number): Frame =>
  quality === 'standard' ? standardClipFrame(filmFrame(film, quality, maxHeight)) : filmFrame(film, quality, maxHeight)

// The longest one clip may be asked for; a longer shot is several pieces. One length for all finals, so that a
// clip can be had in another tier when its own has failed.
export const longestClipMs: Record<Quality, number> = { draft: 60_000, standard: 5_000, premium: 5_000 }
