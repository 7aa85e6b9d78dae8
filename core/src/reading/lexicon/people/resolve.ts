import { pronouns } from '../../words/grammar.ts'
import type { Person, Sex } from '../cast.ts'
import { attend, type State, sexByEnding, sexOf, spanOfTokens, tellSex } from '../state.ts'
import { lowerAt, type Token } from '../tokens.ts'
import type { Unit } from '../units.ts'
import type { Mention } from './mention.ts'

const reflexive = /^(?:himself|herself)$/

const sexOfPronoun = (lower: string): Sex | undefined =>
  pronouns.he.has(lower) ? 'm' : pronouns.she.has(lower) || pronouns.thaiShe.has(lower) ? 'f' : undefined

const mayBe = (person: Person, sex: Sex): boolean => !person.group && (sexOf(person) ?? sex) === sex

// Whose something is, is mostly whoever does it; whom it is done to is somebody else.
type Part = 'doer' | 'owner' | 'object' | 'self'

const resolvePronoun = (state: State, lower: string, part: Part): Person[] => {
  const single = state.subject.length === 1 ? state.subject : []
  const subject = part === 'object' ? [] : single
  const bySex = (sex: Sex): Person[] => {
    const [first] = subject
    if (first?.here && (part === 'owner' || part === 'self') && mayBe(first, sex)) {
      const guess = sexByEnding(first.name)
      if (part === 'self' || sexOf(first) === sex || (guess ?? sex) === sex) return [first]
    }
    const order = [...subject, ...state.recent, ...state.people].filter(
      (person) => !person.group && person.here && !(part === 'object' && single.includes(person)),
    )
    const open = order.filter((person) => sexOf(person) === undefined)
    const found =
      order.find((person) => sexOf(person) === sex) ??
      open.find(({ name }) => sexByEnding(name) === sex) ??
      open.find(({ name }) => sexByEnding(name) === undefined) ??
      open[0]
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
  const lower = lowerAt(tokens, mention.at)
  const sex = sexOfPronoun(lower)
  const span = spanOfTokens(unit, tokens, mention.at, mention.at + 1)
  if (mention.by === 'pronoun' && mention.people.length === 0) {
    const part = reflexive.test(lower) ? 'self' : mention.owns ? 'owner' : mention.object ? 'object' : 'doer'
    mention.people = resolvePronoun(state, lower, part)
    const [person] = mention.people
    if (person && sex && mention.people.length === 1) tellSex(state, person, sex, span, 0.8)
  } else if (mention.by === 'noun' && sex && tokens[mention.at]?.kind === 'latin' && mention.ownerSought) {
    // "ABEL and his boy": the one before is whose boy he is.
    mention.ownerSought = false
    const near = mention.beside
    const owner =
      near && mayBe(near, sex)
        ? near
        : resolvePronoun(state, lower, 'owner').find((person) => !mention.people.includes(person))
    if (owner) tellSex(state, owner, sex, span, 0.8)
  }
  for (const person of mention.people) if (!mention.object || mention.by !== 'pronoun') attend(state, person)
  return mention.people
}
