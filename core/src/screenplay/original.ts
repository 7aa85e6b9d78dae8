import { z } from 'zod'
import { idSchema, timeSchema } from '../ids/index.ts'

// The file a film came from, where it says more than a film does: packed, in as many documents as it takes. It goes out
// again with what was edited put into it (fdx/patch-fdx.ts).
const mostLetters = 300_000
const mostParts = 60

export const originalSchema = z.object({
  id: idSchema,
  form: z.literal('fdx'),
  part: z.int().min(0).max(mostParts),
  parts: z.int().min(1).max(mostParts),
  // Gzip, in base64.
  packed: z.string().max(mostLetters),
  updatedAt: timeSchema,
  updatedBy: idSchema,
})
export type Original = z.infer<typeof originalSchema>

type Stamp = { updatedAt: number; updatedBy: string }

export const originalParts = (packed: string, stamp: Stamp): Original[] => {
  const parts = Math.max(1, Math.ceil(packed.length / mostLetters))
  return Array.from({ length: parts }, (_, part) => ({
    id: `fdx-${part}`,
    form: 'fdx',
    part,
    parts,
    packed: packed.slice(part * mostLetters, (part + 1) * mostLetters),
    ...stamp,
  }))
}

// Nothing, where a part is missing: half a file is none.
export const joinOriginal = (found: readonly Original[]): string | undefined => {
  const sorted = [...found].sort((a, b) => a.part - b.part)
  const whole = sorted.length > 0 && sorted.every(({ part, parts }, at) => part === at && parts === sorted.length)
  return whole ? sorted.map(({ packed }) => packed).join('') : undefined
}
