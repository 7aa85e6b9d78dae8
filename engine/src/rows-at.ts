import type { JobPlan } from './plans.ts'
import type { Ports } from './ports.ts'
import { type JobRow, type UnitRow, unitId } from './rows.ts'

// The rows of a job's units at these places of its plan, by their keys.
export const rowsAt = async (
  { store }: Ports,
  { workspaceId }: JobRow,
  plan: JobPlan,
  places: readonly number[],
): Promise<Map<string, UnitRow>> => {
  const keys = places.flatMap((at) => plan.units[at]?.key ?? [])
  const rows = await store.getMany(
    'unit',
    keys.map((key) => unitId(workspaceId, key)),
  )
  return new Map(rows.flatMap((row) => (row ? [[row.key, row]] : [])))
}
