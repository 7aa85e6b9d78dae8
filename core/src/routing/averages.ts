import type { UnitKind } from '../build/unit.ts'

// Recomputed from the latest receipts, never added to: a receipt counted twice would otherwise stay counted twice.
export type Receipt = { kind: UnitKind; ms: number; ok: boolean; at: number }

export const averagesOf = (receipts: readonly Receipt[], latest = 50) => {
  const recent = [...receipts].sort((a, b) => b.at - a.at).slice(0, latest)
  const sums = new Map<UnitKind, { ms: number; count: number }>()
  for (const { kind, ms, ok } of recent) {
    if (!ok) continue
    const sum = sums.get(kind) ?? { ms: 0, count: 0 }
    sums.set(kind, { ms: sum.ms + ms, count: sum.count + 1 })
  }
  const good = recent.filter(({ ok }) => ok).length
  return {
    averageMs: Object.fromEntries([...sums].map(([kind, { ms, count }]) => [kind, Math.round(ms / count)])) as Partial<
      Record<UnitKind, number>
    >,
    successPercent: recent.length === 0 ? 100 : Math.round((good * 100) / recent.length),
  }
}
