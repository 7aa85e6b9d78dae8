import { isFinal } from '@peace/core/build'
import { auditLedger, lotsTotal } from '@peace/core/money'
import { type JobPlan, pageId, planName, planVersion } from '../plans.ts'
import type { ArtifactRow, AttemptRow, JobRow, Rows, SlotRow, UnitRow, WorkloadRow } from '../rows.ts'
import { hold } from './broken.ts'
import { checkEnded } from './check-ended.ts'
import { checkGiven } from './check-given.ts'
import { checkLimits } from './check-limits.ts'
import { checkPaid } from './check-paid.ts'
import { checkWaits } from './check-waits.ts'
import type { MemoryStore, Write } from './memory-store.ts'
import { isShownUnseen, type Looks } from './moderator.ts'
import type { Home } from './ports.ts'
import type { Providers } from './providers.ts'
import type { Sky } from './weather.ts'

export type Watched = {
  store: MemoryStore
  providers: Providers
  plans: Map<string, JobPlan>
  limits: { drafts: number; slots: Map<string, number>; concurrency(workspaceId: string): number }
  // Files in our keeping that are what they should be.
  good: ReadonlySet<string>
  looks: Looks
  now(): number
  marginMs: number
  sky: Sky
  homes: ReadonlyMap<string, Home>
}

const planFor = ({ plans }: Watched, job: JobRow): Pick<JobPlan, 'units'> | undefined =>
  plans.get(planName(job.id, planVersion(job)))

// A plan that has just grown, which nobody has read yet.
const asStored = ({ store }: Watched, job: JobRow): Pick<JobPlan, 'units'> | undefined => {
  const pages = Array.from({ length: job.pages }, (_, n) => store.row('page', pageId(job.id, n)))
  if (pages.some((page) => page === undefined)) return undefined
  return { units: pages.flatMap((page) => (page ? (JSON.parse(page.units) as JobPlan['units']) : [])) }
}

const moneyOf = (watched: Watched, job: JobRow): void => {
  const plan = planFor(watched, job) ?? (job.budget ? asStored(watched, job) : watched.plans.get(`${job.id}/0`))
  if (!plan) return
  let open = 0
  for (let at = 0; at < job.settled.length; at++) if (job.settled[at] === 'o') open += plan.units[at]?.holdMicros ?? 0
  const { heldMicros, capturedMicros, releasedMicros, money } = job
  hold(
    'money-adds-up',
    heldMicros === capturedMicros + releasedMicros + open,
    () => `${job.id}: held ${heldMicros}, captured ${capturedMicros}, released ${releasedMicros}, open ${open}`,
  )
  hold(
    'budget-kept',
    !job.budget || (money.heldMillis <= job.budget.millis && capturedMicros + open <= job.budget.millis * 10),
    () => `${job.id}: ${capturedMicros} captured and ${open} open of ${job.budget?.millis} thousandths`,
  )
  const shownOpen = money.heldMillis - money.capturedMillis - money.releasedMillis
  hold(
    'money-adds-up',
    shownOpen >= 0 && (job.open || shownOpen === 0),
    () => `${job.id} shows ${JSON.stringify(money)}`,
  )
}

const checkJob = (watched: Watched, before: JobRow | undefined, job: JobRow): void => {
  moneyOf(watched, job)
  if (!before) return
  hold(
    'final-once',
    !isFinal(before.state) || before.state === job.state,
    () => `${job.id}: ${before.state} → ${job.state}`,
  )
  // What is settled stays settled: a job that is over pays nothing more.
  hold(
    'paid-by-the-living',
    before.open || before.capturedMicros === job.capturedMicros,
    () => `${job.id}, ${before.state}, pays ${job.capturedMicros - before.capturedMicros}`,
  )
}

// Whatever order a row's fields were read in.
const bytesOf = ({ files }: ArtifactRow): string =>
  files.map(({ path, sha256, bytes }) => `${path} ${sha256} ${bytes}`).join()

const checkArtifact = (
  { good, store, looks }: Watched,
  before: ArtifactRow | undefined,
  row: ArtifactRow,
  writes: readonly Write[],
): void => {
  hold('artifact-never-replaced', !before || bytesOf(before) === bytesOf(row), () => row.key)
  hold('shown-is-seen', before !== undefined || !isShownUnseen(looks, row), () => `${row.kind} ${row.key}`)
  hold(
    'charged-once',
    !before?.paidBy || (before.paidBy === row.paidBy && before.paidMicros === row.paidMicros),
    () => `${row.key} paid by ${before?.paidBy}, then by ${row.paidBy}`,
  )
  if (!row.paidBy || before?.paidBy) return
  hold(
    'no-charge-without-artifact',
    row.files.length > 0 && row.files.every(({ path }) => good.has(path)),
    () => row.key,
  )
  const changed = writes.find(({ table, id }) => table === 'job' && id === row.paidBy)
  const payer = changed ? (changed.before as JobRow | undefined) : store.row('job', row.paidBy)
  hold('paid-by-the-living', payer?.open !== false, () => `${row.key} paid by ${row.paidBy}, which is over`)
}

const checkCharges = (watched: Watched, writes: readonly Write[]): void => {
  const paid = new Map<string, number>()
  for (const { table, before, after } of writes) {
    if (table !== 'artifact') continue
    const [was, row] = [before as ArtifactRow | undefined, after as ArtifactRow]
    if (row.paidBy && !was?.paidBy) paid.set(row.paidBy, (paid.get(row.paidBy) ?? 0) + (row.paidMicros ?? 0))
  }
  for (const { table, id, before, after } of writes) {
    if (table !== 'job') continue
    const difference = (after as JobRow).capturedMicros - ((before as JobRow | undefined)?.capturedMicros ?? 0)
    hold(
      'no-charge-without-artifact',
      difference === (paid.get(id) ?? 0),
      () => `${id} is charged ${difference} for artifacts of ${paid.get(id) ?? 0} at ${watched.now()}`,
    )
  }
}

const openAttempts = new WeakMap<MemoryStore, Map<string, Set<string>>>()

// By the clock: attempts that are not over, at one maker.
const atBackend = new WeakMap<MemoryStore, Map<string, Set<string>>>()
const openAt = (store: MemoryStore, row: AttemptRow): number => {
  const by = atBackend.get(store) ?? new Map<string, Set<string>>()
  atBackend.set(store, by)
  const there = by.get(row.backend) ?? new Set<string>()
  by.set(row.backend, there)
  // What is held for looking is over at its maker.
  there[row.phase === 'closed' || row.phase === 'held' ? 'delete' : 'add'](row.id)
  return there.size
}

const checkAttempt = (watched: Watched, before: AttemptRow | undefined, row: AttemptRow): void => {
  const { store, providers, now, marginMs } = watched
  const byUnit = openAttempts.get(store) ?? new Map<string, Set<string>>()
  openAttempts.set(store, byUnit)
  const unit = `${row.workspaceId}_${row.unitKey}`
  const open = byUnit.get(unit) ?? new Set<string>()
  byUnit.set(unit, open)
  if (row.phase === 'closed' || row.stopping) open.delete(row.id)
  else open.add(row.id)
  const there = openAt(store, row)
  const most = watched.limits.slots.get(row.backend)
  hold(
    'work-within-slots',
    row.slot === undefined || most === undefined || there <= most,
    () => `${there} at ${row.backend}, which has ${most} slots`,
  )
  hold('single-flight', open.size <= 1, () => `${row.unitKey} is made ${open.size} times at once`)
  const same = before?.verdict === row.verdict && before?.payer === row.payer && before?.costMicros === row.costMicros
  hold('settled-once', before?.phase !== 'closed' || same, () => `${row.id} was ${before?.verdict}, is ${row.verdict}`)
  if (row.phase !== 'closed' || before?.phase === 'closed') return
  if (row.slot) {
    const slot = store.row('slot', row.slot) as SlotRow | undefined
    hold('slot-leaked', slot?.holder !== row.id, () => `${row.slot} stays with ${row.id}`)
  }
  if (row.verdict === 'done' || row.verdict === 'late' || row.worker) return
  const work = providers.of(row.id)
  const has = work?.state === 'done' && work.right
  const thrownAway = has && row.fault === 'timeout' && row.providerId !== undefined && now() < (work?.forgottenAt ?? 0)
  hold('result-kept', !thrownAway || row.stopping, () => `${row.id} timed out though ${work?.id} is done`)
  const over = !work || work.state === 'failed' || work.state === 'cancelled' || work.made?.files.length === 0
  const barred = row.barred && !row.claimedBy
  // Ours to refuse: nothing came, something else came, or a look at it said no.
  const flawed =
    work?.state === 'done' && ['empty', 'corrupt', 'filtered', 'not-looked-at'].includes(row.fault ?? 'none')
  hold(
    'closed-only-when-over',
    over || barred || flawed || now() >= row.deadlineAt + marginMs,
    () => `${row.id} closed as ${row.fault} while ${work?.id} is ${work?.state}`,
  )
}

// Let in are no more than the plan allows; who was let in under a larger plan stays.
const checkWorkload = (
  { limits }: Watched,
  id: string,
  before: WorkloadRow | undefined,
  workload: WorkloadRow,
): void => {
  const atOnce = ({ open }: WorkloadRow) => Object.values(open).filter(({ paid, admitted }) => paid && admitted).length
  const paid = atOnce(workload)
  const more = paid > (before ? atOnce(before) : 0)
  hold('slots-and-plans', !more || paid <= limits.concurrency(id), () => `${id} has ${paid} paid jobs at once`)
}

const checkWallet = (watched: Watched, id: string): void => {
  const wallet = watched.store.row('wallet', id)
  if (!wallet) return
  hold('no-negative-balance', wallet.lots.every(({ millis }) => millis >= 0) && wallet.balanceMillis >= 0, () => id)
}

const sums = new WeakMap<MemoryStore, Map<string, number>>()
const checkLedger = (watched: Watched, writes: readonly Write[]): void => {
  const known = sums.get(watched.store) ?? new Map<string, number>()
  sums.set(watched.store, known)
  const touched = new Set<string>()
  for (const { table, id, before, after } of writes) {
    if (table === 'wallet') touched.add(id)
    if (table !== 'entry') continue
    hold('ledger-sums', before === undefined, () => `entry ${id} is written over`)
    const workspaceId = id.slice(0, id.indexOf('/'))
    touched.add(workspaceId)
    known.set(workspaceId, (known.get(workspaceId) ?? 0) + (after as Rows['entry']).millis)
  }
  for (const id of touched) {
    const wallet = watched.store.row('wallet', id)
    const has = wallet ? lotsTotal(wallet.lots) - wallet.owedMillis : 0
    hold('ledger-sums', has === (known.get(id) ?? 0), () => `${id} has ${has}, the ledger says ${known.get(id)}`)
  }
}

// After every change, of what the change touched.
export const checkWrites = (watched: Watched, writes: readonly Write[]): void => {
  for (const { table, id, before, after } of writes) {
    if (after === undefined) continue
    if (table === 'job') checkJob(watched, before as JobRow | undefined, after as JobRow)
    if (table === 'artifact') checkArtifact(watched, before as ArtifactRow | undefined, after as ArtifactRow, writes)
    if (table === 'attempt') checkAttempt(watched, before as AttemptRow | undefined, after as AttemptRow)
    if (table === 'workload') checkWorkload(watched, id, before as WorkloadRow | undefined, after as WorkloadRow)
    if (table === 'wallet') checkWallet(watched, id)
  }
  checkCharges(watched, writes)
  checkLedger(watched, writes)
  checkPaid(watched, writes)
  checkLimits(watched, writes)
  checkEnded(watched, writes)
}

// Of every ledger that has grown since: that it sums, its chain, and that it gave what was paid for.
const audited = new WeakMap<MemoryStore, Map<string, string>>()
const checkLedgers = (watched: Watched): void => {
  const { store } = watched
  const known = audited.get(store) ?? new Map<string, string>()
  audited.set(store, known)
  const entries = new Map<string, Rows['entry'][]>()
  for (const [id, { row }] of store.tables.wallet) {
    const wallet = row as Rows['wallet']
    const head = `${wallet.revision} ${wallet.head?.hash}`
    if (known.get(id) === head) continue
    known.set(id, head)
    entries.set(id, [])
  }
  if (entries.size === 0) return
  for (const [id, { row }] of store.tables.entry) entries.get(id.slice(0, id.indexOf('/')))?.push(row as Rows['entry'])
  for (const [workspaceId, list] of entries) {
    const wallet = store.row('wallet', workspaceId)
    const faults = wallet ? auditLedger(wallet, list) : []
    hold('ledger-sums', faults.length === 0, () => `${workspaceId}: ${faults.join(', ')}`)
    checkGiven(watched, workspaceId, list)
  }
}

// Now and then, of everything.
export const recount = (watched: Watched): void => {
  const { store, limits, now } = watched
  const busy = new Map<string, number>()
  for (const slot of store.rows('slot')) {
    if (slot.holder === undefined || slot.until <= now()) continue
    busy.set(slot.scope, (busy.get(slot.scope) ?? 0) + 1)
  }
  for (const [scope, count] of busy) {
    const most = scope === 'drafts' ? limits.drafts : (limits.slots.get(scope) ?? 0)
    hold('slots-and-plans', count <= most, () => `${scope}: ${count} of ${most}`)
  }
  for (const job of store.rows('job')) moneyOf(watched, job)
  checkLedgers(watched)
  checkWaits(watched)
  const stoppedFor = 12 * 60_000
  for (const work of watched.providers.running()) {
    const attempt = store.row('attempt', work.attemptId) as AttemptRow | undefined
    if (!attempt?.stopping || attempt.providerId === undefined) continue
    const unit = store.row('unit', `${attempt.workspaceId}_${attempt.unitKey}`) as UnitRow | undefined
    const since = attempt.stoppingSince ?? now()
    hold('orphan', now() - since < stoppedFor, () => `${work.id} runs on for ${unit?.key ?? attempt.unitKey}`)
  }
}
