import { byRank } from '../../ids/index.ts'
import type { Fact } from '../../reading/fact.ts'
import { type Hour, hoursOf } from '../../screenplay/hour.ts'
import type { Scene } from '../../screenplay/scene.ts'
import type { Shot } from '../../shots/shot.ts'
import type { StageCast } from '../block/ask.ts'
import { blockScene } from '../block/block-scene.ts'
import { type Solved, solveCameras } from '../camera/camera-for.ts'
import { type ContinuityNote, continuityOf } from '../camera/continuity.ts'
import type { StagePatch } from '../patch.ts'
import type { Stage } from '../stage.ts'
import type { StagedShot } from './staged-shot.ts'
import { stagedShotOf } from './write-staged.ts'

// A scene blocked once, its cameras found, and of each of its shots what is drawn of it.
export type SceneAsk = {
  scene: Pick<Scene, 'id' | 'heading' | 'elements'>
  shots: readonly Shot[]
  facts: readonly Fact[]
  told: readonly Fact[]
  cast: readonly StageCast[]
  hour?: Hour | undefined
  patches: readonly StagePatch[]
}
export type StagedScene = {
  stage: Stage
  solved: readonly Solved[]
  notes: readonly ContinuityNote[]
  shots: Readonly<Record<string, StagedShot>>
}

const cameraAsked = ({ id, elementIds, size, angle, move, lens, characterIds, focusId, props }: Shot) => ({
  ...{ id, elementIds, size, angle, move, lens, characterIds, focusId, props },
})

export const stageScene = ({ scene, shots, facts, told, cast, hour, patches }: SceneAsk): StagedScene => {
  const stage = blockScene({ scene, facts, told, cast, patches, ...(hour ? { hour } : {}) })
  const solved = solveCameras(stage, shots.map(cameraAsked), patches)
  return {
    ...{ stage, solved, notes: continuityOf(stage, solved) },
    shots: Object.fromEntries(
      solved.map((taken) => [taken.shot, stagedShotOf(stage, taken.ask.shot.elementIds, taken)]),
    ),
  }
}

// What is told of people anywhere dresses them everywhere; of who they are only the facts about persons.
export const toldOfPeople = (facts: Iterable<readonly Fact[]>): Fact[] =>
  [...facts].flatMap((each) => each.filter(({ is }) => is.of === 'person'))

// Scenes of a film as they were last staged, and staged anew where something of theirs has changed.
export class FilmStages {
  private readonly kept = new Map<string, { name: string; scene: StagedScene }>()
  private readonly most: number

  constructor(most = 400) {
    this.most = most
  }

  of(filmId: string, ask: SceneAsk): StagedScene {
    const { scene, shots, facts, told, cast, hour, patches } = ask
    const place = `${filmId} ${scene.id}`
    const people = new Set(facts.flatMap(({ is }) => ('person' in is ? [is.person] : [])))
    const name = JSON.stringify([
      scene.heading,
      scene.elements.map(({ id, kind, text }) => [id, kind, text]),
      shots.map(cameraAsked),
      facts,
      told.filter(({ is }) => is.of === 'person' && people.has(is.person)),
      cast.map(({ id, name, aliases, appearance, wardrobe, figure }) => [
        id,
        name,
        aliases,
        appearance,
        wardrobe,
        figure,
      ]),
      hour,
      patches,
    ])
    const known = this.kept.get(place)
    if (known?.name === name) return known.scene
    const staged = stageScene(ask)
    this.kept.delete(place)
    this.kept.set(place, { name, scene: staged })
    const [oldest] = this.kept.keys()
    if (this.kept.size > this.most && oldest !== undefined) this.kept.delete(oldest)
    return staged
  }
}

export type FilmAsk = {
  filmId: string
  scenes: readonly Scene[]
  shots: readonly Shot[]
  cast: readonly StageCast[]
  readings: ReadonlyMap<string, readonly Fact[]>
  patches: readonly StagePatch[]
}

// What there is to stage of a film, scene by scene, so that who has little time may rest between them.
export const sceneAsks = ({ scenes, shots, cast, readings, patches }: Omit<FilmAsk, 'filmId'>): SceneAsk[] => {
  const ordered = [...scenes].sort(byRank)
  const hours = hoursOf(ordered)
  const told = toldOfPeople(readings.values())
  const byScene = Map.groupBy([...shots].sort(byRank), ({ sceneId }) => sceneId)
  const set = Map.groupBy(patches, ({ sceneId }) => sceneId)
  const people = [...cast].sort((a, b) => (a.id < b.id ? -1 : 1))
  return ordered.flatMap((scene) => {
    const own = byScene.get(scene.id)
    if (!own) return []
    const facts = readings.get(scene.id) ?? []
    const { hour } = hours.get(scene.id) ?? {}
    return [{ scene, facts, told, hour, shots: own, cast: people, patches: set.get(scene.id) ?? [] }]
  })
}

export const stageFilm = (stages: FilmStages, { filmId, ...film }: FilmAsk): Record<string, StagedShot> =>
  Object.assign({}, ...sceneAsks(film).map((ask) => stages.of(filmId, ask).shots))
