import { IconCloudOff, IconRefresh } from '@tabler/icons-react'
import { useTranslation } from 'react-i18next'
import { useOnline } from '../data/connection.ts'
import styles from './bar-state.module.css'
import { takeNewVersion, useNewVersion } from './new-version.ts'

// What the bar knows beside the film: that there is no connection, or that a new version waits. It asks for nothing.
export const BarState = () => {
  const { t } = useTranslation('away')
  const online = useOnline()
  const newer = useNewVersion()
  return (
    <>
      <span role="status" className={styles.state} title={online ? undefined : t('offline')}>
        {!online && (
          <span className={styles.offline}>
            <IconCloudOff size={16} stroke={1.6} aria-hidden="true" />
            <span aria-hidden="true" className={styles.word}>
              {t('offlineShort')}
            </span>
            <span className="visually-hidden">{t('offline')}</span>
          </span>
        )}
      </span>
      {online && newer && (
        <button type="button" className={styles.newer} title={t('newVersionHelp')} onClick={takeNewVersion}>
          <IconRefresh size={16} stroke={1.6} aria-hidden="true" />
          <span className={styles.word}>{t('newVersion')}</span>
        </button>
      )}
    </>
  )
}
