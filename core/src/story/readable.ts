import { z } from 'zod'
import { timeSchema } from '../ids/index.ts'
import { titleEntrySchema } from '../screenplay/title-page.ts'
import { filmSchema } from './film.ts'
import { beatSchema, storySchema } from './wizard.ts'

// A film as it lies in the database. The rules cannot look into a list of maps, so any client of a writer's may put there
// what is no entry and no beat: it is left out, so that one of them never hides its film.
const soundOnes = <T>(item: z.ZodType<T>) =>
  z.array(z.unknown()).transform((list) =>
    list.flatMap((each): T[] => {
      const read = item.safeParse(each)
      return read.success ? [read.data] : []
    }),
  )

// The rules know no number that is too large for a reader; one of them must not hide its film.
const told = z
  .number()
  .transform((number) => Math.min(number, Number.MAX_SAFE_INTEGER))
  .pipe(timeSchema)

export const storedFilmSchema = filmSchema.extend({
  ...{ createdAt: told, updatedAt: told, deletedAt: told.optional(), revision: told.default(0) },
  story: storySchema.extend({ beats: soundOnes(beatSchema).prefault([]) }).prefault({}),
  titlePage: soundOnes(titleEntrySchema).prefault([]),
})
