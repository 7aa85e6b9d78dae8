import { stateByAct, thaiPostureStarts } from '../words/acts.ts'
import { adverbs, bodyParts, determiners, owners, prepositions, thaiPrepositions, watching } from '../words/grammar.ts'
import { hitsIn } from './book.ts'
import type { Person } from './cast.ts'
import { type Clause, clausesOf, quotedIn, type Shade, shadesIn } from './clauses.ts'
import { endingOf } from './english.ts'
import { hash } from './hash.ts'
import { readLooks } from './looks.ts'
import { type Mention, mentionsIn, resolve, tellByNoun } from './mentions.ts'
import { attend, type State, spanOf, spanOfTokens, tell, wordsOf } from './state.ts'
import type { Token } from './tokens.ts'
import type { Unit } from './units.ts'
import type { Noun, Verb } from './words.ts'

type VerbHit = { at: number; end: number; values: readonly Verb[] }
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

const isThai = (token: Token | undefined): boolean => token?.kind === 'thai'

const plural = (tokens: readonly Token[], at: number): boolean => {
  for (let n = at - 1; n >= Math.max(0, at - 3); n--) {
    const token = tokens[n]
    if (token === undefined) return false
    if (token.kind !== 'latin') return false
    if (
      /^(?:to|and|or|they|both|who|we|you|all|others|everyone|i|him|her|them|it|lets|let|then|don't|doesn't|not|can|will)$/.test(
        token.lower,
      )
    )
      return true
    if (/s$/.test(token.lower) || /^\p{Lu}/u.test(token.text) || /^(?:people|children|men|women)$/.test(token.lower))
      return true
    if (!/ly$/.test(token.lower) && !adverbs.has(token.lower)) return false
  }
  return false
}

// A word of English that can be a verb here.
const verbStands = (tokens: readonly Token[], at: number, end: number, isPosture: boolean): boolean => {
  const token = tokens[at]
  if (token === undefined) return false
  if (token.kind !== 'latin') return true
  const before = tokens[at - 1]
  const lower = before?.lower ?? ''
  const form = endingOf(token.lower)
  if (lower === 'both' && form === 's') return false
  // A bare form is what several do, or what somebody is about to do; else it is a noun.
  if (form === '' && !isPosture && !plural(tokens, at)) return false
  if (
    determiners.has(lower) &&
    lower !== 'both' &&
    !(lower === 'her' && /^(?:\w+e|\w+)$/.test(token.lower) && endingOf(token.lower) === '')
  )
    return false
  if (lower === "'s") return endingOf(token.lower) === 'ing'
  if (before?.kind === 'number') return false
  const ending = endingOf(token.lower)
  if (
    prepositions.has(lower) &&
    !['to', 'up', 'down', 'out', 'in', 'over', 'off', 'back', 'by', 'around'].includes(lower)
  )
    return isPosture && end - at > 1
  if (ending === 'ing') return !(prepositions.has(lower) && lower !== 'by')
  // "covered", "polished": looks, not deeds.
  if (ending === 'ed' && isPosture) return true
  return true
}

const furniture = (noun: Noun & { is: 'thing' }): boolean => noun.kind === 'feature'

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
      const before = tokens[hit.at - 1]?.lower ?? ''
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
    const last = tokens[hit.end - 1]?.lower ?? ''
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
  return { unit, tokens, mentions, verbs, things, clauses, shades }
}

const compoundClothes =
  /^[a-z]{3,}(?:coats?|dress|shirts?|gown|hats?|boots|shoes|jacket|wear|robes?|suits?|pants|gloves|plate mail|breastplate|skins|apron|vest|scarf|stockings)$/

const nounStart = (tokens: readonly Token[], at: number): number => {
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

// Who does what this verb says; undefined where it is no person.
const doerOf = (state: State, line: Line, clause: Clause, verb: VerbHit): Person[] => {
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
    if (named && causes && endingOf(tokens[verb.at]?.lower ?? '') !== 's')
      return resolve(state, line.unit, tokens, named)
    if (
      named &&
      !thai &&
      endingOf(tokens[verb.at]?.lower ?? '') === 's' &&
      !named.object &&
      !prepositions.has(tokens[named.at - 1]?.lower ?? '')
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
      !prepositions.has(tokens[nounStart(tokens, hit.at) - 1]?.lower ?? '') &&
      !prepositions.has(tokens[nounStart(tokens, hit.at) - 2]?.lower ?? ''),
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
  // An inverted sentence: "On the bed lies MALI".
  if (prepositions.has(tokens[clause.at]?.lower ?? '') && verb.at > clause.at) {
    const behind = mentions.find((mention) => mention.at === verb.end && !mention.object)
    if (behind && endingOf(tokens[verb.at]?.lower ?? '') === 's') return resolve(state, line.unit, tokens, behind)
  }
  let at = clause.at
  while (at < verb.at && (adverbs.has(tokens[at]?.lower ?? '') || /ly$/.test(tokens[at]?.lower ?? ''))) at++
  if (at === verb.at) return state.subject
  if (owners.has(tokens[at]?.lower ?? '') && tokens.slice(at, verb.at).some(({ lower }) => bodyParts.has(lower)))
    return state.subject
  if (prepositions.has(tokens[at]?.lower ?? '') && clause.joined) return state.subject
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

const phraseEnd = (line: Line, clause: Clause, verb: VerbHit): number => {
  const next = line.verbs.find((other) => other.at >= verb.end && other.at < clause.end)
  return next?.at ?? clause.end
}

const gripping = new Set(['hold', 'take', 'carry', 'lift'])

// What is held, though no list has it: the noun behind the verb.
const unnamedThing = (line: Line, verb: VerbHit, to: number): ThingHit | undefined => {
  const { tokens, mentions } = line
  const free = (at: number): boolean =>
    !mentions.some((mention) => mention.at <= at && at < mention.end && mention.by !== 'pronoun') &&
    !bodyParts.has(tokens[at]?.lower ?? '')
  const noun = { is: 'thing', thing: 'thing', kind: 'held' } as const
  const first = tokens[verb.end]
  if (first?.kind === 'latin') {
    if (!determiners.has(first.lower)) return undefined
    let end = verb.end + 1
    while (
      end < Math.min(to, verb.end + 4) &&
      tokens[end]?.kind === 'latin' &&
      !prepositions.has(tokens[end]?.lower ?? '') &&
      !/^(?:and|who|that)$/.test(tokens[end]?.lower ?? '')
    )
      end++
    const at = end - 1
    return at > verb.end &&
      free(at) &&
      !/^(?:breath|step|seat|look|bite|moment|note|turn|sip|drag|swig|beat|way|place|bow|few|lead|room|silence|stare|pose|world|gaze)$/.test(
        tokens[at]?.lower ?? '',
      )
      ? { at, end, noun }
      : undefined
  }
  if (
    first?.kind !== 'thai' ||
    first.spaced ||
    !/^(?:ถือ|หยิบ|กำ|อุ้ม|หิ้ว|แบก|กอด|ชู|คว้า|หอบ|สะพาย|คาบ|ประคอง|กุม|คีบ|ตัก|หาม|ถือไว้|หยิบเอา)/.test(
      tokens[verb.at]?.text ?? '',
    )
  )
    return undefined
  let end = verb.end
  while (
    end < Math.min(to, verb.end + 3) &&
    tokens[end]?.kind === 'thai' &&
    !(end > verb.end && tokens[end]?.spaced) &&
    !thaiPrepositions.has(tokens[end]?.text ?? '') &&
    !adverbs.has(tokens[end]?.text ?? '') &&
    !thaiStops.has(tokens[end]?.text ?? '')
  )
    end++
  return end > verb.end && free(verb.end) ? { at: verb.end, end, noun } : undefined
}
const thaiStops = new Set(
  'อัน ใบ ตัว เล่ม ดอก เม็ด ก้อน เส้น คัน ลูก ผืน แล้ว และ แน่น ไว้ ออก ขึ้น ลง มา ไป เข้า อยู่ ที่ จน ทั้ง เดียว'.split(' '),
)

const nameOfThing = (line: Line, hit: ThingHit): string =>
  line.unit.text.slice(line.tokens[hit.at]?.from ?? 0, line.tokens[hit.end - 1]?.to ?? 0)

export const thingId = (name: string): string => `t-${hash(name.toLowerCase())}`

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
        (mention) => !mention.owns && !mention.object && !prepositions.has(tokens[mention.at - 1]?.lower ?? ''),
      )
      const thingFirst = line.things.find(
        (hit) => hit.at === clause.at || (hit.at === clause.at + 1 && determiners.has(tokens[clause.at]?.lower ?? '')),
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
        prepositions.has(tokens[verb.at]?.lower ?? '') &&
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
        const aside = act === 'put' || act === 'drop' || act === 'throw'
        if (!astray && !(furniture(object.noun) && becomes === 'held') && !(aside && object.noun.kind === 'vehicle'))
          seenThings.set(object, {
            state:
              object.noun.kind === 'worn' && becomes === 'used'
                ? 'used'
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

const inHand = /^(?:in|into|clutched in|clasped in)$/

// "a phone in her hand", "with a knife", มีดในมือ.
const heldByHand = (line: Line, hit: ThingHit): boolean => {
  const { tokens } = line
  const rest = tokens.slice(hit.end, hit.end + 7)
  const stop = rest.findIndex(({ text, kind }) => (kind === 'mark' && text !== "'s") || kind === 'line')
  const near = stop < 0 ? rest : rest.slice(0, stop)
  const words = near.map(({ lower }) => lower)
  const hand = words.findIndex((word) =>
    /^(?:hand|hands|fist|fists|arms|arm|fingers|lap|ear|chest|shoulder|knee|knees|teeth|มือ|แขน|อก|หู|บ่า|ไหล่|ตัก)$/.test(
      word,
    ),
  )
  if (
    hand >= 0 &&
    words
      .slice(0, hand)
      .some(
        (word) =>
          inHand.test(word) || /^(?:against|to|under|over|at|on|in|between|ใน|แนบ|คา|ติด|ข้าง|บน|กับ|แนบหู)$/.test(word),
      )
  )
    return true
  const from = nounStart(tokens, hit.at)
  const lead = tokens.slice(Math.max(0, hit.at - 4), hit.at).map(({ lower }) => lower)
  return (
    lead.includes('with') &&
    from >= 0 &&
    hit.noun.kind === 'held' &&
    !lead.includes('table') &&
    lead.indexOf('with') >= lead.length - 3
  )
}

const attached = /^(?:พาดแขน|บนตัก|แนบ|แนบหู|แนบอก|เหน็บ|คาดเอว|คาด|พาดบ่า|คล้องคอ|คามือ|ในมือ|เต็มมือ|สะพาย|ห้อยคอ|ข้างเอว)/

// ", a rake", " ถุงผัก ": a thing by itself behind somebody is in their hand; so is one that is worn at the belt or the ear.
const standsAlone = (line: Line, hit: ThingHit, clause: Clause | undefined): boolean => {
  const { tokens } = line
  if (clause === undefined) return false
  const thai = isThai(tokens[hit.at])
  const named = line.mentions.some((mention) => mention.end <= hit.at && mention.people.length === 1)
  if (!named) return false
  const next = tokens.slice(hit.end, hit.end + 3)
  if (thai && next.some(({ text }) => attached.test(text))) return true
  if (line.verbs.some((verb) => verb.at >= clause.at && verb.end <= clause.end)) return false
  if (thai)
    return (
      hit.at === clause.at &&
      clause.at > 0 &&
      clause.end - hit.end <= 3 &&
      !next.some(({ text }) => /^(?:วาง|ตั้ง|แขวน|กอง|อยู่|เปิด|ปิด|ดัง|หล่น|ตก)/.test(text))
    )
  const lead = tokens[clause.at]
  return (
    clause.joined &&
    tokens[clause.at - 1]?.text === ',' &&
    lead !== undefined &&
    hit.at - clause.at <= 3 &&
    (determiners.has(lead.lower) || hit.at === clause.at) &&
    !line.mentions.some((mention) => mention.at >= clause.at && mention.end <= clause.end && mention.by !== 'pronoun')
  )
}

// The one last named before, where they are one.
const personBefore = (line: Line, at: number): Person | undefined => {
  const mention = line.mentions.findLast(
    (each) => each.end <= at && !(each.object && each.by === 'pronoun' && !each.owns),
  )
  const [person] = mention?.people ?? []
  return mention?.people.length === 1 && person && !person.group ? person : undefined
}
// "a telephone at her ear".
const ownerBehind = (line: Line, hit: ThingHit): Person | undefined =>
  line.mentions.find((each) => each.at >= hit.end && each.at - hit.end < 3 && each.owns && each.by === 'pronoun')
    ?.people[0]

// "the weed in his hands": whatever is in somebody's hands is held, known or not.
const readInHands = (state: State, line: Line): void => {
  const { unit, tokens, shades } = line
  for (const [at, token] of tokens.entries()) {
    const [owner, hand] = [tokens[at + 1], tokens[at + 2]]
    if (!/^(?:in|on|under|between)$/.test(token.lower) || !/^(?:his|her|their)$/.test(owner?.lower ?? '')) continue
    if (!/^(?:hands?|fists?|lap|arms|fingers|knees?)$/.test(hand?.lower ?? '') || shades[at] !== undefined) continue
    const noun = tokens[at - 1]
    if (
      noun?.kind !== 'latin' ||
      prepositions.has(noun.lower) ||
      bodyParts.has(noun.lower) ||
      line.things.some((hit) => hit.at <= at - 1 && at - 1 < hit.end)
    )
      continue
    if (
      line.verbs.some((verb) => verb.at <= at - 1 && at - 1 < verb.end) ||
      line.mentions.some((mention) => mention.at <= at - 1 && at - 1 < mention.end)
    )
      continue
    const by = line.mentions.find((mention) => mention.at === at + 1)?.people[0]
    const name = noun.text
    if (by)
      tell(
        state,
        `${thingId(name)}-held-${by.id}`.slice(0, 64),
        { of: 'thing', thing: thingId(name), name, state: 'held', by: by.id },
        spanOfTokens(unit, tokens, at - 1, at),
        0.55,
      )
  }
}

const readThings = (
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
      clause && line.mentions.filter((mention) => mention.at < hit.at && mention.at >= clause.at).at(-1)?.people[0]
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
      if (is?.state === 'held') {
        tell(
          state,
          `${thingId(name)}-held`,
          { of: 'thing', thing: thingId(name), name, state: 'held', ...(is.by ? { by: is.by.id } : {}) },
          span,
          0.7,
        )
      }
      continue
    }
    if (shades[hit.at] === 'negated') continue
    const now = is ?? { state: 'there' as const }
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
