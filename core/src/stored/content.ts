import { originalSchema, storedSceneSchema } from '../screenplay/index.ts'
import { shotSchema } from '../shots/index.ts'
import { characterSchema, locationSchema, storedFilmSchema } from '../story/index.ts'
import { stored } from './stored.ts'

// What browsers write themselves has no version yet: it begins with its first migration, and then browsers write it too.
export const contentTables = {
  film: stored('film', storedFilmSchema, []),
  scene: stored('scene', storedSceneSchema, []),
  character: stored('character', characterSchema, []),
  location: stored('location', locationSchema, []),
  shot: stored('shot', shotSchema, []),
  original: stored('original', originalSchema, []),
} as const
