// Thai writes no spaces between words: where one begins and ends is the dictionary's word, in a line of any language.
const words = new Intl.Segmenter('th', { granularity: 'word' })

export const isWholeWord = (line: string, from: number, to: number): boolean => {
  const edges = new Set<number>([line.length])
  for (const { index } of words.segment(line)) edges.add(index)
  return edges.has(from) && edges.has(to)
}
