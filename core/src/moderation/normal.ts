// What is compared is what a reader sees: one form for each letter, no invisible ones, no tricks of spacing or figures.
const invisible = /[\u00AD\u200B-\u200F\u2060\uFEFF]/g
// s.e.x and s e x: single letters strung together are one word.
const spelled = /(?<![\p{L}\p{N}])(?:[\p{L}][\s._*-]+){2,}[\p{L}](?![\p{L}\p{N}])/gu
const figures: Record<string, string> = { '0': 'o', '1': 'i', '3': 'e', '4': 'a', '5': 's', '7': 't', '@': 'a', $: 's' }
// Figures count as letters only inside a word: a year or a price stays one.
const disguised = /(?<=[a-z])[013457@$]+(?=[a-z])/g

export const normalText = (text: string): string =>
  text
    .normalize('NFKC')
    .replace(/\u0E4D\u0E32/g, '\u0E33')
    .replace(invisible, '')
    .toLowerCase()
    .replace(spelled, (word) => word.replace(/[\s._*-]+/g, ''))
    .replace(disguised, (run) => [...run].map((letter) => figures[letter] ?? letter).join(''))
    .replace(/(.)\1{3,}/gu, '$1$1')
    .replace(/\s+/g, ' ')
