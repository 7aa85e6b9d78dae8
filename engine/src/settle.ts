import { isMade, type Mark } from '@peace/core/build'
import { must } from '@peace/core/errors'
import type { BackendCard } from '@peace/core/routing'
import { artifactOf, type Planned } from './artifact-of.ts'
import type { Fault } from './backend.ts'
import { lookDown, triedAt } from './fallback.ts'
import { frozenFilm } from './frozen-film.ts'
import { changeJob } from './job-change.ts'
import { lookAgainMs } from './moderator.ts'
import { paidFor, pay, release } from './money.ts'
import { ownAlone } from './own-alone.ts'
import { type JobPlan, pageId, planIfReadable, planOf, withResult } from './plans.ts'
import type { Ports } from './ports.ts'
import { afterFault } from './retry.ts'
import { mayRevise, revise } from './revise.ts'
import { type AttemptRow, type JobRow, type Kept, keptSchema, type UnitRow, unitId, within } from './rows.ts'
import { freeSlot } from './slots.ts'
import { type Transaction, transact } from './transaction.ts'

export type Outcome =
  | { attemptId: string; is: 'done'; kept: Kept }
  // Made, and nobody could look at it yet: it is no artifact, and costs nobody anything.
  | { attemptId: string; is: 'held'; kept: Kept }
  // `lost`: what it was to be made from, and has to be made again first.
  | { attemptId: string; is: 'failed'; fault: Fault; costMicros: number; lost?: readonly string[] }

// The jobs that one settlement touches, each with the changes it has seen so far.
type Open = { job: JobRow; plan: JobPlan; changes: Map<number, Mark> }
type Session = {
  ports: Ports
  tx: Transaction
  cards: readonly BackendCard[]
  jobs: Map<string, Open>
  // Nobody has come between yet.
  first: boolean
}

const openJobs = async (session: Session, ids: Iterable<string>): Promise<void> => {
  const wanted = [...new Set(ids)].filter((id) => !session.jobs.has(id))
  const rows = await session.tx.getMany('job', wanted)
  for (const job of rows) {
    if (!job) continue
    const plan = await (job.open ? planOf : planIfReadable)(session.ports, job)
    if (plan) session.jobs.set(job.id, { job, plan, changes: new Map() })
  }
}

// Interests that are still alive, oldest first: that one pays.
const liveInterests = ({ jobs }: Session, unit: UnitRow): { open: Open; at: number }[] =>
  Object.entries(unit.interests)
    .sort(([a, x], [b, y]) => x.since - y.since || (a < b ? -1 : 1))
    .flatMap(([jobId, { at }]) => {
      const open = jobs.get(jobId)
      return open?.job.open ? [{ open, at }] : []
    })

// What the attempt was to make, by its job's plan as it was then: the place may have been amended since. An answer whose
// key is not that unit's is of no plan, and nobody can say what it is.
const plannedFor = async ({ ports, jobs }: Session, attempt: AttemptRow): Promise<Planned | undefined> => {
  const job = jobs.get(attempt.jobId)?.job
  const plan = job && (await planIfReadable(ports, { ...job, amendments: job.amendments.slice(0, attempt.amendments) }))
  const unit = plan?.units[attempt.at]
  return plan && unit?.key === attempt.unitKey ? { spec: unit.spec, plan, maxHeight: job.maxHeight } : undefined
}

const closeAttempt = async (
  session: Session,
  attempt: AttemptRow,
  end: Pick<AttemptRow, 'verdict' | 'costMicros'> & Partial<AttemptRow>,
): Promise<void> => {
  const { dueAt: _, held: __, ...rest } = attempt
  session.tx.put('attempt', attempt.id, { ...rest, phase: 'closed', closedAt: session.tx.now, ...end })
  await leaveSlot(session, attempt)
}

const leaveSlot = async ({ tx }: Session, attempt: AttemptRow): Promise<void> => {
  const slot = await freeSlot(tx, attempt.slot, attempt.id)
  // Who stands in line is looked after all the same; with this they need not wait for it.
  if (slot) tx.remind({ type: 'pump', backend: slot.scope, slot: slot.n }, { priority: 'normal' })
}

const settleDone = async (session: Session, attempt: AttemptRow, unit: UnitRow, kept: Kept): Promise<void> => {
  const { tx } = session
  const id = within(attempt.workspaceId, attempt.unitKey)
  const current = unit.attemptId === attempt.id && unit.fence === attempt.fence
  // Whoever makes a unit now saw that it was not there, and nobody else may file it meanwhile.
  const unseen = current && session.first
  const before = unseen ? undefined : await tx.get('artifact', id)
  const planned = await plannedFor(session, attempt)
  // An answer with an old fence is costed to us and kept if nothing better is there or under way, and if it is known
  // what it is.
  if ((!current && (before || unit.state === 'running' || unit.state === 'held')) || (!before && !planned)) {
    return closeAttempt(session, attempt, { verdict: 'late', model: kept.model, costMicros: kept.costMicros })
  }
  const said = triedAt(session.jobs.get(attempt.jobId)?.job, attempt.at, unit.said)
  const made = () => artifactOf(attempt, kept, must(planned, 'the unit made'), said, tx.now)
  let artifact = before ?? made()
  const [payer, ...others] = liveInterests(session, unit)
  let charged = 0
  if (payer) {
    const paid = pay(payer.open.job, payer.open.plan, payer.at, artifact)
    payer.open.job = payer.open.job.id === attempt.jobId ? paid.job : paidFor(paid.job, attempt.id)
    artifact = paid.artifact
    charged = paid.micros
    payer.open.changes.set(payer.at, 'd')
  }
  for (const { open, at } of others) {
    open.job = release(open.job, open.plan, at)
    open.changes.set(at, 'd')
  }
  tx[unseen ? 'create' : 'put']('artifact', id, artifact)
  // What is made says so itself: its artifact is there.
  tx.remove('unit', unitId(unit.workspaceId, unit.key))
  await closeAttempt(session, attempt, {
    verdict: 'done',
    model: kept.model,
    ...(kept.worked ? { worked: kept.worked } : {}),
    costMicros: kept.costMicros,
    chargedMicros: charged,
    ...(payer ? { payer: payer.open.job.id } : {}),
  })
}

// It stays open, out of its maker's way, until it is looked at (look.ts). The jobs that want it say so.
const holdResult = async (session: Session, attempt: AttemptRow, unit: UnitRow, kept: Kept): Promise<void> => {
  const { tx, ports } = session
  if (attempt.phase === 'held') return
  const { slot: _, ...rest } = attempt
  const held = { since: tx.now, tries: 0, kept: keptSchema.parse(kept) }
  const dueAt = tx.now + lookAgainMs(ports, 0)
  tx.put('attempt', attempt.id, { ...rest, phase: 'held', held, costMicros: kept.costMicros, dueAt })
  await leaveSlot(session, attempt)
  tx.remind({ type: 'watch', attemptId: attempt.id }, { priority: 'normal', at: dueAt })
  if (unit.attemptId !== attempt.id || unit.fence !== attempt.fence) return
  tx.put('unit', unitId(unit.workspaceId, unit.key), { ...unit, state: 'held' })
  for (const { open, at } of liveInterests(session, unit)) open.changes.set(at, 'h')
}

// Nothing more can be tried for this unit: each job that waits for it fails it, asks its user, or looks one tier down
// because its user said so.
export const giveUp = (session: Session, unit: UnitRow, code: string): void => {
  const { tx, cards } = session
  for (const { open, at } of liveInterests(session, unit)) {
    const tried = triedAt(open.job, at, unit.said).slice(-50)
    const failure = { code, unitKey: unit.key, subject: unit.subject, tried }
    // A budget may be spent otherwise: nobody need be asked.
    const next = open.job.budget
      ? { job: { ...release(open.job, open.plan, at), failure }, mark: 'f' as const }
      : lookDown(open.job, open.plan, at, cards, tx.now, session.ports.settings.questionMs, failure)
    open.job = next.job
    open.changes.set(at, next.mark)
  }
  const { attemptId: _, dueAt: __, lineFor: ___, ...rest } = unit
  tx.put('unit', unitId(unit.workspaceId, unit.key), {
    ...rest,
    state: 'failed',
    interests: {},
    tries: {},
    left: [],
  })
}

// What was made and is lost is made again. Its money is settled: nobody pays twice.
const remake = ({ job, plan, changes }: Open, lost: readonly string[] = []): void => {
  for (const key of lost) {
    const at = plan.at.get(key)
    if (at !== undefined && isMade(job.marks[at])) changes.set(at, 'w')
  }
}

const settleFailed = async (
  session: Session,
  attempt: AttemptRow,
  unit: UnitRow,
  { fault, costMicros, lost }: Extract<Outcome, { is: 'failed' }>,
): Promise<void> => {
  const { tx, ports, cards } = session
  const current = unit.attemptId === attempt.id && unit.fence === attempt.fence
  const verdict = attempt.stopping ? ('cancelled' as const) : ('failed' as const)
  await closeAttempt(session, attempt, {
    verdict,
    costMicros,
    fault: fault.code,
    message: fault.message.slice(0, 300),
  })
  if (!current) return
  const waiting = liveInterests(session, unit)
  for (const { open } of waiting) {
    if (attempt.worker === undefined) continue
    const { [attempt.worker]: _, ...workers } = open.job.workers
    open.job = { ...open.job, workers }
  }
  const card = cards.find(({ id }) => id === attempt.backend)
  const alone = waiting.some(({ open }) => ownAlone(open.job.preference, cards))
  const next = afterFault(unit, attempt.backend, fault, card, { now: tx.now, random: ports.random, alone })
  if (next.is === 'give-up') return giveUp(session, next.unit, fault.code)
  const { attemptId: __, ...freed } = next.unit
  const id = unitId(unit.workspaceId, unit.key)
  for (const { open } of waiting) remake(open, lost)
  if (waiting.length === 0 || card?.embedded || lost) {
    // Our own workers take it up from the job's marks.
    const { dueAt: ___, lineFor: ____, ...idle } = freed
    tx.put('unit', id, { ...idle, state: 'idle', interests: {} })
    for (const { open, at } of waiting) open.changes.set(at, 'w')
    return
  }
  tx.put('unit', id, { ...freed, state: 'queued', dueAt: next.unit.notBefore })
  tx.remind(
    { type: 'unit', workspaceId: unit.workspaceId, unitKey: unit.key },
    { priority: unit.priority, at: next.unit.notBefore },
  )
  for (const { open, at } of waiting) open.changes.set(at, 'q')
}

const applyJobs = async ({ ports, tx, cards, jobs }: Session): Promise<void> => {
  for (const { job, plan, changes } of jobs.values()) {
    if (changes.size === 0) continue
    const revised = mayRevise(job, changes)
      ? revise(job, plan, changes, await frozenFilm(ports, job), cards, await ports.backends.live(), tx.now)
      : undefined
    if (revised) {
      const from = job.pages
      for (const [n, page] of revised.pages.entries()) tx.put('page', pageId(job.id, from + n), page)
      if (revised.job.looking) tx.owe({ type: 'look', jobId: job.id }, { priority: job.priority })
      await changeJob(tx, revised.job, revised.changes, { plan: revised.plan, cards, settings: ports.settings })
      continue
    }
    const current = job.amendments.length > 0 ? await planOf(ports, job) : plan
    await changeJob(tx, withResult(job, plan, current), changes, { plan: current, cards, settings: ports.settings })
  }
}

// The one place that settles. Each attempt is closed once, whoever comes with its answer and however often.
export const settle = async (ports: Ports, outcomes: readonly Outcome[]): Promise<void> => {
  if (outcomes.length === 0) return
  const cards = await ports.backends.cards()
  let first = true
  const closed = await transact(ports, 'settle', async (tx) => {
    const session: Session = { ports, tx, cards, jobs: new Map(), first }
    first = false
    const attempts = await tx.getMany(
      'attempt',
      outcomes.map(({ attemptId }) => attemptId),
    )
    const open = attempts.filter((attempt) => attempt !== undefined).filter(({ phase }) => phase !== 'closed')
    const units = await tx.getMany(
      'unit',
      open.map((each) => unitId(each.workspaceId, each.unitKey)),
    )
    await openJobs(session, [
      ...units.flatMap((unit) => Object.keys(unit?.interests ?? {})),
      ...open.map(({ jobId }) => jobId),
    ])
    const heard: { attempt: AttemptRow; fault: string | undefined }[] = []
    for (const attempt of open) {
      const outcome = outcomes.find(({ attemptId }) => attemptId === attempt.id)
      const unit = await tx.get('unit', unitId(attempt.workspaceId, attempt.unitKey))
      if (!outcome) continue
      if (!unit) {
        const costMicros = outcome.is === 'failed' ? outcome.costMicros : outcome.kept.costMicros
        await closeAttempt(session, attempt, { verdict: 'late', costMicros })
        continue
      }
      if (outcome.is === 'done') await settleDone(session, attempt, unit, outcome.kept)
      else if (outcome.is === 'held') await holdResult(session, attempt, unit, outcome.kept)
      else await settleFailed(session, attempt, unit, outcome)
      // Whose result is held has made it well, and was heard then.
      if (
        !attempt.stopping &&
        (attempt.phase !== 'held' || (outcome.is === 'failed' && outcome.fault.code === 'filtered'))
      )
        heard.push({ attempt, fault: outcome.is === 'failed' ? outcome.fault.code : undefined })
    }
    await applyJobs(session)
    return heard
  })
  for (const { attempt, fault } of closed)
    await ports.backends.heard(attempt.backend, attempt.kind, ports.clock.now() - attempt.createdAt, fault)
}

// Gives a unit up that no backend can take, without an attempt of its own.
export const giveUpUnit = async (ports: Ports, workspaceId: string, unitKey: string, code: string): Promise<void> => {
  const cards = await ports.backends.cards()
  await transact(ports, 'give-up', async (tx) => {
    const session: Session = { ports, tx, cards, jobs: new Map(), first: false }
    const unit = await tx.get('unit', unitId(workspaceId, unitKey))
    if (unit?.state !== 'queued') return
    await openJobs(session, Object.keys(unit.interests))
    giveUp(session, unit, code)
    await applyJobs(session)
  })
}
