import { Button } from '@mantine/core'
import type { ApiOutput } from '@peace/core/api'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { FailureNotice } from '../../ui/failure-notice.tsx'
import { useFormat } from '../../ui/format.ts'
import { PageLoading } from '../../ui/page-loading.tsx'
import { PageTitle } from '../../ui/section.tsx'
import { useMadeNames } from '../../ui/use-made-names.ts'
import styles from './admin.module.css'
import { IncidentForm } from './incident-form.tsx'
import { useOperator } from './operator.ts'
import { ActionTable } from './table.tsx'
import { useAsk } from './use-ask.ts'

type Watched = ApiOutput<'readWatch'>
type Incident = Watched['incidents'][number]

const percentIn = (language: string) =>
  new Intl.NumberFormat(language === 'th' ? 'th-TH-u-nu-latn' : 'en-GB', {
    style: 'percent',
    maximumFractionDigits: 1,
  })

const Objectives = ({ kept }: { kept: NonNullable<Watched['kept']> }) => {
  const { t, i18n } = useTranslation('admin')
  const format = useFormat()
  const percent = percentIn(i18n.language)
  return (
    <ActionTable columns={[t('objective'), t('objectiveTarget'), t('objectiveReached'), t('budgetLeft')]} bare>
      {kept.map(({ id, target, good, all, left }) => (
        <tr key={id}>
          <th scope="row">{t(`objective.${id}`)}</th>
          <td>{percent.format(target)}</td>
          <td>{all === 0 ? '—' : `${percent.format(good / all)} (${format.number(good)}/${format.number(all)})`}</td>
          <td>{percent.format(left)}</td>
        </tr>
      ))}
    </ActionTable>
  )
}

const Backends = ({ figures: { backends, day } }: { figures: NonNullable<Watched['figures']> }) => {
  const { t, i18n } = useTranslation('admin')
  const format = useFormat()
  const { backend } = useMadeNames()
  const percent = percentIn(i18n.language)
  const names = [...new Set([...Object.keys(backends), ...Object.keys(day.backends)])].sort()
  const attempts = names.reduce((sum, name) => sum + (day.backends[name]?.attempts ?? 0), 0)
  const seconds = (ms: number | undefined) =>
    ms ? t('seconds', { number: format.number(Math.round(ms / 100) / 10) }) : '—'
  return (
    <ActionTable
      columns={[t('backend'), t('takesWork'), t('waiting'), t('share'), t('succeeded'), t('tookP50'), t('tookP95')]}
      bare
    >
      {names.map((name) => {
        const now = backends[name]
        const today = day.backends[name]
        return (
          <tr key={name}>
            <th scope="row">{backend(name)}</th>
            <td>{now ? t(now.available ? 'yes' : now.breakerOpen ? 'breakerIsOpen' : 'no') : '—'}</td>
            <td>{now ? `${format.number(now.queued)} · ${format.number(now.running)}` : '—'}</td>
            <td>{today && attempts > 0 ? percent.format(today.attempts / attempts) : '—'}</td>
            <td>{today && today.attempts > 0 ? percent.format(today.done / today.attempts) : '—'}</td>
            <td>{seconds(today?.ms.p50)}</td>
            <td>{seconds(today?.ms.p95)}</td>
          </tr>
        )
      })}
    </ActionTable>
  )
}

// What stands, what was promised, how backends do, and what people are told of it.
export default function WatchPage() {
  const { t, i18n } = useTranslation('admin')
  const may = useOperator()
  const format = useFormat()
  const { answer, failure, again } = useAsk('readWatch', {})
  const [saying, setSaying] = useState<Incident | 'new'>()
  if (failure !== undefined) return <FailureNotice failure={failure} again={again} />
  if (!answer) return <PageLoading />
  const { figures, kept, standing, incidents } = answer
  const language = i18n.language === 'th' ? 'th' : 'en'
  return (
    <>
      <PageTitle
        beside={
          <Button variant="default" onClick={again}>
            {t('refresh')}
          </Button>
        }
      >
        {t('watch')}
      </PageTitle>
      <p>{figures ? t('watchedAt', { when: format.moment(figures.at) }) : t('notWatched')}</p>
      <h2 className={styles.heading}>{t('alertsStanding')}</h2>
      <ActionTable columns={[t('alert'), t('since'), t('toldAt')]} bare>
        {standing.map(({ key, since, toldAt }) => (
          <tr key={key}>
            <th scope="row">{key}</th>
            <td>{format.moment(since)}</td>
            <td>{toldAt === undefined ? t('notToldYet') : format.moment(toldAt)}</td>
          </tr>
        ))}
        {standing.length === 0 && (
          <tr>
            <td colSpan={3}>{t('noAlerts')}</td>
          </tr>
        )}
      </ActionTable>
      {kept && (
        <>
          <h2 className={styles.heading}>{t('objectives')}</h2>
          <Objectives kept={kept} />
        </>
      )}
      {figures && (
        <>
          <h2 className={styles.heading}>{t('backendsToday')}</h2>
          <Backends figures={figures} />
        </>
      )}
      <h2 className={styles.heading}>{t('incidents')}</h2>
      {may('queues.manage') && <Button onClick={() => setSaying('new')}>{t('sayWhatIsWrong')}</Button>}
      <ActionTable columns={[t('incident'), t('since')]}>
        {incidents.length === 0 && (
          <tr>
            <td colSpan={3}>{t('noIncidents')}</td>
          </tr>
        )}
        {incidents.map((incident) => (
          <tr key={incident.id}>
            <th scope="row">{incident.title[language]}</th>
            <td>{format.moment(incident.begunAt)}</td>
            <td>
              {may('queues.manage') && (
                <Button size="compact-sm" variant="default" onClick={() => setSaying(incident)}>
                  {t('sayMore')}
                </Button>
              )}
            </td>
          </tr>
        ))}
      </ActionTable>
      {saying && (
        <IncidentForm
          {...(saying === 'new' ? {} : { known: saying })}
          close={() => setSaying(undefined)}
          said={again}
        />
      )}
    </>
  )
}
