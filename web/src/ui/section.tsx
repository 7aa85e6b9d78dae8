import type { ReactNode } from 'react'
import styles from './section.module.css'

// One matter of a settings page: its name, a line about it, and its fields below a hairline.
export const Section = ({ title, about, children, lost = false }: SectionProps) => (
  <section className={styles.section} data-lost={lost || undefined}>
    <h2 className={styles.title}>{title}</h2>
    {about && <p className={styles.about}>{about}</p>}
    <div className={styles.body}>{children}</div>
  </section>
)

type SectionProps = { title: string; about?: string | undefined; children: ReactNode; lost?: boolean }

export const PageTitle = ({ children, beside }: { children: ReactNode; beside?: ReactNode }) => (
  <div className={styles.head}>
    <h1 className={styles.pageTitle}>{children}</h1>
    {beside}
  </div>
)
