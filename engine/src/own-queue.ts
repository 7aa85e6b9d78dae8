import type { UnitKind, UnitSpec } from '@peace/core/build'
import { millisOf } from '@peace/core/money'
import type { BackendCard } from '@peace/core/routing'
import { type Decide, deciderFor } from './decide.ts'
import { isLocal } from './lanes.ts'
import { type JobPlan, planIfReadable } from './plans.ts'
import type { Ports } from './ports.ts'
import type { JobRow } from './rows.ts'
import { rowsAt } from './rows-at.ts'

// What a workspace's own machines have in hand and what waits for them, how long that takes them, and what it would cost
// if others made what waits.
export type OwnQueue = {
  // How many units they make at once, awake as they are now.
  hands: number
  kinds: { kind: UnitKind; running: number; waiting: number }[]
  leftMs: number
  elsewhereMillis: number
  // Of those that wait, how many nobody else can make who is allowed to.
  homeOnly: number
}

const mostJobs = 20

type Found = { spec: UnitSpec; running: boolean; left: readonly string[] }

// Of a job, what is begun or is still to be made; what is begun says where.
const openUnits = async (ports: Ports, own: BackendCard, job: JobRow, plan: JobPlan): Promise<Found[]> => {
  const begun = [...job.marks].flatMap((mark, at) => (mark === 'u' || mark === 'q' ? [at] : []))
  const known = await rowsAt(ports, job, plan, begun)
  return [...job.marks].flatMap((mark, at): Found[] => {
    const unit = plan.units[at]
    if (!unit || (mark !== 'w' && mark !== 'u' && mark !== 'q')) return []
    const row = known.get(unit.key)
    if (mark === 'u' && row?.backend !== own.id) return []
    return [{ spec: unit.spec, running: mark === 'u', left: row?.left ?? [] }]
  })
}

// Whether it is for one's own machines, awake or asleep.
const isTheirs = (decide: Decide, own: BackendCard, spec: UnitSpec, left: readonly string[]): boolean => {
  const { ranking, refused } = decide(spec, left)
  return ranking.length > 0
    ? ranking[0]?.backend === own.id
    : refused.some(({ backend, why }) => backend === own.id && why === 'no-machine')
}

export const ownQueue = async (ports: Ports, workspaceId: string): Promise<OwnQueue> => {
  const [cards, live] = await Promise.all([ports.backends.cards(), ports.backends.live()])
  const { machines, places: hands = machines } = await ports.accounts.of(workspaceId)
  const kinds = new Map<UnitKind, OwnQueue['kinds'][number]>()
  let [ms, micros, homeOnly] = [0, 0, 0]
  const own = cards.find(({ ownMachines }) => ownMachines)
  const ids = own ? (await ports.store.openJobs(workspaceId)).slice(0, mostJobs) : []
  for (const job of await ports.store.getMany('job', ids)) {
    const plan = job?.open ? await planIfReadable(ports, job) : undefined
    if (!own || !job || !plan) continue
    const decide = await deciderFor(ports, job, cards)
    // What others would take for it, had nobody said who is to make it.
    const preference = { ...job.preference, mode: 'automatic' as const, own: 'awake' as const }
    const decideElse = await deciderFor(ports, { ...job, preference }, cards)
    if (!decide || !decideElse) continue
    for (const { spec, running, left } of await openUnits(ports, own, job, plan)) {
      if (isLocal(cards, spec) || (!running && !isTheirs(decide, own, spec, left))) continue
      const kind = kinds.get(spec.kind) ?? { kind: spec.kind, running: 0, waiting: 0 }
      kinds.set(spec.kind, kind)
      kind[running ? 'running' : 'waiting'] += 1
      const usual = own.offers.find((offer) => offer.kinds.includes(spec.kind))?.typicalMs ?? 0
      ms += live.get(own.id)?.averageMs[spec.kind] ?? usual
      if (running) continue
      const [other] = decideElse(spec, [...left, own.id]).ranking
      if (other) micros += other.micros
      else homeOnly += 1
    }
  }
  return {
    hands,
    kinds: [...kinds.values()],
    leftMs: Math.ceil(ms / Math.max(1, hands)),
    elsewhereMillis: millisOf(micros),
    homeOnly,
  }
}
