import type { Mark } from '@peace/core/build'
import { own } from '@peace/core/ids'
import { type BackendCard, choose, type Decision, type Scored, sharesOf } from '@peace/core/routing'
import type { Backend } from './backend.ts'
import { changeJob } from './job-change.ts'
import { type JobPlan, planOf } from './plans.ts'
import type { Ports } from './ports.ts'
import { keepResult } from './result.ts'
import { type AttemptRow, type JobRow, type UnitRow, unitId } from './rows.ts'
import { giveUpUnit, settle } from './settle.ts'
import { findSlot, takeSlot } from './slots.ts'
import { transact } from './transaction.ts'
import { missing, workOrderOf } from './work-order.ts'

const waitMs = 30_000

type Ask = { unit: UnitRow; job: JobRow; plan: JobPlan; at: number; cards: readonly BackendCard[] }

// No open job wants it any more.
const letGo = async (ports: Ports, unit: UnitRow): Promise<void> =>
  transact(ports, 'let-go', async (tx) => {
    const id = unitId(unit.workspaceId, unit.key)
    const row = await tx.get('unit', id)
    if (row?.state !== 'queued' || row.fence !== unit.fence) return
    const jobs = await tx.getMany('job', Object.keys(row.interests))
    if (jobs.some((job) => job?.open)) return
    const { dueAt: _, lineFor: __, ...rest } = row
    tx.put('unit', id, { ...rest, state: 'idle', interests: {} })
  })

// The job that has waited longest says how the unit is to be made.
const askFor = async (ports: Ports, unit: UnitRow): Promise<Ask | undefined> => {
  const cards = await ports.backends.cards()
  const jobs = await ports.store.getMany('job', Object.keys(unit.interests))
  const open = jobs.filter((job) => job?.open).filter((job) => job !== undefined)
  const [job] = open.sort((a, b) => a.createdAt - b.createdAt || (a.id < b.id ? -1 : 1))
  const at = job && own(unit.interests, job.id)?.at
  return job && at !== undefined ? { unit, job, plan: await planOf(ports, job), at, cards } : undefined
}

const decide = async (ports: Ports, { unit, job, plan, at, cards }: Ask): Promise<Decision | undefined> => {
  const spec = plan.units[at]?.spec
  if (!spec) return undefined
  return choose({
    spec,
    cards,
    live: await ports.backends.live(),
    rates: job.rates,
    preference: job.preference,
    tried: new Set(unit.left),
    // Machines wake and sleep while a film is made.
    machines: (await ports.accounts.of(job.workspaceId)).machines,
    fallback: job.request.fallback,
    now: ports.clock.now(),
  })
}

// Stays in line: for a backend whose slots are full, or for one that may come back.
type Stay = { is: 'in-line'; lineFor: string } | { is: 'down' } | { is: 'not-ours-to-send' }
const stay = async (ports: Ports, unit: UnitRow, why: Stay, priority: UnitRow['priority']) =>
  transact(ports, 'stay', async (tx) => {
    const id = unitId(unit.workspaceId, unit.key)
    const row = await tx.get('unit', id)
    if (row?.state !== 'queued' || row.fence !== unit.fence) return
    const { lineFor: _, downSince, ...rest } = row
    const waits = {
      ...(why.is === 'in-line' ? { lineFor: why.lineFor } : {}),
      ...(why.is === 'down' ? { downSince: downSince ?? tx.now } : {}),
    }
    tx.put('unit', id, { ...rest, ...waits, priority, dueAt: tx.now + waitMs })
  })

const passing = new Set(['down', 'breaker', 'no-machine'])

const explain = (decision: Decision, chosen: Scored): AttemptRow['decision'] => {
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

// The claim: fence raised, slot leased, intent written; only then is the provider called.
const claim = async (
  ports: Ports,
  ask: Ask,
  card: BackendCard,
  backend: Backend,
  slot: number,
  decision: AttemptRow['decision'],
): Promise<AttemptRow | undefined> =>
  transact(ports, 'claim-unit', async (tx) => {
    const id = unitId(ask.unit.workspaceId, ask.unit.key)
    const unit = await tx.get('unit', id)
    if (unit?.state !== 'queued' || unit.notBefore > tx.now) return undefined
    const jobs = await tx.getMany('job', Object.keys(unit.interests))
    if (!jobs.some((job) => job?.open && job.id === ask.job.id)) return undefined
    const attemptId = tx.newId()
    const deadlineAt = tx.now + card.deadlineMs
    const until = deadlineAt + ports.settings.marginMs * 2
    const slotId = await takeSlot(tx, card.id, slot, { holder: attemptId, workspaceId: unit.workspaceId, until })
    if (!slotId) return undefined
    const attempt: AttemptRow = {
      id: attemptId,
      workspaceId: unit.workspaceId,
      filmId: unit.filmId,
      unitKey: unit.key,
      kind: unit.kind,
      subject: unit.subject,
      jobId: ask.job.id,
      at: ask.at,
      amendments: ask.job.amendments.length,
      backend: card.id,
      // Of a backend that is nowhere in particular there is nothing to look for.
      endpoint: backend.endpoint?.() ?? '',
      nonce: ports.ids.secret(),
      fence: unit.fence + 1,
      phase: 'intent',
      createdAt: tx.now,
      deadlineAt,
      barred: false,
      stopping: false,
      polls: 0,
      slot: slotId,
      decision,
      costMicros: 0,
      chargedMicros: 0,
      dueAt: tx.now + Math.max(card.pollMs, 30_000),
    }
    tx.put('attempt', attemptId, attempt)
    const { dueAt: _, lineFor: __, downSince: ___, ...rest } = unit
    tx.put('unit', id, { ...rest, state: 'running', fence: attempt.fence, attemptId, backend: card.id })
    for (const job of jobs) {
      const at = job && own(unit.interests, job.id)?.at
      if (!job?.open || at === undefined) continue
      const plan = await planOf(ports, job)
      await changeJob(tx, job, new Map<number, Mark>([[at, 'u']]), {
        plan,
        cards: ask.cards,
        settings: ports.settings,
      })
    }
    return attempt
  })

// Writes down what the provider said to the order. What it made at once is settled at once.
const submit = async (ports: Ports, backend: Backend, card: BackendCard, job: JobRow, attempt: AttemptRow) => {
  const { order, lost } = await workOrderOf(ports, job, attempt)
  if (lost.length > 0)
    return settle(ports, [{ attemptId: attempt.id, is: 'failed', fault: missing(lost), costMicros: 0, lost }])
  const submission = await backend.submit(order)
  if (submission.is === 'refused')
    return settle(ports, [{ attemptId: attempt.id, is: 'failed', fault: submission.fault, costMicros: 0 }])
  if (submission.is === 'finished') {
    const { made } = submission
    const result = await keepResult(ports, order, made)
    return settle(ports, [
      'fault' in result
        ? { attemptId: attempt.id, is: 'failed', fault: result.fault, costMicros: made.costMicros }
        : { attemptId: attempt.id, is: 'done', kept: { ...made, files: result.files } },
    ])
  }
  await transact(ports, 'sent', async (tx) => {
    const row = await tx.get('attempt', attempt.id)
    if (row?.phase !== 'intent') return
    const next = tx.now + card.pollMs
    const sent =
      submission.is === 'accepted'
        ? { phase: 'sent' as const, providerId: submission.providerId, endpoint: submission.endpoint }
        : // The reply was lost: the work may have begun. It is looked for, never sent again.
          { phase: 'unknown' as const }
    tx.put('attempt', row.id, { ...row, ...sent, dueAt: next })
    tx.owe({ type: 'watch', attemptId: row.id }, { priority: 'normal', at: next })
  })
}

// What was refused for a passing reason would fit. But where all others have failed, nobody waits for a machine that was
// not there when the job was asked for: most workspaces have none.
const exhausted = ({ unit, job }: Ask, decision: Decision, ports: Ports): boolean => {
  const hoped = job.machines > 0 || unit.left.length === 0
  const mayReturn = decision.refused.some(({ why }) => passing.has(why) && (why !== 'no-machine' || hoped))
  // Patience begins when the backends went, however long it has stood in line before.
  const now = ports.clock.now()
  return !mayReturn || now > (unit.downSince ?? now) + ports.settings.patienceMs
}

// Chooses a backend for one unit and sends it there, if a slot is free; else it waits in that backend's line.
export const dispatchUnit = async (ports: Ports, workspaceId: string, unitKey: string): Promise<boolean> => {
  const unit = await ports.store.get('unit', unitId(workspaceId, unitKey))
  if (unit?.state !== 'queued' || unit.notBefore > ports.clock.now()) return false
  const ask = await askFor(ports, unit)
  if (!ask) {
    await letGo(ports, unit)
    return false
  }
  const decision = await decide(ports, ask)
  const best = decision?.ranking[0]
  if (!decision || !best) {
    if (!decision || exhausted(ask, decision, ports))
      await giveUpUnit(ports, workspaceId, unitKey, unit.said.at(-1)?.fault ?? 'no-fit-backend')
    else await stay(ports, unit, { is: 'down' }, ask.job.priority)
    return false
  }
  const card = ask.cards.find(({ id }) => id === best.backend)
  const backend = ports.backends.gateway(best.backend)
  if (!card || !backend) {
    await stay(ports, unit, { is: 'not-ours-to-send' }, ask.job.priority)
    return false
  }
  for (let tries = 0; tries < 3; tries++) {
    const slot = await findSlot(ports, card.id, card.slots)
    if (slot === undefined) break
    const attempt = await claim(ports, ask, card, backend, slot, explain(decision, best))
    if (attempt) {
      await submit(ports, backend, card, ask.job, attempt)
      return true
    }
  }
  await stay(ports, unit, { is: 'in-line', lineFor: card.id }, ask.job.priority)
  return false
}
