import type { DayStats } from './day.ts'

// What each model earned over some days. Tries that failed are ours: each model bears those of its backend and kind by the
// share of them that it made.
export type Margin = {
  backend: string
  kind: string
  model: string
  made: number
  costMicros: number
  // Of which failed tries.
  lostMicros: number
  chargedMicros: number
  marginMicros: number
}

type Summed = Pick<Margin, 'backend' | 'kind' | 'model' | 'made' | 'costMicros' | 'chargedMicros'>

export const marginsOf = (days: readonly Pick<DayStats, 'models'>[]): Margin[] => {
  const sums = new Map<string, Summed>()
  for (const { models } of days)
    for (const { backend, kind, model, made, costMicros, chargedMicros } of models) {
      const name = JSON.stringify([backend, kind, model])
      const sum = sums.get(name) ?? { backend, kind, model, made: 0, costMicros: 0, chargedMicros: 0 }
      sums.set(name, {
        ...sum,
        made: sum.made + made,
        costMicros: sum.costMicros + costMicros,
        chargedMicros: sum.chargedMicros + chargedMicros,
      })
    }
  const all = [...sums.values()]
  const named = all.filter(({ model }) => model !== '')
  const rows = all.map((row): Margin => {
    const alike = (one: Summed) => one.backend === row.backend && one.kind === row.kind
    const made = named.filter(alike).reduce((total, one) => total + one.made, 0)
    const failed = row.model === '' ? 0 : (all.find((one) => one.model === '' && alike(one))?.costMicros ?? 0)
    const lostMicros = made === 0 ? 0 : Math.ceil((failed * row.made) / made)
    const costMicros = row.costMicros + lostMicros
    return { ...row, costMicros, lostMicros, marginMicros: row.chargedMicros - costMicros }
  })
  // Failed tries that nothing was made beside are a row of their own.
  return rows
    .filter((row) => row.model !== '' || !named.some((one) => one.backend === row.backend && one.kind === row.kind))
    .filter(({ costMicros, chargedMicros }) => costMicros > 0 || chargedMicros > 0)
    .sort((a, b) => a.marginMicros - b.marginMicros || (a.model < b.model ? -1 : 1))
}

export const losing = (margins: readonly Margin[]): Margin[] => margins.filter(({ marginMicros }) => marginMicros < 0)
