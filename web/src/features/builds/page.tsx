import { type Build, waitingLine } from '@peace/core/build'
import { Link } from '@tanstack/react-router'
import { useTranslation } from 'react-i18next'
import { useOpenBuilds } from '../../session/open-builds.ts'
import { useHere } from '../../session/workspaces.tsx'
import { FailureNotice } from '../../ui/failure-notice.tsx'
import { PageLoading } from '../../ui/page-loading.tsx'
import { PageTitle } from '../../ui/section.tsx'
import { Sketch } from '../../ui/sketch.tsx'
import { filmRow } from '../../ui/sketches/film-row.ts'
import styles from './builds.module.css'
import { History } from './history.tsx'
import { Running } from './running.tsx'
import { useBuildsAfter, useFilmNames } from './use-builds.ts'
import { Waiting } from './waiting.tsx'

export default function BuildsPage() {
  const { t } = useTranslation('builds')
  const { may } = useHere()
  return (
    <main id="main" className={styles.page} tabIndex={-1}>
      <PageTitle>{t('title')}</PageTitle>
      {may('film.see') ? <Builds /> : <p>{t('notSeen')}</p>}
    </main>
  )
}

// What runs, what waits and why, and what has ended, over all films of the workspace.
const Builds = () => {
  const { t } = useTranslation('builds')
  const open = useOpenBuilds()
  const newest = useBuildsAfter(undefined)
  const names = useFilmNames()
  if (open.status === 'failed') return <FailureNotice failure={open.failure} />
  if (newest.status === 'failed') return <FailureNotice failure={newest.failure} />
  if (open.status === 'loading' || newest.status === 'loading' || !names) return <PageLoading />
  const all = open.data
  const lines = [waitingLine(all, true), waitingLine(all, false)]
  const waits = new Set(lines.flat().map(({ id }) => id))
  const running = all.filter(({ id }) => !waits.has(id))
  const title = ({ filmId }: Build) => names(filmId)
  if (newest.data.length === 0 && all.length === 0)
    return (
      <section className={styles.empty}>
        <Sketch of={filmRow} />
        <h2>{t('empty')}</h2>
        <p>{t('emptyText')}</p>
        <Link to="/films">{t('toFilms')}</Link>
      </section>
    )
  return (
    <>
      <section aria-labelledby="running">
        <h2 id="running">{t('running')}</h2>
        {running.length === 0 && <p className={styles.none}>{t('noneRunning')}</p>}
        <ul className={styles.list}>
          {running.map((build) => (
            <Running key={build.id} build={build} all={all} title={title(build)} />
          ))}
        </ul>
      </section>
      {waits.size > 0 && (
        <section aria-labelledby="waiting">
          <h2 id="waiting">{t('waiting')}</h2>
          <ul className={styles.list}>
            {lines.flatMap((line) =>
              line.map((build) => <Waiting key={build.id} build={build} all={all} line={line} title={title(build)} />),
            )}
          </ul>
        </section>
      )}
      <section aria-labelledby="ended">
        <h2 id="ended">{t('ended')}</h2>
        <History names={names} />
      </section>
    </>
  )
}
