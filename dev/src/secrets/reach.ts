import { type Node, walk } from '../mutate/read-source.ts'
import { atLoad, inNode, listIn, type Place, readSources, resolve, type Source, wordIn } from './declarations.ts'

// Which secrets a declaration reads, by itself or by whatever it names. Where the engine speaks through a port, the port's
// own part is followed, and not the whole world that is handed to it.

const idOf = ({ file, name }: Place): string => `${file}#${name}`

// Whoever holds the engine's ports reads nothing yet; who uses one of these does.
const ports = new Map<string, Place>([
  ['moderation', { file: 'functions/src/trust/index.ts', name: atLoad }],
  ['gateway', { file: 'functions/src/gateways/backends.ts', name: 'gateways' }],
  ['tasks', { file: 'functions/src/gateways/tasks.ts', name: 'cloudTasks' }],
  ['blobs', { file: 'functions/src/jobs/blobs.store.ts', name: 'bucketBlobs' }],
])
const handedOver = new Set(['functions/src/jobs/engine-ports.store.ts#enginePorts', 'functions/src/services.ts#partOf'])

const secretIn = (node: Node): string | undefined => {
  if (node.type !== 'CallExpression') return undefined
  const callee = inNode(node, 'callee')
  const called = wordIn(callee && callee.type === 'MemberExpression' ? inNode(callee, 'property') : callee)
  const [name] = listIn(node, 'arguments')
  return (called === 'secretValue' || called === 'secret') && name?.type === 'Literal' ? wordIn(name) : undefined
}

// A name that stands for something, not a field's.
const isMention = (node: Node, parent: Node | undefined): boolean => {
  if (node.type !== 'Identifier') return false
  if (parent?.type === 'MemberExpression') return parent.object === node || parent.computed === true
  return parent?.type !== 'Property' || parent.value === node
}

// What is taken of a file that is loaded late: `const { a } = await import(…)`, or one of several that are awaited together.
const patternFor = (above: readonly Node[], call: Node): Node | undefined => {
  let at: number | undefined
  let below = call
  for (const node of above.toReversed()) {
    if (node.type === 'ArrayExpression') at = listIn(node, 'elements').indexOf(below)
    if (node.type === 'VariableDeclarator') {
      const pattern = inNode(node, 'id')
      return at === undefined || !pattern ? pattern : listIn(pattern, 'elements')[at]
    }
    if (node.type === 'MemberExpression' || node.type.includes('Function')) return undefined
    below = node
  }
  return undefined
}

type Looked = { secrets: Set<string>; to: Set<string> }

export class Reach {
  private readonly sources: Map<string, Source>
  private readonly stopsAt: ReadonlySet<string>
  private readonly known = new Map<string, Looked>()

  constructor(sources = readSources(), stopsAt: ReadonlySet<string> = handedOver) {
    this.sources = sources
    this.stopsAt = stopsAt
  }

  files(): string[] {
    return [...this.sources.keys()]
  }

  // Where a name that a file gives away is declared.
  private find({ file, name }: Place, seen = new Set<string>()): Place[] {
    const source = this.sources.get(file)
    if (!source || seen.has(file)) return []
    seen.add(file)
    if (name === '*') return [...source.declared.keys()].map((each) => ({ file, name: each }))
    if (source.declared.has(name)) return [{ file, name }]
    const passed = source.passedOn.get(name)
    return passed ? this.find(passed, seen) : source.allOf.flatMap((from) => this.find({ file: from, name }, seen))
  }

  private loaded(source: Source, call: Node, above: readonly Node[]): Place[] {
    const file = resolve(source.file, wordIn(inNode(call, 'source')))
    if (!file) return []
    const pattern = patternFor(above, call)
    if (pattern?.type !== 'ObjectPattern') return this.find({ file, name: '*' })
    return listIn(pattern, 'properties').flatMap((each) => this.find({ file, name: wordIn(inNode(each, 'key')) }))
  }

  private look(id: string): Looked {
    const before = this.known.get(id)
    if (before) return before
    const found: Looked = { secrets: new Set(), to: new Set() }
    this.known.set(id, found)
    const [file = '', own = ''] = id.split('#')
    const source = this.sources.get(file)
    if (!source || this.stopsAt.has(id)) return found
    const add = (places: readonly Place[]) => {
      for (const each of places) found.to.add(idOf(each))
    }
    const see = (node: Node, above: readonly Node[]) => {
      const secret = secretIn(node)
      if (secret) found.secrets.add(secret)
      if (node.type === 'ImportExpression') add(this.loaded(source, node, above))
      const port = node.type === 'MemberExpression' && file.startsWith('engine/') && wordIn(inNode(node, 'property'))
      const place = port && ports.get(port)
      if (place) add([place])
      if (!isMention(node, above.at(-1))) return
      const name = wordIn(node)
      const imported = source.imported.get(name)
      if (imported) add(this.find(imported))
      else if (source.declared.has(name) && name !== own) add([{ file, name }])
    }
    for (const node of source.declared.get(own) ?? []) walk(node, see)
    return found
  }

  // All that a declaration names, by itself or by what it names, each with the way to it.
  *waysFrom(place: Place): Generator<readonly string[]> {
    const seen = new Set<string>()
    const queue: string[][] = [[idOf(place)]]
    for (let way = queue.shift(); way; way = queue.shift()) {
      const id = String(way[0])
      if (seen.has(id)) continue
      seen.add(id)
      yield way
      for (const next of this.look(id).to) queue.push([next, ...way])
    }
  }

  // Of each secret, the way to where it is read.
  secretsOf(place: Place): Map<string, string[]> {
    const secrets = new Map<string, string[]>()
    for (const way of this.waysFrom(place))
      for (const secret of this.look(String(way[0])).secrets)
        if (!secrets.has(secret)) secrets.set(secret, way.toReversed())
    return secrets
  }
}
