export { type Acted, actedOf, actedSchema, type SaidAt, stageTimeAt } from './acted.ts'
export { inReadingOrder, knownPeople } from './known-people.ts'
export { type StandingShot, standingShot } from './read-staged.ts'
export {
  type FilmAsk,
  FilmStages,
  type SceneAsk,
  type StagedScene,
  type StageFault,
  type Staging,
  sceneAsks,
  stageFilm,
  stageScene,
  toldOfPeople,
} from './stage-film.ts'
export { type StagedShot, stagedShotSchema } from './staged-shot.ts'
