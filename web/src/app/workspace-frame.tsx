import { Link, Outlet } from '@tanstack/react-router'
import { Suspense } from 'react'
import { useTranslation } from 'react-i18next'
import { useHere } from '../session/workspaces.tsx'
import { PageLoading } from '../ui/page-loading.tsx'
import { ScrolledNav } from '../ui/scrolled-nav.tsx'
import styles from './settings.module.css'
import { workspaceSections } from './workspace-sections.ts'

export default function WorkspaceFrame() {
  const { t } = useTranslation('workspace')
  const { workspace, may } = useHere()
  const sections = workspaceSections.filter(({ needs }) => !needs || may(needs))
  return (
    <div className={styles.settings}>
      <ScrolledNav className={styles.sections} label={t('sections')}>
        <p className={styles.owner}>{workspace.name}</p>
        {sections.map(({ to, label }) => (
          <Link key={to} to={to} className={styles.section} activeOptions={{ exact: true }}>
            {t(label)}
          </Link>
        ))}
      </ScrolledNav>
      <main id="main" className={styles.page} tabIndex={-1}>
        <Suspense fallback={<PageLoading />}>
          <Outlet />
        </Suspense>
      </main>
    </div>
  )
}
