import type { ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import { PageHead } from '../../ui/page-head.tsx'
import { Sketch } from '../../ui/sketch.tsx'
import { filmRow } from '../../ui/sketches/film-row.ts'
import styles from './sign-in.module.css'

export const Shell = ({ title, children }: { title: string; children: ReactNode }) => {
  const { t } = useTranslation('sign-in')
  return (
    <div className={styles.shell}>
      <PageHead />
      <main id="main" className={styles.main}>
        <section className={styles.form} aria-labelledby="sign-in-title">
          <h1 id="sign-in-title">{title}</h1>
          {children}
        </section>
        <aside className={styles.aside} aria-hidden="true">
          <Sketch of={filmRow} width={360} />
          <p>{t('aside')}</p>
        </aside>
      </main>
    </div>
  )
}
