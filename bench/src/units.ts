import type { Picture, UnitSpecOf } from '@peace/core/build'

// A clip and a still like many.
const picture: Picture = {
  ...{ width: 512, height: 512, style: 'natural', size: 'medium', angle: 'eye', lens: 'normal-50', setting: 'int' },
  ...{ place: 'a room', time: 'day', mood: 'calm', description: 'someone waits', weather: [], figures: [], props: [] },
}
const common = { quality: 'standard', take: 0, recipe: 1 } as const

export const aStill = (seed: number): UnitSpecOf<'still'> => ({
  ...{ ...common, kind: 'still', subject: `still-${seed}`, seed, inputs: { portraits: [] } },
  fields: { picture },
})
export const aClip = (seconds: number, seed = 1): UnitSpecOf<'clip'> => ({
  ...{ ...common, kind: 'clip', subject: `clip-${seed}`, seed, inputs: { still: '0'.repeat(64) } },
  fields: {
    ...{ width: 832, height: 468, fps: 24, ms: seconds * 1000, move: 'static', motion: '', piece: 0, pieces: 1 },
    picture,
  },
})
