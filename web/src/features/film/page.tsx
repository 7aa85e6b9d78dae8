import { Link } from '@tanstack/react-router'
import { useTranslation } from 'react-i18next'
import { useFilm } from '../../session/film.tsx'
import { useArtifacts } from '../../session/film-content.ts'
import { useFrames } from '../../session/film-frames.ts'
import { useMadeFilm } from '../../session/made-film.ts'
import { PageLoading } from '../../ui/page-loading.tsx'
import { Approvals } from './approvals.tsx'
import { Downloads } from './downloads.tsx'
import styles from './film.module.css'
import { FilmSettings } from './film-settings.tsx'
import { NewManner } from './new-manner.tsx'
import { NothingYet } from './nothing-yet.tsx'
import { Outside } from './outside.tsx'
import { Player } from './player.tsx'
import { Receipts } from './receipts.tsx'
import { ShotDetail } from './shot-detail.tsx'

export default function FilmRoom() {
  const { t } = useTranslation('film')
  const { film } = useFilm()
  const artifacts = useArtifacts()
  const found = useFrames()
  const made = artifacts.status === 'ready' ? artifacts.data : undefined
  const { cut, captions, poster } = useMadeFilm(found)
  if (!made || !found) return <PageLoading />
  return (
    <div className={styles.page}>
      <div className={styles.main}>
        <NewManner />
        {cut ? <Player cut={cut} captions={captions} found={found} /> : <NothingYet frames={found.frames} />}
        <div className={styles.ways}>
          {found.frames.length > 0 && (
            <Link to="/films/$filmId/edit" params={{ filmId: film.id }} className={styles.cuttingRoom}>
              {t('cuttingRoom')}
            </Link>
          )}
          {cut && (
            <Link to="/films/$filmId/publish" params={{ filmId: film.id }} className={styles.cuttingRoom}>
              {t('sendOut')}
            </Link>
          )}
        </div>
        <Receipts />
      </div>
      <aside className={styles.side}>
        <ShotDetail found={found} artifacts={made} />
        <FilmSettings />
        {cut && <Outside cut={cut} captions={captions} poster={poster} found={found} />}
        <Approvals found={found} />
        {cut && <Downloads cut={cut} captions={captions} poster={poster} artifacts={made} found={found} />}
      </aside>
    </div>
  )
}
