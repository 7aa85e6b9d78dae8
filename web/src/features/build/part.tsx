import { isFinal, type Job } from '@peace/core/build'
import { useTranslation } from 'react-i18next'
import { Progressing } from '../../session/building/progressing.tsx'
import { useFilm } from '../../session/film.tsx'
import { useJobs } from '../../session/film-content.ts'
import { useFrames } from '../../session/film-frames.ts'
import styles from './build.module.css'
import { Failed } from './failed.tsx'
import { Ready } from './ready.tsx'

const openOne = (jobs: readonly Job[]): Job | undefined => jobs.find(({ state }) => !isFinal(state))

// One primary action in every room: it says what it does and what it costs, and becomes the progress of what it began.
export default function Build() {
  const { t } = useTranslation('build')
  const { may } = useFilm()
  const jobs = useJobs()
  const found = useFrames()
  if (!may('film.build')) return <p className={styles.only}>{t('viewOnly')}</p>
  if (!found || jobs.status !== 'ready') return null
  const open = openOne(jobs.data)
  const last = jobs.data[0]
  return (
    <section className={styles.build} aria-label={t('build')}>
      {open ? (
        <Progressing job={open} />
      ) : (
        <>
          {last?.state === 'FAILED' && <Failed job={last} />}
          <Ready found={found} last={last} />
        </>
      )}
    </section>
  )
}
