import { type OperatorPermission, operatorMay } from '@peace/core/access'
import { Link, Outlet } from '@tanstack/react-router'
import { Suspense } from 'react'
import { useTranslation } from 'react-i18next'
import { FailureNotice } from '../../ui/failure-notice.tsx'
import { PageLoading } from '../../ui/page-loading.tsx'
import { ScrolledNav } from '../../ui/scrolled-nav.tsx'
import styles from './admin.module.css'
import { OperatorContext } from './operator.ts'
import { useAsk } from './use-ask.ts'

const sections: { to: AdminPath; label: AdminLabel; needs: OperatorPermission }[] = [
  { to: '/admin', label: 'overview', needs: 'stats.see' },
  { to: '/admin/watch', label: 'watch', needs: 'stats.see' },
  { to: '/admin/people', label: 'people', needs: 'users.see' },
  { to: '/admin/workspaces', label: 'workspaces', needs: 'users.see' },
  { to: '/admin/queues', label: 'queues', needs: 'stats.see' },
  { to: '/admin/stops', label: 'stops', needs: 'money.see' },
  { to: '/admin/fleet', label: 'fleet', needs: 'stats.see' },
  { to: '/admin/reports', label: 'reports', needs: 'reports.manage' },
  { to: '/admin/config', label: 'config', needs: 'config.see' },
  { to: '/admin/operators', label: 'operators', needs: 'operators.manage' },
  { to: '/admin/audit', label: 'audit', needs: 'audit.see' },
]
type AdminPath =
  | '/admin'
  | '/admin/watch'
  | '/admin/people'
  | '/admin/workspaces'
  | '/admin/queues'
  | '/admin/stops'
  | '/admin/fleet'
  | '/admin/reports'
  | '/admin/config'
  | '/admin/operators'
  | '/admin/audit'
type AdminLabel =
  | 'overview'
  | 'watch'
  | 'people'
  | 'workspaces'
  | 'queues'
  | 'stops'
  | 'fleet'
  | 'reports'
  | 'config'
  | 'operators'
  | 'audit'

export default function AdminFrame() {
  const { t } = useTranslation('admin')
  const { answer, failure, again } = useAsk('operatorHome', {})
  if (failure !== undefined)
    return (
      <main id="main" className={styles.alone}>
        <h1>{t('title')}</h1>
        <FailureNotice failure={failure} again={again} />
        <Link to="/profile">{t('toProfile')}</Link>
      </main>
    )
  if (!answer) return <PageLoading />
  const shown = sections.filter(({ needs }) => operatorMay(answer.role, needs))
  return (
    <OperatorContext value={answer.role}>
      <div className={styles.admin}>
        <ScrolledNav className={styles.sections} label={t('title')}>
          {shown.map(({ to, label }) => (
            <Link key={to} to={to} className={styles.section} activeOptions={{ exact: to === '/admin' }}>
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
    </OperatorContext>
  )
}
