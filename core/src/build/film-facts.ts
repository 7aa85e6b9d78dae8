import { creditsCardMs, titleCardMs } from '../timeline/index.ts'
import type { FilmView } from './film-view.ts'
import { filmFrame } from './frames.ts'

// What is one for the whole film, whoever of its last units asks.
export const filmFacts = ({ film, options }: FilmView) => ({
  subject: film.id,
  language: film.language,
  frame: filmFrame(film, options.quality, options.maxHeight ?? 1080),
  watermark: options.watermark === true && options.quality !== 'draft',
  titleMs: film.settings.titleCard ? titleCardMs : 0,
  creditsMs: film.settings.credits ? creditsCardMs : 0,
})
