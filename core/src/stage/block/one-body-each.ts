import type { Fact } from '../../reading/fact.ts'
import { factsOn } from './ask.ts'

// Somebody told only by whose they are ("his son", "her daughter", "สองพ่อลูก") is one of those who are there, where just one
// of them can be meant: nobody has a second body. Asked of facts alone, over all scenes, since how old somebody is may be told
// in another.

const younger = new Set(['son', 'daughter', 'child', 'grandchild', 'grandson', 'granddaughter', 'nephew', 'niece'])
const older = new Set(['father', 'mother', 'parent', 'grandfather', 'grandmother', 'uncle', 'aunt'])
const ages = { child: 9, teen: 16, adult: 35, elder: 75 } as const

type Looks = { age?: number; sex?: 'm' | 'f'; kin: Set<string> }
const looksOf = (readings: Iterable<readonly Fact[]>): Map<string, Looks> => {
  const looks = new Map<string, Looks>()
  for (const facts of readings)
    for (const { is } of factsOn(facts, 'person')) {
      const known = looks.get(is.person) ?? { kin: new Set<string>() }
      looks.set(is.person, known)
      if (is.age !== undefined) known.age = typeof is.age === 'number' ? is.age : ages[is.age]
      if (is.sex) known.sex = is.sex
      if (is.kin) known.kin.add(is.kin.is)
    }
  return looks
}

type Scene = { facts: readonly Fact[]; looks: ReadonlyMap<string, Looks>; cast: readonly string[] }

// Who has a name and is here.
const castOf = (facts: readonly Fact[]): string[] => {
  const nameless = new Set(factsOn(facts, 'person').flatMap(({ is }) => (is.nameless || is.group ? [is.person] : [])))
  const here = [
    ...factsOn(facts, 'presence').flatMap(({ is }) => (is.how === 'seen' ? [is.person] : [])),
    ...factsOn(facts, 'speech').map(({ is }) => is.speaker),
  ]
  return [...new Set(here)].filter((id) => !nameless.has(id))
}

const only = <T>(found: readonly T[]): T | undefined => (found.length === 1 ? found[0] : undefined)

const meantBy = ({ facts, looks, cast }: Scene, person: string, kin: string): string | undefined => {
  const own = looks.get(person)
  const by = factsOn(facts, 'deed').find(({ is }) => is.toward === person && is.person !== person)?.is.person
  const able = cast.filter((id) => {
    const sex = looks.get(id)?.sex
    return id !== by && (own?.sex === undefined || sex === undefined || sex === own.sex)
  })
  const told = only(able.filter((id) => looks.get(id)?.kin.has(kin)))
  if (told !== undefined || by === undefined) return told
  const from = looks.get(by)?.age
  return only(
    able.filter((id) => {
      const age = looks.get(id)?.age
      if (from === undefined || age === undefined) return true
      return younger.has(kin) ? age < from - 11 : older.has(kin) ? age > from + 11 : true
    }),
  )
}

const renamed = (facts: readonly Fact[], from: string, to: string): Fact[] =>
  facts.flatMap((fact): Fact[] => {
    const { is } = fact
    const swap = (id: string): string => (id === from ? to : id)
    if (is.of === 'person') {
      if (is.person !== from) return [fact]
      const { nameless, name: _, ...rest } = is
      return nameless ? [] : [{ ...fact, is: { ...rest, person: to } }]
    }
    if (is.of === 'speech') return [{ ...fact, is: { ...is, speaker: swap(is.speaker), to: is.to.map(swap) } }]
    if (is.of === 'thing') return [is.by === from ? { ...fact, is: { ...is, by: to } } : fact]
    if (is.of === 'presence') return [is.person === from ? { ...fact, is: { ...is, person: to } } : fact]
    if (is.of !== 'deed' && is.of !== 'feeling') return [fact]
    const { toward, ...rest } = is
    const person = swap(is.person)
    const other = toward === undefined ? undefined : swap(toward)
    return [{ ...fact, is: { ...rest, person, ...(other === undefined || other === person ? {} : { toward: other }) } }]
  })

// Two in one word: what they do, they do with one another.
const twoInOne = new Set(['พ่อลูก', 'แม่ลูก', 'ปู่หลาน', 'ย่าหลาน', 'ตาหลาน', 'ยายหลาน', 'ผัวเมีย', 'สามีภรรยา', 'พี่น้อง'])
const asTwo = (facts: readonly Fact[], pair: string, [a, b]: readonly [string, string]): Fact[] => {
  const together = facts.map((fact) =>
    fact.is.of === 'deed' && fact.is.person === pair && fact.is.toward === undefined
      ? { ...fact, is: { ...fact.is, toward: b } }
      : fact,
  )
  return renamed(together, pair, a)
}

const ofOne = (facts: readonly Fact[], looks: ReadonlyMap<string, Looks>): readonly Fact[] => {
  const people = factsOn(facts, 'person')
  let now = facts
  for (const { is } of people) {
    if (!is.nameless || is.group) continue
    const kin = people.find((each) => each.is.person === is.person && each.is.kin)?.is.kin?.is
    if (kin === undefined) continue
    const cast = castOf(now)
    const [a, b] = cast
    if (twoInOne.has(is.name ?? '')) {
      if (a !== undefined && b !== undefined && cast.length === 2) now = asTwo(now, is.person, [a, b])
      continue
    }
    const found = meantBy({ facts: now, looks, cast }, is.person, kin)
    if (found !== undefined) now = renamed(now, is.person, found)
  }
  return now
}

type Told = { id: string; elements: readonly { id: string; text: string }[] }
export const oneBodyEach = (
  readings: ReadonlyMap<string, readonly Fact[]>,
  scenes: readonly Told[],
): Map<string, readonly Fact[]> => {
  const looks = looksOf(readings.values())
  const told = new Map(scenes.map((scene) => [scene.id, scene]))
  return new Map([...readings].map(([id, facts]) => [id, ofOne(allOfThem(facts, told.get(id)), looks)]))
}

// A noun for one with "all of them" after it is a group: "นักเรียนทั้งห้อง".
const all = /^\s?(?:ทั้งห้อง|ทั้งชั้น|ทั้งโรงเรียน|ทั้งคัน|ทั้งหมด|ทุกคน|หลายคน)/
const allOfThem = (facts: readonly Fact[], scene: Told | undefined): readonly Fact[] => {
  const texts = new Map(scene?.elements.map(({ id, text }) => [id, text]))
  const groups = new Set(
    factsOn(facts, 'presence').flatMap(({ is, spans }) =>
      spans.some(({ in: at, to }) => all.test((texts.get(at) ?? '').slice(to, to + 14))) ? [is.person] : [],
    ),
  )
  return facts.map((fact) =>
    fact.is.of === 'person' && fact.is.nameless && groups.has(fact.is.person)
      ? { ...fact, is: { ...fact.is, group: true } }
      : fact,
  )
}
