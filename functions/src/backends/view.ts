import type { ApiOutput } from '@peace/core/api'
import { priceMicros, type RateCard } from '@peace/core/money'
import { type BackendCard, breakerAllows, unpaired } from '@peace/core/routing'
import type { LiveRow } from './health.store.ts'
import { sampleClip, sampleStill } from './samples.ts'

type BackendView = ApiOutput<'backendStatus'>
export type ViewOf = { card: BackendCard; live: LiveRow | undefined; rates: RateCard; machines: number; now: number }

const whyNot = ({ card, live, rates, machines, now }: ViewOf): BackendView['why'] => {
  if (!card.enabled) return 'disabled'
  if (unpaired([card], rates).some(({ is }) => is === 'backend-without-rate')) return 'no-rate'
  if (live && !live.setUp) return 'not-set-up'
  if (card.ownMachines && machines === 0) return 'no-machine'
  if (live?.health === 'down') return 'down'
  return live && !breakerAllows(live.breaker, now) ? 'breaker' : undefined
}

// A backend as a workspace sees it: what it costs them, how long it takes, whether it may be used now.
export const viewOf = (of: ViewOf): BackendView => {
  const { card, live, rates, machines } = of
  const why = whyNot(of)
  const makes = (kind: 'still' | 'clip') => card.offers.find((offer) => offer.kinds.includes(kind))
  const quality = (kind: 'still' | 'clip') => makes(kind)?.qualities[0] ?? 'standard'
  return {
    id: card.id,
    name: card.name,
    tier: card.tier,
    enabled: card.enabled,
    available: why === undefined,
    ...(why ? { why } : {}),
    health: live?.health ?? 'unknown',
    breaker: live?.breaker.state ?? 'closed',
    queued: live?.queued ?? 0,
    running: live?.running ?? 0,
    slots: card.slots,
    checkedAt: live?.checkedAt ?? 0,
    ...(makes('still') ? { stillMicros: priceMicros(rates, card.id, sampleStill(quality('still'))) } : {}),
    ...(makes('clip') ? { clipMicros: priceMicros(rates, card.id, sampleClip(quality('clip'), 5)) } : {}),
    ...(makes('still') ? { stillMs: live?.averageMs.still ?? makes('still')?.typicalMs ?? 0 } : {}),
    ...(makes('clip') ? { clipMs: live?.averageMs.clip ?? makes('clip')?.typicalMs ?? 0 } : {}),
    successPercent: live?.successPercent ?? 100,
    ...(card.ownMachines ? { machines } : {}),
  }
}
