import { z } from 'zod'
import { cutRecordSchema, editSchema } from '../cutting/stored.ts'
import { originalSchema, storedSceneSchema } from '../screenplay/index.ts'
import { shotSchema } from '../shots/index.ts'
import { characterSchema, locationSchema, storedFilmSchema } from '../story/index.ts'
import { stored } from './stored.ts'

// The rules hold a count or a time to be whole and not below nought. That none is beyond what a reader can count would cost
// the rule of a character its last expressions, so such a one is read as the most there is: it hides nothing.
const within = (data: unknown): unknown =>
  data !== null && typeof data === 'object' && !Array.isArray(data)
    ? Object.fromEntries(
        Object.entries(data).map(([name, value]) => [
          name,
          typeof value === 'number' && value > Number.MAX_SAFE_INTEGER ? Number.MAX_SAFE_INTEGER : value,
        ]),
      )
    : data
const readable = <S extends z.ZodType>(schema: S) => z.preprocess(within, schema)

// What browsers write themselves has no version yet: it begins with its first migration, and then browsers write it too.
export const contentTables = {
  film: stored('film', readable(storedFilmSchema), []),
  scene: stored('scene', readable(storedSceneSchema), []),
  character: stored('character', readable(characterSchema), []),
  location: stored('location', readable(locationSchema), []),
  shot: stored('shot', readable(shotSchema), []),
  original: stored('original', readable(originalSchema), []),
  cut: stored('cut', readable(cutRecordSchema), []),
  edit: stored('edit', readable(editSchema), []),
} as const
