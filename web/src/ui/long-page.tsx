import type { ReactNode } from 'react'
import styles from './long-page.module.css'
import { PageHead } from './page-head.tsx'

// A page to be read from top to bottom, by anyone.
export const LongPage = ({ children }: { children: ReactNode }) => (
  <div className={styles.page}>
    <PageHead />
    <main id="main" className={styles.main}>
      {children}
    </main>
  </div>
)
