import { dearest, sampleProblem, search, totalsOf } from '@peace/core/budget'
import { mostByHighs } from './by-highs.ts'

// Seeded films of 5 to 400 shots, each with a budget of its own, planned here and by HiGHS: the same to the last point.
// FILMS, SEED: how many, from which.
const films = Number(process.env.FILMS ?? 500)
const from = Number(process.env.SEED ?? 1)

export const filmOf = (seed: number) => {
  const problem = sampleProblem({
    items: 5 + ((seed * 7919) % 396),
    choices: 2 + (seed % 5),
    people: seed % 9,
    ...(seed % 2 === 0 ? { pinned: 6 } : {}),
    seed,
  })
  // What is pinned has to be paid whatever the rest is.
  const least = totalsOf(
    problem,
    problem.items.map(() => 0),
  ).cost
  return { problem, budget: least + Math.floor(((dearest(problem) - least) * (5 + ((seed * 31) % 90))) / 100) }
}

if (import.meta.main) {
  let [same, open] = [0, 0]
  const unlike: number[] = []
  for (let seed = from; seed < from + films; seed++) {
    const { problem, budget } = filmOf(seed)
    const ours = search(problem, budget)?.solution
    if (!ours || ours.cost > budget) throw new Error(`seed ${seed}: no plan within the budget`)
    const theirs = mostByHighs(problem, budget)
    if (theirs === undefined) open += 1
    else if (theirs === ours.value) same += 1
    else unlike.push(seed)
    if (seed % 50 === 0)
      console.log(`${seed}: ${same} the same, ${unlike.length} not, ${open} not solved by HiGHS in time`)
  }
  console.log(
    `${films} films: ${same} the same, ${open} not solved by HiGHS in time, unlike: ${unlike.join(' ') || 'none'}`,
  )
  process.exitCode = unlike.length === 0 ? 0 : 1
}
