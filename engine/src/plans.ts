import { amend, digest, lowerSpec, needsByIndex, readUnits, type Unit } from '@peace/core/build'
import { DomainError, must } from '@peace/core/errors'
import { damaged, isDamaged } from '@peace/core/stored'
import { z } from 'zod'
import type { Ports } from './ports.ts'
import type { JobRow, PageRow } from './rows.ts'

// A job's frozen plan lies in pages beside it, because a document holds one megabyte. It never changes, so a process
// reads it once.
export type PlanUnit = Unit & { holdMicros: number }
export type JobPlan = { units: PlanUnit[]; needs: number[][]; at: Map<string, number> }

const pageBytes = 700_000
const bytesOf = (text: string): number => {
  let bytes = text.length
  for (let at = 0; at < text.length; at++) if (text.charCodeAt(at) > 127) bytes += 2
  return bytes
}

const pageUnitsSchema = z.array(z.looseObject({ holdMicros: z.int().min(0) }))
type StoredUnit = z.infer<typeof pageUnitsSchema>[number]

export const planDigest = (units: readonly Pick<PlanUnit, 'key' | 'holdMicros'>[]): string =>
  digest(units.map(({ key, holdMicros }) => [key, holdMicros]))

export const pageId = (jobId: string, n: number): string => `${jobId}/${n}`

const sumOf = (id: string, text: string): string => digest([id, text])
export const pageOf = (id: string, text: string): PageRow => ({ units: text, sum: sumOf(id, text) })

// What lies on it, as it was written there.
export const textOf = (row: PageRow | undefined, id: string): string => {
  if (!row) throw damaged('page', id, 'is missing or cannot be read')
  if (row.sum !== undefined && row.sum !== sumOf(id, row.units)) throw damaged('page', id, 'is not as it was written')
  return row.units
}

// From the given page on.
export const writePages = (jobId: string, units: readonly PlanUnit[], from = 0): PageRow[] => {
  const pages: string[][] = [[]]
  let size = 0
  for (const unit of units) {
    const text = JSON.stringify(unit)
    const bytes = bytesOf(text) + 1
    if (size + bytes > pageBytes && size > 0) {
      pages.push([])
      size = 0
    }
    pages.at(-1)?.push(text)
    size += bytes
  }
  return pages.map((page, n) => pageOf(pageId(jobId, from + n), `[${page.join(',')}]`))
}

// What begins a build is one commit, and Firestore takes ten million bytes in one.
const mostBytes = 8_000_000
export const refuseTooLarge = (pages: readonly PageRow[]): void => {
  const bytes = pages.reduce((sum, { units }) => sum + bytesOf(units), 0)
  if (bytes > mostBytes) throw new DomainError('film-too-long', { bytes, max: mostBytes })
}

export const view = (units: PlanUnit[]): JobPlan => ({
  units,
  needs: needsByIndex(units),
  at: new Map(units.map(({ key }, at) => [key, at])),
})

// A plan that was amended ends in another key: the job's result is what is really made.
export const withResult = (job: JobRow, before: JobPlan, after: JobPlan): JobRow => {
  const at = job.resultKey === undefined ? undefined : before.at.get(job.resultKey)
  const key = at === undefined ? undefined : after.units[at]?.key
  return key === undefined ? job : { ...job, resultKey: key }
}

const amended = (units: PlanUnit[], salt: string, places: ReadonlySet<number>): PlanUnit[] =>
  amend(units, salt, (spec, at) => (places.has(at) ? (lowerSpec(spec) ?? spec) : spec)).map((unit, at) => ({
    ...unit,
    holdMicros: must(units[at], 'the unit that was amended').holdMicros,
  }))

const readPage = (row: PageRow | undefined, id: string): StoredUnit[] => {
  const text = textOf(row, id)
  let units: unknown
  try {
    units = JSON.parse(text)
  } catch (error) {
    throw damaged('page', id, 'no JSON', error)
  }
  const parsed = pageUnitsSchema.safeParse(units)
  if (!parsed.success) throw damaged('page', id, parsed.error.message, parsed.error)
  return parsed.data
}

// All of a plan at once: an older one says what a unit is made from only together with the others.
const readPlan = (jobId: string, stored: readonly StoredUnit[]): PlanUnit[] => {
  try {
    return readUnits(stored).map((unit, at) => ({ ...unit, holdMicros: must(stored[at], 'the unit read').holdMicros }))
  } catch (error) {
    throw damaged('page', jobId, String(error), error)
  }
}

type Planned = Pick<
  JobRow,
  | 'id'
  | 'pages'
  | 'amendments'
  | 'workspaceId'
  | 'marks'
  | 'settled'
  | 'heldMicros'
  | 'planDigest'
  | 'planning'
  | 'budget'
>

// Marks and money speak of units by their place: with one page too few or another's page every place would mean
// another unit.
const refuseAnother = (job: Planned, units: readonly PlanUnit[]): void => {
  const { marks, settled, planning, planDigest: known } = job
  const heldMicros = planning?.plannedMicros ?? job.heldMicros
  const wrong = (problem: string) => damaged('page', job.id, problem)
  if (units.length !== marks.length || units.length !== settled.length)
    throw wrong(`${units.length} units where the job has ${marks.length}`)
  if (new Set(units.map(({ key }) => key)).size !== units.length) throw wrong('a unit is there twice')
  if (needsByIndex(units).some((needs, at) => needs.some((need) => need >= at)))
    throw wrong('a unit comes before what it is made from')
  const held = units.reduce((sum, { holdMicros }) => sum + holdMicros, 0)
  if (held !== heldMicros) throw wrong(`its units hold ${held}, the job ${heldMicros}`)
  if (known !== undefined && known !== planDigest(units)) throw wrong('not the plan that was frozen')
}

const most = 200

export const planName = (jobId: string, version: number): string => `${jobId}/${version}`

// A plan grows by revisions or has places made otherwise, never both.
export const planVersion = ({ amendments, budget }: Pick<JobRow, 'amendments' | 'budget'>): number =>
  amendments.length + (budget?.revision ?? 0)

export const planOf = async (ports: Ports, job: Planned): Promise<JobPlan> => {
  const cache = ports.plans
  const name = planName(job.id, planVersion(job))
  const known = cache.get(name)
  if (known) return known
  const ids = Array.from({ length: job.pages }, (_, n) => pageId(job.id, n))
  const pages = await ports.store.getMany('page', ids)
  const units = readPlan(
    job.id,
    ids.flatMap((id, n) => readPage(pages[n], id)),
  )
  refuseAnother(job, units)
  const places = new Set(job.amendments.map(({ at }) => at))
  const plan = view(places.size === 0 ? units : amended(units, (await ports.accounts.of(job.workspaceId)).salt, places))
  const [oldest] = cache.keys()
  if (cache.size >= most && oldest !== undefined) cache.delete(oldest)
  cache.set(name, plan)
  return plan
}

// For what is done of a job that is over, plan or no plan.
export const planIfReadable = async (ports: Ports, job: Planned): Promise<JobPlan | undefined> => {
  try {
    return await planOf(ports, job)
  } catch (error) {
    if (isDamaged(error)) return undefined
    throw error
  }
}
