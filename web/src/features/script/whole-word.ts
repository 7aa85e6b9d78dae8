// Thai writes no spaces between words: where one begins and ends is the dictionary's word, in a line of any language.
const words = new Intl.Segmenter('th', { granularity: 'word' })

const edgesOf = (line: string): ReadonlySet<number> => {
  const edges = new Set<number>([line.length])
  for (const { index } of words.segment(line)) edges.add(index)
  return edges
}

// A line in which a word is found a thousand times is taken apart once.
let last: { line: string; edges: ReadonlySet<number> } | undefined

export const isWholeWord = (line: string, from: number, to: number): boolean => {
  if (last?.line !== line) last = { line, edges: edgesOf(line) }
  return last.edges.has(from) && last.edges.has(to)
}
