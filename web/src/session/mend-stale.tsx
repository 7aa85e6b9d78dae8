import { lazy, type ReactNode, Suspense } from 'react'
import { toFailure } from '../data/failure.ts'

const SignInAgain = lazy(() => import('./sign-in-again.tsx'))

// For questions whose answer cannot be taken back: an old sign-in is made new without leaving them.
export const mendStale = (failure: unknown, again: () => void): ReactNode =>
  toFailure(failure).code === 'recent-sign-in-required' && (
    <Suspense fallback={null}>
      <SignInAgain again={again} />
    </Suspense>
  )
