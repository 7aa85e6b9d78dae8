import type { Cut, CutClip, Sources, Track } from '@peace/core/cutting'
import { useEffect, useMemo, useSyncExternalStore } from 'react'
import { askFileUrl, fileUrl, onFileUrls } from '../../data/file-urls.ts'
import { useFilm } from '../../session/film.tsx'
import type { CutPlayer, Media } from './cut-player.ts'

// Links to what is near the playhead, asked for as it comes near.
const nearSeconds = 20

export const useMedia = (sources: Sources, lengths: ReadonlyMap<string, number>): Media => {
  const { workspaceId, film } = useFilm()
  const { levels } = film.settings
  const version = useSyncExternalStore(onFileUrls.subscribe, onFileUrls.version)
  // biome-ignore lint/correctness/useExhaustiveDependencies: new links make new media
  return useMemo(
    () => ({
      levels,
      pieces: (clip: CutClip, of: Track['of']) => {
        const keys = sources(clip, of)
        const found = keys.flatMap((key) => {
          const url = fileUrl(workspaceId, key, 'main')
          return url ? [{ url, ms: lengths.get(key) ?? 0 }] : []
        })
        return keys.length > 0 && found.length === keys.length ? found : undefined
      },
    }),
    [sources, lengths, workspaceId, version, levels],
  )
}

export const useNearby = (
  cut: Cut,
  sources: Sources,
  lengths: ReadonlyMap<string, number>,
  player: CutPlayer,
): void => {
  const { workspaceId } = useFilm()
  const second = useSyncExternalStore(player.subscribe, () => Math.floor(player.at() / cut.rate / 5))
  useEffect(() => {
    const from = second * 5 * cut.rate
    const to = from + nearSeconds * cut.rate
    for (const { of, clips } of cut.tracks)
      for (const clip of clips)
        if (clip.at < to && clip.at + clip.frames > from - 2 * cut.rate)
          for (const key of sources(clip, of)) if (lengths.has(key)) askFileUrl(workspaceId, key, 'main')
  }, [cut, sources, lengths, second, workspaceId])
}
