import { expect, it } from 'vitest'
import { cutClipSchema, cutOperationSchema, cutSchema } from './cut.ts'

const clip = {
  id: 'c1',
  source: { subject: { shot: 'h1' }, take: 0 },
  in: 0,
  out: 48,
  at: 0,
  handles: [0, 12],
  speed: 1,
}
const about = { id: 'o1', by: 'u1', madeAt: 1, clip: 'c1' }

it('a cut is tracks of clips that name what they show, not a key', () => {
  const tracks = [{ id: 't1', of: 'picture', clips: [clip] }]
  const cut = { id: 'k1', filmId: 'f1', name: 'Director’s', rate: 24, aspect: '16:9', tracks, markers: [] }
  expect(cutSchema.parse(cut)).toEqual(cut)
  expect(() => cutSchema.parse({ ...cut, rate: 23 })).toThrow()
  expect(() => cutClipSchema.parse({ ...clip, out: 0 })).toThrow('a clip has a length')
})

it('whatever an edit can set is an operation of its own, and nothing else is', () => {
  expect(cutOperationSchema.parse({ ...about, do: 'trim', out: 40, ripple: true })).toBeTruthy()
  expect(cutOperationSchema.parse({ ...about, do: 'split', frame: 20, left: 'c2', right: 'c3' })).toBeTruthy()
  expect(cutOperationSchema.parse({ ...about, do: 'add', track: 't1', value: clip })).toBeTruthy()
  expect(() => cutOperationSchema.parse({ ...about, do: 'set', path: 'speed', value: 2 })).toThrow()
  expect(() => cutOperationSchema.parse({ ...about, do: 'speed', speed: 0 })).toThrow()
})
