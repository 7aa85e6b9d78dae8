import { basename } from 'node:path'
import { msOfFrames } from '@peace/core/timeline'
import { drawnModel, type FilmMade } from './order.ts'

// Films joined into one file: as large as was asked, as long as its frames are.
export const joinedFilm = (
  path: string,
  { width, height }: { width: number; height: number },
  frames: number,
): FilmMade => {
  const ms = msOfFrames(frames)
  return {
    files: [{ role: 'main', name: basename(path), path, contentType: 'video/mp4', width, height, ms }],
    ms,
    model: drawnModel,
  }
}
