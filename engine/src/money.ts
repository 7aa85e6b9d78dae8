import { must } from '@peace/core/errors'
import { closeHold, millisOf, priceMicros, type Wallet } from '@peace/core/money'
import { isDamaged } from '@peace/core/stored'
import { post } from './ledger.ts'
import type { JobPlan } from './plans.ts'
import { type ArtifactRow, type JobRow, within } from './rows.ts'
import type { Transaction } from './transaction.ts'

// A job's money, unit by unit: held = captured + released + what is still open. Each unit's part is closed once;
// `settled` remembers which are.
const open = 'o'
const closed = 'c'

export const openParts = (holds: readonly number[]): string => holds.map((hold) => (hold > 0 ? open : closed)).join('')

// Its part is still to be paid.
export const isOpen = (job: Pick<JobRow, 'settled'>, at: number): boolean => job.settled[at] === open

const closePart = (job: JobRow, plan: JobPlan, at: number, captured: number): JobRow => {
  if (!isOpen(job, at)) return job
  const hold = must(plan.units[at], 'the unit that is settled').holdMicros
  const spent = Math.min(captured, hold)
  return {
    ...job,
    settled: job.settled.slice(0, at) + closed + job.settled.slice(at + 1),
    capturedMicros: job.capturedMicros + spent,
    releasedMicros: job.releasedMicros + hold - spent,
  }
}

export const release = (job: JobRow, plan: JobPlan, at: number): JobRow => closePart(job, plan, at, 0)

// An attempt that another job began.
export const paidFor = (job: JobRow, attemptId: string | undefined): JobRow =>
  attemptId === undefined ? job : { ...job, paidElsewhere: [...job.paidElsewhere, attemptId] }

// The one place where a unit is charged, to the job that has waited for it longest. The artifact is the charge's id: one
// that names its payer, or was free to all from the beginning, is never paid again.
export const pay = (
  job: JobRow,
  plan: JobPlan,
  at: number,
  artifact: ArtifactRow,
): { job: JobRow; artifact: ArtifactRow; micros: number } => {
  const spec = plan.units[at]?.spec
  if (artifact.paidBy || !artifact.hidden || !spec) return { job: release(job, plan, at), artifact, micros: 0 }
  const mayTake = isOpen(job, at) ? must(plan.units[at], 'the unit that is open').holdMicros : 0
  const micros = Math.min(priceMicros(job.rates, artifact.provenance.backend, spec), mayTake)
  return {
    job: closePart(job, plan, at, micros),
    artifact: { ...artifact, hidden: false, paidBy: job.id, paidMicros: micros, paidMillis: millisOf(micros) },
    micros,
  }
}

const releaseAll = (job: JobRow): JobRow => ({
  ...job,
  settled: closed.repeat(job.settled.length),
  releasedMicros: job.heldMicros - job.capturedMicros,
})

// As the job's readers see it: rounded up once.
export const shownMoney = (job: JobRow): JobRow['money'] => {
  const heldMillis = millisOf(job.heldMicros)
  const capturedMillis = millisOf(job.capturedMicros)
  return {
    heldMillis,
    capturedMillis,
    releasedMillis: job.open
      ? Math.min(heldMillis - capturedMillis, Math.floor(job.releasedMicros / 10))
      : heldMillis - capturedMillis,
  }
}

// A wallet that nobody can read keeps its hold until somebody has mended it; the job ends all the same.
const readWallet = async (tx: Transaction, workspaceId: string): Promise<Wallet | undefined> => {
  try {
    return await tx.get('wallet', workspaceId)
  } catch (error) {
    if (isDamaged(error)) return undefined
    throw error
  }
}

// The one place where a hold ends, a job's or a ticket's: what was captured is spent, the rest goes back. A hold that is
// gone was closed by someone else: then nothing moves. Says what was captured.
export const endHold = (
  tx: Transaction,
  workspaceId: string,
  wallet: Wallet,
  close: { jobId: string; filmId?: string; capturedMillis: number },
): number => {
  const change = closeHold(wallet, { ...close, now: tx.now })
  if (!change) return 0
  post(tx, workspaceId, wallet, change)
  return change.entries.reduce((sum, { capturedMillis = 0 }) => sum + capturedMillis, 0)
}

export const closeMoney = async (tx: Transaction, job: JobRow): Promise<JobRow> => {
  const released = releaseAll(job)
  if (millisOf(job.heldMicros) === 0) return released
  const wallet = await readWallet(tx, job.workspaceId)
  const close = { jobId: job.id, filmId: job.filmId, capturedMillis: millisOf(released.capturedMicros) }
  if (wallet) endHold(tx, job.workspaceId, wallet, close)
  return released
}

// The hold of a job whose own document is lost.
export const closeLostHold = async (
  tx: Transaction,
  workspaceId: string,
  jobId: string,
  paidMicros: number,
): Promise<void> => {
  const wallet = await readWallet(tx, workspaceId)
  const held = await tx.get('entry', within(workspaceId, `hold_${jobId}`))
  const filmId = held?.filmId
  const capturedMillis = millisOf(paidMicros)
  if (wallet) endHold(tx, workspaceId, wallet, { jobId, capturedMillis, ...(filmId ? { filmId } : {}) })
}
