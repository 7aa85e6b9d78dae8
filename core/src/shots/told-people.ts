import type { Fact } from '../reading/index.ts'
import type { Scene } from '../screenplay/scene.ts'
import { speechesOf } from '../screenplay/speech.ts'
import type { Voice } from '../story/character.ts'
import type { Readings } from './from-facts.ts'
import { registerFor, whoIs } from './introduction.ts'

// Who somebody is, as was understood: what casting and portraits go by.
export type Told = { sex?: 'woman' | 'man'; age?: number; looks: string[] }

const yearsOf = { child: 9, teen: 16, adult: undefined, elder: 70 } as const

const toldOf = (facts: readonly Fact[]): Told => {
  const told: Told = { looks: [] }
  for (const { is } of facts) {
    if (is.of !== 'person') continue
    if (is.sex && told.sex === undefined) told.sex = is.sex === 'f' ? 'woman' : 'man'
    const age = typeof is.age === 'string' ? yearsOf[is.age] : is.age
    if (age !== undefined && (told.age === undefined || typeof is.age === 'number')) told.age = age
    for (const look of [is.build, is.hair]) if (look && !told.looks.includes(look)) told.looks.push(look)
  }
  return told
}

// By the name over what they say: a reading knows who says each line.
export const toldPeople = (
  scenes: readonly Scene[],
  readings: Readings,
  fold: (name: string) => string,
): Map<string, Told> => {
  const own = new Map<string, Fact[]>()
  const speakers = new Map<string, string>()
  for (const fact of [...readings.values()].flat()) {
    const { is, spans } = fact
    if (is.of === 'person') (own.get(is.person) ?? own.set(is.person, []).get(is.person))?.push(fact)
    if (is.of === 'speech') for (const span of spans) speakers.set(span.in, is.speaker)
  }
  const told = new Map<string, Told>()
  for (const { id, name } of scenes.flatMap(speechesOf)) {
    const speaker = speakers.get(id)
    if (speaker !== undefined && !told.has(fold(name))) told.set(fold(name), toldOf(own.get(speaker) ?? []))
  }
  return told
}

export const registerOf = ({ sex, age }: Told): Voice['register'] | undefined =>
  sex === undefined ? (age !== undefined && age < 13 ? 'child' : undefined) : registerFor(sex, age)

export const appearanceOf = ({ sex, age, looks }: Told, language: 'th' | 'en'): string => {
  const who = sex
    ? [whoIs(sex, age, age !== undefined && age < 14, language)]
    : age === undefined
      ? []
      : [language === 'th' ? `วัย ${age} ปี` : `aged ${age}`]
  return [...who, ...looks].join(language === 'th' ? ' ' : ', ')
}
