import { must } from '../errors/index.ts'
import { normalText } from './normal.ts'
import { type Category, type Rule, rules } from './rules.ts'

type Span = { from: number; to: number }

const spansOf = (text: string, pattern: RegExp): Span[] =>
  [...text.matchAll(pattern)].map((match) => ({ from: match.index, to: match.index + match[0].length }))

const apart = (a: Span, b: Span) => Math.max(0, Math.max(a.from, b.from) - Math.min(a.to, b.to))

// The spans of one pattern follow one another, so the nearest is the first that does not end before, or the one before it:
// a text that says one thing ten thousand times and the other ten thousand times is still read once.
const hasNear = (spans: readonly Span[], span: Span, near: number): boolean => {
  let [low, high] = [0, spans.length]
  while (low < high) {
    const middle = (low + high) >> 1
    if (must(spans[middle], 'a span in the middle').to < span.from) low = middle + 1
    else high = middle
  }
  return [spans[low - 1], spans[low]].some((other) => other !== undefined && apart(span, other) <= near)
}

const breaks = (text: string, { all, near = Number.POSITIVE_INFINITY }: Rule): boolean => {
  const [first = [], ...others] = all.map((pattern) => spansOf(text, pattern))
  return first.some((span) => others.every((spans) => hasNear(spans, span, near)))
}

// What a text would be refused for, by rules alone: quick, the same everywhere, and open to appeal. It knows words, not
// meaning; where a key is set a model looks as well.
export const classifyText = (text: string): Category[] => {
  const normal = normalText(text)
  return [...new Set(rules.filter((rule) => breaks(normal, rule)).map(({ category }) => category))]
}
