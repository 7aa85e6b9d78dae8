import { type ErrorComponentProps, useRouter } from '@tanstack/react-router'
import { useEffect, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { useOnline } from '../data/connection.ts'
import { isMissingPart } from '../ui/missing-part.ts'
import { Sketch } from '../ui/sketch.tsx'
import { tornFrame } from '../ui/sketches/torn-frame.ts'
import styles from './notice.module.css'
import { wasReplaced } from './own-version.ts'

// A page that failed to draw. Nothing typed is lost by it: what was saved is saved as it was typed.
export const Broken = ({ error, reset }: ErrorComponentProps) => {
  const { t } = useTranslation()
  const router = useRouter()
  const missing = isMissingPart(error)
  const online = useOnline()
  const [replaced, setReplaced] = useState(false)
  useEffect(() => {
    if (missing && online) void wasReplaced().then(setReplaced)
  }, [missing, online])
  const why = replaced ? 'stale' : missing ? 'away' : 'plain'
  const again = () => {
    // A browser does not ask twice for a file that once failed.
    if (missing) return location.reload()
    reset()
    router.invalidate()
  }
  return (
    <main id="main" className={styles.notice} role="alert">
      <Sketch of={tornFrame} />
      <h1>{t(`broken.${why}Title`)}</h1>
      <p>{t(`broken.${why}Text`)}</p>
      <button type="button" className={styles.way} onClick={again} disabled={missing && !online}>
        {t(replaced ? 'broken.reload' : 'broken.again')}
      </button>
    </main>
  )
}
