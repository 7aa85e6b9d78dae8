export type { Arrived, FilmFile, Outlet, Publications, PublishPorts, Said, Standing } from './ports.ts'
export { advancePublication, goesAgain } from './publish.ts'
export { awakened, claimed, fenced, inTurn, lookedAt, openStates, withdrawn } from './turns.ts'
