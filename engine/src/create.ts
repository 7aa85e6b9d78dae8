import { digest, type JobRequest, type JobState } from '@peace/core/build'
import { DomainError, isDomainError } from '@peace/core/errors'
import { emptyWallet, microsPerMilli, millisOf, placeHold, quotaVerdict } from '@peace/core/money'
import { isStillSo } from '@peace/core/open'
import { admit } from './admit.ts'
import { filmPageId, freeze } from './frozen-film.ts'
import { post } from './ledger.ts'
import { countSpending, type Requester, refuseSpending } from './limits.ts'
import { openParts, shownMoney } from './money.ts'
import { pageId, planDigest, refuseTooLarge, writePages } from './plans.ts'
import { type Account, type Ports, priorityOf } from './ports.ts'
import { type Prepared, prepare, shownOf } from './quote.ts'
import type { JobRow, WorkloadRow } from './rows.ts'
import { within } from './rows.ts'
import { type Transaction, transact } from './transaction.ts'
import { joinTurns, lookAfterMs, withTurn, workloadToday } from './workload.ts'

export type Created = { jobId: string; state: JobState; heldMillis: number }

const created = (job: JobRow): Created => ({ jobId: job.id, state: job.state, heldMillis: job.money.heldMillis })

const refuseQuota = ({ entitlements }: Account, workload: WorkloadRow, draft: boolean, now: number): void => {
  const counts = { draftsToday: workload.drafts, finalsToday: workload.finals, finalsThisMonth: workload.monthFinals }
  const verdict = quotaVerdict(entitlements, counts, draft, now)
  if (verdict.is === 'reached')
    throw new DomainError('quota-reached', { quota: verdict.quota, limit: verdict.limit, resetsAt: verdict.resetsAt })
}

const addJob = (workload: WorkloadRow, job: JobRow, draft: boolean): WorkloadRow =>
  withTurn({
    ...countSpending(workload, { uid: job.createdBy, keyId: job.byKey }, job.heldMicros),
    open: {
      ...workload.open,
      [job.id]: { paid: job.paid, admitted: false, since: job.createdAt, priority: job.priority },
    },
    drafts: workload.drafts + (draft ? 1 : 0),
    finals: workload.finals + (draft ? 0 : 1),
    monthFinals: workload.monthFinals + (draft ? 0 : 1),
    dueAt: workload.dueAt ?? job.createdAt + lookAfterMs,
  })

// A budget is held whole, so that no more than it can ever be spent; but not more than the dearest would cost.
const holdOf = ({ budget }: JobRequest, { quote, budget: planned }: Prepared): number => {
  if (!budget || !planned) return quote.maxMicros
  return Math.max(quote.maxMicros, Math.min(budget.millis, planned.plan.mostMillis) * microsPerMilli)
}

const budgetOf = (
  { budget }: JobRequest,
  { quote, account, budget: planned }: Prepared,
  heldMicros: number,
  filmPages: number,
): Pick<JobRow, 'budget' | 'planning'> => {
  if (!budget || !planned) return {}
  return {
    budget: { millis: budget.millis, qualities: planned.qualities, revision: 0, revisions: [] },
    planning: {
      filmPages,
      plannedMicros: quote.maxMicros,
      freeMicros: heldMicros - quote.maxMicros,
      stepMicros: planned.stepMicros,
      failed: [],
      allowed: planned.allowed,
      watermark: account.entitlements.watermark,
    },
  }
}

const jobOf = (
  request: JobRequest,
  prepared: Prepared,
  who: Requester,
  pages: number,
  filmPages: number,
  now: number,
): JobRow => {
  const { units, quote, account, plan, unseen } = prepared
  const marks = units.map(({ made }, at) => (made ? 'e' : unseen.has(at) ? 'l' : 'w')).join('')
  const held = marks.split('l').length - 1
  const holds = units.map(({ holdMicros }) => holdMicros)
  const heldMicros = holdOf(request, prepared)
  const reused = units.filter(({ made }) => made).length
  const job: JobRow = {
    id: request.jobId,
    workspaceId: request.workspaceId,
    filmId: request.filmId,
    createdBy: who.uid,
    ...(who.key ? { byKey: who.key.id } : {}),
    request,
    state: 'QUEUED',
    counts: { wanted: units.length, done: reused, failed: 0, reused },
    phases: {},
    quoteMillis: quote.expectedMillis,
    money: { heldMillis: 0, capturedMillis: 0, releasedMillis: 0 },
    createdAt: now,
    ...(plan.resultKey ? { resultKey: plan.resultKey } : {}),
    open: true,
    priority: priorityOf(account.entitlements),
    paid: heldMicros > 0,
    admitted: false,
    marks,
    ...(held > 0
      ? { held: { words: held, results: 0, since: now }, looking: { since: now, tries: 0, dueAt: now } }
      : {}),
    pages,
    planDigest: planDigest(units.map(({ unit, holdMicros }) => ({ key: unit.key, holdMicros }))),
    amendments: [],
    heldMicros,
    capturedMicros: 0,
    // Of a budget, what nothing was found for yet.
    releasedMicros: heldMicros - quote.maxMicros,
    ...budgetOf(request, prepared, heldMicros, filmPages),
    settled: openParts(holds),
    paidElsewhere: [],
    rates: prepared.rates,
    maxHeight: account.entitlements.maxHeight,
    preference: prepared.preference,
    machines: account.machines,
    ...(account.paired === undefined ? {} : { paired: account.paired }),
    workers: {},
    tallied: false,
    withdrawn: false,
    history: (['PENDING', 'VALIDATING', 'QUEUED'] as const).map((state) => ({ state, at: now })),
    dueAt: now + 60_000,
  }
  return { ...job, money: shownMoney(job) }
}

// Checks and takes the credit in the one transaction: two requests can never spend the same.
const holdCredit = async (tx: Transaction, job: JobRow, who: Requester): Promise<void> => {
  if (job.money.heldMillis === 0) return
  const { heldMillis: millis } = job.money
  const wallet = (await tx.get('wallet', job.workspaceId)) ?? emptyWallet()
  const change = placeHold(wallet, { jobId: job.id, filmId: job.filmId, millis, memberId: who.uid, now: tx.now })
  if (change === 'no-credit') {
    const { balanceMillis } = wallet
    throw new DomainError('no-credit', { neededMillis: millis, balanceMillis })
  }
  // An entry is never written over: under a name that was held before no other job begins.
  if (change === 'held' || (await tx.get('entry', within(job.workspaceId, `hold_${job.id}`))))
    throw new DomainError('already-exists', { what: 'job' })
  post(tx, job.workspaceId, wallet, change)
}

// Validates, plans, prices, holds and queues. The same id again is the same job. Every refusal comes before anything
// is held.
export const createJob = async (ports: Ports, request: JobRequest, who: Requester): Promise<Created> => {
  const known = await ports.store.get('job', request.jobId)
  if (known) return sameJob(known, request)
  const prepared = await prepare(ports, request)
  const { account } = prepared
  if (account.paidStopped && holdOf(request, prepared) > 0) throw new DomainError('paid-work-stopped')
  const nowMillis = millisOf(holdOf(request, prepared))
  if (nowMillis > request.shownMillis)
    throw new DomainError('price-rose', { nowMillis, shownMillis: request.shownMillis })
  if (request.plan !== undefined && !isStillSo(request.plan, shownOf(request, prepared)))
    throw new DomainError('plan-changed', { nowMillis })
  const pages = writePages(
    request.jobId,
    prepared.units.map(({ unit, holdMicros }) => ({ ...unit, holdMicros })),
  )
  const film = prepared.budget ? freeze(request.jobId, prepared.budget.film) : []
  refuseTooLarge([...pages, ...film])
  const draft = request.quality === 'draft'
  const [first] = await ports.store.turns(1)
  const begin = async (tx: Transaction): Promise<JobRow> => {
    const before = await tx.get('job', request.jobId)
    if (before) return before
    const row = jobOf(request, prepared, who, pages.length, film.length, tx.now)
    const workload = joinTurns(
      workloadToday(await tx.get('workload', request.workspaceId), tx.now),
      first?.turn,
      row.priority,
    )
    if (Object.keys(workload.open).length >= ports.settings.queueLimit)
      throw new DomainError('queue-full', { limit: ports.settings.queueLimit })
    refuseQuota(account, workload, draft, tx.now)
    refuseSpending(account, who, workload, row.heldMicros)
    await holdCredit(tx, row, who)
    tx.put('workload', request.workspaceId, addJob(workload, row, draft))
    tx.put('job', row.id, row)
    for (const [n, page] of pages.entries()) tx.put('page', pageId(row.id, n), page)
    for (const [n, page] of film.entries()) tx.put('page', filmPageId(row.id, n), page)
    if (row.looking) tx.owe({ type: 'look', jobId: row.id }, { priority: row.priority })
    tx.owe({ type: 'admit', workspaceId: row.workspaceId }, { priority: row.priority, at: tx.now + 20_000 })
    return row
  }
  // What is read is not of one moment: the same click may have held already, and its job is seen when asked again.
  const again = async (error: unknown): Promise<JobRow> => {
    const held = isDomainError(error) && error.code === 'already-exists'
    const job = held ? await ports.store.get('job', request.jobId) : undefined
    if (!job) throw error
    return job
  }
  const job = await transact(ports, 'create', begin).catch(again)
  // Another was first under this id.
  if (!isSameWish(job, request)) return sameJob(job, request)
  // The usual case: there is room, and the work is called for at once. What fails here is owed all the same.
  await admit(ports, request.workspaceId).catch(() => undefined)
  return created((await ports.store.get('job', job.id)) ?? job)
}

// What was shown may differ: of a click that is sent again the price may have been looked at again.
const wishOf = ({ shownMillis: _, ...wish }: JobRequest): unknown => wish
const isSameWish = ({ request: known, amendments }: JobRow, request: JobRequest): boolean => {
  // Consent to another look may have been given since.
  const fallback = amendments.length > 0 ? request.fallback : known.fallback
  return digest(wishOf({ ...known, fallback })) === digest(wishOf(request))
}

// The same id is the same job only where it is the same wish.
const sameJob = (job: JobRow, request: JobRequest): Created => {
  if (!isSameWish(job, request)) throw new DomainError('another-job', { jobId: job.id })
  return created(job)
}

// Trying again: of a budget, what is left of it.
export const wishAgain = ({ request, money }: JobRow): JobRequest => {
  // Its plan is another now.
  const { plan: _, ...wish } = request
  const { budget } = wish
  if (!budget) return wish
  return { ...wish, budget: { ...budget, millis: Math.max(0, budget.millis - money.capturedMillis) } }
}
