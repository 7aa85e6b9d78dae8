import { faultKinds } from './faults.ts'
import { runSeed, type SeedOptions, type SeedResult } from './run-seed.ts'

// The shortest run that breaks the same promise: fewer jobs, then fewer kinds of faults, as far as it goes.
export const shrink = async (
  options: SeedOptions,
  broken: SeedResult,
): Promise<{ options: SeedOptions; result: SeedResult }> => {
  const invariant = broken.broken?.invariant
  let best = { options, result: broken }
  const attempt = async (next: SeedOptions): Promise<boolean> => {
    const result = await runSeed(next)
    if (result.broken?.invariant !== invariant) return false
    if (result.steps < best.result.steps || next.jobs < best.options.jobs) best = { options: next, result }
    return true
  }
  for (const jobs of [1, 2, 3, 5, 8, 13, 21, 34, 55]) {
    if (jobs >= options.jobs) break
    let found = await attempt({ ...options, jobs })
    // Another seed may show the same with as few jobs.
    for (let other = 1; !found && other <= 12; other++)
      found = await attempt({ ...options, seed: options.seed * 1000 + other, jobs })
    if (found) break
  }
  for (const kind of faultKinds) {
    const without = [...(best.options.without ?? []), kind]
    const result = await runSeed({ ...best.options, without })
    if (result.broken?.invariant === invariant) best = { options: { ...best.options, without }, result }
  }
  return best
}

export const replayCommand = ({ seed, jobs, days = 0, without = [] }: SeedOptions): string =>
  `npm run sim -- --seeds 1 --first-seed ${seed} --jobs ${jobs}${days > 0 ? ` --days ${days}` : ''}${without.length ? ` --without ${without.join(',')}` : ''}`
