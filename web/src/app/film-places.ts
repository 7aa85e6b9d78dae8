import { byRank } from '@peace/core/ids'
import { paths } from '@peace/core/paths'
import { contentTables } from '@peace/core/stored'
import { useNavigate, useRouterState } from '@tanstack/react-router'
import { useTranslation } from 'react-i18next'
import { type Live, useCollection } from '../data/live.ts'
import { useHere } from '../session/workspaces.tsx'
import type { Place } from './places.ts'

const ranked = <T extends { id: string; rank: string }>(live: Live<T[]>): T[] =>
  live.status === 'ready' ? [...live.data].sort(byRank) : []

export const useFilmId = (): string | undefined =>
  useRouterState({
    select: ({ matches }) => {
      const params = matches.at(-1)?.params
      return params && 'filmId' in params ? params.filmId : undefined
    },
  })

// The scenes, the people and the shots of the film one is in.
export const useFilmPlaces = (): Place[] => {
  const { t } = useTranslation('anywhere')
  const { workspace } = useHere()
  const navigate = useNavigate()
  const filmId = useFilmId()
  const below = (path: (workspaceId: string, filmId: string) => string) => filmId && path(workspace.id, filmId)
  const scenes = ranked(useCollection(below(paths.scenes), contentTables.scene))
  const people = ranked(useCollection(below(paths.characters), contentTables.character))
  const shots = ranked(useCollection(below(paths.shots), contentTables.shot))
  if (!filmId) return []
  const params = { filmId }
  const ordered = scenes.flatMap(({ id }) => shots.filter(({ sceneId }) => sceneId === id))
  const shotOf = new Map(ordered.flatMap((shot) => shot.elementIds.map((id) => [id, shot.id])))
  const toScript = (shot: string | undefined) =>
    navigate({ to: '/films/$filmId/script', params, search: shot ? { shot } : {} })
  const ofScene = Map.groupBy(shots, ({ sceneId }) => sceneId)
  return [
    ...scenes.flatMap(({ id, heading }, at): Place[] => {
      const [first] = ofScene.get(id) ?? []
      if (!heading) return []
      return [
        {
          id: `scene-${id}`,
          label: `${heading.number ?? at + 1}. ${heading.text}`,
          kind: t('kind.scene'),
          go: () => toScript(first?.id),
        },
      ]
    }),
    ...people.map(
      ({ id, name, aliases }): Place => ({
        id: `person-${id}`,
        label: name,
        kind: t('kind.person'),
        also: aliases.join(' '),
        go: () => navigate({ to: '/films/$filmId/cast', params, search: { person: id } }),
      }),
    ),
    // Counted through the film, as the strip and the board count them.
    ...ordered.map(
      ({ id, description }, at): Place => ({
        id: `shot-${id}`,
        label: t('shot', { number: at + 1, description }),
        kind: t('kind.shot'),
        go: () => navigate({ to: '/films/$filmId/board', params, search: { shot: id } }),
      }),
    ),
    ...scenes.flatMap(({ elements }) =>
      elements.flatMap(({ id, kind, text }): Place[] =>
        kind === 'dialogue' || kind === 'action'
          ? [{ id: `line-${id}`, label: text, kind: t('kind.line'), asked: true, go: () => toScript(shotOf.get(id)) }]
          : [],
      ),
    ),
  ]
}
