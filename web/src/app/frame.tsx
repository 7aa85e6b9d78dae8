import { useRouterState } from '@tanstack/react-router'
import { type ReactNode, Suspense } from 'react'
import { arriving } from '../ui/arriving.tsx'
import { PageLoading } from '../ui/page-loading.tsx'
import { Part } from '../ui/part.tsx'
import { AppBar } from './app-bar.tsx'
import styles from './frame.module.css'
import { Keys } from './keys.tsx'

const MoneyBanner = arriving(() => import('../features/billing/banner.tsx'))

// A film has a bar of its own; every other page has this one.
export const Frame = ({ children }: { children: ReactNode }) => {
  const inFilm = useRouterState({
    select: (state) => state.matches.some((match) => match.routeId.includes('$filmId')),
  })
  return (
    <div className={styles.frame}>
      {!inFilm && <AppBar />}
      <Part quiet>
        <MoneyBanner />
      </Part>
      <Suspense fallback={<PageLoading />}>{children}</Suspense>
      <Keys />
    </div>
  )
}
