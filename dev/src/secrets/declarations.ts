import { readdirSync, readFileSync } from 'node:fs'
import { dirname, join, relative } from 'node:path'
import { isNode, type Node, readSource } from '../mutate/read-source.ts'
import { root } from '../stack/places.ts'

// The sources as a graph of what is declared at the top of each file and names what. It sees further than imports do, for a
// file may declare ten things of which a door uses one.
export type Place = { file: string; name: string }
export type Source = {
  file: string
  declared: Map<string, Node[]>
  imported: Map<string, Place>
  passedOn: Map<string, Place>
  allOf: string[]
}

const packages: Readonly<Record<string, string>> = {
  '@peace/engine': 'engine/src/index.ts',
  '@peace/engine/ports': 'engine/src/ports.ts',
}

export const resolve = (from: string, path: string): string | undefined =>
  path.startsWith('.') ? relative(root, join(root, dirname(from), path)) : packages[path]

export const inNode = (node: Node, field: string): Node | undefined => {
  const value = node[field]
  return isNode(value) ? value : undefined
}
export const listIn = (node: Node, field: string): Node[] => {
  const value = node[field]
  return Array.isArray(value) ? value.filter(isNode) : []
}
export const wordIn = (node: Node | undefined): string => String(node?.name ?? node?.value ?? '')

const readImport = (source: Source, statement: Node): void => {
  const file = resolve(source.file, wordIn(inNode(statement, 'source')))
  if (!file || statement.importKind === 'type') return
  for (const each of listIn(statement, 'specifiers')) {
    if (each.importKind === 'type') continue
    const imported = inNode(each, 'imported')
    source.imported.set(wordIn(inNode(each, 'local')), { file, name: imported ? wordIn(imported) : '*' })
  }
}

const readPassedOn = (source: Source, statement: Node): void => {
  const file = resolve(source.file, wordIn(inNode(statement, 'source')))
  if (!file || statement.exportKind === 'type') return
  if (statement.type === 'ExportAllDeclaration') source.allOf.push(file)
  for (const each of listIn(statement, 'specifiers'))
    source.passedOn.set(wordIn(inNode(each, 'exported')), { file, name: wordIn(inNode(each, 'local')) })
}

// What a file does when it is loaded stands outside of any declaration.
export const atLoad = '(load)'

const readDeclared = (source: Source, statement: Node): void => {
  const declared = inNode(statement, 'declaration') ?? statement
  const keep = (name: string, node: Node) => source.declared.set(name, [...(source.declared.get(name) ?? []), node])
  if (declared.type === 'VariableDeclaration')
    for (const each of listIn(declared, 'declarations')) keep(wordIn(inNode(each, 'id')), each)
  else if (declared.type === 'FunctionDeclaration' || declared.type === 'ClassDeclaration')
    keep(wordIn(inNode(declared, 'id')), declared)
  else if (declared.type === 'ExpressionStatement') keep(atLoad, declared)
}

const read = (file: string): Source => {
  const source: Source = { file, declared: new Map(), imported: new Map(), passedOn: new Map(), allOf: [] }
  for (const statement of listIn(readSource(file, readFileSync(join(root, file), 'utf8')), 'body')) {
    if (statement.type === 'ImportDeclaration') readImport(source, statement)
    else if (inNode(statement, 'source')) readPassedOn(source, statement)
    else readDeclared(source, statement)
  }
  return source
}

const filesIn = (folder: string): string[] =>
  readdirSync(join(root, folder), { recursive: true, encoding: 'utf8' })
    .filter(
      (name) => name.endsWith('.ts') && !name.endsWith('.test.ts') && !/(^|\/)(sim|replay|operations)\//.test(name),
    )
    .map((name) => join(folder, name))

export const readSources = (): Map<string, Source> =>
  new Map([...filesIn('functions/src'), ...filesIn('engine/src')].map((file) => [file, read(file)]))
