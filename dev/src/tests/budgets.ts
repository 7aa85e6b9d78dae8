// What each suite may take on two cores that have nothing else to do, in seconds; 40 minutes in all. More is told, not
// failed: a machine that is busy is not a test that is slow.
export const budgets = { unit: 120, web: 120, emulator: 960, worker: 120, e2e: 1080 } as const
export type SuiteName = keyof typeof budgets

export type Taken = Partial<Record<SuiteName, number>>

const row = (name: string, seconds: number, budget: number): string =>
  `  ${name.padEnd(10)}${String(Math.round(seconds)).padStart(5)} s of ${String(budget).padStart(4)} s${seconds > budget ? '  over its budget' : ''}`

export const timesInWords = (taken: Taken): string => {
  const names = (Object.keys(budgets) as SuiteName[]).filter((name) => taken[name] !== undefined)
  const sum = (each: (name: SuiteName) => number) => names.reduce((total, name) => total + each(name), 0)
  const rows = names.map((name) => row(name, taken[name] ?? 0, budgets[name]))
  const all = row(
    'in all',
    sum((name) => taken[name] ?? 0),
    sum((name) => budgets[name]),
  )
  return ['Time:', ...rows, ...(names.length > 1 ? [all] : [])].join('\n')
}
