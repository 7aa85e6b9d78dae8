import { createRequire } from 'node:module'
import type { Problem } from '@peace/core/budget'
import type Load from 'highs'

// The same question, asked of a solver that others wrote: as a mixed integer programme in the LP format.
const programme = ({ items, shared, jumps }: Problem, budget: number): string => {
  const worth: string[] = []
  const price: string[] = []
  const rows: string[] = []
  const binaries: string[] = []
  const blank = (at: number) => items[at]?.choices.every(({ look }) => look < 0)
  for (const [id, cost] of shared.entries()) {
    price.push(`+ ${cost} s${id}`)
    binaries.push(`s${id}`)
  }
  for (const [at, { choices, scene }] of items.entries()) {
    const names = choices.map((_, choice) => `x${at}_${choice}`)
    binaries.push(...names)
    rows.push(`${names.map((name) => `+ ${name}`).join(' ')} = 1`)
    for (const [choice, { cost, value, uses }] of choices.entries()) {
      if (value !== 0) worth.push(`+ ${value} x${at}_${choice}`)
      if (cost !== 0) price.push(`+ ${cost} x${at}_${choice}`)
      for (const id of uses) rows.push(`x${at}_${choice} - s${id} <= 0`)
    }
    // Whoever has no look is in nobody's way.
    if (blank(at)) continue
    let last = at - 1
    while (items[last]?.scene === scene && blank(last)) last -= 1
    const before = items[last]
    if (before?.scene !== scene) continue
    const above = (of: Problem['items'][number], n: number, step: number) =>
      of.choices.flatMap(({ look }, choice) => (look > step ? [`x${n}_${choice}`] : []))
    // Each step between two looks is taken or is not.
    for (const [step, jump] of jumps.entries()) {
      const name = `j${at}_${step}`
      const [there, here] = [above(before, last, step), above({ scene, choices }, at, step)]
      if (jump === 0 || there.length + here.length === 0) continue
      binaries.push(name)
      worth.push(`- ${jump} ${name}`)
      const row = (plus: readonly string[], minus: readonly string[]) =>
        `${[...plus.map((each) => `+ ${each}`), ...minus.map((each) => `- ${each}`)].join(' ')} - ${name} <= 0`
      rows.push(row(there, here), row(here, there))
    }
  }
  return `Maximize
 worth: ${worth.join('\n ')}
Subject To
 budget: ${price.join('\n ')} <= ${budget}
${rows.map((row, n) => ` r${n}: ${row}`).join('\n')}
Binary
 ${binaries.join('\n ')}
End
`
}

// Its types are those of its CommonJS file.
const load: typeof Load.default = createRequire(import.meta.url)('highs')
const solver = await load()

// The most it can be worth, or nothing where it did not get that far in time.
export const mostByHighs = (problem: Problem, budget: number, seconds = 60): number | undefined => {
  const { Status, ObjectiveValue } = solver.solve(programme(problem, budget), {
    mip_rel_gap: 0,
    mip_abs_gap: 0.5,
    mip_feasibility_tolerance: 1e-9,
    primal_feasibility_tolerance: 1e-9,
    time_limit: seconds,
  })
  return Status === 'Optimal' ? Math.round(ObjectiveValue) : undefined
}
