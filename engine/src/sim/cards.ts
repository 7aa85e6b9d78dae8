import { type BackendCard, deliveredCards } from '@peace/core/routing'

// The backends of the simulated world, with deadlines short enough to be met with often.
const quick: Partial<Record<string, { slots: number; deadlineMs: number; typicalMs: number }>> = {
  runpod: { slots: 5, deadlineMs: 900_000, typicalMs: 30_000 },
  pods: { slots: 3, deadlineMs: 900_000, typicalMs: 35_000 },
  veo: { slots: 4, deadlineMs: 600_000, typicalMs: 40_000 },
}

// Machines of people's own are in some worlds only.
export const simCards = (withMachines = false): BackendCard[] =>
  deliveredCards.flatMap((card) => {
    if (card.ownMachines) return withMachines ? [{ ...card, deadlineMs: 900_000, pollMs: 5_000 }] : []
    const own = quick[card.id]
    if (card.embedded) return [card]
    if (!own) return []
    return [{ ...card, enabled: true, slots: own.slots, deadlineMs: own.deadlineMs, pollMs: 5_000 }]
  })
