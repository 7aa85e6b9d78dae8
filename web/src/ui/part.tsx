import { Children, Component, type ReactNode, Suspense } from 'react'
import { useTranslation } from 'react-i18next'
import { isMissingPart, MissingPart } from './missing-part.ts'
import styles from './part.module.css'

type Props = { children: ReactNode; waiting?: ReactNode; quiet?: boolean }

// A piece of the page that arrives by itself. When it cannot come, the page around it stays as it is.
export const Part = ({ children, waiting = null, quiet = false }: Props) => (
  <MissingBoundary quiet={quiet} empty={Children.toArray(children).length === 0}>
    <Suspense fallback={waiting}>{children}</Suspense>
  </MissingBoundary>
)

const NotHere = ({ again }: { again: () => void }) => {
  const { t } = useTranslation()
  return (
    <p role="status" data-not-here className={styles.notHere}>
      {t('partNotHere')}{' '}
      <button type="button" className={styles.again} onClick={again}>
        {t('tryAgain')}
      </button>
    </p>
  )
}

type Boundary = { children: ReactNode; quiet: boolean; empty: boolean }
type Met = { error?: unknown }

class MissingBoundary extends Component<Boundary, Met> {
  override state: Met = {}
  // What was closed may be opened again.
  static getDerivedStateFromProps = ({ empty }: Boundary, { error }: Met): Met | null =>
    empty && error !== undefined ? { error: undefined } : null
  static getDerivedStateFromError = (error: unknown) => ({ error })
  override componentDidCatch(error: unknown) {
    if (error instanceof MissingPart) error.again?.()
  }
  override render() {
    const { error } = this.state
    if (error === undefined) return this.props.children
    if (!isMissingPart(error)) throw error
    return this.props.quiet ? null : <NotHere again={() => this.setState({ error: undefined })} />
  }
}
