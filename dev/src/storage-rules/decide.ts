import type { World } from './built-in-functions.ts'
import { Evaluator, type Scope } from './evaluate.ts'
import type { Body, FunctionDeclaration, Match, Method, Ruleset } from './syntax.ts'
import { Path, type Value } from './value.ts'

export interface Question {
  readonly method: Method | 'read' | 'write'
  readonly path: readonly string[]
  readonly variables: ReadonlyMap<string, Value>
}

// What one match makes of a path: where the rest begins, and what its wildcards hold. A {…=**} may take more or fewer.
interface Taken {
  readonly upTo: number
  readonly bound: ReadonlyMap<string, Value>
}

function* take(match: Match, path: readonly string[], start: number, version: 1 | 2, from = 0): Generator<Taken> {
  const segment = match.segments[from]
  if (!segment) {
    yield { upTo: start, bound: new Map() }
    return
  }
  const here = path[start]
  if (segment.kind === 'rest') {
    for (let end = start + (version === 1 ? 1 : 0); end <= path.length; end++) {
      for (const after of take(match, path, end, version, from + 1))
        yield { upTo: after.upTo, bound: new Map([[segment.name, new Path(path.slice(start, end))], ...after.bound]) }
    }
    return
  }
  if (here === undefined || (segment.kind === 'literal' && segment.text !== here)) return
  for (const after of take(match, path, start + 1, version, from + 1))
    yield segment.kind === 'one'
      ? { ...after, bound: new Map<string, Value>([[segment.name, here], ...after.bound]) }
      : after
}

function declare(scope: Scope, declarations: readonly FunctionDeclaration[]): Scope {
  if (declarations.length === 0) return scope
  const functions = new Map(scope.functions)
  const inner: Scope = { values: scope.values, functions }
  for (const declaration of declarations) functions.set(declaration.name, { declaration, scope: inner })
  return inner
}

const bind = (scope: Scope, bound: ReadonlyMap<string, Value>): Scope => {
  const values = new Map([...scope.values, ...[...bound].map(([name, value]) => [name, { value }] as const)])
  // A function sees the wildcards of the match it is declared in, not those of the one it is called from.
  return { values, functions: scope.functions }
}

const covers = { read: ['get', 'list'], write: ['create', 'update', 'delete'] } as const

// `read` and `write` ask for all they stand for.
export const isPermitted = (rules: Ruleset, question: Question, world: World): boolean =>
  question.method === 'read' || question.method === 'write'
    ? covers[question.method].every((method) => permits(rules, method, question, world))
    : permits(rules, question.method, question, world)

function permits(rules: Ruleset, method: Method, question: Question, world: World): boolean {
  const evaluator = new Evaluator(world)

  const inBody = (body: Body, scope: Scope, start: number): boolean => {
    const inner = declare(scope, body.functions)
    const applying = start === question.path.length ? body.allows.filter((allow) => allow.methods.has(method)) : []
    if (applying.some(({ condition }) => condition === undefined || evaluator.holds(condition, inner))) return true
    return body.matches.some((match) => {
      for (const { upTo, bound } of take(match, question.path, start, rules.version))
        if (inBody(match, bind(inner, bound), upTo)) return true
      return false
    })
  }

  const values = new Map([...question.variables].map(([name, value]) => [name, { value }] as const))
  const top = declare({ values, functions: new Map() }, rules.functions)
  return rules.services.some((service) => inBody(service, top, 0))
}
