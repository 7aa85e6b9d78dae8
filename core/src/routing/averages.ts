import type { UnitKind } from '../build/unit.ts'
import { must } from '../errors/index.ts'

// Recomputed from the latest receipts, never added to: a receipt counted twice would otherwise stay counted twice.
export type Receipt = { kind: UnitKind; ms: number; ok: boolean; at: number }

export const averagesOf = (receipts: readonly Receipt[], latest = 50) => {
  const recent = [...receipts].sort((a, b) => b.at - a.at).slice(0, latest)
  const times = Map.groupBy(
    recent.filter(({ ok }) => ok),
    ({ kind }) => kind,
  )
  const byKind = (of: (sorted: readonly number[]) => number) =>
    Object.fromEntries(
      [...times].map(([kind, each]) => [kind, of(each.map(({ ms }) => ms).sort((a, b) => a - b))]),
    ) as Partial<Record<UnitKind, number>>
  const good = recent.filter(({ ok }) => ok).length
  return {
    averageMs: byKind((sorted) => Math.round(sorted.reduce((sum, ms) => sum + ms, 0) / sorted.length)),
    slowMs: byKind((sorted) => must(sorted[Math.ceil(sorted.length * 0.9) - 1], 'the ninth of ten')),
    successPercent: recent.length === 0 ? 100 : Math.round((good * 100) / recent.length),
  }
}
