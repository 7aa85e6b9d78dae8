import { paths } from '@peace/core/paths'
import type { Fact } from '@peace/core/reading'
import type { Scene } from '@peace/core/screenplay'
import { hoursOf } from '@peace/core/screenplay'
import type { Shot } from '@peace/core/shots'
import {
  blockScene,
  type ContinuityNote,
  continuityOf,
  type Solved,
  type Stage,
  type StagePatch,
  solveCameras,
  storedStagingSchema,
} from '@peace/core/stage'
import type { Character } from '@peace/core/story'
import { useEffect, useMemo, useState } from 'react'
import { useCollection } from '../data/live.ts'
import { useFilm } from './film.tsx'
import { theReader } from './film-reader.ts'

export type SceneStage = {
  stage: Stage
  solved: Solved[]
  notes: ContinuityNote[]
  patches: readonly StagePatch[]
}

// What the writer moved by hand, of every scene of the film.
export const usePatches = (): readonly StagePatch[] => {
  const { film, workspaceId } = useFilm()
  const stored = useCollection(paths.stagings(workspaceId, film.id), storedStagingSchema)
  const rows = stored.status === 'ready' ? stored.data : undefined
  return useMemo(() => (rows ?? []).flatMap(({ patches }) => patches), [rows])
}

// The facts of all scenes, read in the tab when nobody types; a little later than the words.
const useFacts = (scenes: readonly Scene[], people: readonly Character[]): Map<string, readonly Fact[]> | undefined => {
  const [facts, setFacts] = useState<Map<string, readonly Fact[]>>()
  useEffect(() => {
    let left = false
    const cast = people.map(({ id, name, aliases }) => ({ id, name, aliases }))
    theReader()
      .then((reader) => reader.readAll(scenes, cast))
      .then(
        (read) => {
          if (!left) setFacts(read)
        },
        () => undefined,
      )
    return () => {
      left = true
    }
  }, [scenes, people])
  return facts
}

// Each scene blocked once and its shots' cameras found, with what the writer's hand has set.
export const useStages = (
  scenes: readonly Scene[],
  shots: readonly Shot[],
  people: readonly Character[],
): ReadonlyMap<string, SceneStage> => {
  const patches = usePatches()
  const facts = useFacts(scenes, people)
  return useMemo(() => {
    if (!facts) return new Map()
    const told = [...facts.values()].flat()
    const hours = hoursOf(scenes)
    return new Map(
      scenes.flatMap((scene): [string, SceneStage][] => {
        const own = facts.get(scene.id)
        const taken = shots.filter(({ sceneId }) => sceneId === scene.id)
        if (!own || taken.length === 0) return []
        const set = patches.filter(({ sceneId }) => sceneId === scene.id)
        const hour = hours.get(scene.id)?.hour
        const stage = blockScene({ scene, facts: own, told, cast: people, patches: set, ...(hour ? { hour } : {}) })
        const solved = solveCameras(stage, taken, set)
        return [[scene.id, { stage, solved, notes: continuityOf(stage, solved), patches: set }]]
      }),
    )
  }, [facts, scenes, shots, people, patches])
}
