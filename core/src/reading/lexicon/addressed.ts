import type { Person } from './cast.ts'
import { addressIn } from './people/address-words.ts'
import { mentionsIn } from './people/mentions.ts'
import { tellByNoun } from './people/tell-by-noun.ts'
import { type State, sexOf, spanOf, spanOfTokens, tell, tellSex, wordsOf } from './state.ts'
import { presence, type Said } from './talk.ts'
import type { Unit } from './units.ts'

// Who is spoken to, what they are called, and who is only spoken of.

// Called by name at the beginning or end of what is said, or between commas.
const vocative = (state: State, unit: Unit): Person[] => {
  const tokens = wordsOf(state, unit.text)
  return mentionsIn(state, unit, tokens).flatMap((mention) => {
    if (mention.by === 'pronoun') return []
    const before = tokens[mention.at - 1]
    const after = tokens[mention.end]
    const thai = tokens[mention.at]?.kind === 'thai'
    const opens =
      before === undefined ||
      before.kind === 'line' ||
      /^[,.!?…—–"“]$/.test(before.text) ||
      (thai && (tokens[mention.at]?.spaced ?? false))
    const closes =
      after === undefined ||
      after.kind === 'line' ||
      /^[,.!?…—–"”]$/.test(after.text) ||
      (thai && (after.spaced || /^(?:จ๋า|จ๊ะ|ครับ|คะ|ค่ะ|ขา|เอ๊ย|เอ๋ย|เอย|จ้ะ|จ้า|โว้ย)$/.test(after.text)))
    return opens && closes ? mention.people : []
  })
}

export const readSpokenOf = (state: State, said: Said): void => {
  const { unit, speakers } = said
  const tokens = wordsOf(state, unit.text)
  const called = new Set(vocative(state, unit))
  for (const mention of mentionsIn(state, unit, tokens)) {
    if (mention.by === 'pronoun') continue
    for (const person of mention.people) {
      if (!speakers.includes(person)) tellByNoun(state, unit, tokens, mention)
      if (speakers.includes(person) || called.has(person) || person.here) continue
      presence(state, person, 'spokenOf', spanOfTokens(unit, tokens, mention.at, mention.end), 0.6)
    }
  }
}

const isOthers = (one: Said, other: Said): boolean => !other.speakers.some((each) => one.speakers.includes(each))
const areSame = (one: Said, other: Said): boolean =>
  one.speakers.length === other.speakers.length && one.speakers.every((each, at) => each === other.speakers[at])

// Of each turn the nearest of others before it. Whoever goes on speaking has the one they had.
const nearest = (turns: readonly Said[]): (Said | undefined)[] => {
  const found: (Said | undefined)[] = []
  for (const [n, turn] of turns.entries()) {
    const last = turns[n - 1]
    if (last && !isOthers(turn, last) && areSame(turn, last)) found.push(found[n - 1])
    else {
      let at = n - 1
      for (let other = turns[at]; other && !isOthers(turn, other); other = turns[at]) at--
      found.push(turns[at])
    }
  }
  return found
}

// To whom each turn is said, as far as that can be told.
const addresseesOf = (state: State, turns: readonly Said[]): Map<Said, Person[]> => {
  const talkers = new Set(turns.filter(({ narrated }) => !narrated).flatMap(({ speakers }) => speakers))
  const before = nearest(turns)
  const after = nearest(turns.toReversed()).reverse()
  const present = state.people.filter((person) => person.here && !person.group)
  const found = new Map<Said, Person[]>()
  for (const [n, turn] of turns.entries()) {
    const called = vocative(state, turn.unit).filter((person) => person.here && !turn.speakers.includes(person))
    let to: Person[] = [...new Set(called)]
    if (to.length === 0 && !turn.narrated) {
      const own = new Set(turn.speakers.filter((person) => talkers.has(person)))
      const others = talkers.size - own.size
      if (others === 1) to = [...talkers].filter((person) => !own.has(person))
      else if (others > 1) to = (before[n] ?? after[n])?.speakers.slice(0, 1) ?? []
      else {
        const there = present.filter((person) => !turn.speakers.includes(person))
        if (there.length === 1) to = there
      }
    }
    found.set(turn, to)
  }
  return found
}

// "Yes, sir", "ครับพ่อ": what somebody is called by tells who they are. Told once it is known who is spoken to, and
// before anybody is sought who is only spoken of.
export const readCalled = (state: State, all: readonly Said[]): void => {
  const turns = all.filter(({ unit }) => unit.is === 'speech')
  for (const [turn, to] of addresseesOf(state, turns)) {
    const [person] = to
    if (person === undefined || to.length > 1 || person.group || turn.speakers.includes(person)) continue
    const tokens = wordsOf(state, turn.unit.text)
    for (const { at, sex, kin, word } of addressIn(tokens)) {
      if (sex && (sexOf(person) ?? sex) !== sex) continue
      if (sex) tellSex(state, person, sex, spanOfTokens(turn.unit, tokens, at, at + 1), 0.85)
      if (!kin) continue
      person.heads.add(word)
      person.kin ??= kin
    }
  }
}

export const readAddressed = (state: State, all: readonly Said[]): void => {
  const turns = all.filter(({ unit }) => unit.is === 'speech')
  let lastId = ''
  const addressees = addresseesOf(state, turns)
  for (const [n, turn] of turns.entries()) {
    const to = addressees.get(turn) ?? []
    for (const speaker of turn.speakers) {
      const id = `says-${turn.unit.elementId}-${turn.unit.offset}-${speaker.id}`.slice(0, 64)
      const is = { of: 'speech', speaker: speaker.id, to: to.map((person) => person.id) } as const
      const verse = n > 0 && turns[n - 1]?.unit.cue === turn.unit.cue && turn.before === undefined && turn.verse
      const standing = verse ? lastId : id
      if (turn.before)
        tell(state, standing, { ...is, to: [...is.to] }, spanOf(turn.before, 0, turn.before.text.length), 0.9)
      tell(
        state,
        standing,
        { ...is, to: [...is.to] },
        spanOf(turn.unit, Math.max(0, turn.unit.text.search(/\S/)), turn.unit.text.trimEnd().length),
        0.9,
      )
      lastId = standing
    }
  }
}
