import type { Random } from './random.ts'

export const faultKinds = [
  'task-duplicate',
  'task-delayed',
  'task-reordered',
  'task-dropped',
  'trigger-duplicate',
  'trigger-delayed',
  'trigger-dropped',
  'webhook-duplicate',
  'webhook-delayed',
  'webhook-dropped',
  'webhook-forged',
  'claim-forged',
  'crash-before-write',
  'crash-after-write',
  'crash-before-call',
  'crash-after-call',
  'transaction-conflict',
  'lost-reply',
  'provider-429',
  'provider-5xx',
  'provider-404',
  'slow',
  'late-success',
  'filtered',
  'empty',
  'corrupt',
  'work-delivered-twice',
  'worker-dies',
  'endpoint-moved',
  'storage-fails',
  'moderator-refuses',
  'moderator-silent',
  'moderator-late',
  'moderator-for-another',
  'clock-jump',
  'cancel',
  'second-click',
  'two-plans-at-once',
  'shared-unit',
  'sweep-collides',
  'price-change',
  'top-up-twice',
  'queue-refuses',
  'queue-away',
  'commit-unheard',
  'commit-lost',
  'commit-repeated',
  'read-fails',
  'process-stalls',
  'too-short',
  'too-small',
  'no-bytes',
  'backend-down',
  'vendor-stopped',
  'money-stopped',
  'writer-dies',
  'wish-twice',
  'refund',
  'dispute',
  'machine-sleeps',
  'machine-dies',
] as const
export type FaultKind = (typeof faultKinds)[number]

// How often each is tried, where it can be. Counted only when it took effect.
const shares: Partial<Record<FaultKind, number>> = {
  'task-duplicate': 0.03,
  'task-delayed': 0.03,
  'task-reordered': 0.05,
  'task-dropped': 0.02,
  'trigger-duplicate': 0.1,
  'trigger-delayed': 0.1,
  'trigger-dropped': 0.1,
  'webhook-duplicate': 0.1,
  'webhook-delayed': 0.1,
  'webhook-dropped': 0.1,
  'webhook-forged': 0.1,
  'claim-forged': 0.08,
  'crash-before-write': 0.002,
  'crash-after-write': 0.002,
  'crash-before-call': 0.003,
  'crash-after-call': 0.003,
  'transaction-conflict': 0.02,
  'lost-reply': 0.07,
  'provider-429': 0.09,
  'provider-5xx': 0.09,
  'provider-404': 0.03,
  slow: 0.08,
  'late-success': 0.95,
  filtered: 0.07,
  empty: 0.065,
  corrupt: 0.065,
  'work-delivered-twice': 0.12,
  'worker-dies': 0.085,
  'storage-fails': 0.015,
  'moderator-silent': 0.1,
  'moderator-late': 0.08,
  'moderator-for-another': 0.05,
  'second-click': 0.1,
  'queue-refuses': 0.02,
  'commit-unheard': 0.004,
  'commit-lost': 0.004,
  'commit-repeated': 0.004,
  'read-fails': 0.0006,
  'process-stalls': 0.0002,
  'too-short': 0.05,
  'too-small': 0.02,
  'no-bytes': 0.02,
  'writer-dies': 0.15,
  'wish-twice': 0.3,
  refund: 0.15,
  dispute: 0.1,
}

export type Faults = {
  // Whether this happens here and now; if so, it is counted.
  happens(kind: FaultKind, share?: number): boolean
  count(kind: FaultKind): void
  calm(): void
  isCalm(): boolean
  counts: Record<FaultKind, number>
}

export const faults = (random: Random, without: ReadonlySet<string>): Faults => {
  const counts = Object.fromEntries(faultKinds.map((kind) => [kind, 0])) as Record<FaultKind, number>
  let quiet = false
  return {
    counts,
    happens: (kind, share = shares[kind] ?? 0) => {
      if (quiet || without.has(kind) || !random.chance(share)) return false
      counts[kind] += 1
      return true
    },
    count: (kind) => {
      counts[kind] += 1
    },
    calm: () => {
      quiet = true
    },
    isCalm: () => quiet,
  }
}
