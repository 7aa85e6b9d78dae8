import { z } from 'zod'
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

export const storedFilmSchema = filmSchema.extend({
  story: storySchema.extend({ beats: soundOnes(beatSchema).prefault([]) }).prefault({}),
  titlePage: soundOnes(titleEntrySchema).prefault([]),
})
