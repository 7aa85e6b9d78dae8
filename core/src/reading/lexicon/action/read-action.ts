import { stateByAct } from '../../words/acts.ts'
import { determiners, prepositions, thaiPrepositions } from '../../words/grammar.ts'
import type { Person } from '../cast.ts'
import type { Clause } from '../clauses.ts'
import { endingOf } from '../english.ts'
import { hash } from '../hash.ts'
import { readLooks } from '../looks.ts'
import { resolve } from '../people/resolve.ts'
import { tellByNoun } from '../people/tell-by-noun.ts'
import { attend, type State, spanOf, spanOfTokens, tell } from '../state.ts'
import { lowerAt } from '../tokens.ts'
import type { Noun, Verb } from '../words.ts'
import { doerOf } from './doer.ts'
import type { Line, ThingHit, VerbHit } from './line.ts'
import { nameOfThing, readInHands, readThings, thingId } from './things.ts'
import { unnamedThing } from './unnamed-thing.ts'

const furniture = (noun: Noun & { is: 'thing' }): boolean => noun.kind === 'feature'

const phraseEnd = (line: Line, clause: Clause, verb: VerbHit): number => {
  const next = line.verbs.find((other) => other.at >= verb.end && other.at < clause.end)
  return next?.at ?? clause.end
}

const gripping = new Set(['hold', 'take', 'carry', 'lift', 'embrace'])

// Whether this sentence has named somebody already.
const subjectSince = (line: Line, at: number): boolean => {
  let from = at
  while (from > 0 && line.tokens[from - 1]?.kind !== 'line' && !/^[.!?]$/.test(line.tokens[from - 1]?.text ?? ''))
    from--
  return line.mentions.some(
    (mention) => mention.at >= from && mention.end < at && mention.by !== 'pronoun' && !mention.owns,
  )
}

// The acts that hold a posture while they last.
const stillStands = (values: readonly Verb[]): string | undefined =>
  values.find(({ posture }) => posture !== undefined)?.posture

export const readAction = (state: State, line: Line): void => {
  const { unit, tokens, mentions, verbs, clauses, shades } = line
  const seenThings = new Map<ThingHit, { state: 'held' | 'used' | 'eaten' | 'worn' | 'heard' | 'there'; by?: Person }>()
  for (const clause of clauses) {
    const inside = verbs.filter((verb) => verb.at >= clause.at && verb.end <= clause.end)
    const named = mentions.filter((mention) => mention.at >= clause.at && mention.end <= clause.end)
    if (inside.length === 0) {
      const first = named.find(
        (mention) => !mention.owns && !mention.object && !prepositions.has(lowerAt(tokens, mention.at - 1)),
      )
      const thingFirst = line.things.find(
        (hit) => hit.at === clause.at || (hit.at === clause.at + 1 && determiners.has(lowerAt(tokens, clause.at))),
      )
      for (const mention of named) resolve(state, unit, tokens, mention)
      // ", an editor, eyebrows like two moths, ": what stands between commas goes on about the same one.
      const aside =
        clause.joined && tokens[clause.at - 1]?.text === ',' && first?.by !== 'name' && subjectSince(line, clause.at)
      const beside = clause.joined && /^(?:กับ|และ)$/.test(tokens[(first?.at ?? 0) - 1]?.text ?? '')
      if (first && first.people.length > 0 && !aside && (!thingFirst || first.at < thingFirst.at) && !shades[first.at])
        state.subject = beside ? [...new Set([...state.subject, ...first.people])] : first.people
    }
    for (const verb of inside) {
      // "puts the bag on a bench": what stands behind a deed tells nothing of a posture.
      if (
        prepositions.has(lowerAt(tokens, verb.at)) &&
        inside.some((other) => other.at < verb.at && other.values.every(({ posture }) => posture === undefined))
      )
        continue
      const doers = doerOf(state, line, clause, verb)
      for (const mention of named) if (mention.at < verb.at) resolve(state, unit, tokens, mention)
      if (shades[verb.at] !== undefined) {
        if (doers.length > 0 && shades[verb.at] !== 'simile') state.subject = doers
        continue
      }
      const to = phraseEnd(line, clause, verb)
      const token = tokens[verb.at]
      const ending = token?.kind === 'latin' ? endingOf(token.lower) : ''
      if (doers.length > 0) state.subject = doers
      for (const mention of mentions)
        if (mention.by === 'pronoun' && mention.at >= verb.end && mention.at < to) resolve(state, unit, tokens, mention)
      const infinitive = tokens[verb.at - 1]?.lower === 'to' && ending === ''
      const target = mentions.find(
        (mention) => mention.at >= verb.end && mention.end <= to && !doers.includes(mention.people[0] as Person),
      )
      if (target) resolve(state, unit, tokens, target)
      const object = line.things.find((hit) => hit.at >= verb.end && hit.end <= Math.min(to, verb.end + 7))
      const grips = verb.values.some(({ act: each }) => each !== undefined && gripping.has(each))
      const unknown = object === undefined && grips ? unnamedThing(line, verb, to) : undefined
      if (unknown && doers[0] && shades[verb.at] === undefined) {
        const name = nameOfThing(line, unknown)
        tell(
          state,
          `${thingId(name)}-held-${doers[0].id}`.slice(0, 64),
          { of: 'thing', thing: thingId(name), name, state: 'held', by: doers[0].id },
          spanOfTokens(unit, tokens, unknown.at, unknown.end),
          0.5,
        )
      }
      const acts = verb.values.flatMap(({ act }) => (act === undefined ? [] : [act]))
      const [act] = acts
      const posture = stillStands(verb.values)
      const toward = target?.people.find((person) => !doers.includes(person))
      const span = spanOf(
        unit,
        token?.from ?? 0,
        tokens[Math.max(verb.end, object?.end ?? 0, target && to - target.end < 3 ? target.end : 0) - 1]?.to ?? 0,
      )
      if (!infinitive && doers.length <= 4)
        for (const doer of doers) {
          if (
            act !== undefined &&
            !(ending === 'ed' && tokens[verb.at - 1]?.kind === 'latin' && !state.subject.length)
          ) {
            const id = `d-${hash(`${doer.id} ${act} ${unit.elementId} ${verb.at}`)}`
            tell(
              state,
              id,
              {
                of: 'deed',
                person: doer.id,
                act,
                ...(toward ? { toward: toward.id } : {}),
                ...(object ? { thing: thingId(nameOfThing(line, object)) } : {}),
              },
              span,
              0.7,
            )
          }
          if (posture !== undefined)
            tell(state, `${doer.id}-is-${posture}`, { of: 'deed', person: doer.id, posture }, span, 0.8)
        }
      const becomes = act === undefined ? undefined : stateByAct[act]
      if (object && becomes !== undefined) {
        const [by] = doers
        const between = tokens.slice(verb.end, object.at)
        const astray =
          between.some(
            ({ lower, kind }) =>
              kind === 'latin' &&
              [
                'on',
                'at',
                'in',
                'under',
                'from',
                'into',
                'toward',
                'behind',
                'through',
                'over',
                'past',
                'against',
              ].includes(lower),
          ) || between.some(({ text }) => thaiPrepositions.has(text) && text !== 'ด้วย' && text !== 'ใส่')
        // "reaches for her shoes": not yet.
        const reaches = tokens.slice(verb.at, verb.end).some(({ lower }) => lower === 'for' || lower.startsWith('เอื้อม'))
        const shelters = object.noun.thing === 'umbrella' && becomes === 'used'
        const aside = act === 'put' || act === 'drop' || act === 'throw'
        if (
          !astray &&
          !(reaches && becomes === 'held') &&
          !(furniture(object.noun) && becomes === 'held') &&
          !(aside && object.noun.kind === 'vehicle')
        )
          seenThings.set(object, {
            state:
              object.noun.kind === 'worn' && becomes === 'used'
                ? 'used'
                : shelters
                  ? 'held'
                  : object.noun.kind === 'food' && becomes === 'used' && acts.includes('light')
                    ? 'used'
                    : becomes,
            ...(by ? { by } : {}),
          })
      }
      const cigarette = act === 'smoke' || act === 'drink' || act === 'eat'
      if (cigarette && object && !seenThings.has(object))
        seenThings.set(object, { state: 'eaten', ...(doers[0] ? { by: doers[0] } : {}) })
      for (const doer of doers) attend(state, doer)
    }
  }
  for (const mention of mentions) {
    resolve(state, unit, tokens, mention)
    tellByNoun(state, unit, tokens, mention)
  }
  readThings(state, line, seenThings)
  readInHands(state, line)
  readLooks(state, line)
}
