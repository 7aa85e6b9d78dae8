import { DomainError } from '../errors/index.ts'
import { byRank } from '../ids/index.ts'
import type { Scene } from '../screenplay/scene.ts'
import type { Shot } from '../shots/shot.ts'
import type { Character, Location } from '../story/character.ts'
import type { Quality } from '../story/film.ts'
import { defaultMaxShots, type FilmData, type PlanOptions } from './film-data.ts'
import { castByName, type Speech, speechesByShot, speechesOf } from './speeches.ts'

// The film in order, with what the plan asks of it again and again.
export type SceneView = { scene: Scene; shots: Shot[]; speeches: Map<string, Speech[]>; time: string }
export type FilmView = FilmData & {
  options: PlanOptions
  cast: Map<string, { character: Character; index: number }>
  places: Map<string, Location>
  ordered: SceneView[]
}

// A heading that only says "continuous" is at the hour of the scene before it.
const goesOn =
  /^[^\p{L}\p{N}]*(continuous|cont(inuing|'d)?|later|moments later|same( time)?|ต่อเนื่อง|เวลาเดียวกัน|ครู่ต่อมา)?[^\p{L}\p{N}]*$/iu

const timesOf = (scenes: readonly Scene[]): Map<string, string> => {
  let last = ''
  return new Map(
    scenes.map(({ id, heading }) => {
      const time = heading?.time ?? ''
      if (!goesOn.test(time)) last = time
      return [id, last]
    }),
  )
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
  const times = timesOf(scenes)
  const ordered = scenes.flatMap((scene) => {
    const shots = byScene.get(scene.id)
    const time = times.get(scene.id) ?? ''
    return shots ? [{ scene, shots, speeches: speechesByShot(scene, shots, speechesOf(scene, named)), time }] : []
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
  options.quality === 'draft' ? 'draft' : (shot.quality ?? options.quality)

// Pictures, voices and sound have two looks only: sketched here, or made well. A premium clip starts from the same
// still as a standard one, so that raising a shot does not remake it.
export const madeWell = (quality: Quality): Quality => (quality === 'draft' ? 'draft' : 'standard')
