import { amend, lowerSpec, needsByIndex, readUnits, type Unit } from '@peace/core/build'
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

export const pageId = (jobId: string, n: number): string => `${jobId}/${n}`

export const writePages = (units: readonly PlanUnit[]): PageRow[] => {
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
  return pages.map((page) => ({ units: `[${page.join(',')}]` }))
}

const view = (units: PlanUnit[]): JobPlan => ({
  units,
  needs: needsByIndex(units),
  at: new Map(units.map(({ key }, at) => [key, at])),
})

// A plan that was amended ends in another key: the job's result is what is really made.
export const withResult = (job: JobRow, before: JobPlan, after: JobPlan): JobRow => {
  const at = before.at.get(job.resultKey ?? '')
  const key = at === undefined ? undefined : after.units[at]?.key
  return key === undefined ? job : { ...job, resultKey: key }
}

const amended = (units: PlanUnit[], salt: string, places: ReadonlySet<number>): PlanUnit[] =>
  amend(units, salt, (spec, at) => (places.has(at) ? (lowerSpec(spec) ?? spec) : spec)).map((unit, at) => ({
    ...unit,
    holdMicros: units[at]?.holdMicros ?? 0,
  }))

const most = 200

export const planOf = async (
  ports: Ports,
  job: Pick<JobRow, 'id' | 'pages' | 'amendments' | 'workspaceId'>,
): Promise<JobPlan> => {
  const cache = ports.plans
  const name = `${job.id}/${job.amendments.length}`
  const known = cache.get(name)
  if (known) return known
  const ids = Array.from({ length: job.pages }, (_, n) => pageId(job.id, n))
  const pages = await ports.store.getMany('page', ids)
  const stored = pages.flatMap((page) => JSON.parse(page?.units ?? '[]') as { holdMicros: number }[])
  const units = readUnits(stored).map((unit, at) => ({ ...unit, holdMicros: stored[at]?.holdMicros ?? 0 }))
  const places = new Set(job.amendments.map(({ at }) => at))
  const plan = view(places.size === 0 ? units : amended(units, (await ports.accounts.of(job.workspaceId)).salt, places))
  if (cache.size >= most) cache.delete(cache.keys().next().value ?? '')
  cache.set(name, plan)
  return plan
}
