import { byRank } from '../../ids/index.ts'
import type { Fact } from '../../reading/fact.ts'
import { type Hour, hoursOf } from '../../screenplay/hour.ts'
import type { Scene } from '../../screenplay/scene.ts'
import type { Shot } from '../../shots/shot.ts'
import { accentOf } from '../block/accent-of.ts'
import { postureOfAct } from '../block/acts.ts'
import type { StageCast } from '../block/ask.ts'
import { blockScene } from '../block/block-scene.ts'
import { oneBodyEach } from '../block/one-body-each.ts'
import { type Solved, solveCameras } from '../camera/camera-for.ts'
import { type ContinuityNote, continuityOf } from '../camera/continuity.ts'
import { since } from '../manner.ts'
import type { StagePatch } from '../patch.ts'
import type { Palette, Stage } from '../stage.ts'
import { type StagedShot, stagedShotSchema } from './staged-shot.ts'
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
  // The kind of place of the scene before, out of doors.
  around?: string | undefined
  // The film's one colour.
  accent?: Palette['accent']
  // How people were when the scene before ended, where this one goes on from it.
  begun?: Readonly<Record<string, string>> | undefined
  manner?: number | undefined
}
export type StagedScene = {
  stage: Stage
  solved: readonly Solved[]
  notes: readonly ContinuityNote[]
  // A shot that no plan could carry is not among them.
  shots: Readonly<Record<string, StagedShot>>
  faults: readonly StageFault[]
}
// What of a film has no stage though it should: a scene, or one of its shots. Whoever asked says so where they log.
export type StageFault = { sceneId: string; shotId?: string; error: unknown }

const cameraAsked = ({ id, elementIds, size, angle, move, lens, characterIds, focusId, props }: Shot) => ({
  ...{ id, elementIds, size, angle, move, lens, characterIds, focusId, props },
})

export const stageScene = ({
  scene,
  shots,
  facts,
  told,
  cast,
  hour,
  patches,
  around,
  accent,
  begun,
  manner,
}: SceneAsk): StagedScene => {
  const stage = blockScene({
    ...{ scene, facts, told, cast, patches },
    ...(hour ? { hour } : {}),
    ...(around ? { around } : {}),
    ...(accent ? { accent } : {}),
    ...(begun ? { begun } : {}),
    ...(manner === undefined ? {} : { manner }),
  })
  const solved = solveCameras(stage, shots.map(cameraAsked), patches)
  const written = solved.map((taken) => [taken.shot, stagedShotOf(stage, taken.ask.shot.elementIds, taken)] as const)
  const faults = written.flatMap(([shotId, shot]): StageFault[] => {
    const { error } = stagedShotSchema.safeParse(shot)
    return error ? [{ sceneId: scene.id, shotId, error }] : []
  })
  const unread = new Set(faults.map(({ shotId }) => shotId))
  return {
    ...{ stage, solved, notes: continuityOf(stage, solved), faults },
    shots: Object.fromEntries(written.filter(([id]) => !unread.has(id))),
  }
}

// What is told of people anywhere dresses them everywhere; of who they are only the facts about persons.
export const toldOfPeople = (facts: Iterable<readonly Fact[]>): Fact[] =>
  [...facts].flatMap((each) => each.filter(({ is }) => is.of === 'person'))

// Scenes of a film as they were last staged, and staged anew where something of theirs has changed.
export class FilmStages {
  private readonly kept = new Map<
    string,
    { name: string; scene: StagedScene | undefined; faults: readonly StageFault[] }
  >()
  private readonly most: number

  constructor(most = 400) {
    this.most = most
  }

  // A scene whose staging fails has no stage; the rest of its film has.
  of(filmId: string, ask: SceneAsk, tell: (fault: StageFault) => void): StagedScene | undefined {
    const { scene, shots, facts, told, cast, hour, patches, around, accent, begun, manner } = ask
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
      around,
      accent,
      begun,
      manner,
    ])
    const known = this.kept.get(place)
    const { scene: staged, faults } = known?.name === name ? known : this.keep(place, name, ask)
    faults.forEach(tell)
    return staged
  }

  private keep(place: string, name: string, ask: SceneAsk) {
    const made = { name, ...guarded(ask) }
    this.kept.delete(place)
    this.kept.set(place, made)
    const [oldest] = this.kept.keys()
    if (this.kept.size > this.most && oldest !== undefined) this.kept.delete(oldest)
    return made
  }
}

const guarded = (ask: SceneAsk): { scene: StagedScene | undefined; faults: readonly StageFault[] } => {
  try {
    const scene = stageScene(ask)
    return { scene, faults: scene.faults }
  } catch (error) {
    return { scene: undefined, faults: [{ sceneId: ask.scene.id, error }] }
  }
}

export type FilmAsk = {
  filmId: string
  scenes: readonly Scene[]
  shots: readonly Shot[]
  cast: readonly StageCast[]
  readings: ReadonlyMap<string, readonly Fact[]>
  patches: readonly StagePatch[]
  manner?: number
}

// What there is to stage of a film, scene by scene, so that who has little time may rest between them.
export const sceneAsks = ({
  scenes,
  shots,
  cast,
  readings: read,
  patches,
  manner,
}: Omit<FilmAsk, 'filmId'>): SceneAsk[] => {
  const ordered = [...scenes].sort(byRank)
  const readings = since(manner, 5) ? oneBodyEach(read, ordered) : read
  const hours = hoursOf(ordered)
  const told = toldOfPeople(readings.values())
  const byScene = Map.groupBy([...shots].sort(byRank), ({ sceneId }) => sceneId)
  const set = Map.groupBy(patches, ({ sceneId }) => sceneId)
  const people = [...cast].sort((a, b) => (a.id < b.id ? -1 : 1))
  const accent = accentOf(ordered.flatMap(({ elements }) => elements.map(({ text }) => text)))
  let around: string | undefined
  let postures: Record<string, string> | undefined
  return ordered.flatMap((scene) => {
    const facts = readings.get(scene.id) ?? []
    const before = around
    const begun = /continuous|moments later|ต่อเนื่อง/i.test(scene.heading?.text ?? '') ? postures : undefined
    postures = lastPostures(facts)
    const place = facts.flatMap(({ is }) => (is.of === 'place' ? [is] : []))[0]
    if (place) around = place.inside === true ? undefined : place.kind === 'unknown' ? around : place.kind
    const own = byScene.get(scene.id)
    if (!own) return []
    const { hour } = hours.get(scene.id) ?? {}
    return [
      {
        scene,
        facts,
        told,
        hour,
        shots: own,
        cast: people,
        patches: set.get(scene.id) ?? [],
        around: before,
        accent,
        begun,
        manner,
      },
    ]
  })
}

// How everybody was last told to be; who went away or got up is not.
const lastPostures = (facts: readonly Fact[]): Record<string, string> => {
  const last: Record<string, string> = {}
  for (const { is } of facts) {
    if (is.of !== 'deed') continue
    const posture = is.posture ?? (is.act === undefined ? undefined : postureOfAct[is.act])
    if (posture !== undefined) last[is.person] = posture
    else if (is.act === 'walk' || is.act === 'run' || is.act === 'leave') delete last[is.person]
  }
  return last
}

export type Staging = {
  stages: FilmStages
  tell: (fault: StageFault) => void
  // Between scenes others may have their turn.
  rest?: () => Promise<void>
}
export const stageFilm = async (
  { filmId, ...film }: FilmAsk,
  { stages, tell, rest }: Staging,
): Promise<Record<string, StagedShot>> => {
  const shots: Record<string, StagedShot> = {}
  for (const ask of sceneAsks(film)) {
    Object.assign(shots, stages.of(filmId, ask, tell)?.shots)
    await rest?.()
  }
  return shots
}
