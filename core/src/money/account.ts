import type { z } from 'zod'
import type { PlanName } from '../access/workspace.ts'
import { timeSchema } from '../ids/index.ts'
import { type Billing, standNow } from './billing.ts'
import { addMonths, hasBegun, periodIndex } from './calendar.ts'
import { appliedSchema, grantOnce, settleGrants } from './credit.ts'
import { deservedBy } from './deserved.ts'
import { expire, nextExpiry } from './expiry.ts'
import { isWhollyLost, type Payment, paymentSchema } from './payment.ts'
import type { PlanTable } from './plans.ts'
import { prepaidSpans } from './subscription.ts'
import type { LedgerEntry, Wallet } from './wallet.ts'

// Everything a workspace's money follows from, and the one function that makes the rest of it true. Webhooks,
// triggers, schedules and operators all put their news into the account and settle it; none moves credits itself.

export const paymentRecordSchema = paymentSchema.extend({
  applied: appliedSchema.default({}),
  // When the next of its monthly grants is due.
  nextAt: timeSchema.optional(),
})
export type PaymentRecord = z.infer<typeof paymentRecordSchema>

export type Account = {
  workspace: { id: string; personal: boolean; createdAt: number }
  billing: Billing
  wallet: Wallet
  payments: readonly PaymentRecord[]
}

export type Settled = { account: Account; entries: LedgerEntry[]; plan: PlanName }

type Context = { now: number; table: PlanTable }
type Step = { account: Account; entries: LedgerEntry[] }

const settlePayments = ({ account, entries }: Step, { now, table }: Context): Step => {
  const deserved = Map.groupBy(deservedBy(account.payments, table.packLastsMonths), ({ reference }) => reference)
  let { wallet } = account
  const posted = [...entries]
  const payments = account.payments.map((record) => {
    const change = settleGrants(wallet, deserved.get(record.id) ?? [], record.applied, now)
    wallet = change.wallet
    posted.push(...change.entries)
    const { nextAt: _before, ...rest } = record
    return { ...rest, applied: change.applied, ...(change.nextAt === undefined ? {} : { nextAt: change.nextAt }) }
  })
  return { account: { ...account, wallet, payments }, entries: posted }
}

const stand = ({ account, entries }: Step, { now, table }: Context): Step => ({
  account: { ...account, billing: standNow({ ...account.billing, spans: prepaidSpans(account.payments) }, table, now) },
  entries,
})

const grantTrial = (step: Step, { now, table }: Context): Step => {
  const { billing, wallet } = step.account
  const { subscription } = billing
  if (billing.trialUsed || subscription?.trialEnd === undefined) return step
  const { id, trialEnd } = subscription
  const lot = {
    id: `trial_${id}`,
    source: 'trial' as const,
    millis: table.trial.millis,
    expiresAt: addMonths(trialEnd, 1),
  }
  const given = grantOnce(wallet, { ...lot, at: now, reference: id })
  return {
    account: { ...step.account, wallet: given.wallet, billing: { ...billing, trialUsed: true } },
    entries: [...step.entries, ...given.entries],
  }
}

const covers = (payment: Payment, at: number): boolean =>
  payment.paid &&
  payment.kind !== 'pack' &&
  !isWhollyLost(payment) &&
  payment.lines.some((line) => line.sign > 0 && line.from < at && at <= line.to)

const dayMs = 86_400_000
const hasShownACard = ({ billing, payments }: Account): boolean =>
  billing.trialUsed || payments.some((payment) => payment.paid && payment.amountMinor > 0)

// By which steps a month of the free plan comes, and whether each is reached.
const freeSteps = (account: Account, { now, table }: Context) => {
  const { cardMillis, ageMillis, ageDays } = table.freeSteps
  const aged = now >= account.workspace.createdAt + ageDays * dayMs
  return [
    { name: '', millis: table.plans.free.monthlyMillis - cardMillis - ageMillis, reached: true },
    { name: '_card', millis: cardMillis, reached: hasShownACard(account) },
    { name: '_age', millis: ageMillis, reached: aged },
  ]
}

// The free plan's credits go to a person's own workspace: making teams makes no credits. A month that begins in time
// paid for brings none, even when the payment is heard of later. The first always brings them: nobody has paid before
// they came, though Stripe's clock, which knows whole seconds only, may say so of one who pays at once.
const grantFree = (step: Step, context: Context): Step => {
  const { now } = context
  const { workspace, billing, wallet, payments } = step.account
  const { createdAt, personal } = workspace
  if (!personal) return step
  const month = periodIndex(createdAt, now)
  const deserved = [month - 1, month].flatMap((index) => {
    const at = addMonths(createdAt, index)
    const covered = index > 0 && payments.some((payment) => covers(payment, at))
    return freeSteps(step.account, context).flatMap(({ name, millis: stepMillis, reached }) => {
      const id = `free_${new Date(at).toISOString().slice(0, 10)}${name}`
      const known = billing.free[id]
      if (index < 0 || (!known && (!reached || covered || index < month))) return []
      const millis = known?.grantedMillis ?? stepMillis
      const grant = { id, source: 'monthly' as const, millis, at, expiresAt: addMonths(createdAt, index + 2) }
      return millis > 0 ? [{ grant, keepMillis: covered ? 0 : millis, reference: 'free' }] : []
    })
  })
  const recent = new Set(deserved.map(({ grant }) => grant.id))
  const known = Object.fromEntries(Object.entries(billing.free).filter(([id]) => recent.has(id)))
  const given = settleGrants(wallet, deserved, known, now)
  return {
    account: { ...step.account, wallet: given.wallet, billing: { ...billing, free: given.applied } },
    entries: [...step.entries, ...given.entries],
  }
}

const earliest = (times: readonly (number | undefined)[]): number | undefined => {
  const known = times.filter((time) => time !== undefined)
  return known.length > 0 ? Math.min(...known) : undefined
}

const setDue = (step: Step, { now, table }: Context): Step => {
  const { workspace, billing, wallet, payments } = step.account
  const { dueAt: _before, ...rest } = billing
  const free = workspace.personal && table.plans.free.monthlyMillis > 0
  const aged = workspace.createdAt + table.freeSteps.ageDays * dayMs
  const dueAt = earliest([
    billing.standing.until,
    ...billing.spans.map((span) => (hasBegun(span.from, now) ? undefined : span.from)),
    nextExpiry(wallet),
    ...payments.map((payment) => payment.nextAt),
    free ? addMonths(workspace.createdAt, periodIndex(workspace.createdAt, now) + 1) : undefined,
    free && table.freeSteps.ageMillis > 0 && now < aged ? aged : undefined,
  ])
  const due = dueAt === undefined ? rest : { ...rest, dueAt }
  return { ...step, account: { ...step.account, billing: due } }
}

// Before anything is given, so that what is owed is paid by what ends; and after, for what came too late to last.
const endLots = ({ account, entries }: Step, { now }: Context): Step => {
  const expired = expire(account.wallet, now)
  return { account: { ...account, wallet: expired.wallet }, entries: [...entries, ...expired.entries] }
}

export const settleAccount = (account: Account, context: Context): Settled => {
  const steps = [endLots, settlePayments, stand, grantTrial, grantFree, endLots, setDue]
  const settled = steps.reduce((step, next) => next(step, context), { account, entries: [] } as Step)
  return { ...settled, plan: settled.account.billing.standing.plan }
}

// A payment as fetched now takes the place of what was known of it; what was applied of it stays.
export const withPayment = (account: Account, payment: Payment): Account => {
  const known = account.payments.find((record) => record.id === payment.id)
  const record = paymentRecordSchema.parse({ ...payment, applied: known?.applied ?? {} })
  const { billing } = account
  return {
    ...account,
    billing: known ? billing : { ...billing, paymentIds: [...billing.paymentIds, payment.id].sort() },
    payments: [...account.payments.filter((one) => one.id !== payment.id), record],
  }
}

export const hasPaidBefore = (payments: readonly Payment[]): boolean =>
  payments.some((payment) => payment.paid && payment.amountMinor > 0 && payment.kind !== 'pack')
