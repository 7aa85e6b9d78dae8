import { Refusal } from './refusal.ts'
import type { BinaryOperator, Expression, PathPart } from './syntax.ts'
import type { TokenReader } from './token-reader.ts'

// From the loosest to the tightest, as in Firebase's table of precedence.
const levels: readonly (readonly (BinaryOperator | 'is')[])[] = [
  ['||'],
  ['&&'],
  ['==', '!='],
  ['in', 'is'],
  ['<', '<=', '>', '>='],
  ['+', '-'],
  ['*', '/', '%'],
]

const types = new Set([
  'bool',
  'bytes',
  'duration',
  'float',
  'int',
  'latlng',
  'list',
  'map',
  'map_diff',
  'number',
  'path',
  'set',
  'string',
  'timestamp',
])

const reserved = new Set([
  'allow',
  'break',
  'continue',
  'else',
  'for',
  'function',
  'if',
  'import',
  'in',
  'is',
  'let',
  'match',
  'package',
  'return',
  'service',
  'var',
  'while',
])

// Deeper than this the official compiler calls an expression too complex.
const mostNested = 99

export function parseExpression(reader: TokenReader): Expression {
  let depth = 0

  const expression = (): Expression => {
    depth += 1
    if (depth > mostNested) throw new Refusal('This expression is nested too deep.', reader.peek().place)
    const condition = binary(0)
    const question = reader.take('?')
    let result = condition
    if (question) {
      const then = expression()
      reader.expect(':', 'of the conditional')
      result = { kind: 'choice', condition, then, otherwise: expression(), place: question.place }
    }
    depth -= 1
    return result
  }

  const binary = (level: number): Expression => {
    const operators = levels[level]
    if (!operators) return unary()
    let left = binary(level + 1)
    for (;;) {
      const operator = operators.find((one) => reader.sees(one))
      if (!operator) break
      const { place } = reader.next()
      if (operator === 'is') {
        const type = reader.next()
        if (!types.has(type.text)) throw new Refusal(`'${type.text}' is no type that 'is' knows.`, type.place)
        left = { kind: 'is', value: left, type: type.text, place }
      } else {
        left = { kind: 'binary', operator, left, right: binary(level + 1), place }
      }
    }
    if (level === 0 && reader.peek().kind === 'segment')
      throw new Refusal('A division needs a space after its slash; without one this is a path.', reader.peek().place)
    return left
  }

  const unary = (): Expression => {
    const { place } = reader.peek()
    depth += 1
    if (depth > mostNested) throw new Refusal('This expression is nested too deep.', place)
    const value = ((): Expression => {
      if (reader.take('!')) return { kind: 'not', value: unary(), place }
      if (!reader.take('-')) return member()
      // The smallest int has no positive twin.
      if (reader.peek().kind === 'int')
        return after({ kind: 'int', value: wholeNumber(`-${reader.next().text}`), place })
      return { kind: 'negate', value: unary(), place }
    })()
    depth -= 1
    return value
  }

  const wholeNumber = (text: string): bigint => {
    const value = BigInt(text)
    if (BigInt.asIntN(64, value) !== value) throw new Refusal(`${text} does not fit into 64 bits.`, reader.peek().place)
    return value
  }

  const member = (): Expression => after(primary())

  const after = (start: Expression): Expression => {
    let value = start
    for (;;) {
      const { place } = reader.peek()
      if (reader.take('.')) {
        const { text } = reader.expectKind('name', 'a field or a method')
        value = reader.take('(')
          ? { kind: 'method', of: value, name: text, args: list(')'), place }
          : { kind: 'field', of: value, name: text, place }
      } else if (reader.take('[')) {
        const index = expression()
        if (reader.take(':')) {
          value = { kind: 'range', of: value, from: index, to: expression(), place }
        } else {
          value = { kind: 'index', of: value, index, place }
        }
        reader.expect(']', 'after an index')
      } else return value
    }
  }

  const list = (close: string): readonly Expression[] => {
    const items: Expression[] = []
    while (!reader.take(close)) {
      items.push(expression())
      if (!reader.sees(close)) reader.expect(',', `or '${close}'`)
    }
    return items
  }

  const map = (): readonly (readonly [Expression, Expression])[] => {
    const entries: (readonly [Expression, Expression])[] = []
    while (!reader.take('}')) {
      const key = expression()
      reader.expect(':', 'between a key and its value')
      entries.push([key, expression()])
      if (!reader.sees('}')) reader.expect(',', "or '}'")
    }
    return entries
  }

  const path = (): readonly PathPart[] => {
    const parts: PathPart[] = []
    for (;;) {
      if (reader.peek().kind === 'segment') parts.push({ literal: reader.next().text })
      else if (reader.sees('/') && reader.sees('$', 1)) {
        reader.next()
        reader.next()
        reader.expect('(', "after '$'")
        parts.push({ value: expression() })
        reader.expect(')', "after '$('")
      } else return parts
    }
  }

  const primary = (): Expression => {
    const token = reader.peek()
    const { place, text } = token
    if (token.kind === 'segment' || (reader.sees('/') && reader.sees('$', 1)))
      return { kind: 'path', parts: path(), place }
    if (token.kind === 'end') throw reader.unexpected('an expression')
    reader.next()
    switch (token.kind) {
      case 'int':
        return { kind: 'int', value: wholeNumber(text), place }
      case 'float':
        return { kind: 'float', value: Number(text), place }
      case 'string':
        return { kind: 'string', value: text, place }
      case 'bytes':
        return { kind: 'bytes', value: text, place }
      case 'name':
        if (text === 'null') return { kind: 'null', place }
        if (text === 'true' || text === 'false') return { kind: 'bool', value: text === 'true', place }
        if (reserved.has(text)) throw new Refusal(`'${text}' is a reserved word.`, place)
        return reader.take('(')
          ? { kind: 'call', name: text, args: list(')'), place }
          : { kind: 'variable', name: text, place }
      default:
    }
    if (text === '[') return { kind: 'list', items: list(']'), place }
    if (text === '{') return { kind: 'map', entries: map(), place }
    if (text === '(') {
      const inner = expression()
      reader.expect(')', 'after an expression')
      return inner
    }
    throw new Refusal(`Expected an expression, found '${text}'.`, place)
  }

  return expression()
}
