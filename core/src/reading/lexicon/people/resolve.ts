import { pronouns } from '../../words/grammar.ts'
import type { Person } from '../cast.ts'
import { attend, type State, sexOf, spanOfTokens, tellSex } from '../state.ts'
import type { Token } from '../tokens.ts'
import type { Unit } from '../units.ts'
import type { Mention } from './mention.ts'

const resolvePronoun = (state: State, lower: string): Person[] => {
  const fits = (sex: 'm' | 'f') => (person: Person) => !person.group && person.here && sexOf(person) === sex
  const open = (person: Person) => !person.group && person.here && sexOf(person) === undefined
  const bySex = (sex: 'm' | 'f'): Person[] => {
    const subject = state.subject.length === 1 ? state.subject : []
    const order = [...subject, ...state.recent, ...state.people]
    const found = order.find(fits(sex)) ?? order.find(open)
    return found ? [found] : []
  }
  if (pronouns.he.has(lower) || pronouns.thaiHe.has(lower)) {
    const found = bySex('m')
    if (found.length > 0 || pronouns.he.has(lower)) return found
    return state.subject.slice(0, 1)
  }
  if (pronouns.she.has(lower) || pronouns.thaiShe.has(lower)) return bySex('f')
  if (state.subject.length > 1) return state.subject
  const there = state.people.filter((person) => person.here && !person.group)
  if (there.length > 1 && there.length < 5) return there
  const group = state.recent.find((person) => person.group)
  return group ? [group] : there
}

// Pronouns are resolved as the reading comes to them.
export const resolve = (state: State, unit: Unit, tokens: readonly Token[], mention: Mention): Person[] => {
  if (mention.by === 'pronoun' && mention.people.length === 0) {
    const token = tokens[mention.at]
    const lower = token?.lower ?? ''
    mention.people = resolvePronoun(state, lower)
    const [person] = mention.people
    const sex = pronouns.he.has(lower) ? 'm' : pronouns.she.has(lower) || pronouns.thaiShe.has(lower) ? 'f' : undefined
    if (person && sex && mention.people.length === 1)
      tellSex(state, person, sex, spanOfTokens(unit, tokens, mention.at, mention.end), 0.8)
  }
  for (const person of mention.people) if (!mention.object || mention.by !== 'pronoun') attend(state, person)
  return mention.people
}
