import { type alerts, type MetricName, metrics } from '@peace/core/watch'

// What the operators' board shows, in rows. A panel asks for one measurement or for a sum of it; Prometheus evaluates the same words.

type Unit = 'short' | 's' | 'percentunit' | 'currencyUSD'
export type Panel = { title: string; unit: Unit; queries: readonly { expr: string; legend: string }[] }
export type Row = { title: string; panels: readonly Panel[] }

const of = (name: MetricName, legend = ''): { expr: string; legend: string } => ({ expr: name, legend })
const panel = (title: string, unit: Unit, ...queries: Panel['queries'][number][]): Panel => ({ title, unit, queries })

const cost = of('peace_template_cost_over_price_ratio', '{{backend}} {{template}}')

export const rows: readonly Row[] = [
  {
    title: 'Is it up',
    panels: [
      panel('What people can do', 'short', of('peace_capability_up', '{{capability}}')),
      panel('Error budgets left (30 days)', 'percentunit', of('peace_objective_budget_left', '{{objective}}')),
      panel('Alerts that stand', 'short', {
        expr: 'count by (alertname) (ALERTS{alertstate="firing"}) or vector(0)',
        legend: '{{alertname}}',
      }),
      panel('Age of these figures', 's', of('peace_watched_age_seconds', 'age')),
    ],
  },
  {
    title: 'Builds',
    panels: [
      panel('Ended in the last hour', 'short', of('peace_builds_last_hour', '{{result}}')),
      panel('Share that failed', 'percentunit', of('peace_build_failure_share', 'failed')),
      panel('From wish to first work, P95', 's', of('peace_wait_p95_seconds', '{{sort}}')),
      panel(
        'Stuck, and owed',
        'short',
        of('peace_stuck_builds', 'stuck'),
        of('peace_oldest_owed_seconds', 'oldest task owed, s'),
      ),
      panel('Held for looking', 'short', of('peace_held_units', 'units'), of('peace_held_oldest_seconds', 'oldest, s')),
      panel('Today', 'short', of('peace_builds_today', '{{what}}')),
      panel('Retried and made, today', 'percentunit', of('peace_retried_well_share_today', 'made')),
    ],
  },
  {
    title: 'Backends',
    panels: [
      panel('Available', 'short', of('peace_backend_available', '{{backend}}')),
      panel('Breakers open', 'short', of('peace_breaker_open', '{{backend}}')),
      panel(
        'Waiting and running',
        'short',
        of('peace_backend_queued', '{{backend}} waits'),
        of('peace_backend_running', '{{backend}} runs'),
      ),
      panel('P95 of what was made today', 's', of('peace_backend_p95_seconds_today', '{{backend}}')),
      panel('Share made, today', 'percentunit', {
        expr: 'sum by (backend) (peace_backend_attempts_today{result="done"}) / (sum by (backend) (peace_backend_attempts_today) > 0)',
        legend: '{{backend}}',
      }),
    ],
  },
  {
    title: 'Money',
    panels: [
      panel(
        'Spent today, and what a day costs',
        'currencyUSD',
        of('peace_spend_dollars_today', 'today'),
        of('peace_spend_forecast_dollars', 'average of seven days'),
      ),
      panel('Today against that', 'percentunit', of('peace_spend_over_forecast_ratio', 'of the average')),
      panel(
        'Cost and charge by backend, today',
        'currencyUSD',
        of('peace_backend_cost_dollars_today', '{{backend}} cost'),
        of('peace_backend_charged_dollars_today', '{{backend}} charged'),
      ),
      panel('Cost of a dollar charged', 'short', of('peace_cost_over_price_ratio', '{{backend}}')),
      panel(
        'Cost of a dollar charged, by template',
        'short',
        // On a new site nothing paid was made yet.
        { ...cost, expr: `${cost.expr} or vector(0)` },
      ),
      panel('The platform’s own purses', 'percentunit', of('peace_purse_spent_ratio', '{{purse}}')),
      panel('Paid work stopped', 'short', of('peace_paid_stops', 'stops')),
      panel('Behind Stripe', 's', of('peace_stripe_behind_seconds', 'behind')),
    ],
  },
]

export const queries: readonly string[] = rows.flatMap(({ panels }) =>
  panels.flatMap((each) => each.queries.map(({ expr }) => expr)),
)

// An alert in Prometheus' words.
export const alertQuery = ({ metric, is, than }: (typeof alerts)[number]): string =>
  `${metric} ${is === 'above' ? '>' : '<'} ${than}`

export const helpOf = (name: MetricName): string => metrics[name].help
