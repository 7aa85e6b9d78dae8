import { type RateCard, rateCardSchema } from '@peace/core/money'
import { paths } from '@peace/core/paths'
import { type BackendCard, backendsConfigSchema, readBackends } from '@peace/core/routing'
import { readSetting } from '../documents.store.ts'
import { firestore } from '../firebase.ts'

// Configuration that changes by hand, read together: neither document says anything without the other.
export const readConfigured = async (store = firestore()) => {
  const [cards, rates] = await Promise.all([
    store.doc(paths.config('backends')).get(),
    store.doc(paths.config('rates')).get(),
  ])
  return readBackends(readSetting(backendsConfigSchema, cards), readSetting(rateCardSchema, rates))
}

export const readRates = async (): Promise<RateCard> => (await readConfigured()).rates

export const readCards = async (): Promise<readonly BackendCard[]> => (await readConfigured()).cards
