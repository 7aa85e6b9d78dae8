import { expect, it } from 'vitest'
import { patchedBy, type StagePatch, stagePatchSchema } from './index.ts'

const patch = (target: string, set: StagePatch['set']): StagePatch =>
  stagePatchSchema.parse({ sceneId: 's1', target, set, by: 'u1' })

it('a patch sets something, on a stage of this size', () => {
  expect(patch('noi', { at: [1, 0, 2], face: 1.5 }).set.at).toEqual([1, 0, 2])
  expect(() => patch('noi', {})).toThrow('a patch sets something')
  expect(() => patch('noi', { at: [1, 0, 9_000] })).toThrow()
  expect(() => patch('h1', { camera: { eye: [0, 1, 2], at: [0, 1, 0], lens: 2, roll: 0 } })).toThrow()
})

it('what was set later stands, and each thing by itself', () => {
  const patches = [
    patch('noi', { at: [1, 0, 2], pose: 'sit' }),
    patch('ton', { pose: 'lie' }),
    patch('noi', { pose: 'stand' }),
  ]
  expect(patchedBy(patches, 'noi')).toEqual({ at: [1, 0, 2], pose: 'stand' })
  expect(patchedBy(patches, 'nobody')).toEqual({})
})
