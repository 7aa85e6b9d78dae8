import { mainCut } from '../cutting/film-edit.ts'
import { creditsCardMs, titleCardMs } from '../timeline/index.ts'
import type { FilmView } from './film-view.ts'
import { filmFrame } from './frames.ts'

// What is one for the whole film, whoever of its last units asks.
export const filmFacts = ({ film, options, edit }: FilmView) => ({
  subject: edit && edit.cutId !== mainCut ? edit.cutId : film.id,
  language: film.language,
  frame: filmFrame(film, options.quality, options.maxHeight ?? 1080, edit?.aspect),
  watermark: options.watermark === true && options.quality !== 'draft',
  titleMs: film.settings.titleCard ? titleCardMs : 0,
  creditsMs: film.settings.credits ? creditsCardMs : 0,
})
