import type { Fact } from '../../fact.ts'
import type { Line } from '../action/line.ts'
import type { Person } from '../cast.ts'
import { personNoun, type State, sexByEnding, sexOf, wordsOf } from '../state.ts'
import type { Said } from '../talk.ts'
import { thaiTitleOf, titlesOfEnglish, titlesOfThai } from '../titles.ts'

// "A widow kneels at a grave", and then MRS. ADEYEMI speaks: who was described without a name and who is named over a speech
// alone are one, where only one of those described may be the one who speaks.

const sexByTitle = (name: string): 'm' | 'f' | undefined => {
  const [first = ''] = name.toLowerCase().split(/[\s.]+/)
  const title = thaiTitleOf(name)
  return titlesOfEnglish.get(first) ?? (title === undefined ? undefined : titlesOfThai.get(title))
}
const sexFor = (person: Person): 'm' | 'f' | undefined =>
  sexOf(person) ?? sexByTitle(person.name) ?? sexByEnding(person.name)

// "เด็กช่างกล", "SECOND BANANA": a cue that says by a noun, or by a number, who speaks is nobody described by another noun.
const nounCue = (state: State, named: Person): boolean =>
  /^(?:first|second|third|fourth|other|another)\b|[#\d]/i.test(named.name) ||
  (thaiTitleOf(named.name) === undefined
    ? personNoun(state, wordsOf(state, named.name)).length > 0
    : personNoun(state, wordsOf(state, named.name)).length > 1)

const mayBe = (named: Person, described: Person): boolean => {
  const [one, other] = [sexFor(named), sexFor(described)]
  return one === undefined || other === undefined || one === other
}

// A figure or a stranger may turn out to have a name; a guest or a passenger stays one.
const anybody =
  /^(?:figure|stranger|someone|somebody|person|silhouette|shadow|newcomer|intruder|visitor|rider|ร่าง|ร่างหนึ่ง|เงาคน|คนแปลกหน้า|ใครคนหนึ่ง|ใครบางคน)$/
const isAnybody = ({ heads }: Person): boolean => [...heads].some((head) => anybody.test(head))

// What was understood of one is of the other.
const become = (state: State, from: Person, to: Person): void => {
  for (const [id, fact] of [...state.facts]) {
    const said = JSON.stringify(fact.is)
    if (!said.includes(`"${from.id}"`) && !id.startsWith(`${from.id}-`)) continue
    state.facts.delete(id)
    const own = id.split(from.id).join(to.id)
    const is = JSON.parse(said.split(`"${from.id}"`).join(`"${to.id}"`)) as Fact['is']
    const standing = state.facts.get(own)
    if (standing) standing.spans.push(...fact.spans.filter(() => standing.spans.length < 20))
    else state.facts.set(own, { ...fact, id: own, is })
  }
  for (const head of from.heads) to.heads.add(head)
  const sex = from.sex ?? from.likely
  if (sex) to.sex ??= sex
  if (from.age !== undefined) to.age ??= from.age
  if (from.kin !== undefined) to.kin ??= from.kin
  from.here = false
}

export const joinDescribed = (
  state: State,
  lines: readonly Line[],
  said: readonly Said[],
  known: ReadonlySet<string>,
): void => {
  const named = lines.flatMap(({ mentions }) => mentions.filter(({ by }) => by !== 'pronoun'))
  const mentioned = new Set(named.flatMap(({ people }) => people))
  const seen = new Set(said.flatMap(({ speakers, how }) => (how === 'seen' ? speakers : [])))
  const speaking = new Set(said.flatMap(({ speakers }) => speakers))
  const called = [...speaking].filter(
    (person) =>
      !person.nameless && !person.group && !known.has(person.id) && seen.has(person) && !mentioned.has(person),
  )
  if (called.length === 0) return
  const described = state.people.filter(
    (person) =>
      person.nameless &&
      !person.group &&
      person.calling === undefined &&
      !speaking.has(person) &&
      !known.has(person.id) &&
      state.facts.has(`${person.id}-seen`) &&
      mentioned.has(person),
  )
  if (described.length === 0) return
  const free = new Set(described)
  for (const who of called) {
    const may = nounCue(state, who) ? [] : [...free].filter((person) => mayBe(who, person))
    const sure = may.filter((person) => sexFor(person) !== undefined && sexFor(person) === sexFor(who))
    const open = may.filter((person) => person.age !== undefined || sexFor(person) !== undefined || isAnybody(person))
    const [one] = open.length === 1 ? open : sure.length === 1 ? sure : []
    if (!one) continue
    free.delete(one)
    become(state, one, who)
    for (const { mentions } of lines)
      for (const mention of mentions) {
        const at = mention.people.indexOf(one)
        if (at >= 0) mention.people[at] = who
      }
  }
}
