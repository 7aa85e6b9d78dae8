import type { Coverage, Expression } from './firestore-client.ts'

export type Gap = { line: number; text: string; seen: string }

// Offsets count code points, and the end is inclusive.
const textOf = (letters: string[], { sourcePosition }: Expression) =>
  letters.slice(sourcePosition.currentOffset, sourcePosition.endOffset + 1).join('')

const flatten = (expressions: Expression[]): Expression[] =>
  expressions.flatMap((expression) => [expression, ...flatten(expression.children ?? [])])

// Every expression that was ever a truth value, or never evaluated at all, and was not seen both true and false.
// An error counts as false: it refuses just the same.
export const gapsOf = (coverage: Coverage): Gap[] => {
  const letters = [...(coverage.rules.files[0]?.content ?? '')]
  return flatten(coverage.report ?? []).flatMap((expression) => {
    const values = expression.values ?? []
    const truths = values.flatMap(({ value }) => (value && 'boolValue' in value ? [value.boolValue] : []))
    const errors = values.some(({ value }) => value !== undefined && 'undefined' in value)
    const evaluated = values.some(({ value }) => value !== undefined)
    const text = textOf(letters, expression)
    const line = expression.sourcePosition.line
    if (!evaluated) return [{ line, text, seen: 'nothing' }]
    if (!truths.length) return []
    const [yes, no] = [truths.includes(true), truths.includes(false) || errors]
    return yes && no ? [] : [{ line, text, seen: yes ? 'only true' : 'only false' }]
  })
}
