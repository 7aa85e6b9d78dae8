export type { Arrived, FilmFile, Outlet, Publications, PublishPorts, Said, Standing } from './ports.ts'
export { advancePublication, goesAgain } from './publish.ts'
