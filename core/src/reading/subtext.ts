import type { Fact, Span } from './fact.ts'

// Where somebody's words and body part ways: what is felt is the body's, the words say something else.
export type Beneath = { fact: string; person: string; feeling: string; body: readonly Span[]; words: readonly Span[] }

export type Subtext = {
  beneath: readonly Beneath[]
  // Of all that is said in the scene, how many lines say other than is felt.
  lines: number
  against: number
}

export const subtextOf = (facts: readonly Fact[]): Subtext => {
  const spoken = facts.flatMap(({ is, spans }) => (is.of === 'speech' ? [{ speaker: is.speaker, spans }] : []))
  const saidIn = (person: string): Set<string> =>
    new Set(
      spoken.filter(({ speaker }) => speaker === person).flatMap(({ spans }) => spans.map(({ in: line }) => line)),
    )
  const beneath = facts.flatMap(({ id, is, spans }): Beneath[] => {
    if (is.of !== 'feeling' || is.shows !== 'against') return []
    const own = saidIn(is.person)
    return [
      {
        fact: id,
        person: is.person,
        feeling: is.feeling,
        body: spans.filter((span) => !own.has(span.in)),
        words: spans.filter((span) => own.has(span.in)),
      },
    ]
  })
  const lines = new Set(spoken.flatMap(({ spans }) => spans.slice(0, 1).map(({ in: line }) => line)))
  const against = new Set(beneath.flatMap(({ words }) => words.map(({ in: line }) => line)))
  return { beneath, lines: lines.size, against: [...against].filter((line) => lines.has(line)).length }
}

// As a film that does not frame it has its shots made: the body's feeling alone.
export const withoutSubtext = (facts: readonly Fact[]): Fact[] =>
  facts.map((fact) =>
    fact.is.of === 'feeling' && fact.is.shows === 'against' ? { ...fact, is: { ...fact.is, shows: 'body' } } : fact,
  )
