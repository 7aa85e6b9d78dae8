import type { BackendCard, Preference } from '@peace/core/routing'

// Whoever said that nobody but their own machines is to make it.
export const ownAlone = (
  { own, mode, preferredId }: Preference,
  cards: readonly Pick<BackendCard, 'id' | 'ownMachines'>[],
): boolean => own === 'only' || (mode === 'manual' && cards.some((card) => card.ownMachines && card.id === preferredId))
