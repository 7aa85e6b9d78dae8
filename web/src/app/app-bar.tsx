import { Link } from '@tanstack/react-router'
import { useTranslation } from 'react-i18next'
import { arriving } from '../ui/arriving.tsx'
import { Part } from '../ui/part.tsx'
import { Wordmark } from '../ui/wordmark.tsx'
import { AccountMenu } from './account-menu.tsx'
import { BarState } from './bar-state.tsx'
import styles from './frame.module.css'
import { WorkspaceMenu } from './workspace-menu.tsx'

const Credits = arriving(() => import('./credits.tsx'))
const Builds = arriving(() => import('../features/builds/part.tsx'))
const Notifications = arriving(() => import('../features/notifications/part.tsx'))

export const AppBar = () => {
  const { t } = useTranslation()
  return (
    <header className={styles.bar}>
      <Link to="/films" className={styles.home}>
        <Wordmark />
      </Link>
      <nav className={styles.places} aria-label={t('places')}>
        <Link to="/films" className={styles.place} activeOptions={{ exact: true }}>
          {t('films')}
        </Link>
        <Link to="/workspace" className={styles.place}>
          {t('workspace')}
        </Link>
      </nav>
      <div className={styles.side}>
        <BarState />
        <WorkspaceMenu />
        <Part quiet>
          <Builds always />
          <Credits />
          <Notifications />
        </Part>
        <AccountMenu />
      </div>
    </header>
  )
}
