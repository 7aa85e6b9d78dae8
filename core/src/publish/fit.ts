import { type OutletName, outlets } from './outlets.ts'

// What an outlet would make of a film, told before it goes there: what fits, what is cut, what is refused.

export type FilmFacts = { width: number; height: number; ms: number; bytes: number }
export type Words = { title: string; caption: string }
export type FitOf = 'ratio' | 'length' | 'size' | 'title' | 'caption'
export type Fit =
  | { of: FitOf; is: 'fits' }
  // `share` of the picture goes when it is cut to the nearest shape that the outlet shows.
  | { of: 'ratio'; is: 'cut'; to: string; share: number }
  | { of: 'length'; is: 'cut'; mostMs: number; lostMs: number }
  | { of: 'size'; is: 'refused'; most: number }
  | { of: 'title' | 'caption'; is: 'cut'; most: number; kept: string }

const segmenter = new Intl.Segmenter('th', { granularity: 'grapheme' })
// As an outlet counts letters, no mark of a Thai letter is left without its letter.
export const cutWords = (text: string, most: number): string => {
  if (text.length <= most) return text
  let kept = ''
  for (const { segment } of segmenter.segment(text)) {
    if (kept.length + segment.length > most) break
    kept += segment
  }
  return kept
}

const ratioFit = (outlet: OutletName, { width, height }: FilmFacts): Fit => {
  const own = width / height
  const lossOf = ([w, h]: readonly [number, number]) => 1 - Math.min(own / (w / h), w / h / own)
  const [first, ...rest] = outlets[outlet].ratios
  if (!first) return { of: 'ratio', is: 'fits' }
  const nearest = rest.reduce((best, each) => (lossOf(each) < lossOf(best) ? each : best), first)
  const share = lossOf(nearest)
  return share < 0.01 ? { of: 'ratio', is: 'fits' } : { of: 'ratio', is: 'cut', to: nearest.join(':'), share }
}

const wordsFit = (of: 'title' | 'caption', text: string, most: number): Fit =>
  most === 0 || text.length <= most ? { of, is: 'fits' } : { of, is: 'cut', most, kept: cutWords(text, most) }

export const fitFor = (outlet: OutletName, film: FilmFacts, words: Words): Fit[] => {
  const { mostMs, mostBytes, title, caption } = outlets[outlet]
  return [
    ratioFit(outlet, film),
    film.ms <= mostMs ? { of: 'length', is: 'fits' } : { of: 'length', is: 'cut', mostMs, lostMs: film.ms - mostMs },
    film.bytes <= mostBytes ? { of: 'size', is: 'fits' } : { of: 'size', is: 'refused', most: mostBytes },
    wordsFit('title', words.title, title),
    wordsFit('caption', words.caption, caption),
  ]
}
