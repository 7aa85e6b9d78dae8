import { thaiPostureStarts } from '../../words/acts.ts'
import { determiners, prepositions } from '../../words/grammar.ts'
import { hitsIn } from '../book.ts'
import { type Clause, clausesOf, quotedIn, type Shade, shadesIn } from '../clauses.ts'
import { endingOf } from '../english.ts'
import type { Mention } from '../people/mention.ts'
import { mentionsIn } from '../people/mentions.ts'
import { type State, wordsOf } from '../state.ts'
import { lowerAt, type Token } from '../tokens.ts'
import type { Unit } from '../units.ts'
import type { Noun, Verb } from '../words.ts'
import { verbStands } from './verb-stands.ts'

export type VerbHit = { at: number; end: number; values: readonly Verb[] }
export type ThingHit = { at: number; end: number; noun: Noun & { is: 'thing' } }
export type Line = {
  unit: Unit
  tokens: Token[]
  mentions: Mention[]
  verbs: VerbHit[]
  things: ThingHit[]
  clauses: Clause[]
  shades: (Shade | undefined)[]
}

export const lineOf = (state: State, unit: Unit): Line => {
  const tokens = wordsOf(state, unit.text)
  const mentions = mentionsIn(state, unit, tokens)
  const inMention = new Set(
    mentions
      .filter(({ by }) => by !== 'pronoun')
      .flatMap(({ at, end }) => Array.from({ length: end - at }, (_, n) => at + n)),
  )
  const quoted = quotedIn(tokens)
  const verbs = hitsIn(state.words.verbs, tokens).filter(
    (hit) =>
      !inMention.has(hit.at) &&
      !quoted[hit.at] &&
      verbStands(
        tokens,
        hit.at,
        hit.end,
        hit.values.some(({ act }) => act === undefined),
      ),
  )
  for (const [at, token] of tokens.entries()) {
    if (token.kind !== 'thai' || verbs.some((verb) => verb.at <= at && at < verb.end)) continue
    const start = Object.entries(thaiPostureStarts).find(([word]) => token.text.startsWith(word))
    if (start) verbs.push({ at, end: at + 1, values: [{ posture: start[1] }] })
  }
  verbs.sort((a, b) => a.at - b.at)
  const clauses = clausesOf(tokens)
  const verbAt = new Set(verbs.map(({ at }) => at))
  const shades = shadesIn(tokens, clauses, (at) => verbAt.has(at))
  for (const [at, is] of quoted.entries()) if (is) shades[at] = 'quoted'
  const things = hitsIn(state.words.nouns, tokens).flatMap((hit): ThingHit[] => {
    const noun = hit.values.find((value): value is Noun & { is: 'thing' } => value.is === 'thing')
    const feature = hit.values.find(
      (value): value is Noun & { is: 'thing' } => value.is === 'thing' && value.kind === 'feature',
    )
    const chosen = feature ?? noun
    if (chosen === undefined || inMention.has(hit.at)) return []
    const verb = verbs.find((each) => each.at === hit.at)
    const token = tokens[hit.at]
    if (verb && token?.kind === 'latin' && hit.end - hit.at <= verb.end - verb.at) {
      const before = lowerAt(tokens, hit.at - 1)
      const nounLike =
        endingOf(token.lower) === '' && !/^(?:to|and|they|both|you|i|we)$/.test(before)
          ? true
          : determiners.has(before) || prepositions.has(before) || before === "'s"
      if (!nounLike) return []
      verbs.splice(verbs.indexOf(verb), 1)
    } else if (
      verb &&
      verb.end - verb.at >= hit.end - hit.at &&
      token?.kind === 'thai' &&
      verb.values.some(({ act }) => act !== undefined)
    )
      return []
    // "two glasses of tea", "a bell rings".
    const last = lowerAt(tokens, hit.end - 1)
    const before = tokens[hit.at - 1]
    if (
      chosen.kind === 'worn' &&
      last === 'glasses' &&
      (tokens[hit.end]?.lower === 'of' || /^(?:two|three|four|the)$/.test(before?.lower ?? ''))
    )
      return [{ at: hit.at, end: hit.end, noun: { is: 'thing', thing: 'glass', kind: 'held' } }]
    if (
      /^(?:rings|watches|ties|belts|caps|holds|swings|matches)$/.test(last) &&
      before?.kind === 'latin' &&
      !determiners.has(before.lower) &&
      !prepositions.has(before.lower)
    )
      return []
    return [{ at: hit.at, end: hit.end, noun: chosen }]
  })
  // A compound that ends as clothes do is clothes: "housecoat", "breastplate".
  for (const [at, token] of tokens.entries())
    if (
      token.kind === 'latin' &&
      compoundClothes.test(token.lower) &&
      !things.some((hit) => hit.at <= at && at < hit.end) &&
      !inMention.has(at)
    )
      things.push({ at, end: at + 1, noun: { is: 'thing', thing: 'clothes', kind: 'worn' } })
  things.sort((a, b) => a.at - b.at)
  // "ถุงข้าว", "กล่องพิซซ่า": two nouns written in one are one thing, the first.
  for (let at = things.length - 1; at > 0; at--) {
    const [one, other] = [things[at - 1], things[at]]
    if (!one || !other || one.end !== other.at || tokens[other.at]?.kind !== 'thai' || tokens[other.at]?.spaced)
      continue
    if (one.noun.kind !== 'held' || other.noun.kind === 'feature') continue
    things.splice(at - 1, 2, { ...one, end: other.end })
  }
  return { unit, tokens, mentions, verbs, things, clauses, shades }
}

const compoundClothes =
  /^[a-z]{3,}(?:coats?|dress|shirts?|gown|hats?|boots|shoes|jacket|wear|robes?|suits?|pants|gloves|plate mail|breastplate|skins|apron|vest|scarf|stockings)$/

export const nounStart = (tokens: readonly Token[], at: number): number => {
  let from = at
  for (let n = at - 1; n >= Math.max(0, at - 4); n--) {
    const token = tokens[n]
    if (token === undefined || token.kind !== 'latin') break
    if (determiners.has(token.lower)) return n
    if (prepositions.has(token.lower)) break
    from = n
  }
  return tokens[at]?.kind === 'latin' ? (from === at ? at : at) : at
}
