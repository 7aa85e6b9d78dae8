import { builtIn, namespaces, type World } from './built-in-functions.ts'
import { callMethod } from './methods.ts'
import { at } from './methods-of-collections.ts'
import { oneCharacter } from './methods-of-text.ts'
import { apply, isOfType } from './operators.ts'
import { EvaluationError } from './refusal.ts'
import type { Expression, FunctionDeclaration } from './syntax.ts'
import { isList, Path, toInt, typeOf, unsupported, type Value } from './value.ts'

// What a name stands for: a value, or the error its `let` came to, which matters only where it is used.
export type Bound = { readonly value: Value } | { readonly error: EvaluationError }

export interface Scope {
  readonly values: ReadonlyMap<string, Bound>
  readonly functions: ReadonlyMap<string, { readonly declaration: FunctionDeclaration; readonly scope: Scope }>
}

// A request evaluates at most this many expressions, and calls functions this deep.
const mostExpressions = 1000
const mostCalls = 20

class TooMany extends EvaluationError {}

export class Evaluator {
  readonly #world: World
  #expressions = 0
  #depth = 0

  constructor(world: World) {
    this.#world = world
  }

  // A condition that cannot be evaluated is not fulfilled.
  holds(condition: Expression, scope: Scope): boolean {
    try {
      return this.#evaluate(condition, scope) === true
    } catch (error) {
      if (error instanceof EvaluationError) return false
      throw error
    }
  }

  #evaluate(expression: Expression, scope: Scope): Value {
    this.#expressions += 1
    if (this.#expressions > mostExpressions)
      throw new TooMany(`A request evaluates at most ${mostExpressions} expressions.`)
    const value = (one: Expression) => this.#evaluate(one, scope)
    switch (expression.kind) {
      case 'null':
        return null
      case 'bool':
      case 'int':
      case 'float':
      case 'string':
        return expression.value
      case 'bytes':
        return new Uint8Array(Buffer.from(expression.value, 'latin1'))
      case 'variable':
        return this.#variable(expression.name, scope)
      case 'list':
        return expression.items.map(value)
      case 'map':
        return new Map(expression.entries.map(([key, item]) => [this.#key(key, scope), value(item)]))
      case 'path':
        return new Path(
          expression.parts.flatMap((part) =>
            'literal' in part ? [decodeURIComponent(part.literal)] : pathPart(value(part.value)),
          ),
        )
      case 'field':
        return field(value(expression.of), expression.name)
      case 'index':
        return index(value(expression.of), value(expression.index))
      case 'range':
        return range(value(expression.of), value(expression.from), value(expression.to))
      case 'call':
        return this.#call(expression.name, expression.args, scope)
      case 'method':
        return this.#method(expression, scope)
      case 'not':
        return !truth(value(expression.value))
      case 'negate':
        return negate(value(expression.value))
      case 'is':
        return isOfType(value(expression.value), expression.type)
      case 'choice':
        return truth(value(expression.condition)) ? value(expression.then) : value(expression.otherwise)
      case 'binary':
        if (expression.operator === '&&') return this.#either(expression.left, expression.right, false, scope)
        if (expression.operator === '||') return this.#either(expression.left, expression.right, true, scope)
        return apply(expression.operator, value(expression.left), value(expression.right))
    }
  }

  // The side that decides wins, even over an error on the other side, wherever it stands.
  #either(left: Expression, right: Expression, deciding: boolean, scope: Scope): boolean {
    let failure: EvaluationError | undefined
    try {
      if (truth(this.#evaluate(left, scope)) === deciding) return deciding
    } catch (error) {
      if (!(error instanceof EvaluationError) || error instanceof TooMany) throw error
      failure = error
    }
    if (truth(this.#evaluate(right, scope)) === deciding) return deciding
    if (failure) throw failure
    return !deciding
  }

  #variable(name: string, scope: Scope): Value {
    const bound = scope.values.get(name)
    if (!bound) throw new EvaluationError(`There is no variable ${name}.`)
    if ('error' in bound) throw bound.error
    return bound.value
  }

  #key(expression: Expression, scope: Scope): string {
    const key = this.#evaluate(expression, scope)
    if (typeof key !== 'string') throw unsupported('A map’s key', key)
    return key
  }

  #bind(expression: Expression, scope: Scope): Bound {
    try {
      return { value: this.#evaluate(expression, scope) }
    } catch (error) {
      if (error instanceof EvaluationError && !(error instanceof TooMany)) return { error }
      throw error
    }
  }

  #call(name: string, args: readonly Expression[], scope: Scope): Value {
    const known = scope.functions.get(name)
    if (!known) {
      const run = builtIn(name)?.run
      if (!run) throw new EvaluationError(`There is no function ${name}.`)
      return run(
        args.map((arg) => this.#evaluate(arg, scope)),
        this.#world,
      )
    }
    const { declaration } = known
    const values = new Map(known.scope.values)
    declaration.parameters.forEach((parameter, i) => {
      const arg = args[i]
      if (arg) values.set(parameter, this.#bind(arg, scope))
    })
    this.#depth += 1
    if (this.#depth > mostCalls) throw new TooMany(`Functions may call each other ${mostCalls} deep.`)
    const inner = { values, functions: known.scope.functions }
    for (const { name: bound, value } of declaration.lets) values.set(bound, this.#bind(value, inner))
    const result = this.#evaluate(declaration.result, inner)
    this.#depth -= 1
    return result
  }

  #method({ of, name, args }: Extract<Expression, { kind: 'method' }>, scope: Scope): Value {
    if (of.kind === 'variable' && namespaces.has(of.name) && !scope.values.has(of.name)) {
      const run = builtIn(`${of.name}.${name}`)?.run
      if (!run) throw new EvaluationError(`There is no function ${of.name}.${name}.`)
      return run(
        args.map((arg) => this.#evaluate(arg, scope)),
        this.#world,
      )
    }
    const self = this.#evaluate(of, scope)
    return callMethod(
      self,
      name,
      args.map((arg) => this.#evaluate(arg, scope)),
    )
  }
}

function truth(value: Value): boolean {
  if (typeof value !== 'boolean') throw unsupported('A condition', value)
  return value
}

function negate(value: Value): Value {
  if (typeof value === 'bigint') return toInt(-value)
  if (typeof value === 'number') return -value
  throw unsupported('-', value)
}

function field(of: Value, name: string): Value {
  if (!(of instanceof Map)) throw new EvaluationError(`A ${typeOf(of)} has no field ${name}.`)
  const found = of.get(name)
  if (found === undefined) throw new EvaluationError(`There is no field ${name}.`)
  return found
}

function index(of: Value, key: Value): Value {
  if (of instanceof Map && typeof key === 'string') return field(of, key)
  if (of instanceof Path) return at(of.segments, key)
  if (of !== null && isList(of)) return at(of, key)
  if (typeof of === 'string') return oneCharacter(of, key)
  throw unsupported('[]', of, key)
}

function range(of: Value, from: Value, to: Value): Value {
  const cut = (size: number): readonly [number, number] => {
    if (typeof from !== 'bigint' || typeof to !== 'bigint') throw unsupported('[:]', of, from, to)
    const [start, end] = [Number(from), Number(to)]
    if (start < 0 || end < start || end > size)
      throw new EvaluationError(`${start}:${end} is outside a size of ${size}.`)
    return [start, end]
  }
  if (typeof of === 'string') return of.slice(...cut(of.length))
  if (of !== null && isList(of)) return of.slice(...cut(of.length))
  if (of instanceof Path) return new Path(of.segments.slice(...cut(of.segments.length)))
  throw unsupported('[:]', of)
}

// `$(…)` in a path: another path, or whatever makes one segment.
function pathPart(value: Value): readonly string[] {
  if (value instanceof Path) return value.segments
  if (typeof value === 'string' || typeof value === 'bigint' || typeof value === 'boolean') return [String(value)]
  throw unsupported('A path', value)
}
