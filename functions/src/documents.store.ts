import { isDamaged, type Stored } from '@peace/core/stored'
import type { DocumentSnapshot } from 'firebase-admin/firestore'
import type { z } from 'zod'

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
    console.error('cannot be read', error.values)
    return undefined
  }
}

// What operators may put in the place of what is delivered. One that cannot be read is told, and what is delivered holds.
export const readSetting = <T>(schema: z.ZodType<T>, found: DocumentSnapshot): T | undefined => {
  if (!found.exists) return undefined
  const setting = schema.safeParse(found.data())
  if (!setting.success) console.error('cannot be read', found.ref.path, setting.error.message)
  return setting.data
}
