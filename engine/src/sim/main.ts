import { readFileSync } from 'node:fs'
import { availableParallelism } from 'node:os'
import { parseArgs } from 'node:util'
import { runAll } from './crew.ts'
import { mutants } from './mutants.ts'
import { changesSchema } from './mutate.ts'
import { addResult, emptyReport } from './report.ts'
import type { SeedOptions, SeedResult } from './run-seed.ts'
import { replayCommand, shrink } from './shrink.ts'

const { values } = parseArgs({
  options: {
    seeds: { type: 'string', default: '20' },
    jobs: { type: 'string', default: '50' },
    days: { type: 'string' },
    'first-seed': { type: 'string', default: '1' },
    without: { type: 'string', default: '' },
    json: { type: 'boolean', default: false },
    mutants: { type: 'boolean', default: false },
    mutant: { type: 'string' },
    changed: { type: 'string' },
    threads: { type: 'string', default: String(Math.min(4, availableParallelism())) },
  },
})
const jobs = Number(values.jobs)
const first = Number(values['first-seed'])
const without = values.without.split(',').filter((kind) => kind !== '')
const threads = Number(values.threads)
const seeds: SeedOptions[] = Array.from({ length: Number(values.seeds) }, (_, n) => ({
  seed: first + n,
  jobs,
  // Every tenth is a year.
  days: values.days === undefined ? (n % 10 === 9 ? 365 : 0) : Number(values.days),
  without,
}))

const explain = async (options: SeedOptions, result: SeedResult): Promise<void> => {
  console.log(`\nSeed ${options.seed} breaks ${result.broken?.message}\nLooking for the shortest run that does …`)
  const shortest = await shrink(options, result)
  console.log(shortest.result.broken?.trace.slice(-60).join('\n'))
  console.log(`\n${shortest.result.broken?.message}\nAgain: ${replayCommand(shortest.options)}`)
}

const simulate = async (): Promise<boolean> => {
  const started = performance.now()
  const report = emptyReport()
  const hashes = new Map<number, string>()
  let worst: { options: SeedOptions; result: SeedResult } | undefined
  await runAll(seeds, { threads }, (result, options) => {
    addResult(report, result)
    hashes.set(result.seed, result.hash)
    if (result.broken) worst ??= { options, result }
    if (!values.json && report.seeds % 10 === 0) console.log(`${report.seeds} seeds, ${report.jobs} jobs`)
    return true
  })
  await runAll(
    seeds.filter((_, n) => n % 10 === 0),
    { threads },
    (result) => {
      if (hashes.get(result.seed) !== result.hash) report.replayMismatches += 1
      return true
    },
  )
  report.seconds = Math.round((performance.now() - started) / 100) / 10
  if (worst) await explain(worst.options, worst.result)
  console.log(values.json ? JSON.stringify(report) : report)
  return !worst && report.replayMismatches === 0
}

const hunt = async (): Promise<boolean> => {
  const chosen = mutants.filter(({ name }) => values.mutant === undefined || name === values.mutant)
  const caught: Record<string, { seed: number; invariant: string } | null> = {}
  for (const { name, of, caughtBy, ...change } of chosen) {
    let found: SeedResult | undefined
    await runAll(seeds, { threads, changes: [change] }, (result) => {
      const named = result.broken && caughtBy.some((invariant) => invariant === result.broken?.invariant)
      if (named) found ??= result
      return !found
    })
    caught[name] = found?.broken ? { seed: found.seed, invariant: found.broken.invariant } : null
    console.log(
      `${found ? 'caught' : 'ALIVE '} ${name} (${of})${found ? `: ${found.broken?.invariant}, seed ${found.seed}` : ''}`,
    )
  }
  const clean = emptyReport()
  await runAll(seeds, { threads }, (result) => {
    addResult(clean, result)
    return true
  })
  const whole = Object.keys(clean.broken).length === 0
  console.log(
    whole
      ? `The whole engine passes the same ${clean.seeds} seeds.`
      : `The whole engine breaks ${JSON.stringify(clean.broken)}`,
  )
  const alive = Object.values(caught).filter((each) => each === null).length
  console.log(
    JSON.stringify({ mutants: chosen.length, alive, caught, cleanSeeds: clean.seeds, cleanBroken: clean.broken }),
  )
  return alive === 0 && whole
}

// With sources changed as a file of texts says (`npm run mutate -- --found`): the first promise that is broken.
const meet = async (file: string): Promise<boolean> => {
  const changes = changesSchema.parse(JSON.parse(readFileSync(file, 'utf8')))
  let found: SeedResult | undefined
  await runAll(seeds, { threads, changes }, (result) => {
    if (result.broken) found ??= result
    return !found
  })
  if (found?.broken) console.log(`seed ${found.seed} breaks ${found.broken.message.split('\n')[0]}`)
  return !found
}

const run = () => (values.changed ? meet(values.changed) : values.mutants ? hunt() : simulate())
process.exit((await run()) ? 0 : 1)
