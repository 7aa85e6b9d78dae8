import { moderationCategories } from '@peace/core/api'
import { paths } from '@peace/core/paths'
import { stored } from '@peace/core/stored'
import { seenOf, type Verdicts } from '@peace/engine'
import { z } from 'zod'
import { readIfReadable } from '../documents.store.ts'
import { firestore } from '../firebase.ts'

// What a model said of words or of a picture, by their hash and without them: asked once.
const categoriesSchema = z.array(z.enum(moderationCategories))
const storedVerdict = stored('verdict', z.object({ categories: categoriesSchema }), [])
const lastsMs = 30 * 86_400_000

export const verdicts: Verdicts = {
  read: async (hash) => readIfReadable(storedVerdict, await firestore().doc(paths.verdict(hash)).get())?.categories,
  keep: async (hash, refused) => {
    await firestore()
      .doc(paths.verdict(hash))
      .set({ categories: categoriesSchema.parse(refused), expiresAt: new Date(Date.now() + lastsMs) })
  },
}

export const readVerdicts = async (hashes: readonly string[]) => {
  if (hashes.length === 0) return []
  const found = await firestore().getAll(...hashes.map((hash) => firestore().doc(paths.verdict(hash))))
  return found.map((document) => {
    const known = readIfReadable(storedVerdict, document)
    return known ? seenOf(known.categories) : ({ is: 'unseen' } as const)
  })
}
