import { fits } from '@peace/core/routing'
import { planName, planVersion } from '../plans.ts'
import type { JobRow, UnitRow } from '../rows.ts'
import { hold } from './broken.ts'
import type { Watched } from './invariants.ts'
import type { Write } from './memory-store.ts'

// A unit is given up only when each maker who could have made it was tried as often as its card says, or said itself that
// another should. Whatever passes (a maker that is down, a lost reply, a queue that is away) ends no film.

// What an operator has stopped is not waited for, and some still know it as stopped a little later.
const knownMs = 60_000

const spentAt = (watched: Watched, unit: UnitRow, backend: string, attempts: number): boolean => {
  const { store, providers, sky, now } = watched
  if ((sky.stoppedUntil.get(backend) ?? 0) + knownMs > now()) return true
  const tried = store
    .rows('attempt')
    .filter((each) => each.unitKey === unit.key && each.workspaceId === unit.workspaceId && each.backend === backend)
    .filter(({ phase, verdict }) => phase === 'closed' && verdict === 'failed')
  // What was not even taken was said at the door.
  const elsewhere = ({ id, fault }: (typeof tried)[number]) =>
    providers.of(id)?.fault?.next === 'elsewhere' || (!providers.of(id) && fault === 'filtered')
  return tried.length >= attempts || tried.some(elsewhere)
}

const waitingFor = (watched: Watched, unit: UnitRow, writes: readonly Write[]): JobRow | undefined =>
  Object.keys(unit.interests)
    .map((id) => {
      const change = writes.find((each) => each.table === 'job' && each.id === id)
      return (change ? change.before : watched.store.row('job', id)) as JobRow | undefined
    })
    .find((job) => job?.open)

export const checkEnded = (watched: Watched, writes: readonly Write[]): void => {
  for (const { table, before, after } of writes) {
    const [was, unit] = [before as UnitRow | undefined, after as UnitRow | undefined]
    if (table !== 'unit' || unit?.state !== 'failed' || !was || was.state === 'failed') continue
    const job = waitingFor(watched, was, writes)
    const plan = job && watched.plans.get(planName(job.id, planVersion(job)))
    const at = plan?.at.get(unit.key)
    const spec = at === undefined ? undefined : plan?.units[at]?.spec
    if (!job || !spec) continue
    for (const card of watched.sky.cards) {
      if (!('offer' in fits(card, spec)) || card.ownMachines || job.preference.own === 'only') continue
      if (card.fallbackOnly && !job.request.fallback) continue
      const spent = spentAt(watched, was, card.id, card.attempts)
      hold('outlived', spent, () => `${unit.kind} ${unit.key} is given up, and ${card.id} was not tried to its end`)
    }
  }
}
