import { must } from '../../errors/index.ts'
import { thaiWords } from '../words/thai.ts'

// Thai is written without spaces. Browsers part it each in its own way (dictionaries and models of their own), and a
// fact must be the same everywhere: so it is parted here, by the likeliest row of known words.

// The words as a tree of letters, kept in flat rows of numbers: a map at every letter took longer to make than a script to read.
const firstLetter = 0xe00
const letters = 128

export class ThaiWords {
  // Where a letter leads from a node, found by both: open addressing, a power of two of room, never more than half full.
  #keys: Int32Array
  #nodes: Int32Array
  #size = 1
  // Of the word that ends at a node; 0 where none does.
  readonly costs: number[] = [0]

  constructor(room = 64) {
    this.#keys = new Int32Array(room)
    this.#nodes = new Int32Array(room)
  }

  #placeOf(key: number): number {
    const mask = this.#keys.length - 1
    let at = Math.imul(key, 0x9e3779b1) >>> 7
    for (at &= mask; this.#keys[at] !== 0 && this.#keys[at] !== key; ) at = (at + 1) & mask
    return at
  }

  // The node behind this letter; 0 where no word goes on so.
  next(node: number, code: number): number {
    return this.#nodes[this.#placeOf(node * letters + (code - firstLetter) + 1)] ?? 0
  }

  add(word: string, cost: number): void {
    let node = 0
    for (let at = 0; at < word.length; at++) {
      const letter = word.charCodeAt(at) - firstLetter
      // What is not Thai stands in no run of Thai letters.
      if (letter < 0 || letter >= letters) return
      const key = node * letters + letter + 1
      let place = this.#placeOf(key)
      if (this.#keys[place] === 0) {
        if (this.#size * 2 > this.#keys.length) {
          this.#grow()
          place = this.#placeOf(key)
        }
        this.#keys[place] = key
        this.#nodes[place] = this.#size++
        this.costs.push(0)
      }
      node = this.#nodes[place] ?? 0
    }
    const standing = this.costs[node] ?? 0
    if (node > 0 && (standing === 0 || cost < standing)) this.costs[node] = cost
  }

  #grow(): void {
    const [keys, nodes] = [this.#keys, this.#nodes]
    this.#keys = new Int32Array(keys.length * 2)
    this.#nodes = new Int32Array(keys.length * 2)
    for (const [at, key] of keys.entries())
      if (key !== 0) {
        const place = this.#placeOf(key)
        this.#keys[place] = key
        this.#nodes[place] = nodes[at] ?? 0
      }
  }
}

// Rarer words cost more; what is in no list costs more than any.
const costAt = (rank: number): number => 6 + Math.log(rank + 1)
const costOfUnknown = 20
const costOfOurs = costAt(400)

const inOneStep = 400

// In steps, so that whoever builds it may let others in between.
export function* thaiWordsWith(ours: readonly string[]): Generator<undefined, ThaiWords> {
  const root = new ThaiWords(1 << 16)
  for (const [rank, word] of thaiWords.trim().split(/\s+/).entries()) {
    root.add(word, costAt(rank))
    if (rank % inOneStep === 0) yield
  }
  for (const [at, word] of ours.entries()) {
    root.add(word, costOfOurs)
    if (at % inOneStep === 0) yield
  }
  return root
}

export const namesOnly = (names: Iterable<string>): ThaiWords => {
  const root = new ThaiWords()
  for (const name of names) root.add(name, costAt(30))
  return root
}

// A word neither begins with a sign that leans on a letter, nor ends before one.
const leans = (code: number): boolean =>
  (code >= 0xe30 && code <= 0xe3a) || code === 0xe45 || (code >= 0xe47 && code <= 0xe4e)

// The letters that can stand only together: a consonant with what is written before, above, below and behind it.
const isConsonant = (code: number): boolean => code >= 0xe01 && code <= 0xe2e
const isWrittenBefore = (code: number): boolean => code >= 0xe40 && code <= 0xe44
const clusterEnd = (text: string, at: number, beforeEnd: number): number => {
  let end = beforeEnd
  if (!isConsonant(text.charCodeAt(end))) return at + 1
  end++
  while (leans(text.charCodeAt(end))) end++
  return end
}

export type Cut = { from: number; to: number; known: boolean }

// The cheapest way to each letter of the run that is being cut: what it costs, where its last word begins, whether that is known.
let costs = new Float64Array(256)
let begins = new Int32Array(256)
let knowns = new Uint8Array(256)

// `text` is a run of Thai letters.
export const cutThai = (text: string, tries: readonly ThaiWords[]): Cut[] => {
  const { length } = text
  if (length >= costs.length) {
    costs = new Float64Array(length * 2)
    begins = new Int32Array(length * 2)
    knowns = new Uint8Array(length * 2)
  }
  costs.fill(Number.POSITIVE_INFINITY, 1, length + 1)
  costs[0] = 0
  const offer = (to: number, cost: number, from: number, known: 0 | 1): void => {
    if (cost >= (costs[to] ?? 0)) return
    costs[to] = cost
    begins[to] = from
    knowns[to] = known
  }
  // Where what is written before a consonant ends: sought once for all letters of it.
  let beforeEnd = 0
  for (let at = 0; at < length; at++) {
    if (beforeEnd <= at) for (beforeEnd = at; isWrittenBefore(text.charCodeAt(beforeEnd)); ) beforeEnd++
    const here = costs[at] ?? Number.POSITIVE_INFINITY
    if (here === Number.POSITIVE_INFINITY) continue
    for (const trie of tries) {
      let node = 0
      for (let to = at; to < length; ) {
        node = trie.next(node, text.charCodeAt(to))
        if (node === 0) break
        to++
        const cost = trie.costs[node] ?? 0
        if (cost > 0 && !leans(text.charCodeAt(to))) offer(to, here + cost, at, 1)
      }
    }
    offer(clusterEnd(text, at, beforeEnd), here + costOfUnknown, at, 0)
  }
  const cuts: Cut[] = []
  for (let to = length; to > 0; ) {
    const from = must(begins[to], 'cut')
    const known = knowns[to] === 1
    const last = cuts.at(-1)
    if (!known && last && !last.known) last.from = from
    else cuts.push({ from, to, known })
    to = from
  }
  return cuts.reverse()
}
