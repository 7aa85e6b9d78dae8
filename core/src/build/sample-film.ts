import { type Scene, sceneSchema } from '../screenplay/scene.ts'
import { cameraMoves, moods, type Shot, shotSchema, shotSizes } from '../shots/shot.ts'
import { type Character, characterSchema } from '../story/character.ts'
import { filmSchema } from '../story/film.ts'
import type { FilmData } from './film-data.ts'

// A film of any size, the same for the same seed: for the simulator, benches and tests.
export type SampleSize = { scenes: number; shotsPerScene: number; characters?: number; filmId?: string; salt?: string }

const pick = <T>(list: readonly [T, ...T[]], at: number): T => list[Math.abs(at) % list.length] ?? list[0]
const who = { updatedAt: 0, updatedBy: 'sample' }
const rank = (at: number): string => `1${String(at).padStart(5, '0')}1`

const sampleCharacter = (at: number, seed: number): Character =>
  characterSchema.parse({
    id: `c${at}`,
    rank: rank(at),
    name: `PERSON ${String.fromCharCode(65 + at)}`,
    appearance: `tall, number ${seed + at}`,
    wardrobe: 'a plain shirt',
    voice: { register: at % 2 === 0 ? 'woman' : 'man' },
    ...who,
  })

const sampleScene = (at: number, { shotsPerScene, characters = 2 }: SampleSize, seed: number): Scene =>
  sceneSchema.parse({
    id: `s${at}`,
    rank: rank(at),
    heading: {
      text: `INT. HOUSE ${at} - NIGHT`,
      setting: at % 2 === 0 ? 'int' : 'ext',
      place: `HOUSE ${at}`,
      time: 'NIGHT',
    },
    elements: Array.from({ length: shotsPerScene }, (_, shot) => [
      { id: `a${at}-${shot}`, kind: 'action', text: `Someone crosses room ${shot} and stops.` },
      { id: `n${at}-${shot}`, kind: 'character', text: `PERSON ${String.fromCharCode(65 + (shot % characters))}` },
      { id: `l${at}-${shot}`, kind: 'dialogue', text: `I said ${seed}, and then ${shot} more of ${at}.` },
    ]).flat(),
    ...who,
  })

const sampleShot = (scene: number, at: number, { characters = 2 }: SampleSize, seed: number): Shot =>
  shotSchema.parse({
    id: `h${scene}-${at}`,
    sceneId: `s${scene}`,
    rank: rank(at),
    elementIds: [`a${scene}-${at}`, `n${scene}-${at}`, `l${scene}-${at}`],
    size: pick(shotSizes, seed + at),
    angle: 'eye',
    move: pick(cameraMoves, seed + scene + at),
    lens: 'normal-50',
    description: `The room, ${at}`,
    characterIds: [`c${at % characters}`],
    focusId: `c${at % characters}`,
    mood: pick(moods, scene),
    effects: at === 0 ? ['door'] : [],
    ...who,
  })

export const sampleFilm = (size: SampleSize, seed = 1): FilmData => ({
  salt: size.salt ?? '0'.repeat(32),
  film: filmSchema.parse({
    id: size.filmId ?? 'film',
    workspaceId: 'w',
    title: 'Sample',
    language: 'en',
    seed,
    createdAt: 0,
    createdBy: 'sample',
    ...who,
  }),
  scenes: Array.from({ length: size.scenes }, (_, at) => sampleScene(at, size, seed)),
  characters: Array.from({ length: size.characters ?? 2 }, (_, at) => sampleCharacter(at, seed)),
  locations: [],
  shots: Array.from({ length: size.scenes }, (_, scene) =>
    Array.from({ length: size.shotsPerScene }, (_, at) => sampleShot(scene, at, size, seed)),
  ).flat(),
})
