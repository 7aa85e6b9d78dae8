import { placeAt } from '@peace/core/timeline'
import { useSyncExternalStore } from 'react'
import { useFilm } from './film.tsx'
import type { Moment, Playhead } from './playhead.ts'

// What of the playhead a piece of a page is drawn from: it is drawn again only when that changes.
export const usePlayhead = <T extends string | number | boolean | undefined>(
  select: (moment: Moment, playhead: Playhead) => T,
): T => {
  const { playhead } = useFilm()
  return useSyncExternalStore(playhead.subscribe, () => select(playhead.now(), playhead))
}

// The line that is heard now.
export const useHeardLine = (): string | undefined =>
  usePlayhead(({ ms }, playhead) => {
    const timeline = playhead.timeline()
    return timeline && placeAt(timeline, ms)?.line?.lineId
  })
