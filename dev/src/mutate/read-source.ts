import { parseSync } from 'vite'

// Whatever the parser gives: a node has a type and a place, and its other fields may hold nodes.
export type Node = { type: string; start: number; end: number; [field: string]: unknown }

export const isNode = (value: unknown): value is Node =>
  typeof value === 'object' && value !== null && 'type' in value && 'start' in value && 'end' in value

export const childrenOf = (node: Node): Node[] =>
  Object.values(node).flatMap((value) => (Array.isArray(value) ? value.filter(isNode) : isNode(value) ? [value] : []))

// Types are gone before anything runs, and what is imported is somebody else's.
const isNothing = ({ type }: Node): boolean => type.startsWith('TS') && !runs.has(type)
const runs: ReadonlySet<string> = new Set(['TSAsExpression', 'TSSatisfiesExpression', 'TSNonNullExpression'])

export const readSource = (file: string, text: string): Node => {
  const { program, errors } = parseSync(file, text)
  if (errors.length > 0) throw new Error(`${file} cannot be read: ${errors[0]?.message}`)
  return program as unknown as Node
}

export const walk = (
  node: Node,
  see: (node: Node, above: readonly Node[]) => void,
  above: readonly Node[] = [],
): void => {
  if (isNothing(node) || node.type === 'ImportDeclaration' || node.type === 'ExportAllDeclaration') return
  see(node, above)
  for (const child of childrenOf(node)) walk(child, see, [...above, node])
}

const functions: ReadonlySet<string> = new Set(['FunctionDeclaration', 'FunctionExpression', 'ArrowFunctionExpression'])
export const isFunction = ({ type }: Node): boolean => functions.has(type)

export const functionsOf = (program: Node): Node[] => {
  const found: Node[] = []
  walk(program, (node) => {
    if (isFunction(node)) found.push(node)
  })
  return found
}
