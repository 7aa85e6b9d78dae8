import { tokenize } from './lexer.ts'
import { parseExpression } from './parse-expression.ts'
import { type Place, Refusal } from './refusal.ts'
import {
  type Allow,
  type Body,
  type FunctionDeclaration,
  type Match,
  type Method,
  methods,
  type Ruleset,
  type Segment,
  type Service,
} from './syntax.ts'
import { TokenReader } from './token-reader.ts'

const groups: Readonly<Record<string, readonly Method[]>> = {
  read: ['get', 'list'],
  write: ['create', 'update', 'delete'],
}

const methodsNamed = (name: string, place: Place): readonly Method[] => {
  const found = groups[name] ?? methods.filter((method) => method === name)
  if (found.length === 0) throw new Refusal(`'${name}' is no method. Known: read, write, ${methods.join(', ')}.`, place)
  return found
}

export function parseRules(source: string): Ruleset {
  const reader = new TokenReader(tokenize(source))

  const version = (): 1 | 2 => {
    if (!reader.take('rules_version')) return 1
    reader.expect('=', "after 'rules_version'")
    const { text, place } = reader.expectKind('string', "'1' or '2'")
    if (text !== '1' && text !== '2') throw new Refusal(`Rules version '${text}' is not known.`, place)
    reader.take(';')
    return text === '2' ? 2 : 1
  }

  const declaration = (): FunctionDeclaration => {
    const { place } = reader.next()
    const name = reader.expectKind('name', "the function's name").text
    reader.expect('(', "after the function's name")
    const parameters: string[] = []
    while (!reader.take(')')) {
      parameters.push(reader.expectKind('name', 'a parameter').text)
      if (!reader.sees(')')) reader.expect(',', "or ')'")
    }
    reader.expect('{', "before the function's body")
    const lets: { name: string; value: ReturnType<typeof parseExpression> }[] = []
    while (reader.take('let')) {
      const bound = reader.expectKind('name', "the name after 'let'").text
      reader.expect('=', `after 'let ${bound}'`)
      lets.push({ name: bound, value: parseExpression(reader) })
      reader.expect(';', "after a 'let'")
    }
    reader.expect('return', 'in a function')
    const result = parseExpression(reader)
    reader.take(';')
    reader.expect('}', "after 'return'")
    return { name, parameters, lets, result, place }
  }

  const allow = (): Allow => {
    const { place } = reader.next()
    const allowed = new Set<Method>()
    do {
      const method = reader.expectKind('name', 'a method')
      for (const one of methodsNamed(method.text, method.place)) allowed.add(one)
    } while (reader.take(','))
    let condition: Allow['condition']
    if (reader.take(':')) {
      reader.expect('if', 'before the condition')
      condition = parseExpression(reader)
    }
    reader.take(';')
    return { methods: allowed, condition, place }
  }

  const segment = (): Segment => {
    const token = reader.peek()
    if (token.kind === 'segment') {
      reader.next()
      return { kind: 'literal', text: token.text, place: token.place }
    }
    reader.expect('/', 'before a segment')
    reader.expect('{', "after '/'")
    const name = reader.expectKind('name', "the wildcard's name").text
    const rest = reader.take('=**') !== undefined
    if (!rest) reader.take('=*')
    reader.expect('}', 'after a wildcard')
    if (reader.peek().kind === 'name')
      throw new Refusal('A wildcard takes a whole segment: it cannot be part of one.', reader.peek().place)
    return { kind: rest ? 'rest' : 'one', name, place: token.place }
  }

  const match = (): Match => {
    const { place } = reader.next()
    const segments: Segment[] = []
    do segments.push(segment())
    while (!reader.sees('{'))
    return { segments, place, ...body('match') }
  }

  const body = (where: 'service' | 'match'): Body => {
    reader.expect('{', `before the body of the ${where}`)
    const functions: FunctionDeclaration[] = []
    const allows: Allow[] = []
    const matches: Match[] = []
    while (!reader.take('}')) {
      if (reader.sees('function')) functions.push(declaration())
      else if (reader.sees('match')) matches.push(match())
      else if (reader.sees('allow') && where === 'match') allows.push(allow())
      else
        throw reader.unexpected(
          where === 'match' ? "'allow', 'match', 'function' or '}'" : "'match', 'function' or '}'",
        )
    }
    return { functions, allows, matches }
  }

  const service = (): Service => {
    const { place } = reader.next()
    let name = reader.expectKind('name', "the service's name").text
    while (reader.take('.')) name += `.${reader.expectKind('name', 'the rest of its name').text}`
    return { name, place, ...body('service') }
  }

  const stated = version()
  const functions: FunctionDeclaration[] = []
  const services: Service[] = []
  while (reader.peek().kind !== 'end') {
    if (reader.sees('function')) functions.push(declaration())
    else if (reader.sees('service')) services.push(service())
    else throw reader.unexpected("'service' or 'function'")
  }
  return { version: stated, functions, services }
}
