import { z } from 'zod'

// When each sound of a spoken line and each of its words is heard, in milliseconds from its start: for mouths and captions.
const heard = z.tuple([z.string(), z.int(), z.int()])
export type Heard = z.infer<typeof heard>

export const lineTimesSchema = z.object({
  // Whether the times are the voice's own, or reckoned from how long such sounds last.
  exact: z.boolean(),
  sounds: z.array(heard),
  words: z.array(heard),
})
export type LineTimes = z.infer<typeof lineTimesSchema>
