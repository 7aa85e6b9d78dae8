import type { ExchangeFormat } from './exchange.ts'

// What of a cut each format carries: in its own words; in words of ours beside it, which other rooms hand back untouched but
// do not follow; or not at all. Held to what is really written and read by there-and-back.test.ts.

export const features = [
  'places',
  'trims',
  'speeds',
  'dissolves',
  'names',
  'keys',
  'markers',
  'titles',
  'levels',
  'keyframes',
  'mutes',
  'tracks',
  'transforms',
  'fades',
  'black',
  'pan',
  'ducking',
  'chapters',
] as const
export type Feature = (typeof features)[number]
export type Carried = 'yes' | 'ours' | 'no'

const all = { places: 'yes', trims: 'yes', speeds: 'yes', dissolves: 'yes', names: 'yes', keys: 'ours' } as const
const rest = { transforms: 'no', fades: 'no', black: 'no', pan: 'no', ducking: 'no', chapters: 'no' } as const
const xml = { ...all, ...rest, markers: 'yes', titles: 'yes', levels: 'yes', keyframes: 'no', mutes: 'yes' } as const

export const carries: Record<ExchangeFormat, Record<Feature, Carried>> = {
  otio: {
    ...all,
    ...{ markers: 'yes', titles: 'yes', mutes: 'yes', tracks: 'yes' },
    ...{ levels: 'ours', keyframes: 'ours', transforms: 'ours', fades: 'ours', black: 'ours', pan: 'ours' },
    ...{ ducking: 'ours', chapters: 'no' },
  },
  fcpxml: { ...xml, tracks: 'yes' },
  fcp7: { ...xml, tracks: 'yes' },
  edl: {
    ...all,
    ...rest,
    ...{ markers: 'no', titles: 'no', levels: 'no', keyframes: 'no', mutes: 'no', tracks: 'no' },
  },
}
