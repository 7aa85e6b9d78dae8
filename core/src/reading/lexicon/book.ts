import type { Token } from './tokens.ts'

// Many phrases sought at once along the words of a text. "~" in a phrase stands for an article or whose it is, or nothing.

const owners = new Set('a an the his her its their my your our this that these those some one both another'.split(' '))

// Of a book of nouns no word is the form of a verb.
export type Forms = 'any' | 'noun' | 'as-it-is'
type Node<T> = { next: Map<string, Node<T>>; values: T[] }
const nodeOf = <T>(): Node<T> => ({ next: new Map(), values: [] })

export type Hit<T> = { at: number; end: number; values: readonly T[] }
export type Book<T> = { root: Node<T>; forms: Forms }

const put = <T>(root: Node<T>, words: readonly string[], value: T): void => {
  let node = root
  for (const [at, word] of words.entries()) {
    if (word === '~') put(node, words.slice(at + 1), value)
    let next = node.next.get(word)
    if (next === undefined) {
      next = nodeOf<T>()
      node.next.set(word, next)
    }
    node = next
  }
  if (words.length > 0) node.values.push(value)
}

export const bookOf = <T>(
  phrases: Iterable<readonly [string, T]>,
  split: (phrase: string) => readonly string[],
  forms: Forms = 'any',
): Book<T> => {
  const root = nodeOf<T>()
  for (const [phrase, value] of phrases) put(root, split(phrase), value)
  return { root, forms }
}

const longest = <T>(
  node: Node<T>,
  forms: Forms,
  tokens: readonly Token[],
  at: number,
  best: Hit<T> | undefined,
  start: number,
): Hit<T> | undefined => {
  let found = best
  if (node.values.length > 0 && at > start && (found === undefined || at > found.end))
    found = { at: start, end: at, values: node.values }
  const token = tokens[at]
  if (token === undefined) return found
  if (owners.has(token.lower)) {
    const skip = node.next.get('~')
    if (skip) found = longest(skip, forms, tokens, at + 1, found, start)
  }
  for (const base of forms === 'noun' ? token.nounBases : forms === 'any' ? token.bases : [token.lower]) {
    const next = node.next.get(base)
    if (next) found = longest(next, forms, tokens, at + 1, found, start)
  }
  return found
}

// What was found in words stands with them, and goes with them: a map beside them, held by them weakly, cost the
// collector more than the seeking.
const found = Symbol('found')
type Sought = readonly Token[] & { [found]?: [Book<unknown>, readonly Hit<unknown>[]][] }

// From left to right, the longest first; none inside another. The same words are asked for the same things many times.
export const hitsIn = <T>(book: Book<T>, tokens: readonly Token[]): readonly Hit<T>[] => {
  const sought: Sought = tokens
  const before = sought[found]
  const known = before?.find(([of]) => of === book)
  if (known) return known[1] as readonly Hit<T>[]
  const hits: Hit<T>[] = []
  for (let at = 0; at < tokens.length; ) {
    const hit = longest(book.root, book.forms, tokens, at, undefined, at)
    if (hit) hits.push(hit)
    at = hit?.end ?? at + 1
  }
  if (before) before.push([book, hits])
  else sought[found] = [[book, hits]]
  return hits
}
