import type { Scene } from '@peace/core/screenplay'
import { useEffect, useRef } from 'react'
import { readUnfollowed } from '../data/draft-store.ts'
import type { Live } from '../data/live.ts'
import { useFilm } from './film.tsx'
import { useCharacters, useLocations, useScenes, useShots } from './film-content.ts'
import { followScript, type Made } from './follow-script.ts'
import { useMe } from './session.ts'
import { ShotsBehind } from './shots-behind.ts'

const dataOf = <T>(live: Live<T[]>): T[] | undefined => (live.status === 'ready' ? live.data : undefined)

// The shots and whatever they are made from, as they lie now.
export const useMade = (): Made | undefined => {
  const shots = dataOf(useShots())
  const characters = dataOf(useCharacters())
  const locations = dataOf(useLocations())
  return shots && characters && locations ? { shots, characters, locations } : undefined
}

// Shots that a script room left too early did not make any more, made when the board is opened.
export const useShotsBehind = (failed: (error: unknown) => void): void => {
  const { film, workspaceId, may } = useFilm()
  const { uid } = useMe()
  const scenes = dataOf(useScenes())
  const made = useMade()
  const looker = useRef<ShotsBehind>(undefined)
  const latest = useRef({ film, made, scenes, failed })
  latest.current = { film, made, scenes, failed }
  const mayEdit = may('film.edit')
  useEffect(() => {
    if (!mayEdit) return
    const behind = new ShotsBehind({
      filmId: film.id,
      now: () => latest.current.scenes ?? [],
      shots: () => latest.current.made?.shots,
      follow: async (before: readonly Scene[], after: readonly Scene[]) => {
        const { made: known, film: now, scenes: read } = latest.current
        if (!known || !read) return
        return followScript(
          { workspaceId, filmId: now.id, uid, language: now.language, recipe: now.recipe },
          before,
          after,
          known,
        )
      },
      failed: (error) => latest.current.failed(error),
      keepsLines: false,
    })
    looker.current = behind
    let left = false
    readUnfollowed(film.id).then((before) => {
      if (before && !left) behind.settled(before)
    })
    return () => {
      left = true
      looker.current = undefined
      behind.stop()
    }
  }, [mayEdit, film.id, workspaceId, uid])
  const shots = made?.shots
  useEffect(() => {
    if (scenes && shots) looker.current?.look()
  }, [scenes, shots])
}
