import { Link } from '@tanstack/react-router'
import type { ReactNode } from 'react'
import styles from './long-page.module.css'
import { Switches } from './switches.tsx'
import { Wordmark } from './wordmark.tsx'

// A page to be read from top to bottom, by anyone.
export const LongPage = ({ children }: { children: ReactNode }) => (
  <div className={styles.page}>
    <header className={styles.header}>
      <Link to="/" className={styles.home} aria-label="Peace Script AI">
        <Wordmark />
      </Link>
      <Switches />
    </header>
    <main id="main" className={styles.main}>
      {children}
    </main>
  </div>
)
