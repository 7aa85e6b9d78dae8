import { Link } from '@tanstack/react-router'
import { useTranslation } from 'react-i18next'
import { useFilm } from '../../session/film.tsx'
import { useEntitlements } from '../../session/plan-table.ts'
import styles from './film.module.css'

// That a film will be less tall than it asks for, and what to do about it, before it is built.
export const HeightNote = () => {
  const { t } = useTranslation('film')
  const { film } = useFilm()
  const most = useEntitlements()?.maxHeight
  const { resolution, quality } = film.settings
  if (most === undefined || resolution === '720p') return null
  if (most >= 1080) return quality === 'draft' ? <p className={styles.note}>{t('draftHeight')}</p> : null
  return (
    <p className={styles.note} role="status">
      {t('planHeight', { height: most })} <Link to="/pricing">{t('seePlans')}</Link>
    </p>
  )
}
