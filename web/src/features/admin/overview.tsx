import { Button, Group, SegmentedControl } from '@mantine/core'
import { type DayStats, dayOf, dayStatsSchema } from '@peace/core/stats'
import { useMemo, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { saveCsv, toCsv } from '../../data/csv.ts'
import { FailureNotice } from '../../ui/failure-notice.tsx'
import { formatsOf } from '../../ui/format.ts'
import { moneyOf } from '../../ui/money.ts'
import { PageLoading } from '../../ui/page-loading.tsx'
import { PageTitle } from '../../ui/section.tsx'
import styles from './admin.module.css'
import { Chart } from './chart.tsx'
import { cents, chargedOf, costOf, csvHead, csvRows, figuresOf, groups, sum } from './figures.ts'
import { Margins } from './margins.tsx'
import { ActionTable, Figures } from './table.tsx'
import { useAsk } from './use-ask.ts'

const sayIn = (language: string) => {
  const locale = language === 'th' ? 'th-TH-u-nu-latn' : 'en-GB'
  const percent = new Intl.NumberFormat(locale, { style: 'percent', maximumFractionDigits: 1 })
  const time = (unit: 'second' | 'minute' | 'hour') =>
    new Intl.NumberFormat(locale, { style: 'unit', unit, maximumFractionDigits: 1 })
  const [seconds, minutes, hours] = [time('second'), time('minute'), time('hour')]
  return {
    ...moneyOf(language),
    ...formatsOf(language),
    share: (part: number, whole: number) => (whole ? percent.format(part / whole) : '—'),
    lasted: (ms: number) =>
      ms < 100_000
        ? seconds.format(ms / 1000)
        : ms < 5_400_000
          ? minutes.format(ms / 60_000)
          : hours.format(ms / 3_600_000),
  }
}

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
  const { t, i18n } = useTranslation('admin')
  const say = useMemo(() => sayIn(i18n.language), [i18n.language])
  const [span, setSpan] = useState('30')
  const wanted = useMemo(() => {
    const now = Date.now()
    return { from: dayOf(now - (Number(span) - 1) * 86_400_000), to: dayOf(now) }
  }, [span])
  const { answer, failure, again } = useAsk('readStats', wanted)
  if (failure !== undefined) return <FailureNotice failure={failure} again={again} />
  if (!answer) return <PageLoading />
  const days = everyDay(wanted, answer.days)
  const figures = figuresOf(days, say)
  const names = days.map(({ day }) => say.date(Date.parse(day)))
  const dollars = (micros: number) => say.price(cents(micros), 'usd')
  const backends = [...new Set(days.flatMap((day) => Object.keys(day.backends)))].sort()
  const save = () => saveCsv(`peace-${wanted.from}-${wanted.to}.csv`, toCsv(csvHead, csvRows(days)))
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
      <div className={styles.groups}>
        {groups.map((group) => (
          <section key={group} aria-labelledby={`figures-${group}`}>
            <h2 id={`figures-${group}`} className={styles.group}>
              {t(`group.${group}`)}
            </h2>
            <Figures figures={figures[group].map(([label, value]) => [t(label), value] as const)} />
          </section>
        ))}
      </div>
      <Chart
        title={t('jobs')}
        days={names}
        say={say.number}
        series={[
          { label: t('completed'), values: days.map(({ jobs }) => jobs.completed), tone: 'done' },
          { label: t('failed'), values: days.map(({ jobs }) => jobs.failed), tone: 'lost' },
        ]}
      />
      <Chart
        title={t('usersActive')}
        days={names}
        say={say.number}
        series={[{ label: t('usersActive'), values: days.map(({ users }) => users.active), tone: 'ink' }]}
      />
      <Chart
        title={t('costAndCharged')}
        days={names}
        say={dollars}
        series={[
          {
            label: t('cost'),
            values: days.map(costOf),
            tone: 'ink',
          },
          {
            label: t('charged'),
            values: days.map(chargedOf),
            tone: 'accent',
          },
        ]}
      />
      <Margins days={days} dollars={dollars} number={say.number} />
      <h2 className={styles.heading}>{t('byBackend')}</h2>
      <ActionTable
        bare
        columns={[t('backend'), t('attempts'), t('done'), t('failed'), t('cost'), t('charged'), t('margin')]}
      >
        {backends.map((name) => {
          const of = (what: 'attempts' | 'done' | 'failed' | 'costMicros' | 'chargedMicros') =>
            sum(days, (day) => day.backends[name]?.[what] ?? 0)
          return (
            <tr key={name}>
              <th scope="row">{name}</th>
              <td>{say.number(of('attempts'))}</td>
              <td>{say.number(of('done'))}</td>
              <td>{say.number(of('failed'))}</td>
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
      </ActionTable>
    </>
  )
}
