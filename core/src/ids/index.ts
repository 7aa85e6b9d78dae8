import { z } from 'zod'

export * from './rank.ts'

// Ids are made by the caller (a port in the engine, crypto in the browser), never here: core is pure.
// The pattern also keeps an id from ever being a path: no slash, no dot. Nor is it a name that every plain object answers
// to: a job called `constructor` would be found in a wallet that never saw it. And `__this__` is a name the database keeps
// for itself: it is refused there after many tries, so it is refused here at once.
const ownedByAll = Object.getOwnPropertyNames(Object.prototype).filter((name) => !/^__.*__$/.test(name))
const notFree = `(${[...ownedByAll.sort(), '__[^ ]*__'].join('|')})`
const letters = /^[A-Za-z0-9_-]{1,64}$/
const takenName = new RegExp(`^${notFree}$`)
const isFree = (id: string): boolean => !takenName.test(id)
export const isId = (text: string): boolean => letters.test(text) && isFree(text)
// The refinement is told beside it, so that the database's rules, which are written from this, refuse the same names.
export const idSchema = z
  .string()
  .regex(letters)
  .refine(isFree, { error: 'a name that is not free' })
  .meta({ not: { pattern: takenName.source } })

// A unit key is the SHA-256 of its canonical spec, in hex; an artifact is filed under it.
export const unitKeySchema = z.string().regex(/^[0-9a-f]{64}$/)

export const sha256Schema = z.string().regex(/^[0-9a-f]{64}$/)

// Milliseconds since the epoch. Firestore keeps them as integers so that the same schema reads both sides.
export const timeSchema = z.int().min(0)

// Ranks order siblings without renumbering them: a rank between two others always exists.
export const rankSchema = z.string().regex(/^[0-9A-Za-z]{1,64}$/)

export const languageSchema = z.enum(['th', 'en'])
export type Language = z.infer<typeof languageSchema>

// What a map kept as a plain object holds under an id. Never by brackets alone: every object answers to `constructor`.
export const own = <T>(map: Readonly<Record<string, T>> | undefined, id: string): T | undefined =>
  map !== undefined && Object.hasOwn(map, id) ? map[id] : undefined
