import { factsOf, type UnitSpec } from '@peace/core/build'
import { type BackendCard, choose, type Decision, type Scored, sharesOf } from '@peace/core/routing'
import type { Ports } from './ports.ts'
import type { AttemptRow, JobRow } from './rows.ts'

// Who should make a unit, for all that is known of the backends at one moment. What is the same to every backend is
// decided once.
export type Decide = (spec: UnitSpec, tried?: readonly string[], waitedForOwn?: boolean) => Decision

// Nobody, while the workspace's money is stopped: what costs waits.
export const deciderFor = async (
  ports: Ports,
  job: JobRow,
  cards: readonly BackendCard[],
): Promise<Decide | undefined> => {
  const live = await ports.backends.live()
  // Machines wake and sleep while a film is made.
  const { machines, paidStopped, preference: today } = await ports.accounts.lately(job.workspaceId)
  if (paidStopped && job.paid) return undefined
  const now = ports.clock.now()
  const known = new Map<string, Decision>()
  return (spec, tried = [], waitedForOwn = false) => {
    const facts = factsOf(spec.kind)
    const name = JSON.stringify([
      spec.kind,
      spec.quality,
      facts.asks(spec),
      facts.basis(spec.fields),
      tried,
      waitedForOwn,
    ])
    const before = known.get(name)
    if (before) return before
    // A vendor that is no longer allowed gets nothing more, whatever was agreed when the job was asked for.
    const preference = { ...job.preference, vendors: today.vendors }
    const { rates } = job
    const { fallback } = job.request
    const decision = choose({
      ...{ spec, cards, live, rates, preference, machines, fallback, now },
      ...{ tried: new Set(tried), waitedForOwn },
    })
    known.set(name, decision)
    return decision
  }
}

// Why this backend: kept with the attempt, for the receipt.
export const explain = (decision: Decision, chosen: Scored): AttemptRow['decision'] => {
  const [, second] = decision.ranking
  const round = (value: number) => Math.round(value * 1000) / 1000
  const { priority, cost, speed, queue } = sharesOf(chosen, decision.most)
  return {
    reason: decision.reason,
    score: round(chosen.score),
    priority: round(priority),
    cost: round(cost),
    speed: round(speed),
    queue: round(queue),
    ...(second ? { runnerUp: second.backend, runnerUpScore: round(second.score) } : {}),
  }
}
