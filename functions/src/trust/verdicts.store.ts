import { moderationCategories } from '@peace/core/api'
import type { Category } from '@peace/core/moderation'
import { paths } from '@peace/core/paths'
import { stored } from '@peace/core/stored'
import { z } from 'zod'
import { readIfReadable } from '../documents.store.ts'
import { firestore } from '../firebase.ts'

// What a model said of words or of a picture, by their hash and without them: asked once.
const storedVerdict = stored('verdict', z.object({ categories: z.array(z.enum(moderationCategories)) }), [])
const lastsMs = 30 * 86_400_000

export const readVerdict = async (hash: string): Promise<Category[] | undefined> =>
  readIfReadable(storedVerdict, await firestore().doc(paths.verdict(hash)).get())?.categories

export const keepVerdict = async (hash: string, categories: readonly Category[]): Promise<void> => {
  await firestore()
    .doc(paths.verdict(hash))
    .set({ categories, expiresAt: new Date(Date.now() + lastsMs) })
}
