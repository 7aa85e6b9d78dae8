import { marginsOf } from '../stats/margins.ts'
import type { Figures } from './figures.ts'
import { budgetLeft, type Kept } from './objectives.ts'

// What is measured, by Prometheus' names, made from the figures and from nothing else. Alerts stand on these very samples, so what
// the platform judges by itself and what Prometheus judges is the same.

export type Labels = Readonly<Record<string, string>>
export type Sample = { labels: Labels; value: number }
type Metric = { readonly help: string; of(figures: Figures, now: number, kept: readonly Kept[]): Sample[] }

const one = (value: number): Sample[] => [{ labels: {}, value }]
const seconds = (ms: number): number => Math.max(0, ms) / 1000
const dollars = (micros: number): number => micros / 1_000_000
const byName = <T>(rows: Readonly<Record<string, T>>, label: string, of: (row: T, name: string) => number): Sample[] =>
  Object.entries(rows).map(([name, row]) => ({ labels: { [label]: name }, value: of(row, name) }))

// A share of very few says nothing, and a ratio of cents neither.
const leastBuilds = 5
const leastMicros = 1_000_000
const leastForecastMicros = 5_000_000

const failureShare = ({ builds: { completed, failed } }: Figures): number =>
  completed + failed < leastBuilds ? 0 : failed / (completed + failed)

const spendRatio = ({ spend: { todayMicros, forecastMicros } }: Figures): number =>
  todayMicros / Math.max(forecastMicros, leastForecastMicros)

const standingValue = { up: 1, slow: 0.5, down: 0 } as const

export const metrics = {
  peace_watched_age_seconds: {
    help: 'How old these figures are.',
    of: ({ at }, now) => one(seconds(now - at)),
  },
  peace_capability_up: {
    help: 'Whether people can do it: 1 yes, 0.5 slowly, 0 no.',
    of: ({ standing }) => byName(standing, 'capability', ({ state }) => standingValue[state]),
  },
  peace_builds_last_hour: {
    help: 'Builds that ended within the last hour, the latest two hundred.',
    of: ({ builds }) => byName(builds, 'result', (value) => value),
  },
  peace_build_failure_share: {
    help: 'Of those that ended by themselves, the share that failed; 0 where they are fewer than five.',
    of: (figures) => one(failureShare(figures)),
  },
  peace_wait_p95_seconds: {
    help: 'From the wish to the first work on it, of the last hour.',
    of: ({ waitP95Ms }) => byName(waitP95Ms, 'sort', seconds),
  },
  peace_stuck_builds: {
    help: 'Open for half an hour, asked nothing of their user, and not looked at when they were due.',
    of: ({ stuck }) => one(stuck),
  },
  peace_oldest_owed_seconds: {
    help: 'How long the oldest task that is owed is overdue.',
    of: ({ oldestOwedMs }) => one(seconds(oldestOwedMs)),
  },
  peace_paid_stops: {
    help: 'Workspaces, or the platform, whose paid work is stopped because money does not agree.',
    of: ({ paidStops }) => one(paidStops),
  },
  peace_stripe_behind_seconds: {
    help: 'How old what was last asked of Stripe is; 0 where it never was.',
    of: ({ stripeBehindMs }) => one(seconds(stripeBehindMs ?? 0)),
  },
  peace_held_units: { help: 'Units that wait to be looked at.', of: ({ held }) => one(held.units) },
  peace_held_oldest_seconds: {
    help: 'How long the oldest of them waits.',
    of: ({ held }) => one(seconds(held.oldestMs)),
  },
  peace_backend_available: {
    help: 'Whether work would be given to it now.',
    of: ({ backends }) => byName(backends, 'backend', ({ available }) => (available ? 1 : 0)),
  },
  peace_breaker_open: {
    help: 'Whether its breaker is open, or lets one through to try.',
    of: ({ backends }) => byName(backends, 'backend', ({ breakerOpen }) => (breakerOpen ? 1 : 0)),
  },
  peace_backend_queued: {
    help: 'Units that wait for it.',
    of: ({ backends }) => byName(backends, 'backend', ({ queued }) => queued),
  },
  peace_backend_running: {
    help: 'Units that it makes now.',
    of: ({ backends }) => byName(backends, 'backend', ({ running }) => running),
  },
  peace_backend_attempts_today: {
    help: 'Attempts that closed today.',
    of: ({ day }) =>
      Object.entries(day.backends).flatMap(([backend, { attempts, done, failed }]) =>
        byName({ done, failed, other: attempts - done - failed }, 'result', (value) => value).map((sample) => ({
          ...sample,
          labels: { backend, ...sample.labels },
        })),
      ),
  },
  peace_backend_p95_seconds_today: {
    help: 'How long what it made took, of today.',
    of: ({ day }) => byName(day.backends, 'backend', ({ ms }) => seconds(ms.p95)),
  },
  peace_backend_cost_dollars_today: {
    help: 'What it cost us today.',
    of: ({ day }) => byName(day.backends, 'backend', ({ costMicros }) => dollars(costMicros)),
  },
  peace_backend_charged_dollars_today: {
    help: 'What users paid for it today.',
    of: ({ day }) => byName(day.backends, 'backend', ({ chargedMicros }) => dollars(chargedMicros)),
  },
  peace_cost_over_price_ratio: {
    help: 'What it cost us for each dollar charged today; 0 where it is less than a dollar.',
    of: ({ day }) =>
      byName(day.backends, 'backend', ({ costMicros, chargedMicros }) =>
        costMicros < leastMicros ? 0 : costMicros / Math.max(chargedMicros, 1),
      ),
  },
  peace_template_cost_over_price_ratio: {
    help: 'The same by what made it, with its share of failed tries; 0 where it cost less than a dollar.',
    of: ({ day }) =>
      marginsOf([day]).map(({ backend, kind, model, costMicros, chargedMicros }) => ({
        labels: { backend, template: model || kind },
        value: costMicros < leastMicros ? 0 : costMicros / Math.max(chargedMicros, 1),
      })),
  },
  peace_spend_dollars_today: { help: 'What today cost so far.', of: ({ spend }) => one(dollars(spend.todayMicros)) },
  peace_spend_forecast_dollars: {
    help: 'What a day cost on average, of the seven before.',
    of: ({ spend }) => one(dollars(spend.forecastMicros)),
  },
  peace_spend_over_forecast_ratio: {
    help: 'Today against that average, which counts as five dollars at least.',
    of: (figures) => one(spendRatio(figures)),
  },
  peace_purse_spent_ratio: {
    help: 'How much of a purse of the platform itself is spent today.',
    of: ({ spend }) =>
      byName(spend.purses, 'purse', ({ spentMicros, ofMicros }) => (ofMicros > 0 ? spentMicros / ofMicros : 0)),
  },
  peace_builds_today: {
    help: 'Builds of today.',
    of: ({ day: { jobs } }) =>
      byName(jobs, 'what', (value) => value).filter(({ labels }) => labels.what !== 'chargedMillis'),
  },
  peace_retried_well_share_today: {
    help: 'Of the units that needed more than one attempt, the share that was made; 1 where there were none.',
    of: ({ day: { units } }) => one(units.retried === 0 ? 1 : units.retriedWell / units.retried),
  },
  peace_objective_budget_left: {
    help: 'Of what may go wrong in thirty days, the share that is left.',
    of: (_, __, kept) =>
      kept.map(({ id, target, good, all }) => ({ labels: { objective: id }, value: budgetLeft(target, good, all) })),
  },
} as const satisfies Record<string, Metric>

export type MetricName = keyof typeof metrics
export type Samples = Readonly<Record<MetricName, Sample[]>>
export const metricNames = Object.keys(metrics) as MetricName[]

export const samplesOf = (figures: Figures, now: number, kept: readonly Kept[]): Samples =>
  Object.fromEntries(metricNames.map((name) => [name, (metrics[name] as Metric).of(figures, now, kept)])) as Record<
    MetricName,
    Sample[]
  >

const escaped = (text: string): string => text.replace(/\\/g, '\\\\').replace(/\n/g, '\\n').replace(/"/g, '\\"')
const lineOf = (name: string, { labels, value }: Sample): string => {
  const inside = Object.entries(labels).map(([key, text]) => `${key}="${escaped(text)}"`)
  return `${name}${inside.length > 0 ? `{${inside.join(',')}}` : ''} ${value}`
}

// Prometheus' own text, version 0.0.4.
export const printMetrics = (samples: Samples): string =>
  metricNames
    .flatMap((name) => [
      `# HELP ${name} ${metrics[name].help}`,
      `# TYPE ${name} gauge`,
      ...samples[name].map((sample) => lineOf(name, sample)),
    ])
    .map((line) => `${line}\n`)
    .join('')
