import { recipeOf } from '@peace/core/build'
import { paths } from '@peace/core/paths'
import { heldFacts, type Reading, storedReadingSchema } from '@peace/core/reading'
import type { Scene } from '@peace/core/screenplay'
import type { Shot } from '@peace/core/shots'
import type { FilmStages, StagedScene, StagedShot, StageFault, StagePatch } from '@peace/core/stage'
import { storedStagingSchema } from '@peace/core/stage/stored'
import type { Character, Film } from '@peace/core/story'
import { useEffect, useState } from 'react'
import { useCollection } from '../data/live.ts'
import { useFilm } from './film.tsx'
import { theReader } from './film-reader.ts'

export type SceneStage = StagedScene & { patches: readonly StagePatch[] }
// Scenes by their ids, and what each shot shows of its own.
export type FilmStaged = { scenes: ReadonlyMap<string, SceneStage>; shots: Readonly<Record<string, StagedShot>> }

type Stages = typeof import('@peace/core/stage')
type Content = { film: Film; scenes: readonly Scene[]; shots: readonly Shot[]; characters: readonly Character[] }
type ByHand = { patches: readonly StagePatch[]; corrections: ReadonlyMap<string, Reading['corrections']> }

// What was staged last is kept for all rooms, so that only what has changed is staged anew.
let opened: Promise<{ core: Stages; stages: FilmStages }> | undefined
const open = (): NonNullable<typeof opened> => {
  opened ??= import('@peace/core/stage').then(
    (core) => ({ core, stages: new core.FilmStages() }),
    (error) => {
      opened = undefined
      throw error
    },
  )
  return opened
}

// So long the page may stand still.
const sliceMs = 12
// So long the words rest before what they changed is staged: a typist is not stepped on.
const restMs = 250
const breathe = (ms = 0) => new Promise<void>((go) => setTimeout(go, ms))

// A fault in it costs a picture and not the film.
const notStaged = ({ sceneId, shotId, error }: StageFault) => console.error(`not staged: ${shotId ?? sceneId}`, error)

const stage = async (
  { film, scenes, shots, characters }: Content,
  { patches, corrections }: ByHand,
  left: () => boolean,
  typed: boolean,
): Promise<FilmStaged | undefined> => {
  if (typed) await breathe(restMs)
  if (left()) return undefined
  const [{ core, stages }, reader] = await Promise.all([open(), theReader()])
  if (left()) return undefined
  const ordered = core.inReadingOrder(scenes)
  const read = await reader.readAll(ordered, core.knownPeople(characters))
  const readings = new Map(
    [...read].map(([id, facts]) => [id, heldFacts({ facts: [...facts], corrections: corrections.get(id) ?? [] })]),
  )
  const staged = new Map<string, SceneStage>()
  const manner = recipeOf(film, 'still')
  let began = performance.now()
  for (const ask of core.sceneAsks({ scenes, shots, cast: characters, readings, patches, manner })) {
    if (performance.now() - began > sliceMs) {
      await breathe()
      if (left()) return undefined
      began = performance.now()
    }
    const scene = stages.of(film.id, ask, notStaged)
    if (scene) staged.set(ask.scene.id, { ...scene, patches: ask.patches })
  }
  return { scenes: staged, shots: Object.assign({}, ...[...staged.values()].map((each) => each.shots)) }
}

// Asked for by several rooms at once: thought out once.
let last: { of: readonly unknown[]; staged: Promise<FilmStaged | undefined> } | undefined
const stageOnce = (content: Content, byHand: ByHand): Promise<FilmStaged | undefined> => {
  const { film, scenes, shots, characters } = content
  const of = [film.id, scenes, shots, characters, byHand.patches, byHand.corrections, recipeOf(film, 'still')]
  if (last?.of.every((each, n) => each === of[n])) return last.staged
  const mine = { of, staged: Promise.resolve<FilmStaged | undefined>(undefined) }
  // Another film is not typed, and what was moved by hand is shown at once.
  const typed = last?.of[0] === of[0] && [1, 2, 3].some((n) => last?.of[n] !== of[n])
  last = mine
  mine.staged = stage(content, byHand, () => last !== mine, typed)
  // Tried again by whoever asks next: what was missing may be there by then.
  mine.staged.catch(() => {
    if (last === mine) last = undefined
  })
  return mine.staged
}

const noRows: never[] = []
let handed: { stagings: unknown; readings: unknown; byHand: ByHand } | undefined

// What the writer moved on stages and says against the reader; undefined until it is known.
const useByHand = (): ByHand | undefined => {
  const { film, workspaceId } = useFilm()
  const stored = useCollection(paths.stagings(workspaceId, film.id), storedStagingSchema)
  const read = useCollection(paths.readings(workspaceId, film.id), storedReadingSchema)
  if (stored.status === 'loading' || read.status === 'loading') return undefined
  const stagings = stored.status === 'ready' ? stored.data : noRows
  const readings = read.status === 'ready' ? read.data : noRows
  if (handed?.stagings !== stagings || handed.readings !== readings)
    handed = {
      ...{ stagings, readings },
      byHand: {
        patches: stagings.flatMap(({ patches }) => patches),
        corrections: new Map(readings.map(({ sceneId, corrections }) => [sceneId, corrections])),
      },
    }
  return handed.byHand
}

// Each scene blocked once and its shots' cameras found, a little later than the words; what was before, until then.
export const useFilmStaged = (content: Content | undefined): FilmStaged | undefined => {
  const byHand = useByHand()
  const [staged, setStaged] = useState<FilmStaged>()
  useEffect(() => {
    let left = false
    if (content && byHand)
      stageOnce(content, byHand).then(
        (made) => {
          if (!left && made) setStaged(made)
        },
        (error: unknown) => console.error('the film was not staged', error),
      )
    return () => {
      left = true
    }
  }, [content, byHand])
  return staged
}
