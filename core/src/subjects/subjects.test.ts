import { expect, it } from 'vitest'
import { anchorSchema, sameSubject, subjectSchema } from './index.ts'

it('a subject is one thing, named once', () => {
  expect(subjectSchema.parse({ shot: 'h1' })).toEqual({ shot: 'h1' })
  expect(() => subjectSchema.parse({ shot: 'h1', scene: 's1' })).toThrow()
  expect(() => subjectSchema.parse({})).toThrow()
  expect(() => subjectSchema.parse({ shot: '../h1' })).toThrow()
})

it('two subjects are the same when kind and id are', () => {
  expect(sameSubject({ line: 'a' }, { line: 'a' })).toBe(true)
  expect(sameSubject({ line: 'a' }, { line: 'b' })).toBe(false)
  expect(sameSubject({ line: 'a' }, { shot: 'a' })).toBe(false)
})

it('an anchor hangs on a subject, not on a key alone', () => {
  const anchor = { kind: 'clip', subject: { shot: 'h1' }, artifact: 'a'.repeat(64), ms: 1200, area: [0, 0, 0.5, 1] }
  expect(anchorSchema.parse(anchor)).toEqual(anchor)
  expect(() => anchorSchema.parse({ kind: 'clip', artifact: 'a'.repeat(64) })).toThrow()
  expect(() => anchorSchema.parse({ ...anchor, area: [0, 0, 0.5, 1.2] })).toThrow()
})
