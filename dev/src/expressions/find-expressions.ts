import { globSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { type Node, readSource, walk } from '../mutate/read-source.ts'
import { root } from '../stack/places.ts'

// Every expression that the product's own code matches with, by its text: /pattern/flags. One that is put together when
// the program runs cannot be read off; it is known by what it is put together from.
export type Expressions = ReadonlyMap<string, readonly string[]>

const rooms = ['core', 'draw', 'engine', 'functions', 'film', 'web', 'agent']
const isRegex = (value: unknown): value is { pattern: string; flags: string } =>
  typeof value === 'object' && value !== null && 'pattern' in value && 'flags' in value

const expressionOf = (node: Node, text: string): string | undefined => {
  if (node.type === 'Literal' && isRegex(node.regex)) return `/${node.regex.pattern}/${node.regex.flags}`
  const callee = node.type === 'NewExpression' ? (node.callee as Node) : undefined
  return callee?.type === 'Identifier' && callee.name === 'RegExp'
    ? text.slice(node.start, node.end).replace(/\s+/g, ' ')
    : undefined
}

export const expressionsIn = (file: string, text: string): { expression: string; line: number }[] => {
  const found: { expression: string; line: number }[] = []
  walk(readSource(file, text), (node) => {
    const expression = expressionOf(node, text)
    if (expression !== undefined) found.push({ expression, line: text.slice(0, node.start).split('\n').length })
  })
  return found
}

export const findExpressions = (): Expressions => {
  const places = new Map<string, string[]>()
  const files = rooms.flatMap((room) => globSync(`${room}/{src,worker}/**/*.{ts,tsx}`, { cwd: root })).sort()
  for (const file of files) {
    if (/\.test\.tsx?$/.test(file)) continue
    for (const { expression, line } of expressionsIn(file, readFileSync(join(root, file), 'utf8'))) {
      const place = `${file}:${line}`
      places.set(expression, [...(places.get(expression) ?? []), place])
    }
  }
  return places
}
