import { propNames } from '@peace/core/shots'
import { expect, it } from 'vitest'
import { isAloft, isDrawable } from './props.ts'

// Furniture and what is drawn with its place: such a shot goes to whoever it is about.
const leftOut = ['chair', 'table', 'bed', 'broom', 'flute', 'robot']

it('draws the things that shots are made of, by either name', () => {
  for (const { en, th } of propNames) {
    expect(isDrawable(en, ''), en).toBe(!leftOut.includes(en))
    expect(isDrawable(th, ''), th).toBe(!leftOut.includes(en))
  }
})

it('takes no piece of another word for a thing', () => {
  for (const word of ['monkey', 'teacher', 'price', 'shadow', 'ร่มเย็น', 'เรือน'])
    expect(isDrawable(word, ''), word).toBe(false)
})

it('looks up at what flies', () => {
  expect(isAloft('kite', 'The kite rises over the field.')).toBe(true)
  expect(isAloft('kite', 'The kite will not fly.')).toBe(false)
})
