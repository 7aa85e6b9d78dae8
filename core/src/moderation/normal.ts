// What is compared is what a reader sees: one form for each letter, no invisible ones, no tricks of spacing or figures.
const invisible = /[\u00AD\u200B-\u200F\u2060\uFEFF]/g
const alone = /(?<![\p{L}\p{N}])\p{L}(?![\p{L}\p{N}])/gu
const spaced = /^[\s._*-]+$/
const figures: Record<string, string> = { '0': 'o', '1': 'i', '3': 'e', '4': 'a', '5': 's', '7': 't', '@': 'a', $: 's' }
// Figures count as letters only inside a word: a year or a price stays one.
const disguised = /(?<=[a-z])[013457@$]+(?=[a-z])/g

// s.e.x and s e x: three or more single letters strung together are one word. Letter by letter: one expression for all of
// them runs out of stack where a million stand together.
const joinSpelled = (text: string): string => {
  let done = 0
  let joined = ''
  let letters: string[] = []
  let begin = 0
  let end = 0
  const close = () => {
    if (letters.length > 2) {
      joined += text.slice(done, begin) + letters.join('')
      done = end
    }
    letters = []
  }
  for (const { 0: letter, index } of text.matchAll(alone)) {
    if (letters.length > 0 && !spaced.test(text.slice(end, index))) close()
    if (letters.length === 0) begin = index
    letters.push(letter)
    end = index + letter.length
  }
  close()
  return joined + text.slice(done)
}

// Soooo and sooooooo are one word: four or more of one letter are two. In steps, as above.
const shortenRuns = (text: string): string => {
  if (!/(.)\1{3}/u.test(text)) return text
  const kept: string[] = []
  let last = ''
  let run = 0
  for (const letter of text) {
    run = letter === last ? run + 1 : 1
    last = letter
    if (run === 4) kept.pop()
    if (run < 4) kept.push(letter)
  }
  return kept.join('')
}

export const normalText = (text: string): string => {
  const plain = text
    .normalize('NFKC')
    .replace(/\u0E4D\u0E32/g, '\u0E33')
    .replace(invisible, '')
    .toLowerCase()
  const undisguised = joinSpelled(plain).replace(disguised, (run) =>
    [...run].map((letter) => figures[letter] ?? letter).join(''),
  )
  return shortenRuns(undisguised).replace(/\s+/g, ' ')
}
