import { insideKinds, outsideKinds, wholes } from '../../words/places.ts'
import { hitsIn } from '../book.ts'
import { type State, wordsOf } from '../state.ts'

type PlaceHit = { kind: string; at: number; end: number; from: number; to: number; segment: number }

export const placesIn = (state: State, text: string): PlaceHit[] => {
  const tokens = wordsOf(state, text)
  return hitsIn(state.words.places, tokens).flatMap((hit) => {
    const [from, to] = [tokens[hit.at]?.from ?? 0, tokens[hit.end - 1]?.to ?? 0]
    const segment = (text.slice(0, from).match(/\s[-–—]\s|,|\/|\(/g) ?? []).length
    return hit.values.map((kind) => ({ kind, at: hit.at, end: hit.end, from, to, segment }))
  })
}

// Of the places that a heading names, the one where it plays. English names the whole first or last and ends a phrase with
// what it is; Thai begins with what it is.
export const chosenOf = (hits: readonly PlaceHit[], thai: boolean): PlaceHit | undefined => {
  if (hits.length === 0) return undefined
  const bySegment = new Map<number, PlaceHit[]>()
  for (const hit of hits) bySegment.set(hit.segment, [...(bySegment.get(hit.segment) ?? []), hit])
  const heads = [...bySegment.values()].flatMap((segment) => {
    const first = segment[0]
    const last = segment.at(-1)
    const head = thai
      ? first
      : segment.length > 1 && /^(?:rooftop|bridge|garden|kitchen|hallway|stairs)$/.test(first?.kind ?? '')
        ? first
        : last
    return head ? [head] : []
  })
  const parts = heads.filter(({ kind }) => !wholes.has(kind))
  return (parts.length > 0 ? parts : heads)[0]
}

export const insideOf = (kind: string): boolean | undefined =>
  insideKinds.has(kind) ? true : outsideKinds.has(kind) ? false : undefined
