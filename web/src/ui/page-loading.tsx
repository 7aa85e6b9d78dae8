import { useTranslation } from 'react-i18next'
import styles from './page-loading.module.css'

// A quiet line, and only when the wait is long enough to be noticed.
export const PageLoading = () => {
  const { t } = useTranslation()
  return (
    <div className={styles.loading} role="status">
      <span className={styles.line} aria-hidden="true" />
      <span className="visually-hidden">{t('loading')}</span>
    </div>
  )
}
