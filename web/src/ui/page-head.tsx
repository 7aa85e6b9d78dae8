import { Link } from '@tanstack/react-router'
import styles from './page-head.module.css'
import { Switches } from './switches.tsx'
import { Wordmark } from './wordmark.tsx'

// The head of a page that may be seen signed out.
export const PageHead = () => (
  <header className={styles.header}>
    <Link to="/" className={styles.home} aria-label="Peace Script AI">
      <Wordmark />
    </Link>
    <Switches />
  </header>
)
