import { type Activity, activitySchema } from '@peace/core/access'
import { paths } from '@peace/core/paths'
import { Link } from '@tanstack/react-router'
import { useTranslation } from 'react-i18next'
import { useCollection } from '../../data/live.ts'
import { useHere } from '../../session/workspaces.tsx'
import { FailureNotice } from '../../ui/failure-notice.tsx'
import { useFormat } from '../../ui/format.ts'
import { PageLoading } from '../../ui/page-loading.tsx'
import { PageTitle } from '../../ui/section.tsx'
import { Sketch } from '../../ui/sketch.tsx'
import { filmRow } from '../../ui/sketches/film-row.ts'
import styles from './activity.module.css'

export default function ActivityPage() {
  const { t } = useTranslation('people')
  const { workspace } = useHere()
  const format = useFormat()
  const found = useCollection(paths.activity(workspace.id), activitySchema, { orderBy: [['at', 'desc']], limit: 100 })
  if (found.status === 'loading') return <PageLoading />
  if (found.status === 'failed') return <FailureNotice failure={found.failure} />
  const days = new Map<string, Activity[]>()
  for (const entry of found.data) {
    const day = format.date(entry.at)
    days.set(day, [...(days.get(day) ?? []), entry])
  }
  return (
    <>
      <PageTitle>{t('activity')}</PageTitle>
      {found.data.length === 0 && (
        <div className={styles.empty}>
          <Sketch of={filmRow} />
          <p>{t('noActivity')}</p>
        </div>
      )}
      {[...days].map(([day, entries]) => (
        <section key={day} className={styles.day}>
          <h2>{day}</h2>
          <ul>
            {entries.map((entry) => (
              <li key={entry.id}>
                <time dateTime={new Date(entry.at).toISOString()}>{format.time(entry.at)}</time>
                <span>
                  <Told entry={entry} />
                </span>
              </li>
            ))}
          </ul>
        </section>
      ))}
    </>
  )
}

const Told = ({ entry }: { entry: Activity }) => {
  const { t } = useTranslation('people')
  const role = entry.values.role
  const text = t(`did.${entry.kind}`, {
    who: entry.actorName || t('someone'),
    ...entry.values,
    role: role ? t(`roleName.${role}` as 'roleName.editor') : '',
  })
  if (!entry.filmId || entry.kind === 'film-deleted') return text
  return (
    <Link to="/films/$filmId" params={{ filmId: entry.filmId }} className={styles.film}>
      {text}
    </Link>
  )
}
