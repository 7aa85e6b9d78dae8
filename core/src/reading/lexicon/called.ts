import { fold, type Person } from './cast.ts'
import { thaiTitleOf, titlesOfEnglish } from './titles.ts'

// Who is called what: kept as people are met, so that for a name nobody is looked through.
export type Called = {
  readonly ids: Set<string>
  // By a whole name or alias: the first who was met of that name.
  readonly whole: Map<string, Person>
  // By a part of a longer name, and the first of them.
  readonly part: Map<string, { first: Person; all: Set<Person> }>
  // Whose names a word stands in.
  readonly words: Map<string, Set<Person>>
}

export const nobodyCalled = (): Called => ({ ids: new Set(), whole: new Map(), part: new Map(), words: new Map() })

const tooCommon = new Set('the a old young man woman boy girl little big of dr mr mrs ms miss voice'.split(' '))

const wordsIn = (name: string): string[] => fold(name).split(/[\s.]+/)

const partsOf = (name: string): string[] => {
  if (/[ก-๙]/.test(name)) {
    const title = thaiTitleOf(name)
    const rest = title === undefined ? '' : name.slice(title.length).trim()
    return [...(rest.length > 2 ? [rest] : []), ...name.split(' ').filter((part) => part.length > 2)]
  }
  return name
    .split(/[\s.]+/)
    .filter((part) => part.length > 1 && !tooCommon.has(part.toLowerCase()) && !titlesOfEnglish.has(part.toLowerCase()))
}

const earlier = (one: Person | undefined, other: Person): Person => (one && one.at <= other.at ? one : other)

export const callAlso = ({ whole, part }: Called, person: Person, name: string): void => {
  whole.set(fold(name), earlier(whole.get(fold(name)), person))
  if (person.nameless) return
  for (const each of partsOf(name)) {
    const standing = part.get(fold(each))
    if (standing === undefined) part.set(fold(each), { first: person, all: new Set([person]) })
    else {
      standing.first = earlier(standing.first, person)
      standing.all.add(person)
    }
  }
}

export const callFirst = (called: Called, person: Person): void => {
  called.ids.add(person.id)
  for (const word of wordsIn(person.name)) {
    const standing = called.words.get(word)
    if (standing) standing.add(person)
    else called.words.set(word, new Set([person]))
  }
  callAlso(called, person, person.name)
}

// A word of nobody else's name.
const isOwn = ({ words }: Called, person: Person, part: string): boolean => {
  const standing = words.get(fold(part))
  return standing === undefined || standing.size === 0 || (standing.size === 1 && standing.has(person))
}

// How a person may be named: whole, or by a part of a longer name that is nobody else's.
export const formsOf = (called: Called, person: Person): string[] => {
  const whole = [person.name, ...person.aliases]
  if (person.nameless) return whole
  return [...whole, ...whole.flatMap(partsOf).filter((part) => isOwn(called, person, part))]
}

export const calledBy = ({ whole, part, words }: Called, name: string): Person | undefined => {
  const folded = fold(name)
  const known = whole.get(folded)
  if (known) return known
  const parts = part.get(folded)
  const standing = words.get(folded)
  if (parts === undefined || standing === undefined) return parts?.first
  const [only] = standing.size === 1 ? standing : []
  return only && parts.all.has(only) ? only : undefined
}
