import { z } from 'zod'

// One small fault put into one place of the source: the text between `start` and `end` becomes `put`.
export const sortSchema = z.enum(['operator', 'constant', 'guard', 'order', 'field', 'branch'])
export type Sort = z.infer<typeof sortSchema>

export const mutantSchema = z.strictObject({
  file: z.string(),
  line: z.int(),
  start: z.int(),
  end: z.int(),
  was: z.string(),
  put: z.string(),
  sort: sortSchema,
  // The number of the function it lies in, in the order of the file; -1 where it is run by loading the file.
  within: z.int(),
  // The same fault found again after the lines above it have moved: drawn, resumed and explained under this name.
  id: z.string(),
})
export type Mutant = z.infer<typeof mutantSchema>

export const nameOf = ({ file, line, was, put, sort }: Mutant): string =>
  `${file}:${line} ${sort} ${oneLine(was)} → ${oneLine(put) || '(nothing)'}`

export const oneLine = (text: string): string => {
  const short = text.replace(/\s+/g, ' ').trim()
  return short.length > 90 ? `${short.slice(0, 87)}…` : short
}

const lastingName = ({ file, was, put, sort }: Omit<Mutant, 'id'>): string =>
  `${file} ${sort} ${oneLine(was)} → ${oneLine(put) || '(nothing)'}`

// Of those that are told by the same words, which one it is in the order of the file.
export const withIds = (mutants: readonly Omit<Mutant, 'id'>[]): Mutant[] => {
  const seen = new Map<string, number>()
  return mutants.map((mutant) => {
    const name = lastingName(mutant)
    const nth = (seen.get(name) ?? 0) + 1
    seen.set(name, nth)
    return { ...mutant, id: nth === 1 ? name : `${name} #${nth}` }
  })
}
