import { paths } from '@peace/core/paths'
import { contentTables } from '@peace/core/stored'
import { Outlet, useNavigate, useParams, useSearch } from '@tanstack/react-router'
import { Suspense, useCallback, useEffect } from 'react'
import { useDocument } from '../data/live.ts'
import { FilmProvider } from '../session/film.tsx'
import { useHere } from '../session/workspaces.tsx'
import { arriving } from '../ui/arriving.tsx'
import { FailureNotice } from '../ui/failure-notice.tsx'
import { PageLoading } from '../ui/page-loading.tsx'
import { Part } from '../ui/part.tsx'
import { FilmBar } from './film-bar.tsx'
import { FilmElsewhere } from './film-elsewhere.tsx'
import styles from './film-frame.module.css'
import { measureFoot } from './foot-height.ts'
import { UnreadNotice } from './unread-notice.tsx'

// The strip at the foot of every room, and the one button beside it.
const Strip = arriving(() => import('../features/strip/part.tsx'))
const OneButton = arriving(() => import('../features/build/part.tsx'))

export default function FilmFrame() {
  const { filmId } = useParams({ from: '/components/signed-in/films/$filmId' })
  const { shot } = useSearch({ from: '/components/signed-in/films/$filmId' })
  const { workspace } = useHere()
  const navigate = useNavigate()
  const found = useDocument(paths.film(workspace.id, filmId), contentTables.film)
  const goToShot = useCallback(
    // The address tells where one is; the page stays where it is scrolled to.
    (next: string | undefined) =>
      navigate({ to: '.', search: next ? { shot: next } : {}, replace: true, resetScroll: false }),
    [navigate],
  )
  const title = found.status === 'ready' ? found.data?.title : undefined
  useEffect(() => {
    if (title) document.title = `${title} · Peace Script AI`
    return () => {
      document.title = 'Peace Script AI'
    }
  }, [title])
  if (found.status === 'loading') return <PageLoading />
  if (found.status === 'failed') return <FailureNotice failure={found.failure} />
  const [unread] = found.unread
  if (unread) return <FailureNotice failure={unread.failure} />
  if (!found.data || found.data.deletedAt) return <FilmElsewhere filmId={filmId} />
  return (
    <FilmProvider film={found.data} shotId={shot} goToShot={goToShot}>
      <div className={styles.film}>
        <FilmBar unsaved={found.unsaved} />
        <Part quiet>
          <UnreadNotice />
        </Part>
        <main id="main" className={styles.room} tabIndex={-1}>
          <Suspense fallback={<PageLoading />}>
            <Outlet />
          </Suspense>
        </main>
        <footer ref={measureFoot} className={styles.foot}>
          <Part>
            <Strip />
            <OneButton />
          </Part>
        </footer>
      </div>
    </FilmProvider>
  )
}
