import { Link } from '@tanstack/react-router'
import { useTranslation } from 'react-i18next'
import { Sketch } from '../ui/sketch.tsx'
import { emptyFrame } from '../ui/sketches/empty-frame.ts'
import styles from './notice.module.css'

export const Missing = () => {
  const { t } = useTranslation()
  return (
    <main id="main" className={styles.notice}>
      <Sketch of={emptyFrame} />
      <h1>{t('missing.title')}</h1>
      <p>{t('missing.text')}</p>
      <Link className={styles.way} to="/films">
        {t('goToFilms')}
      </Link>
    </main>
  )
}
