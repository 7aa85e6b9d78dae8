import type { ReactNode } from 'react'
import head from '../../ui/page-head.module.css'
import { Switches } from '../../ui/switches.tsx'
import { Wordmark } from '../../ui/wordmark.tsx'
import styles from './review.module.css'

// As every page before sign-in, without what leads elsewhere within the app.
export const Frame = ({ children }: { children: ReactNode }) => (
  <>
    <header className={head.header}>
      <a href="/" className={head.home} aria-label="Peace Script AI">
        <Wordmark />
      </a>
      <Switches />
    </header>
    <main id="main" className={styles.main}>
      {children}
    </main>
  </>
)
