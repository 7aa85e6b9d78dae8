import { expect, it } from 'vitest'
import { sourceTypes, visibleMark } from './index.ts'

it('what a model made is marked in the film’s language; what rules drew is not', () => {
  expect(visibleMark(sourceTypes.trained, 'th')).toBe('สร้างด้วย AI')
  expect(visibleMark(sourceTypes.mixed, 'en')).toBe('Made with AI')
  expect(visibleMark(sourceTypes.algorithmic, 'en')).toBeUndefined()
  expect(visibleMark(sourceTypes.own, 'th')).toBeUndefined()
})
