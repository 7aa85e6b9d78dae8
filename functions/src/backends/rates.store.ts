import { defaultRateCard, type RateCard, rateCardSchema } from '@peace/core/money'
import { paths } from '@peace/core/paths'
import { type BackendCard, backendCardSchema, deliveredCards } from '@peace/core/routing'
import { z } from 'zod'
import { readSetting } from '../documents.store.ts'
import { firestore } from '../firebase.ts'

// Configuration that changes by hand.
export const readRates = async (): Promise<RateCard> => {
  return readSetting(rateCardSchema, await firestore().doc(paths.config('rates')).get()) ?? defaultRateCard
}

export const readCards = async (): Promise<readonly BackendCard[]> => {
  const found = await firestore().doc(paths.config('backends')).get()
  return readSetting(z.object({ cards: z.array(backendCardSchema) }), found)?.cards ?? deliveredCards
}
