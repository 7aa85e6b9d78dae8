import { findExpressions } from './find-expressions.ts'
import { judge } from './judge.ts'
import { readVerdicts, type Verdicts, writeVerdicts } from './verdicts.ts'

// Judges the expressions that are new, and forgets those that are gone. One that is slow is written anew, or its verdict
// says by hand why it may stay: `"because …"`.
const known = readVerdicts()
const verdicts: Verdicts = {}
let refused = 0
for (const [expression, places] of findExpressions()) {
  const before = Object.hasOwn(known, expression) ? known[expression] : undefined
  if (before !== undefined) {
    verdicts[expression] = before
    continue
  }
  const verdict = judge(expression)
  if (verdict.is === 'safe' || verdict.is === 'fuzzed') verdicts[expression] = verdict.is
  else {
    refused += 1
    const why = 'with' in verdict ? `slow with ${verdict.with}` : 'made while the program runs'
    console.log(`${places[0]}: ${expression.slice(0, 120)}\n  ${why}`)
  }
}
writeVerdicts(verdicts)
console.log(refused === 0 ? 'Every expression is judged.' : `${refused} are not linear, or nobody says why they are.`)
process.exitCode = refused === 0 ? 0 : 1
