import { type Mark, readyUnits, type UnitSpec } from '@peace/core/build'
import { must } from '@peace/core/errors'
import type { JobContext } from './job-change.ts'
import { isOpen, paidFor, pay, release } from './money.ts'
import type { JobPlan } from './plans.ts'
import { type JobRow, type UnitRow, unitId, within } from './rows.ts'
import type { Transaction } from './transaction.ts'

// The first places of a job that are ready and fit.
export const readyPlaces = (
  job: JobRow,
  { plan }: JobContext,
  fits: (spec: UnitSpec) => boolean,
  most: number,
): number[] => {
  const chosen: number[] = []
  for (const at of readyUnits(plan.needs, job.marks)) {
    if (fits(must(plan.units[at], 'unit').spec)) chosen.push(at)
    if (chosen.length >= most) break
  }
  return chosen
}

const freshUnit = (job: JobRow, { key, spec }: JobPlan['units'][number]): UnitRow => ({
  key,
  workspaceId: job.workspaceId,
  filmId: job.filmId,
  kind: spec.kind,
  subject: spec.subject,
  state: 'idle',
  fence: 0,
  interests: {},
  tries: {},
  left: [],
  said: [],
  priority: job.priority,
  readyAt: 0,
  notBefore: 0,
})

// A unit that failed for others before begins anew with a new job.
const anew = (unit: UnitRow): UnitRow => (unit.state === 'failed' ? { ...unit, tries: {}, left: [], said: [] } : unit)

const joined = (unit: UnitRow, job: JobRow, at: number): UnitRow => ({
  ...unit,
  interests: { ...unit.interests, [job.id]: { at, since: job.createdAt } },
})

const isTaken = ({ state }: UnitRow): boolean => state === 'running' || state === 'queued' || state === 'held'

export type Taken = { taken: JobRow; changes: Map<number, Mark>; free: { at: number; unit: UnitRow }[] }

// A unit is built once a workspace. What is there is taken as it is, what another job is making is waited for, and what
// is left is free: who asked begins it, and marks it.
export const takeReady = async (
  tx: Transaction,
  job: JobRow,
  plan: JobPlan,
  places: readonly number[],
): Promise<Taken> => {
  const { workspaceId } = job
  const planned = places.map((at) => ({ at, part: must(plan.units[at], 'unit') }))
  const units = await tx.getMany(
    'unit',
    planned.map(({ part }) => unitId(workspaceId, part.key)),
  )
  const damaged = new Set<string>()
  const artifacts = await tx.getMany(
    'artifact',
    planned.map(({ part }) => within(workspaceId, part.key)),
    (id) => damaged.add(id),
  )
  let taken = job
  const changes = new Map<number, Mark>()
  const free: Taken['free'] = []
  for (const [n, { at, part }] of planned.entries()) {
    const artifact = artifacts[n]
    if (artifact) {
      // One that nobody paid for, because it came after all had left, is paid now.
      const paid = pay(taken, plan, at, artifact)
      taken = paid.job
      if (paid.artifact !== artifact) {
        tx.put('artifact', within(workspaceId, part.key), paid.artifact)
        taken = paidFor(taken, artifact.provenance.attemptId)
      }
      changes.set(at, 'e')
      continue
    }
    // It is there, somebody has paid for it, and nobody can read it: it is not bought again unasked.
    if (damaged.has(within(workspaceId, part.key)) && isOpen(taken, at)) {
      const failure = { code: 'artifact-damaged', unitKey: part.key, subject: part.spec.subject, tried: [] }
      taken = { ...release(taken, plan, at), failure }
      changes.set(at, 'f')
      continue
    }
    const unit = joined(anew(units[n] ?? freshUnit(job, part)), job, at)
    if (isTaken(unit)) {
      tx.put('unit', unitId(workspaceId, part.key), unit)
      changes.set(at, unit.state === 'running' ? 'u' : unit.state === 'held' ? 'h' : 'q')
    } else free.push({ at, unit })
  }
  return { taken, changes, free }
}
