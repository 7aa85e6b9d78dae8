import fc from 'fast-check'
import { expect, it } from 'vitest'
import { storedSceneSchema } from './readable.ts'
import { sceneSchema } from './scene.ts'

const scene = (elements: unknown[]) => ({ id: 's1', rank: '1', elements, updatedAt: 1, updatedBy: 'u1' })
const line = { id: 'e1', kind: 'action', text: 'เธอยืนอยู่' }

it('a scene that is whole is read as it is', () => {
  expect(storedSceneSchema.parse(scene([line]))).toEqual(sceneSchema.parse(scene([line])))
})

it('an element that is none is kept as text where it stands', () => {
  const junk = [
    7,
    null,
    'x',
    { id: 'e2', kind: 'sung', text: 'ลา' },
    { kind: 'action', text: 5 },
    { id: '__proto__', kind: 'action', text: 'b' },
  ]
  const { elements } = storedSceneSchema.parse(scene([line, ...junk, { ...line, id: 'e9' }]))
  expect(elements.map(({ text }) => text)).toEqual(['เธอยืนอยู่', '7', 'null', 'x', 'ลา', '5', 'b', 'เธอยืนอยู่'])
  expect(elements[4]).toMatchObject({ id: 'e2', kind: 'unknown' })
  expect(new Set(elements.map(({ id }) => id)).size).toBe(elements.length)
})

it('one that is too long is kept to the last letter, as several', () => {
  const text = 'ก'.repeat(25_001)
  const { elements } = storedSceneSchema.parse(scene([{ ...line, text }]))
  expect(elements.map((each) => each.text).join('')).toBe(text)
  expect(elements[0]).toMatchObject({ id: 'e1', kind: 'action' })
})

it('whatever lies among the elements, the scene can be read', () => {
  fc.assert(
    fc.property(fc.array(fc.jsonValue(), { maxLength: 8 }), (junk) => {
      const read = storedSceneSchema.safeParse(scene([line, ...junk]))
      expect(read.success && read.data.elements[0]).toEqual(line)
    }),
  )
})
