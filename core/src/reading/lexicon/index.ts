export type { KnownPerson } from './cast.ts'
export { readFilm } from './read-film.ts'
export { readScene, type SceneRead } from './read-scene.ts'
export type { Before } from './setting/heading.ts'
