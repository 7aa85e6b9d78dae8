import { type LabelledScene, type Quote, type SecondLabels, scriptOf, spanOf } from './label.ts'

// How far two labellers agree who read the same scenes and did not see each other's labels: of each class, the first's
// labels against the second's. What two readers do not agree on, no reader can be held to.

// `near`: where the words must stand too, for what a scene may hold several of.
type Item = { value: string; near?: Quote }
type Counted = { both: number; first: number; second: number }
export type Agreement = Record<string, Counted>
type Labels = Omit<SecondLabels, 'id'>
type Person = Labels['people'][number]

const fold = (text: string): string => text.normalize('NFC').toLowerCase().replace(/\s+/g, ' ').trim()
const overlaps = (script: string, a: Quote, b: Quote): boolean => {
  const [one, other] = [spanOf(script, a), spanOf(script, b)]
  return one !== undefined && other !== undefined && one[0] < other[1] && other[0] < one[1]
}

// The first's key for each of the second's people: by name, else by the words they are told by, else by what they say.
function samePeople(script: string, first: Labels, second: Labels): Map<string, string> {
  const same = new Map<string, string>()
  const pair = (fits: (mine: Person, theirs: Person) => boolean): void => {
    for (const theirs of second.people) {
      const taken = new Set(same.values())
      const mine = first.people.find((person) => !taken.has(person.key) && fits(person, theirs))
      if (mine && !same.has(theirs.key)) same.set(theirs.key, mine.key)
    }
  }
  const names = ({ name, alsoCalled }: Person): string[] => [name, ...alsoCalled].map(fold)
  const said = (labels: Labels, key: string): Quote[] =>
    labels.speeches.filter(({ speaker }) => speaker === key).map(({ quote }) => quote)
  pair((mine, theirs) => fold(mine.name) === fold(theirs.name))
  pair((mine, theirs) => names(mine).some((name) => names(theirs).includes(name)))
  pair((mine, theirs) => mine.presence.some((a) => theirs.presence.some((b) => overlaps(script, a.quote, b.quote))))
  pair((mine, theirs) =>
    said(first, mine.key).some((a) => said(second, theirs.key).some((b) => overlaps(script, a, b))),
  )
  return same
}

const ageWord = (age: string | number): string =>
  typeof age === 'string' ? age : age < 13 ? 'child' : age < 20 ? 'teen' : age < 60 ? 'adult' : 'elder'

const itemsOf = (labels: Labels, who: (key: string) => string): Record<string, Item[]> => {
  const { people, speeches, places, hours, weathers, features, postures, deeds, things, feelings, forms } = labels
  const held = (states: readonly string[]): Item[] =>
    things
      .filter(({ state }) => states.includes(state))
      .map(({ by, state, quote }) => ({ value: `${by ? who(by) : ''} ${state}`, near: quote }))
  return {
    person: people.map(({ key }) => ({ value: who(key) })),
    presence: people.flatMap(({ key, presence }) => presence.map(({ how }) => ({ value: `${who(key)} ${how}` }))),
    speaker: speeches.map(({ speaker, quote }) => ({ value: who(speaker), near: quote })),
    addressee: speeches.flatMap(({ to, quote }) => to.map((key) => ({ value: who(key), near: quote }))),
    place: places.map(({ kind }) => ({ value: kind })),
    inside: places.flatMap(({ inside }) => (inside === undefined ? [] : [{ value: `${inside}` }])),
    hour: hours.map(({ hour }) => ({ value: hour })),
    weather: weathers.map(({ weather }) => ({ value: weather })),
    feature: features.map(({ quote }) => ({ value: '', near: quote })),
    age: people.flatMap(({ key, age }) => (age ? [{ value: `${who(key)} ${ageWord(age.value)}` }] : [])),
    sex: people.flatMap(({ key, sex }) => (sex ? [{ value: `${who(key)} ${sex.value}` }] : [])),
    calling: people.flatMap(({ key, calling }) => (calling ? [{ value: who(key) }] : [])),
    kin: people.flatMap(({ key, kin }) => kin.map(({ is }) => ({ value: `${who(key)} ${is}` }))),
    wears: people.flatMap(({ key, wears }) => wears.map(({ quote }) => ({ value: who(key), near: quote }))),
    posture: postures.map(({ person, posture }) => ({ value: `${who(person)} ${posture}` })),
    deed: deeds.map(({ person, act, quote }) => ({ value: `${who(person)} ${act}`, near: quote })),
    held: held(['held']),
    'used, eaten': held(['used', 'eaten']),
    feeling: feelings.map(({ person, feeling }) => ({ value: `${who(person)} ${feeling}` })),
    'who feels': [...new Set(feelings.map(({ person }) => who(person)))].map((value) => ({ value })),
    form: forms.map(({ form }) => ({ value: form })),
  }
}

export function agreementOf(pairs: readonly { first: LabelledScene; second: SecondLabels }[]): Agreement {
  const table: Agreement = {}
  for (const { first, second } of pairs) {
    const script = scriptOf(first)
    const same = samePeople(script, first, second)
    const mine = itemsOf(first, (key) => key)
    const theirs = itemsOf(second, (key) => same.get(key) ?? `? ${key}`)
    for (const [name, items] of Object.entries(mine)) {
      table[name] ??= { both: 0, first: 0, second: 0 }
      const row = table[name]
      const free = new Set(theirs[name])
      row.first += items.length
      row.second += free.size
      for (const { value, near } of items) {
        const found = [...free].find(
          (other) =>
            other.value === value &&
            (near === undefined || other.near === undefined || overlaps(script, near, other.near)),
        )
        if (!found) continue
        free.delete(found)
        row.both++
      }
    }
  }
  return table
}

export const f1Of = ({ both, first, second }: Counted): number =>
  first + second === 0 ? 1 : (2 * both) / (first + second)

export const printAgreement = (table: Agreement): string =>
  Object.entries(table)
    .map(([name, row]) => `${name.padEnd(12)} ${f1Of(row).toFixed(2)}  ${row.both} of ${row.first} and ${row.second}`)
    .join('\n')
