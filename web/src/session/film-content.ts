import type { FilmData } from '@peace/core/build'
import { artifactSchema, jobSchema, recipeOf, stagedFrom } from '@peace/core/build'
import { mainCut } from '@peace/core/cutting'
import { paths } from '@peace/core/paths'
import { contentTables } from '@peace/core/stored'
import { useMemo } from 'react'
import { type Live, type Unread, useCollection } from '../data/live.ts'
import { useFilm } from './film.tsx'
import { useFilmEdit } from './film-edit.ts'
import { useFilmStaged } from './use-stages.ts'
import { useHere } from './workspaces.tsx'

// What a film is made of, live. Several rooms ask for the same; they share one listener.
export const useScenes = () => useCollection(useFilmPath(paths.scenes), contentTables.scene)
export const useShots = () => useCollection(useFilmPath(paths.shots), contentTables.shot)
export const useCharacters = () => useCollection(useFilmPath(paths.characters), contentTables.character)
export const useLocations = () => useCollection(useFilmPath(paths.locations), contentTables.location)

const useFilmPath = (path: (wid: string, fid: string) => string): string => {
  const { film, workspaceId } = useFilm()
  return path(workspaceId, film.id)
}

const unreadIn = (live: Live<unknown>): readonly Unread[] => (live.status === 'ready' ? live.unread : [])

// What of the film could not be read: it is left out of the film, here and where it is made.
export const useUnread = (): Unread[] => {
  const all = [useScenes(), useShots(), useCharacters(), useLocations()]
  return all.flatMap(unreadIn)
}

// What has been made for this film.
export const useArtifacts = () => {
  const { film, workspaceId } = useFilm()
  return useCollection(paths.artifacts(workspaceId), artifactSchema, { where: [['filmId', '==', film.id]] })
}

// The newest builds first.
export const useJobs = () => {
  const { film, workspaceId } = useFilm()
  return useCollection('jobs', jobSchema, {
    where: [
      ['workspaceId', '==', workspaceId],
      ['filmId', '==', film.id],
    ],
    orderBy: [['createdAt', 'desc']],
    limit: 20,
  })
}

const settled = <T>(live: Live<T[]>): T[] | undefined => (live.status === 'ready' ? live.data : undefined)

// Whoever asks gets the same object for the same film, so that what follows from it is thought out once.
let last: FilmData | undefined
const sameFilm = (next: FilmData): FilmData => {
  const names = Object.keys(next) as (keyof FilmData)[]
  if (!last || names.some((name) => last?.[name] !== next[name])) last = next
  return last
}

// The film as the plan reads it; undefined until all of it is here.
export const useFilmData = (): FilmData | undefined => {
  const { film } = useFilm()
  const { workspace } = useHere()
  const scenes = settled(useScenes())
  const shots = settled(useShots())
  const characters = settled(useCharacters())
  const locations = settled(useLocations())
  const onStages = recipeOf(film, 'still') >= stagedFrom
  const content = useMemo(
    () => (onStages && scenes && shots && characters ? { film, scenes, shots, characters } : undefined),
    [onStages, film, scenes, shots, characters],
  )
  const { ready, edit } = useFilmEdit(mainCut)
  const staged = useFilmStaged(content)?.shots
  return useMemo(
    () =>
      scenes && shots && characters && locations && ready && (staged || !onStages)
        ? sameFilm({ salt: workspace.salt, film, scenes, characters, locations, shots, staged, edit })
        : undefined,
    [workspace.salt, film, scenes, shots, characters, locations, staged, onStages, ready, edit],
  )
}
