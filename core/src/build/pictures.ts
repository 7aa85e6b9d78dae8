import { own } from '../ids/index.ts'
import type { Hour } from '../screenplay/hour.ts'
import type { Scene } from '../screenplay/scene.ts'
import { moods, type Shot } from '../shots/shot.ts'
import type { StagedShot } from '../stage/staged/staged-shot.ts'
import type { Character, Location } from '../story/character.ts'
import type { Film } from '../story/film.ts'
import type { Frame } from './frames.ts'
import type { Figure, Picture } from './picture-schema.ts'

export type Mood = (typeof moods)[number]

export const moodOf = (scene: Scene, shots: readonly Shot[]): Mood => {
  const set = moods.find((mood) => mood === scene.mood)
  if (set) return set
  const counts = new Map<Mood, number>()
  for (const { mood } of shots) counts.set(mood, (counts.get(mood) ?? 0) + 1)
  return [...counts].reduce<[Mood, number]>((best, each) => (each[1] > best[1] ? each : best), ['calm', 0])[0]
}

const joined = (parts: readonly string[]): string =>
  parts
    .map((part) => part.trim())
    .filter((part) => part !== '')
    .join('. ')

// `index` is the place in the cast list, not in the script: a character who enters earlier repaints nobody.
export const figureOf = (character: Character, index: number, shot?: Shot, speaking = false): Figure => ({
  characterId: character.id,
  name: character.name,
  index,
  register: character.voice.register,
  look: joined([character.appearance, own(shot?.wardrobe, character.id) ?? character.wardrobe]),
  mood: shot?.mood ?? 'calm',
  speaking,
  focus: shot?.focusId === character.id,
})

export type PictureSource = {
  film: Film
  frame: Frame
  scene: Scene
  shot: Shot
  cast: ReadonlyMap<string, { character: Character; index: number }>
  locations: ReadonlyMap<string, Location>
  speakers: ReadonlySet<string>
  time: string
  hour?: Hour
  staged?: StagedShot | undefined
}

export const pictureOf = ({
  film,
  frame,
  scene,
  shot,
  cast,
  locations,
  speakers,
  time,
  hour,
  staged,
}: PictureSource): Picture => {
  const place = scene.heading?.place ?? ''
  const location = locations.get(place.normalize('NFC').trim().toLowerCase())
  return {
    ...frame,
    style: film.visualStyle,
    size: shot.size,
    angle: shot.angle,
    lens: shot.lens,
    setting: scene.heading?.setting ?? 'other',
    place: joined([place, location?.description ?? '']),
    time,
    ...(hour === undefined ? {} : { hour }),
    mood: shot.mood,
    weather: shot.ambience,
    description: shot.description,
    figures: shot.characterIds.flatMap((id) => {
      const found = cast.get(id)
      return found ? [figureOf(found.character, found.index, shot, speakers.has(id))] : []
    }),
    props: shot.props,
    ...(staged === undefined ? {} : { staged }),
  }
}
