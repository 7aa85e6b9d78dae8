import { expect, it } from 'vitest'
import { cutClipSchema, cutSchema } from './cut.ts'
import { cutOperationSchema } from './operation.ts'

const clip = {
  id: 'c1',
  source: { subject: { shot: 'h1' }, take: 0 },
  in: 0,
  out: 48,
  at: 0,
  frames: 48,
  speed: 1,
  length: 60,
}
const about = { id: 'o1', madeAt: 1, turn: 1, clip: 'c1' }

it('a cut is tracks of clips that name what they show, not a key', () => {
  const tracks = [{ id: 't1', of: 'picture', clips: [clip] }]
  const cut = { id: 'k1', filmId: 'f1', name: 'Director’s', rate: 24, aspect: '16:9', tracks }
  const whole = { ...cut, markers: [], chapters: [], ducking: [] }
  expect(cutSchema.parse(whole)).toEqual(whole)
  expect(() => cutSchema.parse({ ...whole, rate: 23 })).toThrow()
  expect(() => cutClipSchema.parse({ ...clip, out: 0 })).toThrow('a clip has a length')
})

it('whatever an edit can set is an operation of its own, and nothing else is', () => {
  expect(cutOperationSchema.parse({ ...about, do: 'trim', edge: 'out', to: 40, ripple: true })).toBeTruthy()
  expect(cutOperationSchema.parse({ ...about, do: 'split', frame: 20, right: 'c2' })).toBeTruthy()
  expect(() => cutOperationSchema.parse({ ...about, do: 'set', path: 'speed', value: 2 })).toThrow()
  expect(() => cutOperationSchema.parse({ ...about, do: 'speed', speed: 0 })).toThrow()
})
