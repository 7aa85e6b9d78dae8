import { hard, heavy, light, soft } from '../words/under.ts'
import { hitsIn } from './book.ts'
import type { Person } from './cast.ts'
import { feelingId } from './feelings.ts'
import { type State, spanOf, wordsOf } from './state.ts'
import type { Said } from './talk.ts'
import type { Unit } from './units.ts'

// A sign of a feeling that a body shows, and where.
export type Sign = { person: Person; feeling: string; told: string; unit: Unit }

// As far from its line as a body is still heard with it: what is done right before the cue, or right after the words.
const near = 2

// "I'm fine", and tears run down his face: what is felt is the body's, and words and body part ways.
export const readUnder = (state: State, units: readonly Unit[], said: readonly Said[]): void => {
  if (state.signs.length === 0) return
  const place = new Map(units.map((unit, at) => [unit, at]))
  for (const { unit, speakers, narrated } of said) {
    const [speaker] = speakers
    const at = place.get(unit)
    if (speaker === undefined || at === undefined || narrated || unit.is !== 'speech') continue
    const tokens = wordsOf(state, unit.text)
    const well = hitsIn(state.words.well, tokens).length > 0
    const felt = hitsIn(state.words.said, tokens).flatMap(({ values }) => values)
    const says =
      well || felt.some((feeling) => light.has(feeling))
        ? heavy
        : felt.some((each) => hard.has(each))
          ? soft
          : undefined
    if (says === undefined) continue
    for (const sign of state.signs) {
      const there = place.get(sign.unit)
      if (sign.person !== speaker || there === undefined || Math.abs(there - at) > near || !says.has(sign.feeling))
        continue
      const id = feelingId(sign.person, sign.told, sign.unit)
      const fact = state.facts.get(id)
      if (fact?.is.of !== 'feeling' || fact.is.shows === 'against') continue
      const words = spanOf(unit, Math.max(0, unit.text.search(/\S/)), unit.text.trimEnd().length)
      state.facts.set(id, { ...fact, spans: [...fact.spans.slice(0, 19), words], is: { ...fact.is, shows: 'against' } })
    }
  }
}
