import { must } from '../../errors/index.ts'
import { thaiWords } from '../words/thai.ts'

// Thai is written without spaces. Browsers part it each in its own way (dictionaries and models of their own), and a
// fact must be the same everywhere: so it is parted here, by the likeliest row of known words.

type Node = { next: Map<number, Node>; cost: number }
const nodeOf = (): Node => ({ next: new Map(), cost: 0 })

export type ThaiWords = Node

const add = (root: Node, word: string, cost: number): void => {
  let node = root
  for (let at = 0; at < word.length; at++) {
    const code = word.charCodeAt(at)
    let next = node.next.get(code)
    if (next === undefined) {
      next = nodeOf()
      node.next.set(code, next)
    }
    node = next
  }
  if (node.cost === 0 || cost < node.cost) node.cost = cost
}

// Rarer words cost more; what is in no list costs more than any.
const costAt = (rank: number): number => 6 + Math.log(rank + 1)
const costOfUnknown = 20
const costOfOurs = costAt(400)

const inOneStep = 400

// In steps, so that whoever builds it may let others in between.
export function* thaiWordsWith(ours: readonly string[]): Generator<undefined, ThaiWords> {
  const root = nodeOf()
  for (const [rank, word] of thaiWords.trim().split(/\s+/).entries()) {
    add(root, word, costAt(rank))
    if (rank % inOneStep === 0) yield
  }
  for (const [at, word] of ours.entries()) {
    add(root, word, costOfOurs)
    if (at % inOneStep === 0) yield
  }
  return root
}

export const namesOnly = (names: Iterable<string>): ThaiWords => {
  const root = nodeOf()
  for (const name of names) add(root, name, costAt(30))
  return root
}

// The letters that can stand only together: a consonant with what is written before, above, below and behind it.
const cluster = /[เแโใไ]*[ก-ฮ](?:[ะ-ฺๅ็-๎]*)(?:์)?|[^ก-ฮ]/y

const clusterEnd = (text: string, at: number): number => {
  cluster.lastIndex = at
  return cluster.test(text) ? cluster.lastIndex : at + 1
}

// A word neither begins with a sign that leans on a letter, nor ends before one.
const leans = (code: number): boolean =>
  code === 0xe31 || (code >= 0xe30 && code <= 0xe3a) || code === 0xe45 || (code >= 0xe47 && code <= 0xe4e)

export type Cut = { from: number; to: number; known: boolean }

// `text` is a run of Thai letters.
export const cutThai = (text: string, tries: readonly ThaiWords[]): Cut[] => {
  const best: { cost: number; from: number; known: boolean }[] = [{ cost: 0, from: -1, known: true }]
  const offer = (to: number, cost: number, from: number, known: boolean): void => {
    const standing = best[to]
    if (standing === undefined || cost < standing.cost) best[to] = { cost, from, known }
  }
  for (let at = 0; at < text.length; at++) {
    const here = best[at]
    if (here === undefined) continue
    for (const trie of tries) {
      let node: Node | undefined = trie
      for (let to = at; to < text.length; ) {
        node = node.next.get(text.charCodeAt(to))
        if (node === undefined) break
        to++
        if (node.cost > 0 && !leans(text.charCodeAt(to))) offer(to, here.cost + node.cost, at, true)
      }
    }
    offer(clusterEnd(text, at), here.cost + costOfUnknown, at, false)
  }
  const cuts: Cut[] = []
  for (let to = text.length; to > 0; ) {
    const { from, known } = must(best[to], 'cut')
    const last = cuts.at(-1)
    if (!known && last && !last.known) last.from = from
    else cuts.push({ from, to, known })
    to = from
  }
  return cuts.reverse()
}
