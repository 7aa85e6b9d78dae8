import { type Mutant, type Sort, withIds } from './mutant.ts'
import type { Patch } from './patch.ts'
import { childrenOf, functionsOf, isFunction, isNode, type Node, readSource, walk } from './read-source.ts'

type Change = { at: { start: number; end: number }; put: string; sort: Sort }

const swapped: Readonly<Record<string, string>> = {
  '===': '!==',
  '!==': '===',
  '<': '<=',
  '<=': '<',
  '>': '>=',
  '>=': '>',
  '+': '-',
  '-': '+',
  '*': '/',
  '/': '*',
  '%': '*',
  '&&': '||',
  '||': '&&',
  '+=': '-=',
  '-=': '+=',
}
const opposite: Readonly<Record<string, string>> = {
  min: 'max',
  max: 'min',
  ceil: 'floor',
  floor: 'ceil',
  round: 'floor',
  some: 'every',
  every: 'some',
}

const text = (source: string, { start, end }: { start: number; end: number }): string => source.slice(start, end)

// What is only said to a person or a developer is no fault when it is said otherwise.
const isSaid = (node: Node): boolean =>
  node.type === 'ThrowStatement' ||
  (node.type === 'NewExpression' && isNode(node.callee) && String(node.callee.name).endsWith('Error')) ||
  (node.type === 'CallExpression' && isNode(node.callee) && node.callee.name === 'must')

const changesAt = (source: string, node: Node, parent: Node | undefined): Change[] => {
  const whole = text(source, node)
  const field = (name: string): Node | undefined => (isNode(node[name]) ? node[name] : undefined)
  const list = (name: string): Node[] => (Array.isArray(node[name]) ? node[name].filter(isNode) : [])
  const left = field('left')
  const right = field('right')
  switch (node.type) {
    case 'BinaryExpression':
    case 'LogicalExpression':
    case 'AssignmentExpression': {
      if (!left || !right) return []
      const between = { start: left.end, end: right.start }
      const sign = String(node.operator)
      if (sign === '??') return [{ at: node, put: text(source, right), sort: 'branch' }]
      const put = Object.hasOwn(swapped, sign) ? swapped[sign] : undefined
      // Text put together with + is no sum.
      if (!put || (sign === '+' && /['`]/.test(whole))) return []
      return [{ at: between, put: text(source, between).replace(sign, put), sort: 'operator' }]
    }
    case 'UnaryExpression':
      return node.operator === '!' || node.operator === '-'
        ? [{ at: node, put: text(source, field('argument') ?? node), sort: 'operator' }]
        : []
    case 'Literal':
      if (typeof node.value === 'boolean') return [{ at: node, put: String(!node.value), sort: 'constant' }]
      if (typeof node.value === 'number' && parent?.type !== 'TSLiteralType')
        return [{ at: node, put: `(${whole} + 1)`, sort: 'constant' }]
      return []
    case 'ConditionalExpression': {
      const [test, yes, no] = [field('test'), field('consequent'), field('alternate')]
      return test && yes && no
        ? [{ at: node, put: `(${text(source, test)} ? ${text(source, no)} : ${text(source, yes)})`, sort: 'branch' }]
        : []
    }
    case 'IfStatement': {
      const test = field('test')
      return test
        ? [
            { at: test, put: 'false', sort: 'guard' },
            { at: test, put: 'true', sort: 'guard' },
          ]
        : []
    }
    case 'ExpressionStatement':
      return whole.startsWith("'use") ? [] : [{ at: node, put: ';', sort: 'guard' }]
    case 'CallExpression': {
      const callee = field('callee')
      if (callee?.type !== 'MemberExpression' || !isNode(callee.property) || !isNode(callee.object)) return []
      const name = String(callee.property.name)
      if (name === 'filter') return [{ at: { start: callee.object.end, end: node.end }, put: '', sort: 'guard' }]
      return Object.hasOwn(opposite, name)
        ? [{ at: callee.property, put: opposite[name] ?? name, sort: 'operator' }]
        : []
    }
    case 'ObjectExpression':
      return list('properties').map((each) => ({ at: withComma(source, each), put: '', sort: 'field' as const }))
    case 'BlockStatement':
    case 'Program':
      return swaps(source, childrenOf(node))
    default:
      return []
  }
}

const withComma = (source: string, { start, end }: Node) => {
  const comma = /^\s*,/.exec(source.slice(end))
  return { start, end: end + (comma?.[0].length ?? 0) }
}

// Two things done one after the other, done the other way round.
const swaps = (source: string, statements: readonly Node[]): Change[] =>
  statements.slice(1).flatMap((second, n) => {
    const first = statements[n]
    if (first?.type !== 'ExpressionStatement' || second.type !== 'ExpressionStatement') return []
    const between = source.slice(first.end, second.start)
    return [
      {
        at: { start: first.start, end: second.end },
        put: `${text(source, second)}${between.includes('\n') ? between : '\n'}${text(source, first)}`,
        sort: 'order' as const,
      },
    ]
  })

export const findMutants = (file: string, source: string): Mutant[] => {
  const program = readSource(file, source)
  const functions = functionsOf(program)
  const found: Omit<Mutant, 'id'>[] = []
  walk(program, (node, above) => {
    if ([...above, node].some(isSaid) && node.type !== 'ThrowStatement') return
    const inner = above.findLast(isFunction)
    for (const { at, put, sort } of changesAt(source, node, above.at(-1))) {
      const line = source.slice(0, at.start).split('\n').length
      const within = inner ? functions.indexOf(inner) : -1
      found.push({ file, line, start: at.start, end: at.end, was: text(source, at), put, sort, within })
    }
  })
  return withIds(found)
}

export const withMutant = (source: string, { start, end, was, put }: Mutant): string => {
  if (source.slice(start, end) !== was) throw new Error('The source has changed since its mutants were found')
  return source.slice(0, start) + put + source.slice(end)
}

// The whole file, since the mutant's own text may stand in it more than once.
export const asPatch = (source: string, mutant: Mutant): Patch => [
  { file: mutant.file, find: source, put: withMutant(source, mutant) },
]
