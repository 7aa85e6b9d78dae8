import { useSyncExternalStore } from 'react'
import { useTranslation } from 'react-i18next'
import styles from './notice.module.css'

const subscribe = (listener: () => void) => {
  addEventListener('online', listener)
  addEventListener('offline', listener)
  return () => {
    removeEventListener('online', listener)
    removeEventListener('offline', listener)
  }
}

export const OfflineBanner = () => {
  const { t } = useTranslation()
  const online = useSyncExternalStore(subscribe, () => navigator.onLine)
  return (
    <div role="status" aria-live="polite">
      {!online && <p className={styles.banner}>{t('offline')}</p>}
    </div>
  )
}
