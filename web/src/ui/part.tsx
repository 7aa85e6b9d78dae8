import { Component, type ReactNode, Suspense } from 'react'
import { useTranslation } from 'react-i18next'
import { isMissingPart } from './missing-part.ts'
import styles from './part.module.css'

type Props = { children: ReactNode; waiting?: ReactNode; quiet?: boolean }

// A piece of the page that arrives by itself. When it cannot come, the page around it stays as it is.
export const Part = ({ children, waiting = null, quiet = false }: Props) => (
  <MissingBoundary missing={quiet ? null : <NotHere />}>
    <Suspense fallback={waiting}>{children}</Suspense>
  </MissingBoundary>
)

const NotHere = () => {
  const { t } = useTranslation()
  return (
    <p role="status" className={styles.notHere}>
      {t('partNotHere')}
    </p>
  )
}

class MissingBoundary extends Component<{ children: ReactNode; missing: ReactNode }, { error?: unknown }> {
  override state: { error?: unknown } = {}
  static getDerivedStateFromError = (error: unknown) => ({ error })
  override render() {
    const { error } = this.state
    if (error === undefined) return this.props.children
    if (isMissingPart(error)) return this.props.missing
    throw error
  }
}
