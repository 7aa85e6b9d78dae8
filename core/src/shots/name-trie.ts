// Many names sought in a text at once. One expression of all of them would try each name at every letter; here a text is
// read once, letter by letter along what names have in common.

const single = (text: string, otherwise: string): string => ([...text].length === 1 ? text : otherwise)

// Letters that differ only in case are one, as an expression's `i` and `u` take them. The dotless ı is no i.
const foldLetter = (letter: string): string => {
  if (letter === 'ı') return letter
  const upper = single(letter.toUpperCase(), letter)
  return single(upper.toLowerCase(), letter)
}

const folded = new Map<string, string>()
export const sameLetter = (letter: string): string => {
  const code = letter.charCodeAt(0)
  // Most letters are small already, or Thai.
  if (letter.length === 1 && ((code >= 0x61 && code <= 0x7a) || (code >= 0xe00 && code <= 0xe7f))) return letter
  const known = folded.get(letter)
  if (known !== undefined) return known
  const made = foldLetter(letter)
  if (folded.size < 5_000) folded.set(letter, made)
  return made
}

type Node = {
  // Most nodes have one letter after them.
  letter: string
  next: Node | undefined
  others: Map<string, Node> | undefined
  ends: boolean
}
const nodeOf = (): Node => ({ letter: '', next: undefined, others: undefined, ends: false })

const after = (node: Node, letter: string): Node | undefined =>
  node.letter === letter ? node.next : node.others?.get(letter)

const add = (root: Node, name: string): void => {
  let node = root
  for (const each of name) {
    const letter = sameLetter(each)
    let next = after(node, letter)
    if (next === undefined) {
      next = nodeOf()
      if (node.next === undefined) {
        node.letter = letter
        node.next = next
      } else {
        node.others ??= new Map()
        node.others.set(letter, next)
      }
    }
    node = next
  }
  node.ends = true
}

const wordLetter = /[\p{L}\p{N}]/u
const isWord = (letter: string | undefined): boolean => letter !== undefined && wordLetter.test(letter)

export type SoughtName = { name: string; ends: 'word' | 'anywhere' }

// Past the longest name that begins here, or -1.
const endOf = (root: Node, letters: readonly string[], from: number, mayEnd: (at: number) => boolean): number => {
  let end = -1
  let node: Node | undefined = root
  for (let at = from; at < letters.length; at++) {
    node = after(node, sameLetter(letters[at] ?? ''))
    if (node === undefined) break
    if (node.ends && mayEnd(at + 1)) end = at + 1
  }
  return end
}

// The names found, as they are written, from left to right and the longest first.
export const nameTrie = (names: readonly SoughtName[]): ((text: string) => string[]) => {
  const [words, runs] = [nodeOf(), nodeOf()]
  for (const { name, ends } of names) add(ends === 'word' ? words : runs, name)
  return (text) => {
    const letters = [...text]
    const wordEnds = (at: number): boolean => !isWord(letters[at])
    const found: string[] = []
    for (let at = 0; at < letters.length; ) {
      const run = endOf(runs, letters, at, () => true)
      // A whole word begins where no letter stands before.
      const word = isWord(letters[at - 1]) ? -1 : endOf(words, letters, at, wordEnds)
      const end = Math.max(run, word)
      if (end > at) {
        found.push(letters.slice(at, end).join(''))
        at = end
      } else at += 1
    }
    return found
  }
}
