import type { presences } from '../fact.ts'
import { politeMan, politeWoman } from '../words/grammar.ts'
import type { Line } from './action/line.ts'
import type { Person } from './cast.ts'
import {
  addAlias,
  addPerson,
  attend,
  byName,
  peopleAtMost,
  personNoun,
  rebuildNames,
  type State,
  type spanOf,
  spanOfTokens,
  tell,
  tellSex,
  wordsOf,
} from './state.ts'
import type { Cue, Unit } from './units.ts'

// Who speaks, from where, and to whom.
type How = (typeof presences)[number]

const onPhone = /PHONE|FILTER|TELEPHONE|RADIO|INTERCOM|SPEAKER|VOICEMAIL|สาย|โทรศัพท์|มือถือ|วิทยุ|ลำโพง|วิดีโอคอล/i
const unseen =
  /^(?:V\.?\s?O\.?|O\.?\s?S\.?|O\.?\s?C\.?|OFF|OFFSCREEN|OFF-SCREEN|VOICE|เสียง(?!สั่น|เบา|ดัง|แข็ง|อ่อน|เข้ม|แหบ|เครือ|ต่ำ|สูง|หวาน|เย็น|เรียบ|ห้วน|ขึ้น|ลง|เศร้า|หลง|กระซิบ|ขรึม|เนือย|ใส|หัวเราะ|สะอื้น)|นอกจอ|นอกภาพ|นอกเฟรม|นอกห้อง)/i
const onScreen = /ON (?:TV|SCREEN|TELEVISION|MONITOR)|ในทีวี|ในจอ|บนจอ|ในโทรทัศน์/i
const overLine = /^(?:V\.?\s?O|VOICE|เสียง$)/i
export const telephones =
  /\b(?:(?:tele)?phones?|mobile|cellphone|receiver|handset|headset|on the line|dials?|hangs up)\b|โทรศัพท์|มือถือ|หูโทรศัพท์|ปลายสาย|กดรับสาย|วางสาย/i
const narrates = /^V\.?\s?O|เสียงบรรยาย|NARRAT/i

export const howHeard = (cue: Cue): How => {
  if (cue.extensions.some((each) => onScreen.test(each))) return 'picture'
  if (cue.extensions.some((each) => onPhone.test(each))) return 'phone'
  if (cue.extensions.some((each) => unseen.test(each)) || /^(?:VOICE|เสียง)/i.test(cue.name)) return 'heard'
  return 'seen'
}

const several = /\s(?:AND|&|และ|กับ)\s|[/&]/i
const partsOf = (name: string): string[] =>
  (several.test(name) ? name.split(several) : [name]).map((part) => part.trim()).filter((part) => part !== '')

export const peopleOfCue = (state: State, cue: Cue): Person[] =>
  partsOf(cue.name).flatMap((name) => {
    const standing = byName(state, name)
    if (standing) return standing
    if (state.people.length >= peopleAtMost) return []
    const tokens = wordsOf(state, name)
    const nouns = personNoun(state, tokens)
    const noun = nouns.at(-1)
    // "OLD WOMAN", "GUARD #2" are nouns; "UNCLE BOON" is a name.
    const wordsEnd = tokens.findLastIndex(({ kind }) => kind === 'latin' || kind === 'thai') + 1
    const nameless = noun !== undefined && noun.end === wordsEnd
    const head =
      noun === undefined
        ? ''
        : tokens
            .slice(noun.at, noun.end)
            .map((token) => (token.kind === 'latin' ? (token.bases.at(-1) ?? token.lower) : token.lower))
            .join(tokens[0]?.kind === 'thai' ? '' : ' ')
    const longer =
      /[ก-๙]/.test(name) && nameless
        ? state.people.find((person) => person.name.startsWith(name) || name.startsWith(person.name))
        : undefined
    if (longer) {
      addAlias(state, longer, name)
      return longer
    }
    const called = nameless
      ? state.people.find((person) => person.nameless && person.heads.has(head) && !/\d/.test(name))
      : undefined
    if (called) {
      addAlias(state, called, name)
      return called
    }
    const person = addPerson(state, { name, nameless, group: noun?.noun.group ?? false, heads: noun ? [head] : [] })
    if (noun?.noun.sex) person.likely = noun.noun.sex
    if (noun?.noun.kin) person.kin = noun.noun.kin
    return person
  })

export const meetSpeakers = (state: State, units: readonly Unit[]): void => {
  for (const { cue } of units) if (cue) peopleOfCue(state, cue)
  rebuildNames(state)
}

export const presence = (
  state: State,
  person: Person,
  how: How,
  span: ReturnType<typeof spanOf> | undefined,
  confidence: number,
): void => {
  if (how !== 'spokenOf' && how !== 'remembered') person.here = true
  tell(state, `${person.id}-${how}`, { of: 'presence', person: person.id, how }, span, confidence)
}

export type Said = {
  unit: Unit
  before: Unit | undefined
  speakers: Person[]
  how: How
  narrated: boolean
  verse: boolean
}

export const readSpeech = (state: State, unit: Unit, last: Unit | undefined): Said | undefined => {
  const { cue } = unit
  if (cue === undefined) return undefined
  const speakers = peopleOfCue(state, cue)
  const heard = howHeard(cue)
  const [first] = speakers
  // "(V.O.)" by somebody who is not here, while somebody holds a telephone: at the other end of it.
  const far =
    heard === 'heard' && state.telephone && first && !first.here && cue.extensions.some((each) => overLine.test(each))
  const how = far ? 'phone' : heard
  if (first === undefined) return undefined
  for (const speaker of speakers) {
    presence(state, speaker, how, { in: cue.elementId, from: cue.offset, to: cue.offset + cue.name.length }, 0.95)
    attend(state, speaker)
  }
  state.speaker = first
  state.subject = speakers
  const tokens = wordsOf(state, unit.text)
  if (speakers.length === 1 && unit.is === 'speech')
    for (const [at, token] of tokens.entries()) {
      const sex =
        politeMan.has(token.text) &&
        !(token.text === 'ผม' && /^(?:สี|ยาว|สั้น|หงอก|เปีย)$/.test(tokens[at + 1]?.text ?? '')) &&
        !(token.text === 'ผม' && /^(?:สระ|ตัด|หวี|ทำ|ลูบ|ย้อม|เส้น)$/.test(tokens[at - 1]?.text ?? ''))
          ? 'm'
          : politeWoman.has(token.text)
            ? 'f'
            : undefined
      if (sex) tellSex(state, first, sex, spanOfTokens(unit, tokens, at, at + 1), 0.9)
    }
  return {
    unit,
    before: last?.is === 'direction' && last.cue === cue ? last : undefined,
    speakers,
    how,
    verse: unit.verse === true,
    narrated: how === 'heard' && cue.extensions.some((each) => narrates.test(each)),
  }
}

const quotes = /[“"]([^“”"\n]{1,600})[”"]/g

// Speech between quotes in the middle of what is told: by whoever is named beside it, else by the other one.
export const readQuoted = (state: State, line: Line, last: Said | undefined): Said[] => {
  const { unit, tokens, mentions } = line
  const found = [...unit.text.matchAll(quotes)]
  const said: Said[] = []
  let [speaker, other] = [last?.speakers[0], undefined as Person | undefined]
  for (const [n, match] of found.entries()) {
    const words = match[1] ?? ''
    const [from, to] = [match.index, match.index + match[0].length]
    if (!/\p{L}/u.test(words)) continue
    const spokenHere =
      match[0].length > 0 &&
      (found.length > 1 || from === 0 || /(?:ว่า|พูด|ถาม|ตอบ|ตะโกน|กระซิบ|[,:—])\s*$|\s$/.test(unit.text.slice(0, from)))
    if (!spokenHere) continue
    const end = found[n + 1]?.index ?? unit.text.length
    const begin = found[n - 1] === undefined ? 0 : (found[n - 1]?.index ?? 0) + (found[n - 1]?.[0].length ?? 0)
    const inRange = (a: number, b: number) =>
      mentions.filter(
        (mention) =>
          (tokens[mention.at]?.from ?? 0) >= a &&
          (tokens[mention.end - 1]?.to ?? 0) <= b &&
          !mention.owns &&
          !(mention.object && mention.by === 'pronoun') &&
          mention.people.length === 1,
      )
    const sentence = unit.text.slice(to, end).search(/[.!?\n]/)
    const behind = inRange(to, sentence < 0 ? end : to + sentence)[0]
    const gap = behind === undefined ? '' : unit.text.slice(to, tokens[behind.at]?.from ?? to)
    const ahead = inRange(begin, from)
    const sentenceBefore = Math.max(
      ...['.', '!', '?', '\n'].map((mark) => unit.text.lastIndexOf(mark, from - 2)),
      begin,
    )
    const near = ahead.filter((mention) => (tokens[mention.at]?.from ?? 0) >= sentenceBefore)
    const verbBehind =
      behind !== undefined &&
      /^\s*(?:(?:says?|said|asks?|asked|whispers?|shouts?|replies|replied|mutters?|calls?|answers?)\s+)?$/.test(gap)
    const chosen = verbBehind
      ? behind?.people[0]
      : (near[0]?.people[0] ??
        (from === 0 || unit.text.slice(begin, from).trim() === '' ? undefined : ahead[0]?.people[0]))
    const next: Person | undefined =
      chosen ?? other ?? state.people.find((person) => person.here && !person.group && person !== speaker)
    if (next === undefined) continue
    if (speaker !== undefined && next !== speaker) other = speaker
    speaker = next
    const own: Unit = { is: 'speech', elementId: unit.elementId, offset: unit.offset + from + 1, text: words }
    const heard = wordsOf(state, words)
    for (const [at, token] of heard.entries()) {
      const sex = token.text === 'ครับ' ? 'm' : token.text === 'ค่ะ' || token.text === 'คะ' ? 'f' : undefined
      if (sex) tellSex(state, next, sex, spanOfTokens(own, heard, at, at + 1), 0.85)
    }
    attend(state, next)
    said.push({ unit: own, before: undefined, speakers: [next], how: 'seen', narrated: false, verse: false })
  }
  return said
}
