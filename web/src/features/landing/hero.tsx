import { Link } from '@tanstack/react-router'
import { useTranslation } from 'react-i18next'
import { DraftFilm } from './draft-film.tsx'
import styles from './landing.module.css'

export const Hero = ({ known }: { known: boolean }) => {
  const { t } = useTranslation('landing')
  return (
    <section className={styles.hero}>
      <div className={styles.words}>
        <h1>{t('title')}</h1>
        <p className={styles.lead}>{t('lead')}</p>
        <div className={styles.actions}>
          {known ? (
            <Link className={styles.begin} to="/films">
              {t('nav.films')}
            </Link>
          ) : (
            <Link className={styles.begin} to="/sign-in" search={{ mode: 'up' }}>
              {t('begin')}
            </Link>
          )}
          <p className={styles.terms}>{t('terms')}</p>
        </div>
      </div>
      <figure className={styles.scene}>
        <div className={styles.sheet} lang="th" aria-hidden="true">
          <p className={styles.heading}>{t('script.heading')}</p>
          <p>{t('script.action')}</p>
          <p className={styles.speaker}>{t('script.who1')}</p>
          <p className={styles.speech}>{t('script.line1')}</p>
          <p className={styles.speaker}>{t('script.who2')}</p>
          <p className={styles.speech}>{t('script.line2')}</p>
        </div>
        <DraftFilm />
        <figcaption>{t('caption')}</figcaption>
      </figure>
    </section>
  )
}
