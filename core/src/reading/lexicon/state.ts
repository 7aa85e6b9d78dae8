import type { Fact, FactOf, Span } from '../fact.ts'
import { likelyOfWords, nameSex } from '../words/people.ts'
import { type Book, bookOf, hitsIn } from './book.ts'
import { type Called, callAlso, calledBy, callFirst, formsOf, nobodyCalled } from './called.ts'
import { type Age, fold, type KnownPerson, type Person, personId, type Sex } from './cast.ts'
import { namesOnly, type ThaiWords } from './thai.ts'
import { thaiTitleOf, titlesOfEnglish, titlesOfThai } from './titles.ts'
import { type Token, tokensOf } from './tokens.ts'
import type { Sign } from './under.ts'
import type { Unit } from './units.ts'
import type { Noun, Words } from './words.ts'

// Of a name without Thai letters, which are parted by whoever else is there.
const partsKnown = new Map<string, readonly string[]>()
const partsOfForm = (form: string, tries: readonly ThaiWords[]): readonly string[] => {
  const known = partsKnown.get(form)
  if (known) return known
  const parts = tokensOf(form, tries).map(({ lower }) => lower)
  if (partsKnown.size < 5000 && form.length < 80 && !/[ก-๎]/.test(form)) partsKnown.set(form, parts)
  return parts
}

const listed = (list: string): Set<string> => new Set(list.trim().split(/\s+/))
const [women, men] = [listed(nameSex.f), listed(nameSex.m)]
const [hers, his] = [listed(likelyOfWords.f), listed(likelyOfWords.m)]
export const isGivenName = (lower: string): boolean => women.has(lower) || men.has(lower)

const likelySex = (name: string): Sex | undefined => {
  for (const word of fold(name).split(/[\s.]+/)) {
    if (women.has(word)) return 'f'
    if (men.has(word)) return 'm'
  }
  const title = /[ก-๙]/.test(name) ? thaiTitleOf(name) : undefined
  const titled = title === undefined ? undefined : titlesOfThai.get(title)
  if (titled) return titled
  const rest = title === undefined ? '' : name.slice(title.length)
  const whole = rest === '' ? name : rest
  if (women.has(whole) || hers.has(whole)) return 'f'
  return men.has(whole) || his.has(whole) ? 'm' : undefined
}

// By its ending, as most given names of many tongues go: only where nothing better is known.
export const sexByEnding = (name: string): Sex | undefined => {
  const [given = ''] = fold(name).split(/[\s.]+/)
  if (!/^[a-z]{3,}$/.test(given) || titlesOfEnglish.has(given)) return undefined
  if (/(?:a|ah|ette|elle|ine|lyn|lynn|ie|ina|een|ysa)$/.test(given)) return 'f'
  return /(?:o|os|us|ard|bert|ert|old|son|ald|rick|ick|ian|ius|olf|iel|mund|ton)$/.test(given) ? 'm' : undefined
}

// What a reading is built up in.
export type State = {
  readonly words: Words
  readonly steps: Steps
  // Who is called what.
  readonly called: Called
  readonly facts: Map<string, Fact>
  readonly people: Person[]
  // Most lately spoken of first.
  recent: Person[]
  subject: Person[]
  speaker: Person | undefined
  // Somebody here holds a telephone.
  telephone: boolean
  // What bodies showed so far.
  readonly signs: Sign[]
  names: Book<Person>
  tries: readonly ThaiWords[]
  // Texts already parted into words with these names.
  parted: Map<string, Token[]>
}

// Names are looked through anew whenever somebody is met. Texts that are nothing but names would cost the square of their
// length: past so many steps for their letters nobody more is met.
export type Steps = { left: number }
const stepsAtLeast = 20_000
export const stepsFor = (letters: number): Steps => ({ left: stepsAtLeast + letters })
// Nor is anybody past so many of them: no film has as many, and each is looked for in every line.
export const peopleAtMost = 1000
export const isSpent = ({ steps, people }: Pick<State, 'steps' | 'people'>): boolean =>
  steps.left <= 0 || people.length >= peopleAtMost

export const stateOf = (words: Words, steps: Steps): State => ({
  words,
  steps,
  called: nobodyCalled(),
  facts: new Map(),
  people: [],
  recent: [],
  subject: [],
  speaker: undefined,
  telephone: false,
  signs: [],
  names: bookOf<Person>([], () => []),
  tries: [words.thai],
  parted: new Map(),
})

export const spanOf = (unit: Unit, from: number, to: number): Span => ({
  in: unit.elementId,
  from: unit.offset + from,
  to: unit.offset + to,
})
export const spanOfTokens = (unit: Unit, tokens: readonly Token[], at: number, end: number): Span =>
  spanOf(unit, tokens[at]?.from ?? 0, tokens[end - 1]?.to ?? 0)

export const textOfTokens = (unit: Unit, tokens: readonly Token[], at: number, end: number): string =>
  unit.text.slice(tokens[at]?.from ?? 0, tokens[end - 1]?.to ?? 0)

const sameSpan = (a: Span, b: Span): boolean => a.in === b.in && a.from === b.from && a.to === b.to

// The first word on a fact stands; later ones add where else it is told.
export const tell = (state: State, id: string, is: FactOf, span: Span | undefined, confidence: number): void => {
  const standing = state.facts.get(id)
  if (standing === undefined)
    state.facts.set(id, { id, spans: span && span.from < span.to ? [span] : [], confidence, is })
  else if (
    span &&
    span.from < span.to &&
    standing.spans.length < 20 &&
    !standing.spans.some((each) => sameSpan(each, span))
  )
    standing.spans.push(span)
}

export const wordsOf = (state: State, text: string): Token[] => {
  const known = state.parted.get(text)
  if (known) return known
  const tokens = handsThatHold(state, tokensOf(text, state.tries))
  state.parted.set(text, tokens)
  return tokens
}

// มือถือ is a telephone; before a thing it is a hand that holds it: "มือถือพัด".
const handsThatHold = (state: State, tokens: Token[]): Token[] =>
  tokens.flatMap((token, at) => {
    const next = tokens[at + 1]
    if (token.text !== 'มือถือ' || next?.kind !== 'thai' || next.spaced) return [token]
    const thing = hitsIn(state.words.nouns, tokens.slice(at + 1, at + 5)).find((hit) => hit.at === 0)
    if (!thing?.values.some(({ is }) => is === 'thing')) return [token]
    const part = (text: string, from: number, spaced: boolean): Token => ({
      ...token,
      ...{ text, lower: text, from, to: from + text.length, spaced, bases: [text], nounBases: [text] },
    })
    return [part('มือ', token.from, token.spaced), part('ถือ', token.from + 3, false)]
  })

export const personNoun = (state: State, tokens: readonly Token[]) =>
  hitsIn(state.words.nouns, tokens).flatMap((hit) => {
    const noun = hit.values.find((value): value is Noun & { is: 'person' } => value.is === 'person')
    return noun ? [{ ...hit, noun }] : []
  })

export const rebuildNames = (state: State): void => {
  state.parted.clear()
  const forms = state.people.flatMap((person) => formsOf(state.called, person).map((form) => [form, person] as const))
  state.steps.left -= forms.length
  const thai = forms.map(([form]) => form).filter((form) => /^[ก-๎]+$/.test(form))
  state.tries = thai.length > 0 ? [state.words.thai, namesOnly(thai)] : [state.words.thai]
  state.names = bookOf(forms, (form) => partsOfForm(form, state.tries))
}

export const byName = (state: State, name: string): Person | undefined => calledBy(state.called, name)

type Made = {
  name: string
  nameless?: boolean
  group?: boolean
  heads?: readonly string[]
  id?: string
  aliases?: readonly string[]
}

export const addPerson = (
  state: State,
  { name, nameless = false, group = false, heads = [], id, aliases = [] }: Made,
): Person => {
  let own = id ?? personId(name)
  for (let n = 2; state.called.ids.has(own); n++) own = `${personId(name)}-${n}`
  const sex = likelySex(name)
  const person: Person = {
    id: own,
    at: state.people.length,
    name,
    aliases: [],
    nameless,
    group,
    heads: new Set(heads),
    ...(sex ? { likely: sex } : {}),
    here: false,
  }
  state.people.push(person)
  callFirst(state.called, person)
  for (const alias of aliases) addAlias(state, person, alias)
  return person
}

export const addAlias = (state: State, person: Person, alias: string): void => {
  person.aliases.push(alias)
  callAlso(state.called, person, alias)
}

export const knowPeople = (state: State, known: readonly KnownPerson[]): void => {
  for (const { id, name, aliases, sex, nameless = false } of known) {
    const person = addPerson(state, { id, name, aliases, nameless })
    if (sex) person.likely = sex
    const found = personNoun(state, tokensOf(name, state.tries)).at(-1)
    if (found)
      person.heads.add(
        tokensOf(name, state.tries)
          .slice(found.at, found.end)
          .map(({ lower }) => lower)
          .join(' '),
      )
  }
  rebuildNames(state)
}

export const sexOf = (person: Person): Sex | undefined => person.sex ?? person.likely

export const tellSex = (state: State, person: Person, sex: Sex, span: Span, confidence = 0.9): void => {
  if (person.group && confidence < 0.9) return
  person.sex ??= sex
  if (person.sex === sex)
    tell(state, `${person.id}-sex`, { of: 'person', person: person.id, sex, wears: [] }, span, confidence)
}
export const tellAge = (state: State, person: Person, age: Age, span: Span, confidence = 0.9): void => {
  if (person.age !== undefined && typeof age !== 'number') return
  person.age = age
  state.facts.delete(`${person.id}-age`)
  tell(state, `${person.id}-age`, { of: 'person', person: person.id, age, wears: [] }, span, confidence)
}

export const attend = (state: State, person: Person): void => {
  state.recent = [person, ...state.recent.filter((other) => other !== person)].slice(0, 12)
}
