import { must } from '../errors/index.ts'
import { addMonths, periodIndex } from './calendar.ts'
import type { Deserved } from './credit.ts'
import { keptMillis, type Payment, type PaymentLine } from './payment.ts'
import { prepaidSpans } from './subscription.ts'

// What all payments together deserve, month by month. No invoice is reckoned alone: a change of plan takes the rest of
// the old price's time away, and that time may have been paid for by another invoice, in another rhythm of months.

// A trial's line, and whatever else nothing was asked for, gives nothing and takes nothing.
const counted = (payment: Payment): PaymentLine[] => payment.lines.filter((line) => !line.trial)

type Paid = { payment: Payment; line: PaymentLine; to: number }

// Time of a price that was begun before is what a change takes back; its own new time it leaves alone.
const takesFrom = (taken: Paid, { payment, line, to }: Paid): boolean => {
  if (line.priceKey !== taken.line.priceKey || to <= taken.line.from || line.from >= taken.to) return false
  if (line.from === taken.line.from) return payment !== taken.payment && payment.paidAt <= taken.payment.paidAt
  return line.from < taken.line.from
}

// The time each line paid for, cut where a later invoice took the rest of it back.
const keptTime = (payments: readonly Payment[]): Paid[] => {
  const all = payments.flatMap((payment) => counted(payment).map((line): Paid => ({ payment, line, to: line.to })))
  const given = all.filter(({ line }) => line.sign > 0)
  for (const taken of all.filter(({ line }) => line.sign < 0))
    for (const each of given) if (takesFrom(taken, each)) each.to = taken.line.from
  return given
}

type Share = { payment: Payment; month: number; from: number; fullMillis: number; millis: number }

const part = (millis: number, of: number, whole: number): number =>
  of <= 0 ? 0 : Number((BigInt(millis) * BigInt(of)) / BigInt(whole))

const sharesOf = ({ payment, line, to }: Paid): Share[] => {
  const { anchorAt } = payment
  const shares: Share[] = []
  for (let month = periodIndex(anchorAt, line.from); addMonths(anchorAt, month) < line.to; month += 1) {
    const [begins, ends] = [addMonths(anchorAt, month), addMonths(anchorAt, month + 1)]
    const from = Math.max(begins, line.from)
    const until = (end: number) => part(line.millis, Math.min(ends, end) - from, ends - begins) * line.quantity
    shares.push({ payment, month, from, fullMillis: until(line.to), millis: until(to) })
  }
  return shares
}

const deservedBySubscription = (payments: readonly Payment[]): Deserved[] => {
  const months = Map.groupBy(keptTime(payments).flatMap(sharesOf), ({ payment, month }) => `${payment.id} ${month}`)
  return [...months.values()].map((shares) => {
    const { payment, month } = must(shares[0], 'a share of the month')
    const begun = periodIndex(payment.anchorAt, Math.min(...counted(payment).map(({ from }) => from)))
    const sum = (of: (share: Share) => number) => shares.reduce((all, share) => all + of(share), 0)
    const grant = {
      id: `${payment.id}.${month - begun}`,
      source: 'monthly' as const,
      millis: sum(({ fullMillis }) => fullMillis),
      at: Math.min(...shares.map(({ from }) => from)),
      // To the end of the next period.
      expiresAt: addMonths(payment.anchorAt, month + 2),
    }
    return {
      grant,
      keepMillis: keptMillis(
        payment,
        sum(({ millis }) => millis),
      ),
      reference: payment.id,
    }
  })
}

// Months paid ahead are lived one after the other, also those bought on one day: the credits come with their months.
const deservedAhead = (payments: readonly Payment[]): Deserved[] => {
  const begins = new Map(prepaidSpans(payments).map(({ paymentId, from }) => [paymentId, from]))
  return payments.flatMap((payment) => {
    // One wholly given back has no time left, and what it gave is taken back.
    const begun = begins.get(payment.id) ?? payment.paidAt
    return counted(payment).map((line, month) => {
      const millis = line.millis * line.quantity
      const [at, expiresAt] = [addMonths(begun, month), addMonths(begun, month + 2)]
      return {
        grant: { id: `${payment.id}.${month}`, source: 'prepaid' as const, millis, at, expiresAt },
        keepMillis: keptMillis(payment, millis),
        reference: payment.id,
      }
    })
  })
}

const deservedByPack = (payment: Payment, lastsMonths: number): Deserved[] => {
  const millis = payment.lines.reduce((sum, line) => sum + line.millis * line.quantity, 0)
  const expiresAt = addMonths(payment.paidAt, lastsMonths)
  if (millis === 0) return []
  const grant = { id: payment.id, source: 'pack' as const, millis, at: payment.paidAt, expiresAt }
  return [{ grant, keepMillis: keptMillis(payment, millis), reference: payment.id }]
}

export const deservedBy = (payments: readonly Payment[], packLastsMonths: number): Deserved[] => {
  const paid = payments.filter((payment) => payment.paid)
  const plans = Map.groupBy(
    paid.filter(({ kind }) => kind === 'subscription'),
    ({ subscriptionId, customerId }) => subscriptionId ?? customerId,
  )
  return [
    ...paid.filter(({ kind }) => kind === 'pack').flatMap((pack) => deservedByPack(pack, packLastsMonths)),
    ...[...plans.values()].flatMap(deservedBySubscription),
    ...deservedAhead(paid.filter(({ kind }) => kind === 'prepaid')),
  ]
}
