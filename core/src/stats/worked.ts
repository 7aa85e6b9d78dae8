import { z } from 'zod'
import { factsOf, type UnitSpec } from '../build/unit.ts'

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

export const workedOn = (spec: UnitSpec, told: { ms: number; gpu?: string; coldMs?: number }): Worked => {
  const { size, ms } = factsOf(spec.kind).asks(spec)
  const points = (size?.width ?? 0) * (size?.height ?? 0)
  return workedSchema.parse({ ...told, tenthMegapixels: Math.round(points / 100_000), filmMs: ms ?? 0 })
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
type Told = Omit<SecondsRow, 'units' | 'workMs' | 'coldMs' | 'filmMs'>
const nameOf = ({ backend, kind, model, gpu, tenthMegapixels }: Told): string =>
  JSON.stringify([backend, kind, model, gpu, tenthMegapixels])

export const addSeconds = (rows: readonly SecondsRow[]): SecondsRow[] => {
  const sums = new Map<string, SecondsRow>()
  for (const row of rows) {
    const sum = sums.get(nameOf(row))
    sums.set(
      nameOf(row),
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
  return [...sums.values()].sort((a, b) => (nameOf(a) < nameOf(b) ? -1 : 1))
}

export const secondsOfDay = (attempts: readonly Facts[]): SecondsRow[] =>
  addSeconds(
    attempts.flatMap(({ backend, kind = '', model = '', worked }) => {
      if (!worked || model === '') return []
      const { gpu, tenthMegapixels, ms: workMs, coldMs, filmMs } = worked
      return [{ backend, kind, model, gpu, tenthMegapixels, units: 1, workMs, coldMs, filmMs }]
    }),
  )
