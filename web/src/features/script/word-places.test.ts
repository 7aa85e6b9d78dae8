import { readFountain } from '@peace/core/screenplay'
import { expect, it } from 'vitest'
import { placeOfSpan, wordsOfSpan } from './word-places.ts'

const text = 'INT. KITCHEN - NIGHT\n\nThe *old* cat looks at the cat.\n'
let made = 0
const { scenes, positions } = readFountain(text, { newId: () => `e${made++}` })
const [scene] = scenes

it('words are found in the script behind its marks, the same of several', () => {
  if (!scene) throw new Error('no scene')
  const [action] = scene.elements
  const said = action?.text ?? ''
  const span = { in: action?.id ?? '', from: said.lastIndexOf('cat'), to: said.lastIndexOf('cat') + 3 }
  expect(wordsOfSpan(scene, span)).toBe('cat')
  expect(placeOfSpan(text, positions, scene, span)).toEqual({
    from: text.lastIndexOf('cat'),
    to: text.lastIndexOf('cat') + 3,
  })
  const kitchen = { in: scene.id, from: 5, to: 12 }
  expect(placeOfSpan(text, positions, scene, kitchen)).toEqual({ from: 5, to: 12 })
})

it('what is no longer in the script has no place', () => {
  if (!scene) throw new Error('no scene')
  expect(placeOfSpan(text, positions, scene, { in: 'gone', from: 0, to: 3 })).toBeUndefined()
})
