import { IconChevronLeft } from '@tabler/icons-react'
import { Link } from '@tanstack/react-router'
import { useTranslation } from 'react-i18next'
import { useFilm } from '../session/film.tsx'
import { useHere } from '../session/workspaces.tsx'
import { arriving } from '../ui/arriving.tsx'
import { Part } from '../ui/part.tsx'
import { ScrolledNav } from '../ui/scrolled-nav.tsx'
import { AccountMenu } from './account-menu.tsx'
import { BarState } from './bar-state.tsx'
import styles from './film-frame.module.css'
import frame from './frame.module.css'
import { rooms } from './rooms.ts'

const Credits = arriving(() => import('./credits.tsx'))
const Builds = arriving(() => import('../features/builds/part.tsx'))
const Comments = arriving(() => import('../features/comments/part.tsx'))
const Presence = arriving(() => import('../features/presence/part.tsx'))
const Notifications = arriving(() => import('../features/notifications/part.tsx'))

export const FilmBar = ({ unsaved }: { unsaved: boolean }) => {
  const { t } = useTranslation()
  const { film, shotId } = useFilm()
  const { workspace } = useHere()
  return (
    <header className={styles.bar}>
      <Link to="/films" className={frame.menuButton} aria-label={t('goToFilms')}>
        <IconChevronLeft size={18} aria-hidden="true" />
      </Link>
      <h1 className={styles.title} title={film.title}>
        {film.title}
      </h1>
      <ScrolledNav className={styles.rooms} label={t('rooms')}>
        {rooms.map((room) => (
          <Link
            key={room}
            to={`/films/$filmId/${room}`}
            params={{ filmId: film.id }}
            search={shotId ? { shot: shotId } : {}}
            className={styles.tab}
            activeOptions={{ includeSearch: false }}
          >
            {t(`room.${room}`)}
          </Link>
        ))}
      </ScrolledNav>
      <div className={`${frame.side} ${styles.side}`}>
        <span role="status" className="visually-hidden">
          {unsaved ? t('saving') : ''}
        </span>
        <BarState />
        <Part quiet>
          {workspace.kind === 'team' && <Presence />}
          <Builds />
          <span className={styles.roomy}>
            <Credits />
          </span>
          <Comments />
          <Notifications />
        </Part>
        <AccountMenu />
      </div>
    </header>
  )
}
