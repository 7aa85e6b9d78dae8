import { IconStack2 } from '@tabler/icons-react'
import { Link } from '@tanstack/react-router'
import { useTranslation } from 'react-i18next'
import { useOpenBuilds } from '../../session/open-builds.ts'
import styles from './builds.module.css'

// In the bar: how many builds run or wait, and the way to them. `always`: also when there are none.
export default function BuildsLink({ always = false }: { always?: boolean }) {
  const { t } = useTranslation()
  const open = useOpenBuilds()
  const count = open.status === 'ready' ? open.data.length : 0
  if (count === 0 && !always) return null
  return (
    <Link
      to="/films/builds"
      className={styles.link}
      data-none={count === 0 || undefined}
      aria-label={count > 0 ? t('buildsOpen', { count }) : t('builds')}
      title={count > 0 ? t('buildsOpen', { count }) : t('builds')}
    >
      <IconStack2 size={20} stroke={1.6} aria-hidden="true" />
      {count > 0 && <span aria-hidden="true">{count}</span>}
    </Link>
  )
}
