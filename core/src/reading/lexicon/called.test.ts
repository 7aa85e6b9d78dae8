import fc from 'fast-check'
import { expect, it } from 'vitest'
import type { Scene } from '../../screenplay/index.ts'
import { callAlso, calledBy, callFirst, formsOf, nobodyCalled } from './called.ts'
import { fold, type Person } from './cast.ts'
import { readFilm } from './read-film.ts'
import { lettersIn, readScene } from './read-scene.ts'
import { stepsFor } from './state.ts'

const word = fc.constantFrom('Anna', 'Smith', 'anna', 'Bo', 'Old', 'Mr', 'A', 'สมชาย', 'นายสม', 'คุณหมอ', 'Ng.')
const name = fc.array(word, { minLength: 1, maxLength: 3 }).map((words) => words.join(' '))
const somebody = fc.record({ name, aliases: fc.array(name, { maxLength: 2 }), nameless: fc.boolean() })

// As it was once told: by looking through everybody for every name.
const othersWords = (person: Person, all: readonly Person[]) =>
  all.filter((other) => other !== person).flatMap((other) => fold(other.name).split(/[\s.]+/))
const slowly = (all: readonly Person[], forms: (person: Person) => string[], asked: string): Person | undefined =>
  all.find(({ name: own, aliases }) => [own, ...aliases].some((each) => fold(each) === fold(asked))) ??
  all.find((person) => !person.nameless && forms(person).some((each) => fold(each) === fold(asked)))

it('whoever is called by a name is who would be found by looking through everybody', () => {
  fc.assert(
    fc.property(fc.array(somebody, { maxLength: 8 }), name, (wanted, asked) => {
      const called = nobodyCalled()
      const all = wanted.map(({ name: own, nameless }, at): Person => {
        const person = {
          id: `p${at}`,
          at,
          name: own,
          aliases: [],
          nameless,
          group: false,
          heads: new Set<string>(),
          here: false,
        }
        callFirst(called, person)
        return person
      })
      for (const [at, { aliases }] of wanted.entries())
        for (const alias of aliases) {
          const person = all[at]
          if (!person) continue
          person.aliases.push(alias)
          callAlso(called, person, alias)
        }
      const forms = (person: Person) => formsOf(called, person)
      for (const each of [asked, ...asked.split(' ')]) expect(calledBy(called, each)).toBe(slowly(all, forms, each))
      for (const person of all)
        for (const form of forms(person).slice(1 + person.aliases.length))
          expect(othersWords(person, all)).not.toContain(fold(form))
    }),
    { numRuns: 300 },
  )
})

const nameOf = (at: number): string =>
  `N${[...String(at)].map((digit) => String.fromCharCode(65 + Number(digit))).join('')}`
const scene = (id: string, names: number, from = 0): Pick<Scene, 'id' | 'heading' | 'elements'> => ({
  id,
  elements: Array.from({ length: names }, (_, n) => ({
    ...{ id: `${id}e${n}`, kind: 'action' as const, text: `${nameOf(from + n)}, 30, goes to the door.` },
  })),
})

it('names are looked through within a number of steps, however many there are', () => {
  const many = scene('s', 120)
  const steps = { left: 1_500 }
  const { people } = readScene(many, [], {}, steps)
  expect(people.length).toBeGreaterThan(10)
  // Less than a few looks through them beyond what was given.
  expect(steps.left).toBeGreaterThan(-8 * people.length)
  expect(readScene(many, [], {}, { left: 0 }).people).toEqual([])
  // Of what is written by people nothing comes near it.
  const plain = scene('p', 12)
  const given = stepsFor(lettersIn(plain))
  const all = given.left
  readScene(plain, [], {}, given)
  expect(all - given.left).toBeLessThan(all / 20)
  expect(readFilm([scene('a', 3), scene('b', 3)]).get('b')?.length).toBeGreaterThan(0)
})
