import { adverbs, bodyParts, determiners, prepositions } from '../../words/grammar.ts'
import type { Person } from '../cast.ts'
import { hash } from '../hash.ts'
import { type State, spanOfTokens, tell, textOfTokens } from '../state.ts'
import { heldByHand, ownerBehind, personBefore, standsAlone } from './held.ts'
import type { Line, ThingHit } from './line.ts'

export const nameOfThing = (line: Line, hit: ThingHit): string => textOfTokens(line.unit, line.tokens, hit.at, hit.end)

export const thingId = (name: string): string => `t-${hash(name.toLowerCase())}`

// "the weed in his hands": whatever is in somebody's hands is held, known or not.
export const readInHands = (state: State, line: Line): void => {
  const { unit, tokens, shades } = line
  for (const [at, token] of tokens.entries()) {
    const [owner, hand] = [tokens[at + 1], tokens[at + 2]]
    if (!/^(?:in|on|under|between)$/.test(token.lower) || !/^(?:his|her|their)$/.test(owner?.lower ?? '')) continue
    if (!/^(?:hands?|fists?|lap|arms|fingers|knees?)$/.test(hand?.lower ?? '') || shades[at] !== undefined) continue
    // "a bullwhip coiled in his lap".
    const before = tokens[at - 1]
    const told =
      before?.kind === 'latin' &&
      /ed$|^(?:slung|hung|bound|spread|shut)$/.test(before.lower) &&
      tokens[at - 2]?.kind === 'latin'
        ? 2
        : 1
    const noun = tokens[at - told]
    if (
      noun?.kind !== 'latin' ||
      prepositions.has(noun.lower) ||
      determiners.has(noun.lower) ||
      adverbs.has(noun.lower) ||
      bodyParts.has(noun.lower) ||
      line.things.some((hit) => hit.at <= at - told && at - told < hit.end)
    )
      continue
    if (
      line.verbs.some((verb) => verb.at <= at - told && at - told < verb.end) ||
      line.mentions.some((mention) => mention.at <= at - told && at - told < mention.end)
    )
      continue
    const by = line.mentions.find((mention) => mention.at === at + 1)?.people[0]
    const name = noun.text
    if (by)
      tell(
        state,
        `${thingId(name)}-held-${by.id}`.slice(0, 64),
        { of: 'thing', thing: thingId(name), name, state: 'held', by: by.id },
        spanOfTokens(unit, tokens, at - told, at - told + 1),
        0.55,
      )
  }
}

export const readThings = (
  state: State,
  line: Line,
  told: Map<ThingHit, { state: 'held' | 'used' | 'eaten' | 'worn' | 'heard' | 'there'; by?: Person }>,
): void => {
  const { unit, tokens, shades } = line
  for (const hit of line.things) {
    if (shades[hit.at] === 'simile' || shades[hit.at] === 'quoted') continue
    const span = spanOfTokens(unit, tokens, hit.at, hit.end)
    const name = nameOfThing(line, hit)
    const clause = line.clauses.find((each) => each.at <= hit.at && hit.end <= each.end)
    const owner =
      clause &&
      line.mentions
        .filter(({ at, by, object, owns }) => at < hit.at && at >= clause.at && !(object && by === 'pronoun' && !owns))
        .at(-1)?.people[0]
    let is = told.get(hit)
    if (
      is === undefined &&
      hit.noun.kind !== 'feature' &&
      hit.noun.kind !== 'sound' &&
      hit.noun.kind !== 'vehicle' &&
      heldByHand(line, hit)
    ) {
      const by = owner ?? ownerBehind(line, hit) ?? personBefore(line, hit.at) ?? state.subject[0]
      is = { state: 'held', ...(by ? { by } : {}) }
    }
    if (is === undefined && hit.noun.kind === 'held' && standsAlone(line, hit, clause)) {
      const by = personBefore(line, hit.at)
      if (by) is = { state: 'held', by }
    }
    if (is === undefined && hit.noun.kind === 'sound') is = { state: 'heard' }
    if (hit.noun.kind === 'feature' && (is === undefined || is.state === 'heard')) {
      const standing = state.facts.get('place')
      if (standing?.is.of === 'place') {
        if (standing.is.features.length < 30 && !standing.is.features.includes(name)) standing.is.features.push(name)
        tell(
          state,
          `f-${hash(name.toLowerCase())}`,
          { of: 'thing', thing: thingId(name), name, state: 'there' },
          span,
          0.6,
        )
      }
      continue
    }
    if (hit.noun.kind === 'worn' && (is === undefined || is.state !== 'used')) {
      if (is?.state === 'held' && is.by) {
        tell(
          state,
          `${thingId(name)}-held-${is.by.id}`.slice(0, 64),
          { of: 'thing', thing: thingId(name), name, state: 'held', by: is.by.id },
          span,
          0.7,
        )
      }
      continue
    }
    if (shades[hit.at] === 'negated') continue
    // "มือจับเชือก": whose hand it is stands before.
    if (is?.state === 'held' && is.by === undefined && bodyParts.has(tokens[clause?.at ?? 0]?.text ?? '')) {
      const by = personBefore(line, hit.at) ?? state.subject[0]
      if (by) is = { ...is, by }
    }
    // What nobody is known to hold is only there.
    const now = is === undefined || (is.state === 'held' && !is.by) ? { state: 'there' as const } : is
    const by = 'by' in now ? now.by : undefined
    tell(
      state,
      `${thingId(name)}-${now.state}${by ? `-${by.id}` : ''}`.slice(0, 64),
      { of: 'thing', thing: thingId(name), name, state: now.state, ...(by ? { by: by.id } : {}) },
      span,
      is ? 0.75 : 0.5,
    )
  }
}
