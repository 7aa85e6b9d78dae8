import type { Fact } from '@peace/core/reading'
import type { Scene } from '@peace/core/screenplay'
import type { LitWords } from './lit-words.ts'
import type { Places } from './script-places.ts'

type Span = Fact['spans'][number]

const saidIn = (scene: Scene, id: string): string | undefined =>
  id === scene.id ? scene.heading?.text : scene.elements.find((each) => each.id === id)?.text

export const wordsOfSpan = (scene: Scene, span: Span): string =>
  (saidIn(scene, span.in) ?? '').slice(span.from, span.to).trim()

// A span counts the letters an element says; the script has its marks between them. The words are found again as the same
// of several.
export const placeOfSpan = (text: string, places: Places, scene: Scene, span: Span): LitWords | undefined => {
  const said = saidIn(scene, span.in)
  const place = places.get(span.in)
  if (said === undefined || place === undefined) return undefined
  const words = said.slice(span.from, span.to)
  const source = text.slice(place.from, place.to)
  let at = -1
  for (let from = said.indexOf(words); from >= 0 && from <= span.from; from = said.indexOf(words, from + 1))
    at = source.indexOf(words, at + 1)
  return at < 0 || words === '' ? undefined : { from: place.from + at, to: place.from + at + words.length }
}
