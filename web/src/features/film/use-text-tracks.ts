import { useCallback, useSyncExternalStore } from 'react'
import { useFilm } from '../../session/film.tsx'

const events = ['addtrack', 'removetrack', 'change'] as const

// The languages there are captions in, and the one that shows.
export const useTextTracks = () => {
  const { video } = useFilm().screen
  // Where nothing is drawn, as in tests, the list tells of no changes.
  const list: TextTrackList | undefined = video.textTracks
  const subscribe = useCallback(
    (listener: () => void) => {
      for (const event of events) list?.addEventListener?.(event, listener)
      return () => {
        for (const event of events) list?.removeEventListener?.(event, listener)
      }
    },
    [list],
  )
  const read = (wanted: (track: TextTrack) => boolean) =>
    list
      ? [...list]
          .filter(wanted)
          .map(({ language }) => language)
          .join(' ')
      : ''
  const known = useSyncExternalStore(subscribe, () => read(() => true))
  const shown = useSyncExternalStore(subscribe, () => read(({ mode }) => mode === 'showing'))
  return {
    tracks: known.split(' ').filter(Boolean),
    shown: shown || undefined,
    show: (language: string | undefined) => {
      for (const track of list ?? []) track.mode = track.language === language ? 'showing' : 'disabled'
    },
  }
}
