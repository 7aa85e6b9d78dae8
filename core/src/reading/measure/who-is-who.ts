import type { LabelledScene, Quote } from '../corpus/label.ts'
import type { Fact } from '../fact.ts'

export const fold = (text: string): string => text.normalize('NFC').toLowerCase().replace(/\s+/g, ' ').trim()

// Who is who: by name, else by where they are spoken of.
export const whoIsWho = (
  people: LabelledScene['people'],
  facts: readonly Fact[],
  near: (quote: Quote, fact: Fact) => boolean,
): Map<string, string> => {
  const keys = new Map<string, string>()
  const named = facts.filter((fact) => fact.is.of === 'person' && fact.is.name !== undefined)
  const claim = (fits: (key: LabelledScene['people'][number], fact: Fact) => boolean): void => {
    for (const fact of named) {
      if (fact.is.of !== 'person' || keys.has(fact.is.person)) continue
      const taken = new Set(keys.values())
      const person = people.find((each) => !taken.has(each.key) && fits(each, fact))
      if (person) keys.set(fact.is.person, person.key)
    }
  }
  claim(
    ({ name, alsoCalled }, fact) =>
      fact.is.of === 'person' &&
      [name, ...alsoCalled].some((each) => fold(each) === fold(fact.is.of === 'person' ? (fact.is.name ?? '') : '')),
  )
  claim(({ presence }, fact) => presence.some(({ quote }) => near(quote, fact)))
  claim(
    ({ name, alsoCalled }, fact) =>
      fact.is.of === 'person' &&
      [name, ...alsoCalled].some((each) =>
        fold(each)
          .split(' ')
          .includes(fold(fact.is.of === 'person' ? (fact.is.name ?? '') : '')),
      ),
  )
  return keys
}
