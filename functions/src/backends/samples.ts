import type { Picture, UnitSpecOf } from '@peace/core/build'
import type { Shot } from '@peace/core/shots'
import type { Quality } from '@peace/core/story'

// A unit like many, for prices and dry runs before there is a film.
const picture = (width: number, height: number): Picture => ({
  ...{ width, height, style: 'natural', size: 'medium', angle: 'eye', lens: 'normal-50', setting: 'int' },
  ...{ place: '', time: '', mood: 'calm', weather: [], description: '', figures: [], props: [] },
})
const common = { subject: 'sample', seed: 1, take: 0, recipe: 1 }
const key = '0'.repeat(64)
const keys = (count: number) => Array.from({ length: count }, () => key)

export const sampleStill = (quality: Quality, width = 1280, height = 720, references = 0): UnitSpecOf<'still'> => ({
  ...common,
  kind: 'still',
  quality,
  fields: { picture: picture(width, height) },
  inputs: { portraits: keys(references) },
})

export const sampleClip = (
  quality: Quality,
  seconds: number,
  frame = { width: 832, height: 468 },
  move: Shot['move'] = 'static',
): UnitSpecOf<'clip'> => ({
  ...common,
  kind: 'clip',
  quality,
  fields: { picture: picture(1280, 720), ...frame, fps: 24, ms: seconds * 1000, move, motion: '', piece: 0, pieces: 1 },
  inputs: { still: key },
})

export const samplePortrait = (quality: Quality, side: number): UnitSpecOf<'portrait'> => ({
  ...common,
  kind: 'portrait',
  quality,
  fields: {
    ...{ width: side, height: side, style: 'natural', appearance: '', wardrobe: '' },
    figure: {
      ...{ characterId: 'sample', name: '', index: 0, register: 'narrator', look: '', mood: 'calm' },
      ...{ speaking: false, focus: true },
    },
  },
  inputs: {},
})
