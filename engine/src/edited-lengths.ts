import { type FilmData, type PlanAccount, type PlanRequest, planFor } from '@peace/core/build'
import type { Ports } from './ports.ts'
import { within } from './rows.ts'

// An edit is made over the lines as they are spoken: how long each really is, where it is there already.
export const withSpokenLengths = async (
  ports: Ports,
  workspaceId: string,
  film: FilmData,
  account: PlanAccount,
  { quality }: Pick<PlanRequest, 'quality'>,
): Promise<FilmData> => {
  const { edit, ...unedited } = film
  if (!edit) return film
  const lines = planFor(unedited, account, { stop: 'sound', quality }).units.filter(({ spec }) => spec.kind === 'line')
  const found = await ports.store.getMany(
    'artifact',
    lines.map(({ key }) => within(workspaceId, key)),
  )
  const lengths = Object.fromEntries(found.flatMap((each) => (each?.ms ? [[each.key, each.ms] as const] : [])))
  return { ...film, edit: { ...edit, lengths } }
}
