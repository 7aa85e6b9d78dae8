import { Link } from '@tanstack/react-router'
import type { ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import { Sketch } from '../../ui/sketch.tsx'
import { Switches } from '../../ui/switches.tsx'
import { Wordmark } from '../../ui/wordmark.tsx'
import styles from './sign-in.module.css'

export const Shell = ({ title, children }: { title: string; children: ReactNode }) => {
  const { t } = useTranslation('sign-in')
  return (
    <div className={styles.shell}>
      <header className={styles.header}>
        <Link to="/" className={styles.home} aria-label={t('home')}>
          <Wordmark />
        </Link>
        <Switches />
      </header>
      <main id="main" className={styles.main}>
        <section className={styles.form} aria-labelledby="sign-in-title">
          <h1 id="sign-in-title">{title}</h1>
          {children}
        </section>
        <aside className={styles.aside} aria-hidden="true">
          <Sketch name="film-row" width={360} />
          <p>{t('aside')}</p>
        </aside>
      </main>
    </div>
  )
}
