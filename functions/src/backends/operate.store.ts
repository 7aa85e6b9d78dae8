import { DomainError } from '@peace/core/errors'
import { paths } from '@peace/core/paths'
import { breakerSchema } from '@peace/core/routing'
import type { Firestore } from 'firebase-admin/firestore'
import { readCards } from './rates.store.ts'

export const closeBreaker = async (store: Firestore, id: string) => {
  const cards = await readCards()
  if (!cards.some((card) => card.id === id)) throw new DomainError('not-found', { what: 'backend' })
  await store.doc(paths.backend(id)).set({ id, breaker: breakerSchema.parse({}) }, { merge: true })
}
