import { expect, test } from 'vitest'
import { readFountain } from '../screenplay/index.ts'
import { findCharacters } from './people.ts'
import { renamed } from './rename.ts'

let count = 0
const newId = () => `n${count++}`
const { scenes } = readFountain('INT. PIER - DAY\n\nMALI\nThe river waits.\n\n@น้อย\nไปกันเถอะ\n', {
  newId: () => newId(),
})
const people = findCharacters(scenes, { newId })

test.each([
  ['Mali', 'Malee'],
  ['น้อย', 'น้อยหน่า'],
])('%s who is called %s is still who speaks under the old name, and nobody new comes', (was, name) => {
  const person = people.find((each) => each.name === was)
  if (!person) throw new Error(was)
  const after = people.map((each) => (each === person ? { ...each, ...renamed(person, name, scenes) } : each))
  expect(findCharacters(scenes, { newId, previous: after }).map(({ id }) => id)).toEqual(people.map(({ id }) => id))
})

test('a name that is typed letter by letter leaves none of its beginnings behind', () => {
  let person = { name: 'Mali', aliases: ['Noi'] }
  for (const name of ['Mal', 'Male', 'Malee', 'Noi']) person = renamed(person, name, scenes)
  expect(person).toEqual({ name: 'Noi', aliases: ['Mali'] })
})
