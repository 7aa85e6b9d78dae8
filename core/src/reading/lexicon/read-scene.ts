import { isOnScreen } from '../../screenplay/forms.ts'
import type { Scene } from '../../screenplay/scene.ts'
import type { Fact } from '../fact.ts'
import { prepositions, thaiPrepositions } from '../words/grammar.ts'
import { type Line, lineOf } from './action/line.ts'
import { readAction } from './action/read-action.ts'
import { readAddressed, readCalled, readSpokenOf } from './addressed.ts'
import { hitsIn } from './book.ts'
import { fold, type KnownPerson, type Person } from './cast.ts'
import { readSaid, readShown, readSpoken } from './feelings.ts'
import { readForms } from './forms.ts'
import { joinDescribed } from './people/described-first.ts'
import { meetInSpeech } from './people/meet-in-speech.ts'
import { meetNamed } from './people/meet-named.ts'
import { meetThaiNames } from './people/meet-thai-names.ts'
import type { Mention } from './people/mention.ts'
import { type Before, readHeading } from './setting/heading.ts'
import { readTimeInWords } from './setting/hours.ts'
import {
  readAnyPlace,
  readFirstLine,
  readHereAndThere,
  readOtherPlaces,
  readPlaceInWords,
} from './setting/place-in-words.ts'
import { knowPeople, type State, type Steps, spanOfTokens, stateOf, stepsFor, tell } from './state.ts'
import { meetSpeakers, presence, readQuoted, readSpeech, type Said, telephones } from './talk.ts'
import { lowerAt, tokensOf } from './tokens.ts'
import { readUnder } from './under.ts'
import { unitsOf } from './units.ts'
import { words } from './words.ts'

export type SceneRead = { facts: Fact[]; people: KnownPerson[]; after: Before }

const pictured =
  /^(?:photo|photograph|picture|portrait|poster|painting|screen|television|tv|polaroid|snapshot|footage|video|รูป|รูปถ่าย|ภาพ|ภาพถ่าย|กรอบรูป|โปสเตอร์|จอ|ทีวี|คลิป|ภาพวาด)s?$/
const remembering = /^(?:remember|remembers|recalls|remembering|memory|memories|นึกถึง|คิดถึง|จำ|หวนคิด|ระลึก|รำลึก)$/
const onlyHeard = /^(?:voice|voices|footsteps|laughter|laugh|cries|scream|เสียง)$/

const surface =
  /^(?:photo|photograph|picture|portrait|poster|painting|screen|television|tv|monitor|polaroid|snapshot|footage|video|recording|รูป|รูปถ่าย|ภาพ|ภาพถ่าย|กรอบรูป|จอ|หน้าจอ|ทีวี|โทรทัศน์|มอนิเตอร์|คลิป)s?$/

// "On the main screen her daughter smiles", "PHOTOGRAPH: Sahar", เด็กในรูป.
const inPicture = (tokens: Line['tokens'], sentence: number, mention: Mention): boolean => {
  const opening = tokens.slice(sentence, Math.min(mention.at, sentence + 6))
  const [first, second] = opening
  if (/^(?:in|on|ใน|บน)$/.test(first?.lower ?? '') && opening.slice(1).some(({ lower }) => surface.test(lower)))
    return true
  if (surface.test(first?.lower ?? '') && /^[:–—-]$/.test(second?.text ?? '')) return true
  // "ในรูป ชายแก่คนหนึ่งยืน": Thai has no full stops to look back to.
  const lead = tokens.slice(Math.max(0, mention.at - 3), mention.at)
  if (
    lead.some(
      ({ text }, n) => /^(?:ใน|บน)$/.test(text) && surface.test(lead[n + 1]?.lower ?? '') && tokens[mention.at]?.spaced,
    )
  )
    return true
  const [next, after, last] = [0, 1, 2].map((n) => lowerAt(tokens, mention.end + n))
  return (
    /^(?:in|on|ใน|บน)$/.test(next ?? '') && (surface.test(after ?? '') || (after === 'the' && surface.test(last ?? '')))
  )
}

// In what manner somebody named in an action is there.
const mannerOf = (
  line: Line,
  mention: Mention,
): 'seen' | 'picture' | 'remembered' | 'heard' | 'spokenOf' | undefined => {
  const { tokens, shades } = line
  if (shades[mention.at] === 'simile') return undefined
  const clause = line.clauses.find((each) => each.at <= mention.at && mention.end <= each.end)
  const start = clause?.at ?? 0
  const lead = tokens.slice(Math.max(0, start - 4), mention.at)
  const near = tokens.slice(Math.max(start, mention.at - 4), mention.at)
  if (
    near.some(({ lower }) => pictured.test(lower)) &&
    near.some(({ lower }) => /^(?:of|in|ของ|แต่งงาน|เก่า)$/.test(lower) || pictured.test(lower))
  )
    return 'picture'
  if (
    lead.some(
      ({ lower }, n) =>
        pictured.test(lower) &&
        /^(?:in|ใน|บน|on)$/.test(lead[Math.max(0, n - 2)]?.lower ?? lead[Math.max(0, n - 1)]?.lower ?? ''),
    )
  )
    return 'picture'
  let sentence = mention.at
  while (sentence > 0 && tokens[sentence - 1]?.kind !== 'line' && !/^[.!?]$/.test(tokens[sentence - 1]?.text ?? ''))
    sentence--
  const opens = tokens[sentence]?.lower
  if (
    /^(?:in)$/.test(opens ?? '') &&
    /^(?:it|them)$/.test(lowerAt(tokens, sentence + 1)) &&
    tokens.slice(0, sentence).some(({ lower }) => pictured.test(lower))
  )
    return 'picture'
  if (inPicture(tokens, sentence, mention)) return 'picture'
  if (near.some(({ lower }) => remembering.test(lower))) return 'remembered'
  const next = tokens[mention.end]
  if (mention.owns && onlyHeard.test(lowerAt(tokens, mention.end + (next?.text === "'s" ? 1 : 0)))) return 'heard'
  if (tokens[mention.at - 1]?.text === 'เสียง') return 'heard'
  if (shades[mention.at] === 'negated' && mention.by === 'noun') return undefined
  if (shades[mention.at] === 'quoted') return undefined
  return 'seen'
}

const bodyWord =
  /^(?:hand|hands|eyes|eye|face|head|shoulder|shoulders|arm|arms|lap|feet|foot|mouth|voice|back|chest|cheek|hair|fingers|gaze|smile|lips|knees|side|way|direction|jaw|ear|wrist|body|neck|throat|forehead|waist|leg|legs|knee|brow|breath|palm|fist)$/

const readPresence = (state: State, line: Line): void => {
  const { unit, tokens } = line
  for (const mention of line.mentions) {
    if (mention.by === 'pronoun') continue
    const how = mannerOf(line, mention)
    if (how === undefined) continue
    for (const person of mention.people) {
      // "his mother's ring": the mother is not here.
      const thing = mention.owns && !bodyWord.test(lowerAt(tokens, mention.end + 1))
      if (thing && !person.here) continue
      const lead = tokens[mention.at - 1]
      const far =
        lead &&
        /^(?:from|about|for|than|like|without|after|จาก|เกี่ยวกับ|ของ)$/.test(lead.lower) &&
        !person.here &&
        tokens[mention.at]?.kind !== 'mark'
      presence(
        state,
        person,
        far ? 'spokenOf' : how,
        spanOfTokens(unit, tokens, mention.at, mention.end),
        how === 'seen' && !far ? 0.85 : 0.6,
      )
    }
  }
}

// The nearest doer before a word, in its sentence.
const doersAt =
  (state: State, line: Line) =>
  (at: number): Person[] => {
    const clause = line.clauses.find((each) => each.at <= at && at < each.end)
    const before = line.mentions.filter(
      (mention) =>
        mention.end <= at + 1 && mention.at <= at && !(mention.object && mention.by === 'pronoun' && !mention.owns),
    )
    const nominal = (mention: Mention): boolean => {
      const lead = line.tokens[mention.at - 1]
      if (lead === undefined || mention.at === clause?.at) return true
      return !(line.tokens[mention.at]?.kind === 'thai'
        ? thaiPrepositions.has(lead.text) && !lead.spaced
        : prepositions.has(lead.lower))
    }
    const inClause = before.filter((mention) => clause && mention.at >= clause.at && nominal(mention))
    const own = inClause[0]
    if (own) return own.people
    const deed = [...state.facts.values()].findLast(
      (fact) =>
        fact.is.of === 'deed' &&
        fact.spans.some(
          ({ in: element, from, to }) =>
            element === line.unit.elementId &&
            line.unit.offset + (line.tokens[at]?.from ?? 0) >= from &&
            line.unit.offset + (line.tokens[at]?.from ?? 0) < to,
        ),
    )
    if (deed?.is.of === 'deed') {
      const doer = deed.is.person
      return state.people.filter(({ id }) => id === doer)
    }
    const thing = line.things.some(
      (hit) => clause && hit.at >= clause.at && hit.at <= clause.at + 1 && hit.end <= at && hit.noun.kind !== 'worn',
    )
    if (thing) return []
    const last = before.filter(nominal).at(-1)
    return last ? last.people : state.subject
  }

export const lettersIn = ({ elements }: Pick<Scene, 'elements'>): number =>
  elements.reduce((sum, { text }) => sum + text.length, 0)

export const readScene = (
  scene: Pick<Scene, 'id' | 'heading' | 'elements'>,
  known: readonly KnownPerson[] = [],
  before: Before = {},
  steps: Steps = stepsFor(lettersIn(scene)),
): SceneRead => {
  const all = words()
  const state = stateOf(all, steps)
  knowPeople(state, known)
  const names = new Set(known.flatMap(({ name, aliases }) => [name, ...aliases].map(fold)))
  for (const element of scene.elements)
    if (element.kind === 'character') names.add(fold((element.text.split('(')[0] ?? '').trimEnd()))
  const units = unitsOf(
    scene,
    (name) => names.has(fold(name)),
    (text) =>
      hitsIn(all.verbs, tokensOf(text, [all.thai])).length > 0 ||
      hitsIn(all.moments, tokensOf(text, [all.thai])).length > 0,
  )
  meetSpeakers(state, units)
  for (const unit of units) if (unit.is === 'action' && !isOnScreen(unit.text)) meetNamed(state, unit)
  meetThaiNames(state, units)
  for (const unit of units) if (unit.is === 'speech') meetInSpeech(state, unit)
  const after = readHeading(
    state,
    units.find(({ is }) => is === 'heading'),
    scene.heading?.setting,
    before,
  )
  const said: Said[] = []
  const lines: Line[] = []
  let last: Line['unit'] | undefined
  for (const unit of units) {
    readForms(state, unit)
    if (unit.is === 'speech' || unit.is === 'direction') {
      const speech = readSpeech(state, unit, last)
      last = unit
      if (!speech) continue
      if (unit.is === 'speech') said.push(speech)
      const [speaker] = speech.speakers
      if (speaker && unit.is === 'direction') readSpoken(state, unit, speaker)
      else if (speaker && !speech.narrated) readSaid(state, unit, speaker)
    } else if (unit.is === 'action' && !isOnScreen(unit.text)) {
      if (telephones.test(unit.text)) state.telephone = true
      const line = readActionAndPresence(state, unit)
      lines.push(line)
      said.push(...readQuoted(state, line, said.at(-1)))
      const montage = state.facts.has('form-montage')
      readTimeInWords(state, line, montage)
      if (lines.length === 1 && scene.heading === undefined) readFirstLine(state, unit)
      readOtherPlaces(state, unit, montage)
      if (state.facts.has('form-intercut')) readHereAndThere(state, unit)
      readPlaceInWords(state, unit)
      readShown(state, line, doersAt(state, line))
    }
  }
  readAnyPlace(
    state,
    lines.map((line) => line.unit),
  )
  const knownIds = new Set(known.map(({ id }) => id))
  joinDescribed(state, lines, said, knownIds)
  readCalled(state, said)
  for (const speech of said) readSpokenOf(state, speech)
  readAddressed(state, said)
  readUnder(state, units, said)
  tellNames(state, lines)
  const facts = [...state.facts.values()]
  const people = state.people
    .filter((person) => !person.nameless || knownIds.has(person.id))
    .map((person): KnownPerson => {
      const sex = person.sex ?? person.likely
      return {
        id: person.id,
        name: person.name,
        aliases: person.aliases,
        nameless: person.nameless,
        ...(sex ? { sex } : {}),
      }
    })
  return { facts, people, after }
}

const readActionAndPresence = (state: State, unit: Line['unit']): Line => {
  // Who is seen in a line may do something in it: they are there before it is gone through.
  const line = lineOf(state, unit)
  readPresence(state, line)
  readAction(state, line)
  return line
}

// Everybody who is there in any manner, with where they are named.
const tellNames = (state: State, lines: readonly Line[]): void => {
  const told = new Set([...state.facts.values()].flatMap(({ is }) => (is.of === 'presence' ? [is.person] : [])))
  const present = new Map<string, Fact>()
  for (const fact of state.facts.values())
    if (fact.is.of === 'presence' && !present.has(fact.is.person)) present.set(fact.is.person, fact)
  const mentioned = new Map<Person, { line: Line; mention: Line['mentions'][number] }[]>()
  for (const line of lines)
    for (const mention of line.mentions)
      if (mention.by !== 'pronoun')
        for (const person of new Set(mention.people)) {
          const standing = mentioned.get(person)
          if (standing) standing.push({ line, mention })
          else mentioned.set(person, [{ line, mention }])
        }
  for (const person of state.people) {
    if (!told.has(person.id)) continue
    const is = {
      of: 'person',
      person: person.id,
      name: person.name.slice(0, 120),
      ...(person.nameless ? { nameless: true } : {}),
      ...(person.group ? { group: true } : {}),
      wears: [],
    } as const
    const spans = present.get(person.id)?.spans ?? []
    tell(state, person.id, { ...is, wears: [] }, spans[0], 0.9)
    for (const { line, mention } of mentioned.get(person) ?? [])
      tell(state, person.id, { ...is, wears: [] }, spanOfTokens(line.unit, line.tokens, mention.at, mention.end), 0.9)
  }
  for (const [id, fact] of state.facts) {
    const about = 'person' in fact.is ? fact.is.person : undefined
    if (about !== undefined && fact.is.of !== 'deed' && !told.has(about)) state.facts.delete(id)
  }
}
