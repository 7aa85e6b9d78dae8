import type { Currency } from '@peace/core/money'
import type { DayStats } from '@peace/core/stats'
import type { useMoney } from '../../ui/money.ts'

export const sum = (days: readonly DayStats[], of: (day: DayStats) => number) =>
  days.reduce((total, day) => total + of(day), 0)

export const cents = (micros: number) => Math.round(micros / 10_000)

export const costOf = (day: DayStats) => Object.values(day.backends).reduce((total, one) => total + one.costMicros, 0)
export const chargedOf = (day: DayStats) =>
  Object.values(day.backends).reduce((total, one) => total + one.chargedMicros, 0)

type Say = ReturnType<typeof useMoney> & {
  number: (value: number) => string
  share: (part: number, whole: number) => string
  lasted: (ms: number) => string
}

export const groups = ['people', 'builds', 'reliability', 'money', 'pods', 'trust'] as const

// What the dashboard says of a span: sums over its days, and what is so at its end.
export const figuresOf = (days: readonly DayStats[], say: Say) => {
  const last = days.at(-1)
  const { number, share, lasted, price } = say
  const total = (of: (day: DayStats) => number) => number(sum(days, of))
  const received = (currency: Currency) =>
    price(
      sum(days, ({ money }) => money.receivedMinor[currency] - money.refundedMinor[currency]),
      currency,
    )
  const recurring = (currency: Currency) => price(last?.money.recurringMinor[currency] ?? 0, currency)
  const completed = sum(days, ({ jobs }) => jobs.completed)
  const ended = completed + sum(days, ({ jobs }) => jobs.failed)
  const started = sum(days, ({ pods }) => pods.started)
  const churned = sum(days, ({ money }) => money.churned)
  const subscribers = last?.money.subscribers ?? 0
  return {
    people: [
      ['users', number(last?.users.total ?? 0)],
      ['usersNew', total(({ users }) => users.new)],
      ['usersActive', number(last?.users.active ?? 0)],
      ['films', total(({ films }) => films.created)],
    ],
    builds: [
      ['jobs', total(({ jobs }) => jobs.created)],
      ['success', share(completed, ended)],
      ['p50', lasted(last?.buildMs.p50 ?? 0)],
      ['p95', lasted(last?.buildMs.p95 ?? 0)],
      ['p99', lasted(last?.buildMs.p99 ?? 0)],
    ],
    reliability: [
      ['waitP50', lasted(last?.waitMs.p50 ?? 0)],
      ['waitP95', lasted(last?.waitMs.p95 ?? 0)],
      ['retried', total(({ units }) => units.retried)],
      [
        'retriedWell',
        share(
          sum(days, ({ units }) => units.retriedWell),
          sum(days, ({ units }) => units.retried),
        ),
      ],
      ['failedOver', total(({ units }) => units.failedOver)],
    ],
    money: [
      ['revenueThb', received('thb')],
      ['revenueUsd', received('usd')],
      ['mrrThb', recurring('thb')],
      ['mrrUsd', recurring('usd')],
      ['subscribers', number(subscribers)],
      ['churned', `${number(churned)} · ${share(churned, subscribers + churned)}`],
      ['saved', price(cents(sum(days, ({ savedMicros }) => savedMicros)), 'usd')],
    ],
    pods: [
      ['podsStarted', number(started)],
      ['podsUptime', lasted(sum(days, ({ pods }) => pods.uptimeMs))],
      ['podsJobs', started ? number(Math.round((10 * sum(days, ({ pods }) => pods.jobs)) / started) / 10) : '—'],
      ['podsIdle', price(cents(sum(days, ({ pods }) => pods.idleMicros)), 'usd')],
    ],
    trust: [
      ['redeemed', total(({ referrals }) => referrals.redeemed)],
      ['rewarded', total(({ referrals }) => referrals.rewarded)],
      ['refused', total(({ moderation }) => moderation.refused)],
      ['reportsMade', total(({ moderation }) => moderation.reports)],
      ['reportsOpen', number(last?.moderation.open ?? 0)],
    ],
  } as const satisfies Record<(typeof groups)[number], readonly (readonly [string, string])[]>
}

const columns = {
  day: ({ day }) => day,
  users: ({ users }) => users.total,
  new: ({ users }) => users.new,
  active: ({ users }) => users.active,
  films: ({ films }) => films.created,
  jobs: ({ jobs }) => jobs.created,
  completed: ({ jobs }) => jobs.completed,
  failed: ({ jobs }) => jobs.failed,
  p50ms: ({ buildMs }) => buildMs.p50,
  p95ms: ({ buildMs }) => buildMs.p95,
  p99ms: ({ buildMs }) => buildMs.p99,
  waitP50ms: ({ waitMs }) => waitMs.p50,
  waitP95ms: ({ waitMs }) => waitMs.p95,
  retried: ({ units }) => units.retried,
  retriedWell: ({ units }) => units.retriedWell,
  failedOver: ({ units }) => units.failedOver,
  costMicros: costOf,
  chargedMicros: chargedOf,
  savedMicros: ({ savedMicros }) => savedMicros,
  receivedThbMinor: ({ money }) => money.receivedMinor.thb,
  receivedUsdMinor: ({ money }) => money.receivedMinor.usd,
  refundedThbMinor: ({ money }) => money.refundedMinor.thb,
  refundedUsdMinor: ({ money }) => money.refundedMinor.usd,
  mrrThbMinor: ({ money }) => money.recurringMinor.thb,
  mrrUsdMinor: ({ money }) => money.recurringMinor.usd,
  subscribers: ({ money }) => money.subscribers,
  churned: ({ money }) => money.churned,
  podsUptimeMs: ({ pods }) => pods.uptimeMs,
  podsJobs: ({ pods }) => pods.jobs,
  podsIdleMicros: ({ pods }) => pods.idleMicros,
  redeemed: ({ referrals }) => referrals.redeemed,
  rewarded: ({ referrals }) => referrals.rewarded,
  refused: ({ moderation }) => moderation.refused,
  reports: ({ moderation }) => moderation.reports,
} satisfies Record<string, (day: DayStats) => string | number>

export const csvHead = Object.keys(columns)
export const csvRows = (days: readonly DayStats[]) =>
  days.map((day) => Object.values(columns).map((of: (day: DayStats) => string | number) => of(day)))
