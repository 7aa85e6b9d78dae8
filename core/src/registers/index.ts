import { z } from 'zod'

// The register of places where data of people may lie. Export, deletion and retention are derived from it: a place that
// does not stand here must not hold any.
export const placeOfDataSchema = z.strictObject({
  id: z.string().regex(/^[a-z][a-z-]{0,39}$/),
  where: z.enum(['collection', 'bucket', 'queue', 'log', 'vendor']),
  path: z.string().min(1).max(200),
  owner: z.enum(['person', 'workspace', 'platform']),
  // The field that names the owner, where the document does not lie under it.
  by: z.string().max(40).optional(),
  // Absent: until its owner is deleted.
  days: z.int().min(1).optional(),
  // The field those days are counted from; a file's are counted from when it was made.
  at: z.string().max(40).optional(),
  region: z.enum(['home', 'vendor']),
  // The function that empties it.
  purge: z.string().min(1).max(80),
  exported: z.boolean(),
})
export type PlaceOfData = z.infer<typeof placeOfDataSchema>

export { placesOfData } from './places.ts'
export * from './switches.ts'
export * from './uses.ts'
