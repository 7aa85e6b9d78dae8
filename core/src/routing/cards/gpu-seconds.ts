import { gpuMicrosPerSecond, podMicrosPerHour } from '../../vendors/prices.ts'

// How long a template takes on a 4090, before receipts say better: estimates, right within a half. `of` is the size that the
// figure was given for. A longer or larger clip takes as much longer; a smaller one is not taken to be cheaper, since figures
// seen for 480 lines are no lower than some for 720: until ours are measured we rather ask too much.
export type Prior = { seconds: number; of: { megapixels: number; filmSeconds: number } }
const picture = (seconds: number): Prior => ({ seconds, of: { megapixels: 1, filmSeconds: 0 } })
const of720p = (filmSeconds: number) => ({ megapixels: 0.92, filmSeconds })

export const priors = {
  'flux-schnell': picture(3),
  'flux2-klein': picture(2),
  // Eight steps of a model twice as large.
  'z-image-turbo': picture(4),
  sdxl: picture(5),
  // The same, with the faces looked at first.
  'sdxl-ipadapter': picture(6),
  'sdxl-ipadapter-2': picture(7),
  'sdxl-ipadapter-3': picture(8),
  'sdxl-ipadapter-4': picture(9),
  // 81 frames, 20 steps, both experts.
  'wan-i2v': { seconds: 217, of: of720p(5) },
  'wan-camera': { seconds: 217, of: of720p(5) },
  // The same models in four steps.
  'wan-i2v-4': { seconds: 33, of: of720p(5) },
  'wan-camera-4': { seconds: 33, of: of720p(5) },
  'wan-5b': { seconds: 75, of: of720p(5) },
  'ltx-i2v': { seconds: 45, of: of720p(5) },
  'ltx-2-3': { seconds: 45, of: of720p(5) },
  'svd-1-1': { seconds: 40, of: { megapixels: 0.59, filmSeconds: 4.16 } },
  'animatediff-v3': { seconds: 20, of: { megapixels: 0.26, filmSeconds: 2 } },
} as const satisfies Record<string, Prior>
export type PricedTemplate = keyof typeof priors

// A standard clip is 832 × 468, whatever the film is.
const standardMegapixels = 0.39
const isLast = (template: PricedTemplate): boolean => template === 'svd-1-1' || template === 'animatediff-v3'

export const secondsFor = (template: PricedTemplate, filmSeconds: number): number => {
  const { seconds, of } = priors[template]
  if (of.filmSeconds === 0) return seconds
  // SVD and AnimateDiff draw at their own size and are enlarged.
  const scale = isLast(template) ? 1 : Math.max(1, standardMegapixels / of.megapixels)
  return (seconds * scale * filmSeconds) / of.filmSeconds
}

// What a unit takes besides: fetching pictures, both experts into memory, the upload; its share of a cold start (40 s, which
// seven units share, since a film of some twenty is made by three workers); and the tries that failed, one in twenty, which
// are ours to bear.
export const besides = { handling: { picture: 1.5, clip: 20 }, coldStart: 40, unitsPerStart: 7, failedShare: 0.05 }

type Speed = { microsPerSecond: number; templates: readonly PricedTemplate[] }
const dearest = (templates: readonly PricedTemplate[], filmSeconds: number) =>
  Math.max(...templates.map((template) => secondsFor(template, filmSeconds)))

const toMicros = (microsPerSecond: number, seconds: number) =>
  Math.ceil(microsPerSecond * seconds * (1 + besides.failedShare))

// One rate covers all templates that the backend may take for a kind, so it is the dearest one's.
const pictureRate = ({ microsPerSecond, templates }: Speed) => ({
  unitMicros: toMicros(
    microsPerSecond,
    dearest(templates, 0) + besides.handling.picture + besides.coldStart / besides.unitsPerStart,
  ),
})
const clipRate = ({ microsPerSecond, templates }: Speed) => ({
  unitMicros: toMicros(microsPerSecond, besides.handling.clip + besides.coldStart / besides.unitsPerStart),
  secondMicros: toMicros(microsPerSecond, dearest(templates, 1)),
})

const serverless = gpuMicrosPerSecond['NVIDIA GeForce RTX 4090']
const pictureTemplates = [
  'flux-schnell',
  'flux2-klein',
  'z-image-turbo',
  'sdxl',
  'sdxl-ipadapter',
  'sdxl-ipadapter-2',
  'sdxl-ipadapter-3',
  'sdxl-ipadapter-4',
] as const satisfies readonly PricedTemplate[]
const clipTemplates = [
  'wan-i2v',
  'wan-camera',
  'wan-i2v-4',
  'wan-camera-4',
  'wan-5b',
  'ltx-i2v',
  'ltx-2-3',
] as const satisfies readonly PricedTemplate[]
const lastTemplates = ['svd-1-1', 'animatediff-v3'] as const satisfies readonly PricedTemplate[]

// A 3090 does in a second what takes a 4090 about half of one, and a rented machine rests a third of its time; both are ours
// to pay. What a second of a 4090's work costs there:
export const rented = { speed: 0.55, busy: 0.67 }
const rentedMicrosPerSecond = podMicrosPerHour['NVIDIA GeForce RTX 3090'] / 3600 / rented.speed / rented.busy

// Whoever works by the second of a GPU: what one costs, and which templates it may take for pictures and for clips.
export type GpuBackend = {
  microsPerSecond: number
  pictures: readonly PricedTemplate[]
  clips: readonly PricedTemplate[]
  // A second there is an hour's price and its rest, whatever the GPU.
  byTheHour?: true
}
export const gpuBackends = {
  runpod: { microsPerSecond: serverless, pictures: pictureTemplates, clips: clipTemplates },
  pods: { microsPerSecond: rentedMicrosPerSecond, pictures: pictureTemplates, clips: clipTemplates, byTheHour: true },
  'runpod-svd': { microsPerSecond: serverless, pictures: [], clips: lastTemplates },
} as const satisfies Record<string, GpuBackend>

export const pictureRateOf = (id: keyof typeof gpuBackends) =>
  pictureRate({ microsPerSecond: gpuBackends[id].microsPerSecond, templates: gpuBackends[id].pictures })
export const clipRateOf = (id: keyof typeof gpuBackends) =>
  clipRate({ microsPerSecond: gpuBackends[id].microsPerSecond, templates: gpuBackends[id].clips })
