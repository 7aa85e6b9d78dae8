import { expect, it } from 'vitest'
import { defaultRateCard } from '../money/rate-card.ts'
import type { SecondsRow } from '../stats/worked.ts'
import { gpuMicrosPerSecond } from '../vendors/prices.ts'
import { besides, secondsFor } from './cards/gpu-seconds.ts'
import { measuredRates, templateSeconds } from './measured-rates.ts'

const [small, large] = ['NVIDIA GeForce RTX 4090', 'NVIDIA L40S'] as const
const clips = (units: number, secondsAFilmSecond: number, more: Partial<SecondsRow> = {}): SecondsRow => ({
  ...{ backend: 'runpod', kind: 'clip', model: 'wan-i2v', gpu: small, tenthMegapixels: 4, units, coldMs: 0 },
  ...{ workMs: units * (besides.handling.clip + 5 * secondsAFilmSecond) * 1000, filmMs: units * 5_000, ...more },
})
const ofWan = (rows: readonly SecondsRow[]) =>
  templateSeconds(rows).filter(({ backend, template }) => backend === 'runpod' && template === 'wan-i2v')

it('without a receipt the rates are those of the priors, and each says that it rests on them', () => {
  const made = measuredRates(defaultRateCard, [])
  for (const id of ['runpod', 'pods', 'runpod-svd']) expect(made.backends[id], id).toEqual(defaultRateCard.backends[id])
  expect(new Set(templateSeconds([]).map(({ rests }) => rests))).toEqual(new Set(['prior']))
})

it('one slow clip moves little, a month of them all', () => {
  const prior = secondsFor('wan-i2v', 1)
  const [one] = ofWan([clips(1, prior * 4)])
  const [many] = ofWan([clips(2_000, prior * 4)])
  expect(one?.rests).toBe('both')
  expect(one?.seconds).toBeLessThan(prior * 1.2)
  expect(many?.rests).toBe('receipts')
  expect(many?.seconds).toBeGreaterThan(prior * 3.9)
})

it('the dearest of template, size and GPU makes the rate: a slower card that costs less may be the cheaper one', () => {
  const prior = secondsFor('wan-i2v', 1)
  const others = ['wan-camera', 'wan-i2v-4', 'wan-camera-4', 'wan-5b', 'ltx-i2v', 'ltx-2-3'].map((model) =>
    clips(500, 1, { model }),
  )
  const rateWith = (...rows: SecondsRow[]) =>
    measuredRates(defaultRateCard, [...others, ...rows]).backends.runpod?.clip?.secondMicros ?? 0
  const onSmall = rateWith(clips(500, prior))
  expect(rateWith(clips(500, prior), clips(500, prior, { gpu: large }))).toBeGreaterThan(
    onSmall * (gpuMicrosPerSecond[large] / gpuMicrosPerSecond[small]) * 0.95,
  )
  expect(rateWith(clips(500, prior), clips(500, prior / 4, { gpu: large }))).toBe(onSmall)
  expect(rateWith(clips(500, prior), clips(500, prior * 2, { tenthMegapixels: 9 }))).toBeGreaterThan(onSmall * 1.8)
})

it('starts of workers are in the rate, by what they were', () => {
  const row = (coldMs: number) => clips(200, 40, { coldMs })
  const unit = (coldMs: number) => measuredRates(defaultRateCard, [row(coldMs)]).backends.runpod?.clip?.unitMicros ?? 0
  expect(unit(200 * 20_000) - unit(0)).toBeCloseTo(20 * 310 * (1 + besides.failedShare), -2)
})

it('what vendors sell by the piece stays as it was, and a backend without clips gets none', () => {
  const made = measuredRates(defaultRateCard, [clips(500, 90)])
  expect(made.backends.veo).toEqual(defaultRateCard.backends.veo)
  expect(made.backends['runpod-svd']?.still).toBeUndefined()
  expect(made.version).toBe(defaultRateCard.version + 1)
})

it('a single receipt moves no price, however slow it was and on whatever it was made', () => {
  const slow = clips(1, 7_200, { backend: 'pods', gpu: '' })
  const made = measuredRates(defaultRateCard, [slow, clips(19, 7_200, { backend: 'pods', tenthMegapixels: 9 })])
  expect(made.backends.pods).toEqual(defaultRateCard.backends.pods)
})

it('no rate rises to more than twice what is in force', () => {
  const before = defaultRateCard.backends.runpod?.clip
  const made = measuredRates(defaultRateCard, [clips(500, 9_000, { coldMs: 500 * 600_000 })]).backends.runpod?.clip
  expect(made?.secondMicros).toBe((before?.secondMicros ?? 0) * 2)
  expect(made?.unitMicros).toBe((before?.unitMicros ?? 0) * 2)
})
