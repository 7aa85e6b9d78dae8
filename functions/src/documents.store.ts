import { isDamaged, isNewer, type Stored } from '@peace/core/stored'
import type { DocumentSnapshot } from 'firebase-admin/firestore'
import type { z } from 'zod'
import { log } from './log/log.ts'

// Whatever comes out of the database is parsed, and brought up if it is of an older version; or it is refused.
export const readDocument = <T>(stored: Stored<T>, found: DocumentSnapshot): T =>
  stored.read(found.data(), found.ref.path)

// One that may be missing. One that cannot be read is told and counts as missing: for lists and sweeps, in which it may
// not keep the others waiting.
export const readIfReadable = <T>(stored: Stored<T>, found: DocumentSnapshot | undefined): T | undefined => {
  if (!found?.exists) return undefined
  try {
    return readDocument(stored, found)
  } catch (error) {
    if (!isDamaged(error)) throw error
    log.error('cannot be read', { ...error.values })
    return undefined
  }
}

// What a film is made of. One scene or shot that cannot be read is told and left out, as the pages leave it out and say so:
// the film goes on without it. One that a newer code wrote is no reason to make another film.
export const readContent = <T>(
  stored: Stored<T>,
  found: readonly DocumentSnapshot[],
  leaveOut: (row: DocumentSnapshot) => void = () => undefined,
): T[] =>
  found.flatMap((each) => {
    try {
      return [readDocument(stored, each)]
    } catch (error) {
      if (!isDamaged(error) || isNewer(error)) throw error
      log.error('left out', { ...error.values })
      leaveOut(each)
      return []
    }
  })

// What operators may put in the place of what is delivered. One that cannot be read is told, and what is delivered holds.
export const readSetting = <T>(schema: z.ZodType<T>, found: DocumentSnapshot): T | undefined => {
  if (!found.exists) return undefined
  const setting = schema.safeParse(found.data())
  if (!setting.success) log.error('cannot be read', { path: found.ref.path, problem: setting.error.message })
  return setting.data
}
