import { Button, Group, SegmentedControl } from '@mantine/core'
import { type DayStats, dayOf, dayStatsSchema } from '@peace/core/stats'
import { useMemo, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { FailureNotice } from '../../ui/failure-notice.tsx'
import { useFormat } from '../../ui/format.ts'
import { PageLoading } from '../../ui/page-loading.tsx'
import { PageTitle } from '../../ui/section.tsx'
import { Wide } from '../../ui/wide.tsx'
import styles from './admin.module.css'
import { Chart } from './chart.tsx'
import { saveCsv, toCsv } from './csv.ts'
import { useAsk } from './use-ask.ts'

const sum = (days: DayStats[], of: (day: DayStats) => number) => days.reduce((total, day) => total + of(day), 0)
const dollars = (micros: number) => `$${(micros / 1_000_000).toFixed(2)}`

// A day nobody counted is a day with nothing in it, not one to leave out of a drawing.
const everyDay = ({ from, to }: { from: string; to: string }, found: DayStats[]): DayStats[] => {
  const known = new Map(found.map((day) => [day.day, day]))
  const first = Date.parse(from)
  const length = Math.round((Date.parse(to) - first) / 86_400_000) + 1
  return Array.from({ length }, (_, n) => {
    const day = dayOf(first + n * 86_400_000)
    return known.get(day) ?? dayStatsSchema.parse({ day })
  })
}

export default function OverviewPage() {
  const { t } = useTranslation('admin')
  const format = useFormat()
  const [span, setSpan] = useState('30')
  const wanted = useMemo(() => {
    const now = Date.now()
    return { from: dayOf(now - (Number(span) - 1) * 86_400_000), to: dayOf(now) }
  }, [span])
  const { answer, failure, again } = useAsk('readStats', wanted)
  if (failure !== undefined) return <FailureNotice failure={failure} again={again} />
  if (!answer) return <PageLoading />
  const days = everyDay(wanted, answer.days)
  const names = days.map(({ day }) => day)
  const last = days.at(-1)
  const ended = sum(days, ({ jobs }) => jobs.completed + jobs.failed)
  const share = ended ? Math.round((sum(days, ({ jobs }) => jobs.completed) / ended) * 1000) / 10 : 0
  const backends = [...new Set(days.flatMap((day) => Object.keys(day.backends)))].sort()
  const seconds = (ms: number) => `${(ms / 1000).toFixed(1)} s`
  const figures = [
    [t('users'), format.number(last?.users.total ?? 0)],
    [t('usersActive'), format.number(last?.users.active ?? 0)],
    [t('jobs'), format.number(sum(days, ({ jobs }) => jobs.created))],
    [t('success'), `${share} %`],
    [t('p50'), seconds(last?.buildMs.p50 ?? 0)],
    [t('p95'), seconds(last?.buildMs.p95 ?? 0)],
    [t('p99'), seconds(last?.buildMs.p99 ?? 0)],
    [t('saved'), dollars(sum(days, ({ savedMicros }) => savedMicros))],
    [t('mrrThb'), `฿${format.number((last?.money.recurringMinor.thb ?? 0) / 100)}`],
    [t('mrrUsd'), `$${format.number((last?.money.recurringMinor.usd ?? 0) / 100)}`],
    [t('subscribers'), format.number(last?.money.subscribers ?? 0)],
    [t('churned'), format.number(sum(days, ({ money }) => money.churned))],
    [t('rewarded'), format.number(sum(days, ({ referrals }) => referrals.rewarded))],
    [t('refused'), format.number(sum(days, ({ moderation }) => moderation.refused))],
  ] as const
  const save = () =>
    saveCsv(
      `peace-${wanted.from}-${wanted.to}.csv`,
      toCsv(
        [
          'day',
          'users',
          'active',
          'jobs',
          'completed',
          'failed',
          'p50ms',
          'p95ms',
          'p99ms',
          'costMicros',
          'chargedMicros',
          'savedMicros',
        ],
        days.map((day) => [
          day.day,
          day.users.total,
          day.users.active,
          day.jobs.created,
          day.jobs.completed,
          day.jobs.failed,
          day.buildMs.p50,
          day.buildMs.p95,
          day.buildMs.p99,
          Object.values(day.backends).reduce((total, { costMicros }) => total + costMicros, 0),
          Object.values(day.backends).reduce((total, { chargedMicros }) => total + chargedMicros, 0),
          day.savedMicros,
        ]),
      ),
    )
  return (
    <>
      <PageTitle
        beside={
          <Group gap="xs">
            <SegmentedControl
              aria-label={t('span')}
              value={span}
              onChange={setSpan}
              data={['7', '30', '90'].map((value) => ({ value, label: t('days', { count: Number(value) }) }))}
            />
            <Button variant="default" onClick={save}>
              CSV
            </Button>
          </Group>
        }
      >
        {t('overview')}
      </PageTitle>
      <dl className={styles.figures}>
        {figures.map(([label, value]) => (
          <div key={label}>
            <dt>{label}</dt>
            <dd>{value}</dd>
          </div>
        ))}
      </dl>
      <Chart
        title={t('jobs')}
        days={names}
        say={format.number}
        series={[
          { label: t('completed'), values: days.map(({ jobs }) => jobs.completed), tone: 'done' },
          { label: t('failed'), values: days.map(({ jobs }) => jobs.failed), tone: 'lost' },
        ]}
      />
      <Chart
        title={t('usersActive')}
        days={names}
        say={format.number}
        series={[{ label: t('usersActive'), values: days.map(({ users }) => users.active), tone: 'ink' }]}
      />
      <Chart
        title={t('costAndCharged')}
        days={names}
        say={dollars}
        series={[
          {
            label: t('cost'),
            values: days.map((day) => Object.values(day.backends).reduce((total, one) => total + one.costMicros, 0)),
            tone: 'lost',
          },
          {
            label: t('charged'),
            values: days.map((day) => Object.values(day.backends).reduce((total, one) => total + one.chargedMicros, 0)),
            tone: 'accent',
          },
        ]}
      />
      <h2 className={styles.heading}>{t('byBackend')}</h2>
      <Wide>
        <table className={styles.table}>
          <thead>
            <tr>
              <th scope="col">{t('backend')}</th>
              <th scope="col">{t('attempts')}</th>
              <th scope="col">{t('done')}</th>
              <th scope="col">{t('failed')}</th>
              <th scope="col">{t('cost')}</th>
              <th scope="col">{t('charged')}</th>
              <th scope="col">{t('margin')}</th>
            </tr>
          </thead>
          <tbody>
            {backends.map((name) => {
              const of = (what: 'attempts' | 'done' | 'failed' | 'costMicros' | 'chargedMicros') =>
                sum(days, (day) => day.backends[name]?.[what] ?? 0)
              return (
                <tr key={name}>
                  <th scope="row">{name}</th>
                  <td>{format.number(of('attempts'))}</td>
                  <td>{format.number(of('done'))}</td>
                  <td>{format.number(of('failed'))}</td>
                  <td>{dollars(of('costMicros'))}</td>
                  <td>{dollars(of('chargedMicros'))}</td>
                  <td>{dollars(of('chargedMicros') - of('costMicros'))}</td>
                </tr>
              )
            })}
            {backends.length === 0 && (
              <tr>
                <td colSpan={7}>{t('nothing')}</td>
              </tr>
            )}
          </tbody>
        </table>
      </Wide>
    </>
  )
}
