import { useCallback, useSyncExternalStore } from 'react'
import { useFilm } from '../../session/film.tsx'

// Something of the video that the controls show, read again when the video says that it may have changed.
export const useVideo = <T extends string | number | boolean>(
  events: string,
  read: (video: HTMLVideoElement) => T,
): T => {
  const { video } = useFilm().screen
  const subscribe = useCallback(
    (listener: () => void) => {
      const names = events.split(' ')
      for (const name of names) video.addEventListener(name, listener)
      return () => {
        for (const name of names) video.removeEventListener(name, listener)
      }
    },
    [video, events],
  )
  return useSyncExternalStore(subscribe, () => read(video))
}
