import { DomainError, must } from '../errors/index.ts'
import { byRank, own } from '../ids/index.ts'
import { hoursOf, type SceneHour } from '../screenplay/hour.ts'
import type { Scene } from '../screenplay/scene.ts'
import type { Shot } from '../shots/shot.ts'
import type { Character, Location } from '../story/character.ts'
import type { Film, Quality } from '../story/film.ts'
import { defaultMaxShots, type FilmData, type PlanOptions } from './film-data.ts'
import { timesBefore } from './hours-before.ts'
import { castByName, type Speech, speechesByShot, speechesOf } from './speeches.ts'

// The film in order, with what the plan asks of it again and again.
export type SceneView = {
  scene: Scene
  shots: Shot[]
  speeches: Map<string, Speech[]>
  when: SceneHour & { timeBefore: string }
}
export type FilmView = FilmData & {
  options: PlanOptions
  cast: Map<string, { character: Character; index: number }>
  places: Map<string, Location>
  ordered: SceneView[]
}

export const viewFilm = (data: FilmData, options: PlanOptions): FilmView => {
  const characters = [...data.characters].sort(byRank)
  const cast = new Map(characters.map((character, index) => [character.id, { character, index }]))
  const places = new Map(data.locations.map((each) => [each.name.normalize('NFC').trim().toLowerCase(), each]))
  const named = castByName(characters)
  const byScene = new Map<string, Shot[]>()
  for (const shot of [...data.shots].sort(byRank)) {
    const known = byScene.get(shot.sceneId)
    if (known) known.push(shot)
    else byScene.set(shot.sceneId, [shot])
  }
  const scenes = [...data.scenes].sort(byRank)
  const hours = hoursOf(scenes)
  const before = timesBefore(scenes)
  const ordered = scenes.flatMap((scene) => {
    const shots = byScene.get(scene.id)
    const when = { ...must(hours.get(scene.id), 'hour'), timeBefore: must(before.get(scene.id), 'time') }
    return shots ? [{ scene, shots, speeches: speechesByShot(scene, shots, speechesOf(scene, named)), when }] : []
  })
  return { ...data, options, cast, places, ordered }
}

export const refuseUnbuildable = ({ ordered, scenes, options }: FilmView): number => {
  const shots = ordered.reduce((sum, each) => sum + each.shots.length, 0)
  if (scenes.length === 0 || (shots === 0 && options.stop !== 'script')) throw new DomainError('film-empty')
  const most = options.maxShots ?? defaultMaxShots
  if (shots > most) throw new DomainError('film-too-long', { shots, max: most })
  return shots
}

// A shot may be set to more or less than the film; a film of drafts is drafts throughout.
export const shotQuality = (shot: Shot, options: PlanOptions): Quality =>
  options.quality === 'draft' ? 'draft' : (own(options.qualities, shot.id) ?? shot.quality ?? options.quality)

// Pictures, voices and sound have two looks only: sketched here, or made well. A premium clip starts from the same
// still as a standard one, so that raising a shot does not remake it.
export const madeWell = (quality: Quality): Quality => (quality === 'draft' ? 'draft' : 'standard')

// The recipe of stills and clips from which they are drawn on their scene's stage, as the plan carries it.
export const stagedFrom = 4

// Which manner of making a kind this film was begun with.
export const recipeOf = (film: Pick<Film, 'recipe'>, kind: string): number => film.recipe[kind] ?? 1
