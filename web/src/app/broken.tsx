import { type ErrorComponentProps, useRouter } from '@tanstack/react-router'
import { useTranslation } from 'react-i18next'
import { Sketch } from '../ui/sketch.tsx'
import styles from './notice.module.css'

// A page that failed to draw. Nothing typed is lost by it: what was saved is saved as it was typed.
export const Broken = ({ error, reset }: ErrorComponentProps) => {
  const { t } = useTranslation()
  const router = useRouter()
  // A new version was published while this tab was open, and its old files are gone.
  const stale = /dynamically imported module|Importing a module|preload/i.test(String(error))
  const again = () => {
    if (stale) return location.reload()
    reset()
    router.invalidate()
  }
  return (
    <main id="main" className={styles.notice} role="alert">
      <Sketch name="torn-frame" />
      <h1>{t(stale ? 'broken.staleTitle' : 'broken.title')}</h1>
      <p>{t(stale ? 'broken.staleText' : 'broken.text')}</p>
      <button type="button" className={styles.way} onClick={again}>
        {t(stale ? 'broken.reload' : 'broken.again')}
      </button>
    </main>
  )
}
