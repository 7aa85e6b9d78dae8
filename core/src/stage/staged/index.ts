export { type Acted, actedOf, actedSchema, type SaidAt, stageTimeAt } from './acted.ts'
export { type StandingShot, standingShot } from './read-staged.ts'
export { FilmStages, type SceneAsk, type StagedScene, stageScene, toldOfPeople } from './stage-film.ts'
export { type StagedShot, stagedShotSchema } from './staged-shot.ts'
