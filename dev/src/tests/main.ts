import { environmentOf } from '../stack/addresses.ts'
import { type Stack, startStack } from '../stack/stack.ts'
import { auditMoney } from './audit.ts'
import { type SuiteName, type Taken, timesInWords } from './budgets.ts'
import { longEnvironment } from './long.ts'
import { broken, inWords, none, type Outcome, retriedInWords, together } from './outcome.ts'
import { runPytest, runVitest } from './suites.ts'

// `long` before all else: at length what the whole run proves by a part (long.ts).
const asked = process.argv.slice(2)
const isLong = asked[0] === 'long'
const [chosen, ...filters] = isLong ? asked.slice(1) : asked
if (isLong) Object.assign(process.env, longEnvironment)

// Emulator and end-to-end tests share one stack a run, on free ports: another run, or `npm start`, goes on beside it.
async function withStack(name: string, web: boolean, run: (stack: Stack) => Promise<Outcome>): Promise<Outcome> {
  let stack: Stack
  try {
    stack = await startStack({ name: `test-${name}-${process.pid}`, web, schedules: web })
  } catch (error) {
    console.error(error instanceof Error ? error.message : error)
    return broken
  }
  const end = () => void stack.stop().then(() => process.exit(130))
  process.once('SIGINT', end)
  process.once('SIGTERM', end)
  try {
    const outcome = await auditMoney(stack, await run(stack))
    if (outcome.failed > 0) console.error(`What the emulators said: ${stack.log}`)
    else stack.discard()
    return outcome
  } finally {
    process.off('SIGINT', end)
    process.off('SIGTERM', end)
    await stack.stop()
  }
}

const suites: Readonly<Record<SuiteName, () => Promise<Outcome>>> = {
  unit: () => runVitest('unit', filters),
  web: () => runVitest('web', filters),
  emulator: () => withStack('emulator', false, (stack) => runVitest('emulator', filters, environmentOf(stack))),
  worker: () => runPytest(filters),
  e2e: () => withStack('e2e', true, (stack) => runVitest('e2e', filters, environmentOf(stack))),
}

async function main(): Promise<number> {
  if (chosen !== undefined && !Object.hasOwn(suites, chosen)) {
    console.error(`There is no suite "${chosen}". Known: ${Object.keys(suites).join(', ')}; before them, long.`)
    return 2
  }
  let total = none
  const taken: Taken = {}
  for (const [name, run] of Object.entries(suites) as [SuiteName, () => Promise<Outcome>][]) {
    if (chosen !== undefined && chosen !== name) continue
    const started = performance.now()
    console.log(`\n── ${name}`)
    const outcome = await run()
    const seconds = (performance.now() - started) / 1000
    const retried = outcome.retried.length > 0 ? `, ${outcome.retried.length} passed only when tried again` : ''
    console.log(`── ${name}: ${inWords(outcome)}${retried}, ${seconds.toFixed(0)} s`)
    total = together(total, outcome)
    taken[name] = seconds
  }
  // A part of a suite says nothing of the time that the whole of it takes.
  if (filters.length === 0 && !isLong) console.log(`\n${timesInWords(taken)}`)
  if (total.retried.length > 0) console.log(`\n${retriedInWords(total)}`)
  console.log(`\n${inWords(total)}`)
  return total.failed > 0 ? 1 : 0
}

process.exit(await main())
