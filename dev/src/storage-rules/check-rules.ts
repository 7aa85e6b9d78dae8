import { builtIn, namespaces } from './built-in-functions.ts'
import { methodArity } from './methods.ts'
import { type Place, Refusal } from './refusal.ts'
import type { Body, Expression, FunctionDeclaration, Match, Ruleset } from './syntax.ts'

// What the grammar allows and nothing could mean: refused when the rules are loaded, not found out at a request.

interface Names {
  readonly values: ReadonlySet<string>
  readonly functions: ReadonlyMap<string, FunctionDeclaration>
}

const within = (expression: Expression): readonly Expression[] => {
  switch (expression.kind) {
    case 'list':
      return expression.items
    case 'map':
      return expression.entries.flat()
    case 'path':
      return expression.parts.flatMap((part) => ('value' in part ? [part.value] : []))
    case 'field':
      return [expression.of]
    case 'index':
      return [expression.of, expression.index]
    case 'range':
      return [expression.of, expression.from, expression.to]
    case 'call':
      return expression.args
    case 'method':
      return [expression.of, ...expression.args]
    case 'not':
    case 'negate':
    case 'is':
      return [expression.value]
    case 'binary':
      return [expression.left, expression.right]
    case 'choice':
      return [expression.condition, expression.then, expression.otherwise]
    default:
      return []
  }
}

const takes = (name: string, wanted: number, given: number, place: Place) => {
  if (wanted !== given)
    throw new Refusal(`${name} takes ${wanted} argument${wanted === 1 ? '' : 's'}, not ${given}.`, place)
}

function checkExpression(expression: Expression, names: Names): void {
  const { place } = expression
  if (expression.kind === 'variable' && !names.values.has(expression.name))
    throw new Refusal(`There is no variable '${expression.name}' here.`, place)
  if (expression.kind === 'call') {
    const arity = names.functions.get(expression.name)?.parameters.length ?? builtIn(expression.name)?.arity
    if (arity === undefined) throw new Refusal(`There is no function '${expression.name}'.`, place)
    takes(expression.name, arity, expression.args.length, place)
  }
  if (expression.kind === 'method') {
    const { of, name, args } = expression
    if (of.kind === 'variable' && namespaces.has(of.name) && !names.values.has(of.name)) {
      const full = `${of.name}.${name}`
      const arity = builtIn(full)?.arity
      if (arity === undefined) throw new Refusal(`There is no function '${full}'.`, place)
      takes(full, arity, args.length, place)
      for (const arg of args) checkExpression(arg, names)
      return
    }
    const arity = methodArity(name)
    if (arity === undefined) throw new Refusal(`There is no method '${name}'.`, place)
    takes(name, arity, args.length, place)
  }
  for (const inner of within(expression)) checkExpression(inner, names)
}

const mostLets = 10
const mostParameters = 7

function checkFunction(declaration: FunctionDeclaration, names: Names): void {
  const { name, parameters, lets, result, place } = declaration
  if (new Set(parameters).size !== parameters.length)
    throw new Refusal(`${name} has two parameters of the same name.`, place)
  if (parameters.length > mostParameters)
    throw new Refusal(`A function has at most ${mostParameters} parameters.`, place)
  if (lets.length > mostLets) throw new Refusal(`A function has at most ${mostLets} lets.`, place)
  const values = new Set([...names.values, ...parameters])
  for (const one of lets) {
    checkExpression(one.value, { ...names, values })
    values.add(one.name)
  }
  checkExpression(result, { ...names, values })
}

const calls = (expression: Expression): readonly string[] => [
  ...(expression.kind === 'call' ? [expression.name] : []),
  ...within(expression).flatMap(calls),
]

function refuseRecursion(
  functions: ReadonlyMap<string, FunctionDeclaration>,
  declaration: FunctionDeclaration,
  above: readonly string[],
): void {
  if (above.includes(declaration.name))
    throw new Refusal(`${declaration.name} calls itself, which is not allowed.`, declaration.place)
  if (above.length > 20) throw new Refusal('Functions may call each other 20 deep.', declaration.place)
  const called = new Set([...declaration.lets.map((one) => one.value), declaration.result].flatMap(calls))
  for (const name of called) {
    const next = functions.get(name)
    if (next) refuseRecursion(functions, next, [...above, declaration.name])
  }
}

function declare(names: Names, functions: readonly FunctionDeclaration[]): Names {
  const all = new Map(names.functions)
  const here = new Set<string>()
  for (const one of functions) {
    if (here.has(one.name)) throw new Refusal(`${one.name} is declared twice.`, one.place)
    here.add(one.name)
    all.set(one.name, one)
  }
  const inner = { values: names.values, functions: all }
  for (const one of functions) {
    checkFunction(one, inner)
    refuseRecursion(all, one, [])
  }
  return inner
}

function checkMatch(match: Match, version: 1 | 2, names: Names): void {
  const rests = match.segments.filter((segment) => segment.kind === 'rest')
  const [first, second] = rests
  if (second) throw new Refusal('A match has at most one {…=**}.', second.place)
  if (version === 1 && first && first !== match.segments.at(-1))
    throw new Refusal('In rules version 1 {…=**} stands last.', first.place)
  const values = new Set(names.values)
  for (const segment of match.segments) {
    if (segment.kind === 'literal') continue
    if (values.has(segment.name)) throw new Refusal(`'${segment.name}' is already bound here.`, segment.place)
    values.add(segment.name)
  }
  if (match.allows.length + match.matches.length + match.functions.length === 0)
    throw new Refusal('A match needs at least one declaration in its body.', match.place)
  checkBody(match, version, { ...names, values })
}

function checkBody(body: Body, version: 1 | 2, names: Names): void {
  const inner = declare(names, body.functions)
  for (const { condition } of body.allows) if (condition) checkExpression(condition, inner)
  for (const match of body.matches) checkMatch(match, version, inner)
}

export const serviceName = 'firebase.storage'

export function checkRules(rules: Ruleset): void {
  const names = declare({ values: new Set(['request', 'resource']), functions: new Map() }, rules.functions)
  const other = rules.services.find(({ name }) => name !== serviceName)
  if (other) throw new Refusal(`These are rules for '${other.name}', not for '${serviceName}'.`, other.place)
  const [service, second] = rules.services
  if (!service) throw new Refusal(`There is no 'service ${serviceName}'.`, { line: 1, column: 1 })
  if (second) throw new Refusal(`'${serviceName}' is declared twice.`, second.place)
  checkBody(service, rules.version, names)
}
