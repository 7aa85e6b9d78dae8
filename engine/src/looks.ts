import type { BackendCard } from '@peace/core/routing'
import type { EngineSettings } from './ports.ts'
import type { AttemptRow } from './rows.ts'

// When work elsewhere is looked at. The times are told from when it began, so that whoever reckons comes to the same next
// one, and two who ask for it ask for one task.
const slowest = 60_000
// A look that never comes is made up for by the sweep so much later.
const graceMs = 60_000

// Of a backend that was taken out of use meanwhile nothing is known but that work may go on there: it is watched to the end.
export type Looked = Pick<BackendCard, 'pollMs' | 'claims'> & { offers?: BackendCard['offers'] }
export const takenOut: Looked = { pollMs: 5_000, claims: false }

// Whose worker asks at our door also tells when it is done; others are asked before that is likely.
const firstAfter = ({ pollMs, claims, offers = [] }: Looked, kind: string, impatient: boolean): number => {
  const typical = offers.filter(({ kinds }) => kinds.some((each) => each === kind)).map(({ typicalMs }) => typicalMs)
  return impatient ? pollMs : Math.max(pollMs, Math.max(0, ...typical) * (claims ? 1.25 : 0.8))
}

// `name`: of the task that comes for it; without, the sweep does, for whoever's worker tells us when it is done.
export type Look = { at: number; name: string | undefined; dueAt: number }

export const nextLook = (
  card: Looked,
  { id, kind, createdAt }: Pick<AttemptRow, 'id' | 'kind' | 'createdAt'>,
  now: number,
  { settings, waits }: { settings: EngineSettings; waits: boolean },
): Look => {
  let after = firstAfter(card, kind, settings.impatient)
  while (createdAt + after <= now) after += Math.min(slowest, Math.max(card.pollMs, after / 4))
  const at = Math.round(createdAt + after)
  // A queue that cannot wait leaves it all to the row.
  if (card.claims && !settings.impatient) return { at, name: undefined, dueAt: at }
  // By its time: a backend that was taken out meanwhile is looked at in another rhythm, and a name is never used twice.
  return { at, name: `${id}-${at}`, dueAt: waits ? at + graceMs : at }
}
