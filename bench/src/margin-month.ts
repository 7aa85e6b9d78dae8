import type { UnitSpec } from '@peace/core/build'
import { listMicros, type MakeOffer, millisOf, priceMicros, quoteUnit, type RateCard } from '@peace/core/money'
import { backends, besides, gpuBackends, type PricedTemplate, rented, secondsFor } from '@peace/core/routing'
import { addSeconds, type SecondsRow } from '@peace/core/stats'
import { gpuMicrosPerSecond, podMicrosPerHour, veoMicrosPerSecond } from '@peace/core/vendors'
import { aClip, aStill } from './units.ts'

// A month of films, with what each unit costs us and what its user pays. A film comes in a burst: its stills and clips are
// shared by a few workers, each of which starts cold. Seconds are drawn within a half of what is expected; the rest (failed
// tries, cold starts, a rented machine's rest) is drawn too, and all of it is ours.
export type Margin = {
  backend: string
  template: string
  units: number
  costMicros: number
  chargedMicros: number
  // Nobody has measured it yet.
  prior: boolean
}
// `seconds`: what its workers told of their work, as the day's figures keep it.
export type Month = { margins: Margin[]; films: number; broken: number; seconds: SecondsRow[] }
export type MonthOptions = {
  seed: number
  films: number
  rates: RateCard
  measured?: ReadonlySet<string>
  // How much longer than its prior a template really takes.
  truth?: Partial<Record<PricedTemplate, number>>
}

const drawn = (seed: number) => {
  let state = seed >>> 0
  return () => {
    state = (state + 0x6d2b79f5) >>> 0
    let value = Math.imul(state ^ (state >>> 15), 1 | state)
    value ^= value + Math.imul(value ^ (value >>> 7), 61 | value)
    return ((value ^ (value >>> 14)) >>> 0) / 2 ** 32
  }
}

const { pictures, clips } = gpuBackends.runpod

const workers = 3
const [serverlessGpu, rentedGpu] = ['NVIDIA GeForce RTX 4090', 'NVIDIA GeForce RTX 3090'] as const
const serverless = gpuMicrosPerSecond[serverlessGpu]
// A second of a 4090's work on a 3090 by the hour, and how much of the hour there is work.
const pod = { perSecond: podMicrosPerHour[rentedGpu] / 3600, speed: rented.speed, busy: [0.5, 0.85] } as const

type Place = { backend: string; templates: readonly PricedTemplate[]; make: (seed: number) => UnitSpec }
const places: readonly Place[] = [
  { backend: 'runpod', templates: pictures, make: aStill },
  { backend: 'runpod', templates: clips, make: (seed) => aClip(1 + (seed % 5), seed) },
  { backend: 'pods', templates: pictures, make: aStill },
  { backend: 'pods', templates: clips, make: (seed) => aClip(1 + (seed % 5), seed) },
  { backend: 'runpod-svd', templates: gpuBackends['runpod-svd'].clips, make: (seed) => aClip(1 + (seed % 4), seed) },
]
const secondsOf = (spec: UnitSpec): number => (spec.kind === 'clip' ? spec.fields.ms / 1000 : 0)

export const runMonth = ({ seed, films, rates, measured = new Set(), truth = {} }: MonthOptions): Month => {
  const told: SecondsRow[] = []
  const next = drawn(seed)
  const between = (from: number, to: number) => from + next() * (to - from)
  const pick = <T>(from: readonly T[]): T => {
    const one = from[Math.floor(next() * from.length)]
    if (one === undefined) throw new Error('nothing to draw from')
    return one
  }
  const sums = new Map<string, Margin>()
  const book = (backend: string, template: string, costMicros: number, chargedMicros: number) => {
    const known = sums.get(`${backend} ${template}`)
    const sum = known ?? {
      backend,
      template,
      units: 0,
      costMicros: 0,
      chargedMicros: 0,
      prior: !measured.has(template),
    }
    sum.units += 1
    sum.costMicros += costMicros
    sum.chargedMicros += chargedMicros
    sums.set(`${backend} ${template}`, sum)
  }
  let broken = 0

  // What a GPU is paid for one unit: its work, and the share of the start that it waited for.
  const gpuCost = (backend: string, template: PricedTemplate, spec: UnitSpec, starts: number): number => {
    const handling = spec.kind === 'clip' ? besides.handling.clip : besides.handling.picture
    let [seconds, tried] = [0, 0]
    do {
      tried = between(0.5, 1.5) * (secondsFor(template, secondsOf(spec)) + handling) * (truth[template] ?? 1)
      seconds += tried
    } while (next() < besides.failedShare)
    const cold = starts * between(20, 60)
    seconds += cold
    const onPod = backend === 'pods' ? 1 / pod.speed : 1
    told.push({
      ...{ backend, kind: spec.kind, model: template, gpu: backend === 'pods' ? rentedGpu : serverlessGpu },
      ...{ tenthMegapixels: 4, units: 1, workMs: Math.round(tried * onPod * 1000) },
      ...{ coldMs: Math.round(cold * onPod * 1000), filmMs: secondsOf(spec) * 1000 },
    })
    if (backend !== 'pods') return seconds * serverless
    return (seconds / pod.speed / between(...pod.busy)) * pod.perSecond
  }

  for (let film = 0; film < films; film++) {
    const { backend, templates, make } = pick(places)
    const template = pick(templates)
    const size = 2 + Math.floor(next() * 40)
    const starts = Math.min(workers, size) / size
    let [charged, held] = [0, 0]
    for (let n = 0; n < size; n++) {
      const spec = make(film * 64 + n)
      const cost = gpuCost(backend, template, spec, starts)
      // Whoever is dearest of those allowed is held; whoever delivers is charged.
      const offers: MakeOffer[] = backends.flatMap(({ id, rate }) =>
        rate !== 'free' && listMicros(rates, id, spec) !== undefined
          ? [{ backend: id, micros: priceMicros(rates, id, spec), ms: 0 }]
          : [],
      )
      held += quoteUnit(String(n), offers).maxMicros
      const price = priceMicros(rates, backend, spec)
      charged += price
      book(backend, template, cost, price)
    }
    if (millisOf(charged) > millisOf(held)) broken += 1
  }
  // The vendors that sell by the piece: what they ask is known to the last digit.
  for (let n = 0; n < films; n++) {
    const spec: UnitSpec = { ...aClip(1 + (n % 5), n), quality: 'premium' }
    const sold = [4, 6, 8].find((step) => step >= secondsOf(spec)) ?? 8
    const failed = next() < besides.failedShare ? 2 : 1
    const model = veoMicrosPerSecond['veo-3.1-generate-001']
    book('veo', 'veo-3.1-generate-001', sold * model.silent * failed, priceMicros(rates, 'veo', spec))
  }
  return { margins: [...sums.values()], films, broken, seconds: addSeconds(told) }
}

export const belowCost = ({ margins }: Month): Margin[] =>
  margins.filter(({ costMicros, chargedMicros }) => chargedMicros < costMicros)
