import type { UnitKind } from '../build/unit.ts'
import type { RateCard } from '../money/rate-card.ts'
import type { SecondsRow } from '../stats/worked.ts'
import { gpuMicros } from '../vendors/prices.ts'
import {
  besides,
  type GpuBackend,
  gpuBackends,
  type PricedTemplate,
  priors,
  rented,
  secondsFor,
} from './cards/gpu-seconds.ts'

// Rates made of what was measured: a template's seconds on a GPU, at a size, times what a second there costs us. A prior
// counts as twenty receipts, so that one slow clip does not move a price and a month of them does.
const priorUnits = 20
// So many, and the start of workers is known better than by its prior.
const enoughForStarts = 100
const priorClipSeconds = 5
// So many times what is in force, and no more at once: whoever wants more writes it themselves.
const mostRaise = 2

export type TemplateSeconds = {
  backend: string
  template: PricedTemplate
  // None: nobody has said yet; the prior is a 4090's.
  gpu: string
  // In tenths of a million points; 0 for what nobody has measured.
  tenthMegapixels: number
  units: number
  // Of a picture whole; of a clip for each second of film, its handling apart.
  priorSeconds: number
  seconds: number
  rests: 'prior' | 'both' | 'receipts'
  microsPerSecond: number
}

const byGpu: readonly (readonly [id: string, backend: GpuBackend])[] = Object.entries(gpuBackends)
const isClip = (template: PricedTemplate): boolean => priors[template].of.filmSeconds > 0

const handlingOf = (template: PricedTemplate): number =>
  isClip(template) ? besides.handling.clip : besides.handling.picture

// A second on that very GPU: the vendor's price of it, or of the one that was reckoned with. By the hour a slower card takes
// its seconds longer, so only the machine's rest is laid on them.
const microsOn = ({ microsPerSecond, byTheHour }: GpuBackend, gpu: string): number =>
  byTheHour ? (gpu === '' ? microsPerSecond : microsPerSecond * rented.speed) : (gpuMicros(gpu) ?? microsPerSecond)

const unmeasured = (id: string, backend: GpuBackend, template: PricedTemplate): TemplateSeconds => {
  const priorSeconds = isClip(template) ? secondsFor(template, 1) : secondsFor(template, 0)
  return {
    ...{ backend: id, template, gpu: '', tenthMegapixels: 0, units: 0, priorSeconds, seconds: priorSeconds },
    ...{ rests: 'prior', microsPerSecond: backend.microsPerSecond },
  }
}

const measuredBy = (id: string, backend: GpuBackend, template: PricedTemplate, row: SecondsRow): TemplateSeconds => {
  const { gpu, tenthMegapixels, units } = row
  const slower = backend.byTheHour && gpu !== '' ? 1 / rented.speed : 1
  const priorSeconds = unmeasured(id, backend, template).priorSeconds * slower
  const worked = Math.max(0, row.workMs / 1000 - units * handlingOf(template))
  const [of, priorOf] = isClip(template) ? [row.filmMs / 1000, priorUnits * priorClipSeconds] : [units, priorUnits]
  const seconds = (priorSeconds * priorOf + worked) / (priorOf + of)
  const rests = units >= priorUnits ? 'receipts' : 'both'
  const microsPerSecond = microsOn(backend, gpu)
  return { backend: id, template, gpu, tenthMegapixels, units, priorSeconds, seconds, rests, microsPerSecond }
}

// Every template that a backend may take, on each GPU and at each size it was seen; once as reckoned where nobody saw it.
export const templateSeconds = (rows: readonly SecondsRow[]): TemplateSeconds[] =>
  byGpu.flatMap(([id, backend]) =>
    [...backend.pictures, ...backend.clips].flatMap((template) => {
      const seen = rows.filter((row) => row.backend === id && row.model === template && row.units > 0)
      return seen.length === 0
        ? [unmeasured(id, backend, template)]
        : seen.map((row) => measuredBy(id, backend, template, row))
    }),
  )

// What a start of a worker costs each unit, in seconds.
const startSeconds = (id: string, rows: readonly SecondsRow[]): number => {
  const own = rows.filter((row) => row.backend === id)
  const units = own.reduce((sum, row) => sum + row.units, 0)
  if (units < enoughForStarts) return besides.coldStart / besides.unitsPerStart
  return own.reduce((sum, row) => sum + row.coldMs, 0) / 1000 / units
}

// What is enough to make a price of: fewer receipts than the prior counts for neither raise nor lower it.
const enoughSeen = (all: readonly TemplateSeconds[], id: string, backend: GpuBackend): TemplateSeconds[] =>
  [...backend.pictures, ...backend.clips].flatMap((template) => {
    const seen = all.filter((one) => one.backend === id && one.template === template && one.rests === 'receipts')
    return seen.length > 0 ? seen : [unmeasured(id, backend, template)]
  })

type Rate = { unitMicros: number; secondMicros: number }
const notOver = (before: Rate, made: Rate): Rate => {
  const most = (was: number, is: number) => (was > 0 ? Math.min(is, was * mostRaise) : is)
  return {
    unitMicros: most(before.unitMicros, made.unitMicros),
    secondMicros: most(before.secondMicros, made.secondMicros),
  }
}

const dearest = (of: readonly TemplateSeconds[], micros: (each: TemplateSeconds) => number): number =>
  of.reduce((most, each) => Math.max(most, micros(each)), 0)
const withFailed = (micros: number): number => Math.ceil(micros * (1 + besides.failedShare))

// The card with its GPU rates made anew. What vendors sell by the piece is theirs to say, and stays.
export const measuredRates = (card: RateCard, rows: readonly SecondsRow[]): RateCard => {
  const all = templateSeconds(rows)
  const backends = { ...card.backends }
  for (const [id, backend] of byGpu) {
    const own = enoughSeen(all, id, backend)
    const start = startSeconds(id, rows)
    const pictures = own.filter(({ template }) => !isClip(template))
    const clips = own.filter(({ template }) => isClip(template))
    const picture = withFailed(
      dearest(pictures, (one) => one.microsPerSecond * (one.seconds + besides.handling.picture + start)),
    )
    const clip = {
      unitMicros: withFailed(dearest(clips, (one) => one.microsPerSecond * (besides.handling.clip + start))),
      secondMicros: withFailed(dearest(clips, (one) => one.microsPerSecond * one.seconds)),
    }
    const made: Partial<Record<UnitKind, Rate>> = {}
    const before = card.backends[id]
    const one = { unitMicros: picture, secondMicros: 0 }
    if (before?.portrait && pictures.length > 0) made.portrait = notOver(before.portrait, one)
    if (before?.still && pictures.length > 0) made.still = notOver(before.still, one)
    if (before?.clip && clips.length > 0) made.clip = notOver(before.clip, clip)
    backends[id] = { ...before, ...made }
  }
  return { ...card, version: card.version + 1, backends }
}
