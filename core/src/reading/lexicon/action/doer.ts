import { adverbs, bodyParts, owners, prepositions, thaiPrepositions, watching } from '../../words/grammar.ts'
import type { Person } from '../cast.ts'
import type { Clause } from '../clauses.ts'
import { endingOf } from '../english.ts'
import type { Mention } from '../people/mention.ts'
import { resolve } from '../people/resolve.ts'
import type { State } from '../state.ts'
import { isThai, lowerAt, sentenceStart } from '../tokens.ts'
import { type Line, nounStart, type VerbHit } from './line.ts'

// Who does what this verb says; undefined where it is no person.
export const doerOf = (state: State, line: Line, clause: Clause, verb: VerbHit): Person[] => {
  const { tokens, mentions, verbs, things } = line
  const thai = isThai(tokens[verb.at])
  const before = verbs.filter((other) => other.at >= clause.at && other.end <= verb.at && other !== verb)
  const last = before.at(-1)
  const inClause = mentions.filter((mention) => mention.at >= clause.at && mention.end <= verb.at)
  const between = inClause.filter((mention) => last !== undefined && mention.at >= last.end && !mention.owns)
  if (last !== undefined) {
    const [named] = between
    const causes =
      last.values.some(({ act }) => act !== undefined && watching.has(act)) ||
      (thai && tokens.slice(last.end, verb.at).some(({ text }) => text === 'ให้'))
    if (named && causes && endingOf(lowerAt(tokens, verb.at)) !== 's') return resolve(state, line.unit, tokens, named)
    if (
      named &&
      !thai &&
      endingOf(lowerAt(tokens, verb.at)) === 's' &&
      !named.object &&
      !prepositions.has(lowerAt(tokens, named.at - 1))
    )
      return resolve(state, line.unit, tokens, named)
    return state.subject
  }
  const nominal = inClause.filter((mention) => {
    if (mention.object && mention.by === 'pronoun' && !mention.owns) return false
    const lead = tokens[mention.at - 1]
    if (mention.owns) return tokens.slice(mention.end, verb.at).some(({ lower }) => bodyParts.has(lower))
    if (lead === undefined || mention.at <= clause.at) return true
    return !(thai ? thaiPrepositions.has(lead.text) && !lead.spaced : prepositions.has(lead.lower))
  })
  const subject = nominal.at(0)
  const thing = things.find(
    (hit) =>
      hit.at >= clause.at &&
      hit.end <= verb.at &&
      !(subject && subject.at < hit.at) &&
      !prepositions.has(lowerAt(tokens, nounStart(tokens, hit.at) - 1)) &&
      !prepositions.has(lowerAt(tokens, nounStart(tokens, hit.at) - 2)),
  )
  if (subject) {
    const people = resolve(state, line.unit, tokens, subject)
    // "X and Y sit".
    const others = nominal
      .slice(1)
      .filter((mention) => mention.by !== 'pronoun')
      .flatMap((mention) => resolve(state, line.unit, tokens, mention))
    const joined = joinedBefore(state, line, clause, subject)
    return [...new Set([...joined, ...people, ...others])]
  }
  if (thing && (thai ? thing.at === clause.at : true)) return []
  if (clause.who) {
    const owner = mentions.filter((mention) => mention.end <= clause.at).at(-1)
    if (owner) return resolve(state, line.unit, tokens, owner)
  }
  if (thai) {
    // "ไฟดวงเดียวที่ยังเปิดอยู่": what stands behind "ที่" is told of the noun before it.
    if (tokens.slice(Math.max(clause.at + 1, verb.at - 2), verb.at).some(({ text, spaced }) => text === 'ที่' && !spaced))
      return []
    const first = tokens[clause.at]
    if (
      first &&
      verb.at > clause.at &&
      clause.at === 0 &&
      !adverbs.has(first.text) &&
      !bodyParts.has(first.text) &&
      verb.at - clause.at > 1
    )
      return []
    return state.subject
  }
  // "In the rocking chair, a woman lifts her head".
  if (prepositions.has(lowerAt(tokens, verb.at)) && verb.at === clause.at && sentenceStart(tokens, verb.at)) {
    const behind = mentions.find((mention) => mention.at >= verb.end && mention.by !== 'pronoun')
    const near = behind && tokens.slice(verb.end, behind.at).every(({ text, kind }) => text === ',' || kind === 'latin')
    if (behind && near && behind.at - verb.end < 6 && !behind.owns) return resolve(state, line.unit, tokens, behind)
  }
  // An inverted sentence: "On the bed lies MALI".
  if (prepositions.has(lowerAt(tokens, clause.at)) && verb.at > clause.at) {
    const behind = mentions.find((mention) => mention.at === verb.end && !mention.object)
    if (behind && endingOf(lowerAt(tokens, verb.at)) === 's') return resolve(state, line.unit, tokens, behind)
  }
  let at = clause.at
  while (at < verb.at && (adverbs.has(lowerAt(tokens, at)) || /^(?:and|but|then)$|ly$/.test(lowerAt(tokens, at)))) at++
  if (at === verb.at) return state.subject
  if (owners.has(lowerAt(tokens, at)) && tokens.slice(at, verb.at).some(({ lower }) => bodyParts.has(lower)))
    return state.subject
  if (prepositions.has(lowerAt(tokens, at)) && clause.joined) return state.subject
  return []
}

// "Mali and Tom sit": the one before the "and" too.
const joinedBefore = (state: State, line: Line, clause: Clause, subject: Mention): Person[] => {
  const joint = line.tokens[clause.at - 1]
  if (joint === undefined || !/^(?:and|และ|กับ|,)$/.test(joint.lower) || subject.at > clause.at + 1) return []
  const previous = line.clauses.find((other) => other.end === clause.at - 1)
  if (previous === undefined) return []
  const hasVerb = line.verbs.some((verb) => verb.at >= previous.at && verb.end <= previous.end)
  const only = line.mentions.filter((mention) => mention.at >= previous.at && mention.end <= previous.end)
  return hasVerb || only.length !== 1 || joint.lower === ','
    ? []
    : only.flatMap((mention) => resolve(state, line.unit, line.tokens, mention))
}
