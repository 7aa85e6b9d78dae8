const isLowHalf = (text: string, at: number): boolean => (text.charCodeAt(at) & 0xfc00) === 0xdc00
const isHighHalf = (text: string, at: number): boolean => (text.charCodeAt(at) & 0xfc00) === 0xd800
const thaiMark = /[\u0E31\u0E34-\u0E3A\u0E47-\u0E4E]/

const tears = (text: string, at: number): boolean =>
  (isLowHalf(text, at) && isHighHalf(text, at - 1)) || (text.charAt(at) === '\n' && text.charAt(at - 1) === '\r')

// The nearest place at or before `at` where nothing is torn: no pair of surrogates, no mark from its letter, no line end.
export const cutBefore = (text: string, at: number): number => {
  let cut = at
  while (cut > at - 40 && (thaiMark.test(text.charAt(cut)) || tears(text, cut))) cut--
  return tears(text, cut) ? cut - 1 : cut
}

// A text in pieces of at most `most` letters, at the end of a line or a word where there is one near.
export const piecesOf = (text: string, most: number): string[] => {
  const pieces: string[] = []
  let from = 0
  while (text.length - from > most) {
    const near = from + most - (most >> 3)
    const limit = cutBefore(text, from + most)
    // Looked for within what may be cut off, not through the whole text.
    const tail = text.slice(near, limit)
    const after = Math.max(tail.lastIndexOf('\n'), 0) || Math.max(tail.lastIndexOf(' '), 0)
    const to = after > 0 ? near + after + 1 : limit
    pieces.push(text.slice(from, to))
    from = to
  }
  pieces.push(text.slice(from))
  return pieces
}
