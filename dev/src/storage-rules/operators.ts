import { EvaluationError } from './refusal.ts'
import type { BinaryOperator } from './syntax.ts'
import {
  Duration,
  equal,
  has,
  isList,
  RulesSet,
  strictlyEqual,
  Timestamp,
  typeOf,
  unsupported,
  type Value,
} from './value.ts'

type Number2 = bigint | number
const isNumber = (value: Value): value is Number2 => typeof value === 'bigint' || typeof value === 'number'

function compare(a: Value, b: Value): number | undefined {
  if (isNumber(a) && isNumber(b)) return Number.isNaN(a) || Number.isNaN(b) ? Number.NaN : a < b ? -1 : a > b ? 1 : 0
  if (typeof a === 'string' && typeof b === 'string') return a < b ? -1 : a > b ? 1 : 0
  if ((a instanceof Timestamp && b instanceof Timestamp) || (a instanceof Duration && b instanceof Duration))
    return a.nanos < b.nanos ? -1 : a.nanos > b.nanos ? 1 : 0
  if (a instanceof Uint8Array && b instanceof Uint8Array) return Buffer.compare(a, b)
  return undefined
}

// Ints stay ints, as long as they fit; with one float among them the result is a float.
function calculate(operator: '+' | '-' | '*' | '/' | '%', a: Number2, b: Number2): Value {
  if (typeof a === 'bigint' && typeof b === 'bigint') {
    if ((operator === '/' || operator === '%') && b === 0n) throw new EvaluationError('Division by zero.')
    const result = { '+': () => a + b, '-': () => a - b, '*': () => a * b, '/': () => a / b, '%': () => a % b }[
      operator
    ]()
    if (BigInt.asIntN(64, result) !== result) throw new EvaluationError('An int does not fit into 64 bits.')
    return result
  }
  const [x, y] = [Number(a), Number(b)]
  return { '+': x + y, '-': x - y, '*': x * y, '/': x / y, '%': x % y }[operator]
}

function add(a: Value, b: Value): Value {
  if (isNumber(a) && isNumber(b)) return calculate('+', a, b)
  if (typeof a === 'string' && typeof b === 'string') return a + b
  if (a instanceof Timestamp && b instanceof Duration) return new Timestamp(a.nanos + b.nanos)
  if (a instanceof Duration && b instanceof Timestamp) return new Timestamp(a.nanos + b.nanos)
  if (a instanceof Duration && b instanceof Duration) return new Duration(a.nanos + b.nanos)
  throw unsupported('+', a, b)
}

function subtract(a: Value, b: Value): Value {
  if (isNumber(a) && isNumber(b)) return calculate('-', a, b)
  if (a instanceof Timestamp && b instanceof Duration) return new Timestamp(a.nanos - b.nanos)
  if (a instanceof Timestamp && b instanceof Timestamp) return new Duration(a.nanos - b.nanos)
  if (a instanceof Duration && b instanceof Duration) return new Duration(a.nanos - b.nanos)
  throw unsupported('-', a, b)
}

function contains(wanted: Value, collection: Value): boolean {
  if (collection !== null && isList(collection)) return collection.some((item) => strictlyEqual(item, wanted))
  if (collection instanceof RulesSet) return has(collection.items, wanted)
  if (collection instanceof Map && typeof wanted === 'string') return collection.has(wanted)
  throw unsupported('in', wanted, collection)
}

export function apply(operator: Exclude<BinaryOperator, '&&' | '||'>, a: Value, b: Value): Value {
  if (operator === '==') return equal(a, b)
  if (operator === '!=') return !equal(a, b)
  if (operator === 'in') return contains(a, b)
  if (operator === '+') return add(a, b)
  if (operator === '-') return subtract(a, b)
  if (operator === '*' || operator === '/' || operator === '%') {
    if (!isNumber(a) || !isNumber(b)) throw unsupported(operator, a, b)
    return calculate(operator, a, b)
  }
  const order = compare(a, b)
  if (order === undefined) throw unsupported(operator, a, b)
  if (operator === '<') return order < 0
  if (operator === '<=') return order <= 0
  return operator === '>' ? order > 0 : order >= 0
}

export function isOfType(value: Value, type: string): boolean {
  const actual = typeOf(value)
  return type === 'number' ? actual === 'int' || actual === 'float' : actual === type
}
