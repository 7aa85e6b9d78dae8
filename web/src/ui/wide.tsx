import type { ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import styles from './wide.module.css'

// A table that may be wider than its place: it scrolls by itself, and a keyboard can reach it to scroll.
export const Wide = ({ label, children }: { label?: string; children: ReactNode }) => {
  const { t } = useTranslation()
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reachable without a mouse
    <section className={styles.wide} aria-label={label ?? t('table')} tabIndex={0}>
      {children}
    </section>
  )
}
