import type { Mark } from '@peace/core/build'
import { own } from '@peace/core/ids'
import { type BackendCard, type Decision, ownMachineRules, placeOf } from '@peace/core/routing'
import type { Backend } from './backend.ts'
import { deciderFor, explain } from './decide.ts'
import { changeJob } from './job-change.ts'
import { joinLine } from './line.ts'
import { ownAlone } from './own-alone.ts'
import { type JobPlan, planOf } from './plans.ts'
import type { Ports } from './ports.ts'
import { type AttemptRow, type JobRow, type UnitRow, unitId } from './rows.ts'
import { giveUpUnit } from './settle.ts'
import { findSlots, slotsAt, takeSlot } from './slots.ts'
import { attemptAt, leaseFor, submit } from './submit.ts'
import { transact } from './transaction.ts'

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

// Stays in line: for a backend whose slots are full, or for one that may come back.
type Stay = { is: 'in-line'; lineFor: string } | { is: 'down' } | { is: 'not-ours-to-send' } | { is: 'stopped' }
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
    const slotId = await takeSlot(
      tx,
      placeOf(card, unit.workspaceId),
      slot,
      leaseFor(ports, card, unit, attemptId, tx.now),
    )
    if (!slotId) return undefined
    const attempt = attemptAt(ports, {
      unit,
      job: ask.job,
      at: ask.at,
      card,
      backend,
      id: attemptId,
      slotId,
      decision,
      now: tx.now,
    })
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

// What was refused for a passing reason would fit. But where all others have failed, nobody waits for a machine that was
// not there when the job was asked for: most workspaces have none.
const exhausted = ({ unit, job, cards }: Ask, decision: Decision, ports: Ports): boolean => {
  // Whoever said that only their own machines are to make it is not told after a while that nobody could.
  if (ownAlone(job.preference, cards) && decision.refused.some(({ why }) => why === 'no-machine')) return false
  const hoped = job.machines > 0 || unit.left.length === 0
  const mayReturn = decision.refused.some(({ why }) => passing.has(why) && (why !== 'no-machine' || hoped))
  // Patience begins when the backends went, however long it has stood in line before.
  const now = ports.clock.now()
  return !mayReturn || now > (unit.downSince ?? now) + ports.settings.patienceMs
}

// Slots that have just come free, for whoever comes first. The backend is a place: one's own machines are a workspace's.
export type Given = { backend: string; slots: readonly number[] | undefined }

// Chooses a backend for one unit that was tried before, or that nobody could take, and sends it there, if a slot is free;
// else it waits in that backend's line.
export const dispatchUnit = async (
  ports: Ports,
  workspaceId: string,
  unitKey: string,
  given?: Given,
): Promise<boolean> => {
  const unit = await ports.store.get('unit', unitId(workspaceId, unitKey))
  if (unit?.state !== 'queued' || unit.notBefore > ports.clock.now()) return false
  const ask = await askFor(ports, unit)
  if (!ask) {
    await letGo(ports, unit)
    return false
  }
  const decide = await deciderFor(ports, ask.job, ask.cards)
  if (!decide) {
    await stay(ports, unit, { is: 'stopped' }, ask.job.priority)
    return false
  }
  const spec = ask.plan.units[ask.at]?.spec
  const now = ports.clock.now()
  // One waits once: where others were asked already, what they said does not begin it anew.
  const others = ask.cards.some((card) => !card.ownMachines && own(unit.tries, card.id) !== undefined)
  const waitedForOwn = others || now - (unit.downSince ?? now) > ownMachineRules.patienceMs
  const decision = spec && decide(spec, unit.left, waitedForOwn)
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
  const place = placeOf(card, workspaceId)
  const limit = await slotsAt(ports, card, workspaceId)
  const handed = given?.backend === place ? given.slots : undefined
  for (let tries = 0; tries < (handed ? 1 : 3); tries++) {
    const [slot] = handed ?? (await findSlots(ports, place, { limit, wanted: 1 }))
    if (slot === undefined) break
    const attempt = await claim(ports, ask, card, backend, slot, explain(decision, best))
    if (attempt) {
      await submit(ports, backend, card, ask.job, attempt)
      return true
    }
  }
  await stay(ports, unit, { is: 'in-line', lineFor: place }, ask.job.priority)
  await joinLine(ports, ask.job.id, place, { alone: true })
  return false
}
