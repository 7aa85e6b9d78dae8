import { isFilm, isPicture, type MediaFacts, mediaType } from './media-type.ts'
import { isWholeMp4, mp4Facts } from './mp4.ts'
import { isWholePicture, pngFacts } from './picture.ts'
import { wavMs } from './wav.ts'

export const mediaFacts = (bytes: Uint8Array): MediaFacts => {
  const type = mediaType(bytes)
  if (type === 'video/mp4') return mp4Facts(bytes)
  if (type === 'image/png') return pngFacts(bytes)
  const ms = type === 'audio/wav' ? wavMs(bytes) : undefined
  return ms === undefined ? {} : { ms }
}

// What is wrong with a file that should be of this kind, if anything.
export const mediaFault = (bytes: Uint8Array, makes: 'image' | 'video'): string | undefined => {
  const type = mediaType(bytes)
  const fits = makes === 'image' ? isPicture(type) : isFilm(type)
  if (type === undefined || !fits) return `expected ${makes}, got ${type ?? 'unknown bytes'}`
  if (makes === 'image') return isWholePicture(type, bytes) ? undefined : 'the picture is cut short'
  return type === 'video/mp4' && !isWholeMp4(bytes) ? 'the film is cut short' : undefined
}
