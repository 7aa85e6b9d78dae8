import { defaultRateCard, type RateCard, rateCardSchema } from '@peace/core/money'
import { paths } from '@peace/core/paths'
import { type BackendCard, backendCardSchema, deliveredCards } from '@peace/core/routing'
import { z } from 'zod'
import { firestore } from '../firebase.ts'

// Configuration that changes by hand.
export const readRates = async (): Promise<RateCard> => {
  const found = rateCardSchema.safeParse((await firestore().doc(paths.config('rates')).get()).data())
  return found.success ? found.data : defaultRateCard
}

export const readCards = async (): Promise<readonly BackendCard[]> => {
  const document = (await firestore().doc(paths.config('backends')).get()).data()
  const found = z.object({ cards: z.array(backendCardSchema) }).safeParse(document)
  return found.success ? found.data.cards : deliveredCards
}
