import { z } from 'zod'
import { factsOf, type UnitSpec } from '../build/unit.ts'
import { gpuBackends } from '../routing/cards/gpu-seconds.ts'
import { isKnownGpu } from '../vendors/prices.ts'

// What a GPU did for one unit: what rates are made of. Told by the worker that did it.
const count = z.int().min(0)
export const workedSchema = z.object({
  // As its driver names it; none where nobody said.
  gpu: z.string().max(80).default(''),
  // Paid for, from the order's arrival to its delivery.
  ms: count,
  // What its worker took to be ready, told with its first work: ours, whoever comes first.
  coldMs: count.default(0),
  // Of the picture, in tenths of a million points, and how long it moves.
  tenthMegapixels: count,
  filmMs: count,
})
export type Worked = z.infer<typeof workedSchema>

// No unit is worked on for longer than a day, and no worker takes longer to be ready than this.
const mostMs = 86_400_000
export const mostStartMs = 600_000

export type Told = { gpu?: string | undefined; ms?: number | undefined; coldMs?: number | undefined }
const upTo = (most: number, ms: number): number => Math.round(Math.min(Math.max(0, ms), Math.max(0, most)))

// A worker's word on its own time, as far as our clock bears it out: `sinceMs` since its order went out. A GPU that has no
// price here is none.
export const believed = ({ gpu, ms, coldMs }: Told, sinceMs: number): Told => ({
  ...(gpu !== undefined && isKnownGpu(gpu) ? { gpu } : {}),
  ...(ms === undefined ? {} : { ms: upTo(Math.min(sinceMs, mostMs), ms) }),
  ...(coldMs === undefined ? {} : { coldMs: upTo(mostStartMs, coldMs) }),
})

// A side note: where it cannot be made, the work stands without it.
export const workedOn = (spec: UnitSpec, told: Told): Worked | undefined => {
  const { size, ms } = factsOf(spec.kind).asks(spec)
  const points = (size?.width ?? 0) * (size?.height ?? 0)
  return workedSchema.safeParse({ ...told, tenthMegapixels: Math.round(points / 100_000), filmMs: ms ?? 0 }).data
}

// The same over a day, by what made it, on which GPU, how large.
export const secondsRowSchema = z.object({
  backend: z.string(),
  kind: z.string(),
  model: z.string(),
  gpu: z.string(),
  tenthMegapixels: count,
  units: count,
  workMs: count,
  coldMs: count,
  filmMs: count,
})
export type SecondsRow = z.infer<typeof secondsRowSchema>

type Facts = { backend: string; kind?: string | undefined; model?: string | undefined; worked?: Worked | undefined }
type Name = Omit<SecondsRow, 'units' | 'workMs' | 'coldMs' | 'filmMs'>
const nameOf = ({ backend, kind, model, gpu, tenthMegapixels }: Name): string =>
  JSON.stringify([backend, kind, model, gpu, tenthMegapixels])

export const addSeconds = (rows: readonly SecondsRow[]): SecondsRow[] => {
  const sums = new Map<string, SecondsRow>()
  for (const row of rows) {
    const name = nameOf(row)
    const sum = sums.get(name)
    sums.set(
      name,
      sum
        ? {
            ...sum,
            units: sum.units + row.units,
            workMs: sum.workMs + row.workMs,
            coldMs: sum.coldMs + row.coldMs,
            filmMs: sum.filmMs + row.filmMs,
          }
        : row,
    )
  }
  return [...sums].sort(([a], [b]) => (a < b ? -1 : 1)).map(([, sum]) => sum)
}

// One receipt of many counts at most so many times what the middle one does, for as much film.
const mostOverMiddle = 4
const filmOf = ({ filmMs }: SecondsRow): number => Math.max(1_000, filmMs)
const trimmed = (rows: readonly SecondsRow[]): SecondsRow[] => {
  const paces = new Map<string, number[]>()
  for (const row of rows) {
    const known = paces.get(nameOf(row))
    if (known) known.push(row.workMs / filmOf(row))
    else paces.set(nameOf(row), [row.workMs / filmOf(row)])
  }
  const most = new Map<string, number>()
  for (const [name, of] of paces) {
    const middle = of.sort((a, b) => a - b)[Math.floor((of.length - 1) / 2)] ?? 0
    most.set(name, middle * mostOverMiddle)
  }
  return rows.map((row) => {
    const ms = Math.round((most.get(nameOf(row)) ?? 0) * filmOf(row))
    return { ...row, workMs: Math.min(row.workMs, ms) }
  })
}

// Only of those that are paid by their seconds: a person's own machine is nobody's rate.
export const secondsOfDay = (attempts: readonly Facts[]): SecondsRow[] =>
  addSeconds(
    trimmed(
      attempts.flatMap(({ backend, kind = '', model = '', worked }) => {
        if (!worked || model === '' || !Object.hasOwn(gpuBackends, backend)) return []
        const { tenthMegapixels, ms, coldMs, filmMs } = worked
        if (ms > mostMs) return []
        const told = { gpu: isKnownGpu(worked.gpu) ? worked.gpu : '', coldMs: upTo(mostStartMs, coldMs) }
        return [{ backend, kind, model, ...told, tenthMegapixels, units: 1, workMs: ms, filmMs }]
      }),
    ),
  )
