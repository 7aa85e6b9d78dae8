import { readFileSync, writeFileSync } from 'node:fs'
import { z } from 'zod'
import { type Expressions, findExpressions } from './find-expressions.ts'

// What is known of every expression: `safe`, told by an analysis; `fuzzed`, where the analysis found no end and no hostile
// text was slow either; or the reason why it may stay, in words.
const file = new URL('verdicts.json', import.meta.url)
const verdictSchema = z.union([z.enum(['safe', 'fuzzed']), z.string().regex(/^because /)])
export const verdictsSchema = z.record(z.string(), verdictSchema)
export type Verdicts = z.infer<typeof verdictsSchema>

export const readVerdicts = (): Verdicts => verdictsSchema.parse(JSON.parse(readFileSync(file, 'utf8')))

export const writeVerdicts = (verdicts: Verdicts): void => {
  const sorted = Object.entries(verdicts).sort(([a], [b]) => (a < b ? -1 : 1))
  writeFileSync(file, `${JSON.stringify(Object.fromEntries(sorted), undefined, 2)}\n`)
}

export const unjudged = (expressions: Expressions, verdicts: Verdicts): string[] =>
  [...expressions].flatMap(([expression, places]) =>
    Object.hasOwn(verdicts, expression) ? [] : [`${places[0]} ${expression.slice(0, 120)}`],
  )

// For `npm run check`.
export const expressionProblems = (): string[] => {
  const found = unjudged(findExpressions(), readVerdicts())
  return found.length === 0
    ? []
    : [...found, 'Nobody has looked whether these stay linear over a long text: node dev/src/expressions/main.ts']
}
