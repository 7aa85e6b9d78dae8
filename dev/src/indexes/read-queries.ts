import { globSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { paths } from '@peace/core/paths'
import { isNode, type Node, readSource, walk } from '../mutate/read-source.ts'
import { root } from '../stack/places.ts'
import type { Asked, Direction, Part } from './served.ts'

// Every query that is written down in the sources: chains of collection(…).where(…).orderBy(…) in functions, and what the
// web's pages want of a collection. What is put together from parts that only a run knows is `unread`.

export type Written = { file: string; text: string; asked: Asked | undefined }

const field = (node: Node | undefined, name: string): Node | undefined => {
  const value = node?.[name]
  return isNode(value) ? value : undefined
}
const list = (node: Node | undefined, name: string): Node[] => {
  const value = node?.[name]
  return Array.isArray(value) ? value.filter(isNode) : []
}
const literal = (node: Node | undefined): string | undefined =>
  node?.type === 'Literal' && typeof node.value === 'string' ? node.value : undefined

type Call = { name: string; args: Node[]; on: Node | undefined }
const callOf = (node: Node | undefined): Call | undefined => {
  if (node?.type !== 'CallExpression') return undefined
  const callee = field(node, 'callee')
  const member = callee?.type === 'MemberExpression'
  const name = String(field(member ? callee : node, member ? 'property' : 'callee')?.name ?? '')
  return { name, args: list(node, 'arguments'), on: member ? field(callee, 'object') : undefined }
}

// The last name of the place that is spoken of: `paths.films(id)` is asked itself.
const groupOf = (node: Node | undefined): string | undefined => {
  const quasis = node?.type === 'TemplateLiteral' ? list(node, 'quasis') : []
  const tail = (quasis.at(-1)?.value as { cooked?: string } | undefined)?.cooked
  const said = literal(node) ?? (tail?.includes('/') ? tail : undefined)
  if (said !== undefined) return said.split('/').at(-1)
  // `may(…) ? paths.films(id) : undefined`
  if (node?.type === 'ConditionalExpression') return groupOf(field(node, 'consequent'))
  const call = callOf(node)
  const make = call?.on?.name === 'paths' ? (paths as Record<string, unknown>)[call.name] : undefined
  if (typeof make !== 'function' || !call) return undefined
  return String(make(...call.args.map(() => 'x')))
    .split('/')
    .at(-1)
}

const fieldName = (node: Node | undefined): string | undefined =>
  callOf(node)?.name === 'documentId' ? '__name__' : literal(node)

const equals = new Set(['==', 'in'])
const contains = new Set(['array-contains', 'array-contains-any'])
const partOf = (name: string | undefined, op: string | undefined): Part | undefined => {
  if (name === undefined || op === undefined) return undefined
  return { field: name, op: equals.has(op) ? '==' : contains.has(op) ? 'array-contains' : 'range' }
}
const orderOf = (name: string | undefined, direction: Node | undefined): [string, Direction] | undefined => {
  if (name === undefined || (direction && literal(direction) === undefined)) return undefined
  return [name, literal(direction) === 'desc' ? 'DESCENDING' : 'ASCENDING']
}

const whole = <T>(each: readonly (T | undefined)[]): T[] | undefined =>
  each.every((one) => one !== undefined) ? (each as T[]) : undefined

const asking = (
  group: string | undefined,
  everywhere: boolean,
  parts: readonly (Part | undefined)[],
  orders: readonly ([string, Direction] | undefined)[],
): Asked | undefined => {
  const [known, sorted] = [whole(parts), whole(orders)]
  return group && known && sorted ? { group, everywhere, filters: [known], orders: sorted } : undefined
}

const isQuerying = (name: string) => name === 'where' || name === 'orderBy'

const readChain = (node: Node, named: ReadonlyMap<string, Node>): Asked | undefined => {
  const parts: (Part | undefined)[] = []
  const orders: ([string, Direction] | undefined)[] = []
  // A chain may begin with a name that stands for the beginning of another.
  const before = ({ on }: Call) =>
    callOf(on) ?? callOf(on?.type === 'Identifier' ? named.get(String(on.name)) : undefined)
  for (let call = callOf(node); call; call = before(call)) {
    const [first, second] = call.args
    if (call.name === 'where') parts.unshift(partOf(fieldName(first), literal(second)))
    if (call.name === 'orderBy') orders.unshift(orderOf(fieldName(first), second))
    if (call.name === 'collection' || call.name === 'collectionGroup')
      return asking(groupOf(first), call.name === 'collectionGroup', parts, orders)
  }
  return undefined
}

const hasQuery = (node: Node): boolean => {
  for (let call = callOf(node); call; call = callOf(call.on)) if (isQuerying(call.name)) return true
  return false
}

// Names that mean one thing in their file.
const namedIn = (program: Node): ReadonlyMap<string, Node> => {
  const found = new Map<string, Node | undefined>()
  walk(program, (node) => {
    const [id, init] = node.type === 'VariableDeclarator' ? [field(node, 'id'), field(node, 'init')] : []
    const name = String(id?.name ?? '')
    if (name && init)
      found.set(name, found.has(name) && groupOfChain(found.get(name)) !== groupOfChain(init) ? undefined : init)
  })
  return new Map([...found].flatMap(([name, node]) => (node ? [[name, node] as const] : [])))
}

const groupOfChain = (node: Node | undefined): string | undefined => {
  for (let call = callOf(node); call; call = callOf(call.on))
    if (call.name.startsWith('collection')) return groupOf(call.args[0])
  return undefined
}

const chainsIn = (file: string, text: string): Written[] => {
  const found: Written[] = []
  const inside = new Set<Node>()
  const program = readSource(file, text)
  const named = namedIn(program)
  walk(program, (node) => {
    if (node.type !== 'CallExpression' || inside.has(node) || !hasQuery(node)) return
    for (let call = callOf(node); call; call = callOf(call.on)) if (call.on) inside.add(call.on)
    found.push({ file, text: text.slice(node.start, node.end), asked: readChain(node, named) })
  })
  return found
}

const property = (node: Node, name: string): Node | undefined =>
  list(node, 'properties')
    .filter((each) => field(each, 'key')?.name === name)
    .map((each) => field(each, 'value'))[0]

const wantedIn = (file: string, text: string): Written[] => {
  const found: Written[] = []
  walk(readSource(file, text), (node, above) => {
    if (node.type !== 'ObjectExpression') return
    const [wheres, orders] = [property(node, 'where'), property(node, 'orderBy')]
    if (wheres?.type !== 'ArrayExpression' && orders?.type !== 'ArrayExpression') return
    const call = above.map(callOf).findLast(Boolean)
    const parts = list(wheres, 'elements').map((each) =>
      partOf(literal(list(each, 'elements')[0]), literal(list(each, 'elements')[1])),
    )
    const sorted = list(orders, 'elements').map((each) =>
      orderOf(literal(list(each, 'elements')[0]), list(each, 'elements')[1]),
    )
    const everywhere = property(node, 'group') !== undefined
    found.push({
      file,
      text: text.slice(node.start, node.end),
      asked: asking(groupOf(call?.args[0]), everywhere, parts, sorted),
    })
  })
  return found
}

const filesIn = (pattern: string): string[] =>
  globSync(pattern, { cwd: root })
    .filter((file) => !/\.test\.tsx?$/.test(file))
    .sort()
const textOf = (file: string) => readFileSync(join(root, file), 'utf8')

export const writtenQueries = (): Written[] => [
  ...filesIn('functions/src/**/*.ts').flatMap((file) => chainsIn(file, textOf(file))),
  ...filesIn('web/src/**/*.{ts,tsx}').flatMap((file) => wantedIn(file, textOf(file))),
]
