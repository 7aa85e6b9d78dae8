import type { Artifact } from '@peace/core/build'
import { useMemo } from 'react'
import { useArtifacts } from '../../session/film-content.ts'
import { type FilmFrames, useFrames } from '../../session/film-frames.ts'
import { PageLoading } from '../../ui/page-loading.tsx'
import { Downloads } from './downloads.tsx'
import styles from './film.module.css'
import { FilmSettings } from './film-settings.tsx'
import { NothingYet } from './nothing-yet.tsx'
import { Player } from './player.tsx'
import { Receipts } from './receipts.tsx'
import { ShotDetail } from './shot-detail.tsx'

// What the plan asks for, if it is there; else the newest there is.
const shownOf = (artifacts: readonly Artifact[], found: FilmFrames | undefined, kind: string): Artifact | undefined => {
  const made = artifacts.filter((each) => each.kind === kind && !each.hidden)
  const asked = found?.units.find(({ spec }) => spec.kind === kind)?.key
  return made.find(({ key }) => key === asked) ?? made.sort((a, b) => b.createdAt - a.createdAt)[0]
}

export default function FilmRoom() {
  const artifacts = useArtifacts()
  const found = useFrames()
  const made = artifacts.status === 'ready' ? artifacts.data : undefined
  const { cut, captions, poster } = useMemo(
    () => ({
      cut: shownOf(made ?? [], found, 'cut'),
      captions: shownOf(made ?? [], found, 'captions'),
      poster: shownOf(made ?? [], found, 'poster'),
    }),
    [made, found],
  )
  if (!made || !found) return <PageLoading />
  return (
    <div className={styles.page}>
      <div className={styles.main}>
        {cut ? (
          <Player cut={cut} captions={captions} poster={poster} found={found} />
        ) : (
          <NothingYet frames={found.frames} />
        )}
        <Receipts />
      </div>
      <aside className={styles.side}>
        <ShotDetail found={found} artifacts={made} />
        <FilmSettings />
        {cut && <Downloads cut={cut} captions={captions} poster={poster} artifacts={made} found={found} />}
      </aside>
    </div>
  )
}
