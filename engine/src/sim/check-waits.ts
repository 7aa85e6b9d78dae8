import { dueTables, type JobRow } from '../rows.ts'
import { hold } from './broken.ts'
import type { Watched } from './invariants.ts'
import type { MemoryStore } from './memory-store.ts'
import { isMoneyStopped } from './weather.ts'

// Nothing that is owed waits longer than this, whatever is lost, late or standing still: the sweep comes every minute, and
// what stands in its way passes within seven.
const owedMs = 20 * 60_000
// A job on which nobody works, though somebody could.
const stillMs = 30 * 60_000

const checkOwed = ({ store, now }: Watched): void => {
  const next = store.nextDue()
  if (next === undefined || now() - next <= owedMs) return
  const late = dueTables.flatMap((table) =>
    store
      .rows(table)
      .flatMap((row) => ((row.dueAt ?? now()) < now() - owedMs ? [`${table} ${JSON.stringify(row)}`] : [])),
  )
  hold('waits-too-long', false, () => `owed for ${Math.round((now() - next) / 60_000)} min: ${late[0]?.slice(0, 300)}`)
}

const busyAt = ({ store, now }: Watched, scope: string): number =>
  store.rows('slot').filter((slot) => slot.scope === scope && slot.holder !== undefined && slot.until > now()).length

const mayBegin = (watched: Watched, job: JobRow): boolean => {
  if (!job.paid) return busyAt(watched, 'drafts') < watched.limits.drafts
  const open = Object.values(watched.store.row('workload', job.workspaceId)?.open ?? {})
  return open.filter(({ paid, admitted }) => paid && admitted).length < watched.limits.concurrency(job.workspaceId)
}

const mayMove = (watched: Watched, job: JobRow): boolean => {
  const { limits, sky, now, homes } = watched
  if (job.question || job.marks.includes('u')) return false
  // Whose machines sleep, and who said that they are to make it.
  const { own } = job.preference
  if ((own === 'only' || own === 'first') && homes.get(job.workspaceId)?.machines === 0) return false
  if (job.paid && isMoneyStopped(sky, job.workspaceId, now())) return false
  return [...limits.slots].every(([id, most]) => busyAt(watched, id) < most)
}

const still = new WeakMap<MemoryStore, Map<string, { marks: string; state: string; since: number }>>()

const checkStill = (watched: Watched): void => {
  const { store, now } = watched
  const known = still.get(store) ?? new Map<string, { marks: string; state: string; since: number }>()
  still.set(store, known)
  for (const job of store.rows('job')) {
    if (!job.open) {
      known.delete(job.id)
      continue
    }
    const { marks, state } = job
    const before = known.get(job.id)
    const could = job.admitted ? mayMove(watched, job) : mayBegin(watched, job)
    if (!could || before?.marks !== marks || before.state !== state) known.set(job.id, { marks, state, since: now() })
    const waited = now() - (known.get(job.id)?.since ?? now())
    const minutes = Math.round(waited / 60_000)
    hold('waits-too-long', waited <= stillMs, () => `${job.id} is ${state} for ${minutes} min: ${marks.slice(0, 200)}`)
  }
}

export const checkWaits = (watched: Watched): void => {
  checkOwed(watched)
  checkStill(watched)
}
