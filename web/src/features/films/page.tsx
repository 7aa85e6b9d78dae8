import { Group } from '@mantine/core'
import { memberSchema } from '@peace/core/access'
import { paths } from '@peace/core/paths'
import { contentTables } from '@peace/core/stored'
import { IconPlus, IconUpload } from '@tabler/icons-react'
import { Link } from '@tanstack/react-router'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { useCollection } from '../../data/live.ts'
import { useOpenBuilds } from '../../session/open-builds.ts'
import { useHere } from '../../session/workspaces.tsx'
import { FailureNotice } from '../../ui/failure-notice.tsx'
import { LinkButton } from '../../ui/link-button.tsx'
import { EmptyFilms } from './empty-films.tsx'
import { FilmCard } from './film-card.tsx'
import styles from './films.module.css'
import { SampleFilms } from './sample-films.tsx'
import { filmsShown, placesIn, type Shown } from './shelf.ts'
import { ShelfBar } from './shelf-bar.tsx'
import { useMade } from './use-made.ts'
import { VerifyEmailNote } from './verify-email-note.tsx'

// Who has so few is still looking around.
const few = 7

export default function FilmsPage() {
  const { t } = useTranslation('films')
  const { may } = useHere()
  if (!may('film.see'))
    return (
      <main id="main" className={styles.page}>
        <h1 className={styles.title}>{t('title')}</h1>
        <p>{t('billingSeesNone')}</p>
        <Link to="/workspace">{t('toWorkspace')}</Link>
      </main>
    )
  return <Films />
}

const Films = () => {
  const { t } = useTranslation('films')
  const { workspace, may } = useHere()
  const films = useCollection(paths.films(workspace.id), contentTables.film, {
    orderBy: [['updatedAt', 'desc']],
    limit: 200,
  })
  const members = useCollection(paths.members(workspace.id), memberSchema)
  const made = useMade(workspace.id)
  const open = useOpenBuilds()
  const builds = new Map(open.status === 'ready' ? open.data.map((build) => [build.filmId, build]) : [])
  const names = new Map(members.status === 'ready' ? members.data.map((one) => [one.id, one.name || one.email]) : [])
  const shown = films.status === 'ready' ? films.data.filter((film) => !film.deletedAt) : []
  const [looked, look] = useState<Shown>({ by: 'all' })
  const places = placesIn(shown)
  const listed = filmsShown(shown, looked)
  return (
    <main id="main" className={styles.page} tabIndex={-1}>
      <VerifyEmailNote />
      <Group justify="space-between" className={styles.head}>
        <h1 className={styles.title}>{t('title')}</h1>
        {may('film.edit') && shown.length > 0 && (
          <Group gap="xs">
            <LinkButton
              to="/films/new"
              search={{ from: 'script' }}
              variant="default"
              leftSection={<IconUpload size={16} />}
            >
              {t('import')}
            </LinkButton>
            <LinkButton to="/films/new" leftSection={<IconPlus size={16} />}>
              {t('new')}
            </LinkButton>
          </Group>
        )}
      </Group>
      {films.status === 'loading' && <Waiting />}
      {films.status === 'failed' && <FailureNotice failure={films.failure} />}
      {films.status === 'ready' && shown.length === 0 && <EmptyFilms />}
      <ShelfBar places={places} shown={looked} show={look} />
      {shown.length > 0 && listed.length === 0 && <p>{t('shelf.empty')}</p>}
      {listed.length > 0 && (
        <ul className={styles.grid}>
          {listed.map((film) => (
            <FilmCard
              key={film.id}
              film={film}
              places={places}
              made={made.get(film.id)}
              build={builds.get(film.id)}
              by={names.get(film.updatedBy) ?? ''}
            />
          ))}
        </ul>
      )}
      {may('film.edit') && shown.length > 0 && shown.length < few && <SampleFilms films={shown} />}
    </main>
  )
}

const Waiting = () => {
  const { t } = useTranslation()
  return (
    <div className={styles.grid} role="status" aria-label={t('loading')}>
      {[0, 1, 2].map((n) => (
        <div key={n} className={styles.waiting} />
      ))}
    </div>
  )
}
