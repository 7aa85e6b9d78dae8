import type { Fact } from '../../reading/fact.ts'
import { factsOn, type StageCast } from './ask.ts'

// Who is on the stage: those who are seen. A voice has no body, and who is only spoken of is not here.
export type Who = { id: string; reader: string; name: string; fact: string; crowd: number; order: number }
export type Cast = {
  seen: Who[]
  unseen: { id: string; name: string; how: string; fact: string }[]
  // A reader's id for somebody, to the stage's.
  idOf: (reader: string) => string
  castOf: (id: string) => StageCast | undefined
}

const fold = (name: string): string => name.normalize('NFC').replace(/\s+/g, ' ').trim().toLowerCase()

const numbers: readonly (readonly [RegExp, number])[] = [
  [/\btwo\b|\bboth\b|a couple|คู่|(?<!สิบ)สอง/i, 2],
  [/\bthree\b|สาม/i, 3],
  [/\bfour\b|(?<![ก-๙])สี่/i, 4],
  [/\bfive\b|ห้า(?!ง|ม)/i, 5],
  [/\bsix\b|หก/i, 6],
  [/\bseven\b|เจ็ด/i, 7],
  [/\beight\b|แปด/i, 8],
  [/\bnine\b|เก้า(?!อี้)/i, 9],
  [/\bten\b|สิบ(?!สอง)/i, 10],
  [/\btwelve\b|สิบสอง|a dozen/i, 12],
  [/\btwenty\b|ยี่สิบ/i, 20],
  [/hundred|ร้อย/i, 100],
]
// How many a group is: as its name says, else a handful or a crowd.
export const crowdOf = (name: string): number => {
  const plain = name.replace(/[๐-๙]/g, (digit) => String(digit.charCodeAt(0) - 0x0e50))
  const digits = /\d{1,4}/.exec(plain)?.[0]
  const hundreds = /\b(two|three|four|five)\s+hundred|(สอง|สาม|สี่|ห้า)ร้อย/i.exec(plain)
  const many = { two: 2, three: 3, four: 4, five: 5, สอง: 2, สาม: 3, สี่: 4, ห้า: 5 } as Record<string, number>
  if (digits) return Math.max(1, Math.min(300, Number(digits)))
  if (hundreds) return Math.min(300, (many[(hundreds[1] ?? hundreds[2] ?? '').toLowerCase()] ?? 1) * 100)
  const told = numbers.find(([pattern]) => pattern.test(plain))
  if (told) return told[1]
  return /crowd|audience|mob|everyone|villagers|mourners|people|passengers|ฝูงชน|คนดู|ผู้คน|ชาวบ้าน|คนทั้ง|ผู้โดยสาร|ทั้งหมู่บ้าน/i.test(
    plain,
  )
    ? 12
    : 5
}

export const whoIsHere = (facts: readonly Fact[], cast: readonly StageCast[], order: (fact: Fact) => number): Cast => {
  const named = new Map<string, string>()
  for (const { id, name, aliases = [] } of cast) for (const each of [name, ...aliases]) named.set(fold(each), id)
  const people = factsOn(facts, 'person')
  const nameOf = (reader: string): string => people.find(({ is }) => is.person === reader && is.name)?.is.name ?? ''
  const idOf = (reader: string): string =>
    cast.some(({ id }) => id === reader) ? reader : (named.get(fold(nameOf(reader))) ?? reader)
  const byId = new Map(cast.map((each) => [each.id, each]))
  const isGroup = (reader: string): boolean => people.some(({ is }) => is.person === reader && is.group === true)
  const presences = factsOn(facts, 'presence')
  const doing = new Set(factsOn(facts, 'deed').map(({ is }) => is.person))
  // Who has no name and is told right before somebody who has one is that person: "the bride Mali".
  const callings = new Set(
    presences.flatMap(({ is, spans }) =>
      spans.length > 0 &&
      !byId.has(idOf(is.person)) &&
      !isGroup(is.person) &&
      spans.every((span) =>
        presences.some(
          (other) =>
            byId.has(idOf(other.is.person)) &&
            other.spans.some((each) => each.in === span.in && each.from >= span.to && each.from - span.to <= 1),
        ),
      )
        ? [is.person]
        : [],
    ),
  )
  const seen = new Map<string, Who>()
  const unseen = new Map<string, Cast['unseen'][number]>()
  for (const fact of presences) {
    const reader = fact.is.person
    if (callings.has(reader)) continue
    const id = idOf(reader)
    const name = byId.get(id)?.name ?? nameOf(reader)
    if (fact.is.how !== 'seen') {
      unseen.set(id, { id, name, how: fact.is.how, fact: fact.id })
      continue
    }
    const first = order(fact)
    const known = seen.get(id)
    if (known) known.order = Math.min(known.order, first)
    else
      seen.set(id, {
        id,
        reader,
        name: name || id,
        fact: fact.id,
        order: first,
        crowd: isGroup(reader) ? crowdOf(name) : 1,
      })
  }
  for (const id of seen.keys()) unseen.delete(id)
  // Who speaks and is told nowhere to be a voice is here.
  for (const { id: fact, is } of factsOn(facts, 'speech')) {
    const id = idOf(is.speaker)
    if (seen.has(id) || unseen.has(id)) continue
    seen.set(id, {
      id,
      reader: is.speaker,
      name: byId.get(id)?.name ?? (nameOf(is.speaker) || id),
      fact,
      order: 1e6,
      crowd: 1,
    })
  }
  const rank = (who: Who): number => who.order - (doing.has(who.reader) ? 0.5 : 0)
  return {
    seen: [...seen.values()].sort((a, b) => rank(a) - rank(b) || (a.id < b.id ? -1 : 1)),
    unseen: [...unseen.values()],
    idOf,
    castOf: (id) => byId.get(id),
  }
}
