// A reading of short texts that is asked for the same line again and again: for each person in a scene, for each shot, after
// each key. What was read last is kept; a text longer than a line is read anew. The answers are shared, so nobody changes them.
const longest = 400
const most = 4_000

export const remembered = <T>(read: (text: string) => T): ((text: string) => T) => {
  const known = new Map<string, { answer: T }>()
  return (text) => {
    if (text.length > longest) return read(text)
    const found = known.get(text)
    if (found) return found.answer
    const answer = read(text)
    if (known.size >= most) known.clear()
    known.set(text, { answer })
    return answer
  }
}
