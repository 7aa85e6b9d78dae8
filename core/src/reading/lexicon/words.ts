import { must } from '../../errors/index.ts'
import { actWords, postureWords } from '../words/acts.ts'
import { featureWords, figures } from '../words/features.ts'
import { saidFeelings, shownFeelings, spokenFeelings } from '../words/feelings.ts'
import { ageWords, buildWords, clothes, hairWords } from '../words/looks.ts'
import { callings, kinNouns, personNouns } from '../words/people.ts'
import { placeWords } from '../words/places.ts'
import { animals, foods, heldThings, sounds, vehicles } from '../words/things.ts'
import { goesOn, hourWords, seasonWords, weatherWords } from '../words/times.ts'
import { sayWell } from '../words/under.ts'
import { type Book, bookOf, type Forms } from './book.ts'
import { thaiWordsWith } from './thai.ts'
import { tokensOf } from './tokens.ts'

// All words that are known, as books to be sought in.
export type ThingKind = 'held' | 'food' | 'animal' | 'vehicle' | 'sound' | 'feature' | 'worn'
export type Noun =
  | { is: 'thing'; thing: string; kind: ThingKind }
  | {
      is: 'person'
      sex?: 'm' | 'f'
      age?: 'child' | 'teen' | 'adult' | 'elder'
      group: boolean
      calling?: string
      kin?: string
    }
  | { is: 'figure' }
export type Verb = { act?: string; posture?: string }
export type Look = { is: 'hair' | 'build' } | { is: 'age'; age: 'child' | 'teen' | 'adult' | 'elder' }
export type Moment = { is: 'hour' | 'weather' | 'season' | 'goes-on'; value: string }

const phrasesOf = (list: string): string[] =>
  list
    .split(/[,/]/)
    .map((phrase) => phrase.trim())
    .filter((phrase) => phrase !== '')

function* each<T>(
  lists: Readonly<Record<string, string>>,
  valueFor: (key: string) => T,
): Generator<readonly [string, T]> {
  for (const [key, list] of Object.entries(lists)) for (const phrase of phrasesOf(list)) yield [phrase, valueFor(key)]
}
const one = <T>(list: string, value: T): [string, T][] => phrasesOf(list).map((phrase) => [phrase, value])

const things = (lists: Readonly<Record<string, string>>, kind: ThingKind) =>
  each(lists, (thing): Noun => ({ is: 'thing', thing, kind }))

const sexIn = (word: string | undefined): { sex?: 'm' | 'f' } => (word === 'm' || word === 'f' ? { sex: word } : {})
const ages = ['child', 'teen', 'adult', 'elder'] as const

const nounPhrases = function* (): Generator<readonly [string, Noun]> {
  yield* things(heldThings, 'held')
  yield* things(foods, 'food')
  yield* things(animals, 'animal')
  yield* things(vehicles, 'vehicle')
  yield* things(sounds, 'sound')
  yield* things(clothes, 'worn')
  for (const phrase of phrasesOf(featureWords)) yield [phrase, { is: 'thing', thing: 'feature', kind: 'feature' }]
  yield* each(personNouns, (key): Noun => {
    const [sex, age] = key.split(' ')
    const known = ages.find((each) => each === age)
    return { is: 'person', ...sexIn(sex), ...(known ? { age: known } : {}), group: age === 'group' }
  })
  yield* each(kinNouns, (key): Noun => {
    const [kin = '', sex] = key.split(' ')
    return { is: 'person', kin, ...sexIn(sex), group: false }
  })
  yield* each(callings, (key): Noun => {
    const [calling = '', sex] = key.split(' ')
    return { is: 'person', calling, ...sexIn(sex), group: false }
  })
  yield* one(figures, { is: 'figure' } as Noun)
}
const verbPhrases = function* (): Generator<readonly [string, Verb]> {
  yield* each(actWords, (key): Verb => {
    const [act = '', posture] = key.split('+')
    return posture === undefined ? { act } : { act, posture }
  })
  yield* each(postureWords, (posture): Verb => ({ posture }))
}

const lookPhrases = function* (): Generator<readonly [string, Look]> {
  yield* one<Look>(hairWords, { is: 'hair' })
  yield* one<Look>(buildWords, { is: 'build' })
  for (const age of ages) yield* one<Look>(ageWords[age], { is: 'age', age })
}
const momentPhrases = function* (): Generator<readonly [string, Moment]> {
  yield* each(hourWords, (value): Moment => ({ is: 'hour', value }))
  yield* each(weatherWords, (value): Moment => ({ is: 'weather', value }))
  yield* each(seasonWords, (value): Moment => ({ is: 'season', value }))
  yield* one<Moment>(goesOn, { is: 'goes-on', value: '' })
}

const feelingBook = (lists: Readonly<Record<string, string>>) => [...each(lists, (feeling) => feeling)]

// As `tokensOf` parts Latin text, without what only a text needs.
const latinWords = (phrase: string): string[] =>
  phrase
    .toLowerCase()
    .replaceAll('’', "'")
    .match(/[\p{Script=Latin}\p{M}]+(?:'(?!s\b)\p{Script=Latin}+)?|\d+|'s\b|\S/gu) ?? []

// In steps: on a cold page it takes a second, and nobody's typing waits for it.
function* making() {
  const nouns = [...nounPhrases()]
  const verbs = [...verbPhrases()]
  const looks = [...lookPhrases()]
  const moments = [...momentPhrases()]
  const places = [...each(placeWords, (kind) => kind)]
  const [shown, said, spoken] = [shownFeelings, saidFeelings, spokenFeelings].map(feelingBook) as [
    [string, string][],
    [string, string][],
    [string, string][],
  ]
  const well = one(sayWell, true)
  const all = [nouns, verbs, looks, moments, places, shown, said, spoken, well].flatMap((list) =>
    list.map(([phrase]: readonly [string, unknown]) => phrase),
  )
  const thai = yield* thaiWordsWith(all.flatMap((phrase) => phrase.split(/[^ก-๎]+/).filter((word) => word.length > 1)))
  const known = new Map<string, readonly string[]>()
  const split = (phrase: string): readonly string[] => {
    const found = known.get(phrase)
    if (found) return found
    const words = /[ก-๙]/.test(phrase) ? tokensOf(phrase, [thai]).map(({ lower }) => lower) : latinWords(phrase)
    known.set(phrase, words)
    return words
  }
  for (const [at, phrase] of all.entries()) {
    split(phrase)
    if (at % 60 === 0) yield
  }
  const book = <T>(phrases: readonly (readonly [string, T])[], forms: Forms = 'any'): Book<T> =>
    bookOf(phrases, split, forms)
  const things = book<Noun>(nouns, 'noun')
  yield
  const deeds = book<Verb>(verbs)
  yield
  return {
    thai,
    nouns: things,
    verbs: deeds,
    looks: book<Look>(looks, 'as-it-is'),
    moments: book<Moment>(moments, 'noun'),
    places: book<string>(places, 'noun'),
    shown: book<string>(shown),
    said: book<string>(said),
    spoken: book<string>(spoken),
    well: book<boolean>(well, 'as-it-is'),
  }
}

type Making = ReturnType<typeof making>
export type Words = Making extends Generator<unknown, infer W> ? W : never
let work: Making | undefined
let made: Words | undefined

// One more step; whether all words are there.
export const prepareWords = (): boolean => {
  if (made) return true
  work ??= making()
  const step = work.next()
  if (step.done) {
    made = step.value
    work = undefined
  }
  return made !== undefined
}

export const words = (): Words => {
  while (!prepareWords());
  return must(made, 'words')
}
