export type { Arrived, FilmFile, Outlet, Publications, PublishPorts, Said, Standing } from './ports.ts'
export { advancePublication, chunkBytes, goesAgain } from './publish.ts'
