import { expect, it } from 'vitest'
import { must } from './index.ts'

it('gives what is there, an empty text and a zero too', () => {
  expect(must('', 'name')).toBe('')
  expect(must(0, 'count')).toBe(0)
})

it('says what is missing', () => {
  expect(() => must(undefined, 'the first scene')).toThrow('the first scene')
  expect(() => must(null, 'the wallet')).toThrow('the wallet')
})
