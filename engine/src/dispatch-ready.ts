import { setMarks, type UnitSpec } from '@peace/core/build'
import { must } from '@peace/core/errors'
import { type BackendCard, beyondOwn, placeOf } from '@peace/core/routing'
import type { Backend } from './backend.ts'
import { type Decide, deciderFor, explain } from './decide.ts'
import { dispatchUnit, type Given } from './dispatch.ts'
import { orEndDamaged } from './end-damaged.ts'
import { changeJob, type JobContext } from './job-change.ts'
import { isLocal } from './lanes.ts'
import { joinLine, movedOn } from './line.ts'
import { type JobPlan, planOf } from './plans.ts'
import type { Ports } from './ports.ts'
import { type AttemptRow, type JobRow, type UnitRow, unitId } from './rows.ts'
import { rowsAt } from './rows-at.ts'
import { findSlots, slotId, slotsAt, takeSlot } from './slots.ts'
import { attemptAt, leaseFor, submit } from './submit.ts'
import { readyPlaces, takeReady } from './take-ready.ts'
import { type Transaction, transact } from './transaction.ts'

// A job's ready units go where they are made, as many as there are free slots. The rest stay in its plan, and the job
// stands in line: nothing is written, or read, for a unit that only waits.

const atOnce = 10
const mostMisses = 3

type Room = { card: BackendCard; backend: Backend; place: string; slots: readonly number[] }
type Claimed = { job: JobRow | undefined; attempts: AttemptRow[]; alone: string[]; waiting: number }
const nothing: Claimed = { job: undefined, attempts: [], alone: [], waiting: 0 }

// One that was tried before may belong elsewhere: it goes its own way.
const sendAlone = (tx: Transaction, { downSince: _, ...unit }: UnitRow, { priority }: JobRow): void =>
  tx.put('unit', unitId(unit.workspaceId, unit.key), {
    ...unit,
    state: 'queued',
    priority,
    readyAt: tx.now,
    notBefore: 0,
    dueAt: tx.now + 5_000,
  })

// The claim: fences raised, slots leased, intents written; only then is the provider called.
const claimReady = (
  ports: Ports,
  jobId: string,
  { card, backend, place, slots }: Room,
  decide: Decide,
): Promise<Claimed> =>
  transact(ports, 'claim-ready', async (tx) => {
    const cards = await ports.backends.cards()
    const job = await tx.get('job', jobId)
    if (!job?.open || !job.admitted) return nothing
    const context: JobContext = { plan: await planOf(ports, job), cards, settings: ports.settings }
    const goesThere = (spec: UnitSpec) => !isLocal(cards, spec) && decide(spec).ranking[0]?.backend === card.id
    const places = readyPlaces(job, context, goesThere, slots.length)
    const { taken, changes, free } = await takeReady(tx, job, context.plan, places)
    await tx.getMany(
      'slot',
      slots.map((n) => slotId(place, n)),
    )
    const left = [...slots]
    const attempts: AttemptRow[] = []
    const alone: string[] = []
    for (const { at, unit } of free) {
      const { spec } = context.plan.units[at] ?? {}
      const decision = spec && decide(spec, unit.left)
      const best = decision?.ranking[0]
      if (!decision || best?.backend !== card.id) {
        sendAlone(tx, unit, job)
        changes.set(at, 'q')
        alone.push(unit.key)
        continue
      }
      const id = tx.newId()
      const lease = leaseFor(ports, card, unit, id, tx.now)
      let held: string | undefined
      while (!held && left.length > 0) held = await takeSlot(tx, place, left.shift() ?? 0, lease)
      if (!held) break
      const attempt = attemptAt(ports, {
        ...{ id, unit, job, at, card, backend },
        ...{ slotId: held, decision: explain(decision, best), now: tx.now },
      })
      tx.put('attempt', id, attempt)
      const { fence } = attempt
      const { downSince: _, ...fresh } = unit
      tx.put('unit', unitId(unit.workspaceId, unit.key), {
        ...fresh,
        ...{ state: 'running', fence, attemptId: id, backend: card.id, priority: job.priority, readyAt: tx.now },
      })
      changes.set(at, 'u')
      attempts.push(attempt)
    }
    const after: JobRow = { ...taken, marks: setMarks(taken.marks, changes) }
    const waiting = readyPlaces(after, context, goesThere, Number.POSITIVE_INFINITY).length
    const line = movedOn(job.line, place, attempts.length, waiting)
    const { line: before, ...rest } = taken
    // What would go there goes elsewhere now.
    if (line !== before && waiting === 0 && attempts.length === 0)
      tx.remind({ type: 'advance', jobId }, { priority: job.priority })
    if (changes.size === 0 && line === before) return { ...nothing, job, waiting }
    const changed = await changeJob(tx, { ...rest, ...(line ? { line } : {}) }, changes, context)
    return { job: changed, attempts, alone, waiting }
  })

// To one backend, until its slots or the job's units are used up.
const fill = async (
  ports: Ports,
  first: JobRow,
  { card, backend, place }: Omit<Room, 'slots'>,
  decide: Decide,
  { given, thorough, most = Number.POSITIVE_INFINITY }: { given?: Given | undefined; thorough: boolean; most?: number },
): Promise<number> => {
  const { settings } = ports
  const limit = await slotsAt(ports, card, first.workspaceId)
  const context: JobContext = { plan: await planOf(ports, first), cards: await ports.backends.cards(), settings }
  const wants = readyPlaces(first, context, (spec) => decide(spec).ranking[0]?.backend === card.id, atOnce).length
  let sent = 0
  let misses = 0
  // Who is called looks in any case: if nothing of it waits there any more, it leaves the line.
  for (let wanted = Math.min(most, given ? Math.max(1, wants) : wants); wanted > 0; ) {
    const slots = given?.slots ?? (await findSlots(ports, place, { limit, wanted, thorough }))
    const room = { card, backend, place, slots: slots.slice(0, most - sent) }
    const { job, attempts, alone, waiting } = await claimReady(ports, first.id, room, decide)
    if (!job?.open) return sent
    await Promise.all(attempts.map((attempt) => submit(ports, backend, card, job, attempt)))
    for (const key of alone) await dispatchUnit(ports, first.workspaceId, key)
    sent += attempts.length
    if (waiting === 0 || sent >= most) return sent
    // Somebody else was quicker at just these slots.
    if (attempts.length + alone.length === 0) misses += 1
    if (given?.slots || slots.length < wanted || misses >= mostMisses) {
      if (most === Number.POSITIVE_INFINITY && !job.line?.backends.includes(place))
        await joinLine(ports, job.id, place, { many: waiting })
      return sent
    }
    wanted = Math.min(atOnce, most - sent)
  }
  return sent
}

// Units that nobody can take now wait by themselves, or are given up.
const sendOrphans = async (ports: Ports, jobId: string, decide: Decide): Promise<void> => {
  for (;;) {
    const found = await transact(ports, 'line-up', async (tx) => {
      const cards = await ports.backends.cards()
      const job = await tx.get('job', jobId)
      if (!job?.open || !job.admitted) return undefined
      const context: JobContext = { plan: await planOf(ports, job), cards, settings: ports.settings }
      const orphan = (spec: UnitSpec) => !isLocal(cards, spec) && decide(spec).ranking.length === 0
      const places = readyPlaces(job, context, orphan, atOnce)
      if (places.length === 0) return undefined
      const { taken, changes, free } = await takeReady(tx, job, context.plan, places)
      for (const { at, unit } of free) {
        sendAlone(tx, unit, job)
        changes.set(at, 'q')
      }
      await changeJob(tx, taken, changes, context)
      return { workspaceId: job.workspaceId, keys: free.map(({ unit }) => unit.key) }
    })
    if (!found) return
    for (const key of found.keys) await dispatchUnit(ports, found.workspaceId, key)
  }
}

// How long one's own machines take for what of a job is theirs and does not wait: what they have in hand, as far as it is not
// done yet, and what is to come. What others have in hand is none of it.
const elseMsOf = async (
  ports: Ports,
  job: JobRow,
  plan: JobPlan,
  own: BackendCard,
  { waiting, msAt, now }: { waiting: ReadonlySet<number>; msAt: (spec: UnitSpec) => number; now: number },
): Promise<number> => {
  const begun = [...job.marks].flatMap((mark, at) => (mark === 'u' ? [at] : []))
  const rows = await rowsAt(ports, job, plan, begun)
  return [...job.marks].reduce((sum, mark, at) => {
    const unit = plan.units[at]
    if (!unit || waiting.has(at) || (mark !== 'w' && mark !== 'u')) return sum
    if (mark === 'w') return sum + msAt(unit.spec)
    const row = rows.get(unit.key)
    return row?.backend === own.id ? sum + Math.max(0, msAt(unit.spec) - Math.max(0, now - row.readyAt)) : sum
  }, 0)
}

// What more waits for one's own machines than was agreed goes to others, and stands in no line there: as soon as a machine is
// free it takes what is left.
const spill = async (ports: Ports, jobId: string, own: BackendCard, decide: Decide): Promise<number> => {
  const job = await ports.store.get('job', jobId)
  if (!job?.open) return 0
  const { own: use, by } = job.preference
  if (use !== 'first' && use !== 'both') return 0
  const cards = await ports.backends.cards()
  const context: JobContext = { plan: await planOf(ports, job), cards, settings: ports.settings }
  const ownBest = (spec: UnitSpec) => {
    const [best] = isLocal(cards, spec) ? [] : decide(spec).ranking
    return best?.backend === own.id ? best : undefined
  }
  const waits = (spec: UnitSpec) => ownBest(spec) !== undefined
  const msAt = (spec: UnitSpec) => ownBest(spec)?.ms ?? 0
  const waiting = readyPlaces(job, context, waits, Number.POSITIVE_INFINITY)
  if (waiting.length === 0) return 0
  const now = ports.clock.now()
  const agreed = { use, by, hands: await slotsAt(ports, own, job.workspaceId), now }
  const times = waiting.map((at) => ({ ms: msAt(must(context.plan.units[at], 'unit').spec) }))
  const going = { waiting: new Set(waiting), msAt, now }
  const elseMs = by === undefined ? 0 : await elseMsOf(ports, job, context.plan, own, going)
  const most = beyondOwn(agreed, times, elseMs)
  if (most <= 0) return 0
  const without: Decide = (spec, tried = [], waited) => decide(spec, waits(spec) ? [...tried, own.id] : tried, waited)
  const specs = waiting.flatMap((at) => context.plan.units[at]?.spec ?? [])
  const others = new Set(specs.map((spec) => without(spec).ranking[0]?.backend))
  let sent = 0
  for (const card of cards) {
    const backend = others.has(card.id) ? ports.backends.gateway(card.id) : undefined
    const place = placeOf(card, job.workspaceId)
    if (backend)
      sent += await fill(ports, job, { card, backend, place }, without, { thorough: false, most: most - sent })
    if (sent >= most) break
  }
  return sent
}

const dispatch = async (
  ports: Ports,
  job: JobRow | undefined,
  given: Given | undefined,
  thorough: boolean,
): Promise<number> => {
  if (!job?.open || !job.admitted) return 0
  const cards = await ports.backends.cards()
  const context: JobContext = { plan: await planOf(ports, job), cards, settings: ports.settings }
  const decide = await deciderFor(ports, job, cards)
  if (!decide) return 0
  const backends = new Set<string | undefined>()
  const elsewhere = (spec: UnitSpec) => !isLocal(cards, spec)
  for (const at of readyPlaces(job, context, elsewhere, Number.POSITIVE_INFINITY)) {
    const spec = context.plan.units[at]?.spec
    if (spec) backends.add(decide(spec).ranking[0]?.backend)
  }
  let sent = 0
  for (const card of cards) {
    const place = placeOf(card, job.workspaceId)
    if (given ? given.backend !== place : !backends.has(card.id)) continue
    const backend = ports.backends.gateway(card.id)
    if (!backend) continue
    // Who stands in line is called.
    if (given || thorough || !job.line?.backends.includes(place))
      sent += await fill(ports, job, { card, backend, place }, decide, { given, thorough })
    if (card.ownMachines) sent += await spill(ports, job.id, card, decide)
  }
  if (!given && backends.has(undefined)) await sendOrphans(ports, job.id, decide)
  return sent
}

// Answers how many were sent. `given`: only to this backend, whose slots have come free.
export const dispatchReady = async (
  ports: Ports,
  jobId: string,
  given?: Given & { job: JobRow },
  { thorough = false } = {},
): Promise<number> => {
  let sent = 0
  await orEndDamaged(ports, jobId, async () => {
    sent = await dispatch(ports, given?.job ?? (await ports.store.get('job', jobId)), given, thorough)
  })
  return sent
}
