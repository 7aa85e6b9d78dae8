import { useTranslation } from 'react-i18next'
import { useFormat } from '../../ui/format.ts'
import { LongPage } from '../../ui/long-page.tsx'
import { PageLoading } from '../../ui/page-loading.tsx'
import { useMadeNames } from '../../ui/use-made-names.ts'
import { Days } from './days.tsx'
import { Incidents } from './incidents.tsx'
import { overallOf } from './overall.ts'
import styles from './status.module.css'
import { useStatus } from './use-status.ts'

const finals = 'finals:'

// For anyone: is it up, since when, and what is being done about it.
export default function StatusPage() {
  const { t } = useTranslation('status')
  const { backend } = useMadeNames()
  const format = useFormat()
  const { status, failed } = useStatus()
  const overall = overallOf(status, failed)
  const nameOf = (id: string) =>
    id.startsWith(finals)
      ? t('finalsBy', { backend: backend(id.slice(finals.length)) })
      : id === 'write' || id === 'draft' || id === 'pay'
        ? t(`can.${id}`)
        : id
  return (
    <LongPage>
      <h1>{t('title')}</h1>
      {!overall && <PageLoading />}
      {overall && (
        <p role="status" className={styles.overall} data-overall={overall}>
          {t(`overall.${overall}`)}
        </p>
      )}
      {status && (
        <>
          <ul className={styles.list}>
            {status.capabilities.map(({ id, state, since }) => (
              <li key={id} className={styles.row}>
                <span className={styles.name}>{nameOf(id)}</span>
                <span className={styles.state} data-state={state}>
                  {t(`state.${state}`)}
                </span>
                <span className={styles.since}>{t('since', { when: format.moment(since) })}</span>
              </li>
            ))}
          </ul>
          {status.lookedAt !== undefined && (
            <p className={styles.since}>{t('lookedAt', { when: format.ago(status.lookedAt) })}</p>
          )}
          <h2>{t('days')}</h2>
          <Days days={status.days} />
          <h2>{t('incidents')}</h2>
          <Incidents incidents={status.incidents} />
        </>
      )}
    </LongPage>
  )
}
