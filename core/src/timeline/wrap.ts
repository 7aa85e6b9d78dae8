import type { Language } from '../ids/index.ts'
import { areAllPlain, graphemesOf, isSpace } from '../letters/index.ts'

const segmenters = new Map<Language, Intl.Segmenter>()
const segmenterOf = (language: Language): Intl.Segmenter => {
  const known = segmenters.get(language) ?? new Intl.Segmenter(language, { granularity: 'word' })
  segmenters.set(language, known)
  return known
}

const thaiLetter = /[\u0E00-\u0E7F]/
// A line never begins with these: they belong to the word before.
const clings = /^[\u0E46\u0E2F.,;:!?…)\]}”’»%]/u

// Without Thai, and single spaces: no dictionary need be asked.
const atSpaces = (text: string): string[] => {
  const pieces: string[] = []
  for (let at = 0; at < text.length; ) {
    const space = text.indexOf(' ', at)
    const end = space < 0 ? text.length : space + 1
    pieces.push(text.slice(at, end))
    at = end
  }
  return pieces
}

// The smallest pieces a line may be broken between. Thai has no spaces, so the dictionary says where a word ends;
// other scripts break at spaces only, whatever the segmenter makes of their hyphens and apostrophes.
export const breakable = (text: string, language: Language): string[] => {
  if (!text.includes('  ') && areAllPlain(text)) return atSpaces(text)
  const pieces: string[] = []
  // Of the last piece: how it ends, and whether any of it is Thai. It is never looked through again for every segment.
  let ended = ' '
  let isThai = false
  for (const { segment } of segmenterOf(thaiLetter.test(text) ? 'th' : language).segment(text)) {
    const thai = thaiLetter.test(segment)
    const joins: boolean =
      pieces.length > 0 && !isSpace(ended) && (isSpace(segment.charAt(0)) || clings.test(segment) || !(thai && isThai))
    if (joins) pieces[pieces.length - 1] += segment
    else pieces.push(segment)
    isThai = thai || (joins && isThai)
    ended = segment.slice(-1)
  }
  return pieces
}

// A word wider than the line (a web address, 10,000 letters without a space) is broken between graphemes.
const shatter = (word: string, fits: (text: string) => boolean): string[] => {
  const parts: string[] = []
  let current = ''
  for (const segment of graphemesOf(word)) {
    if (current !== '' && !fits(current + segment)) {
      parts.push(current)
      current = segment
    } else current += segment
  }
  return current === '' ? parts : [...parts, current]
}

// Lines no wider than `width` by the caller's own measure.
export const wrapText = (
  text: string,
  language: Language,
  width: number,
  measure: (text: string) => number,
): string[] => {
  const fits = (candidate: string) => measure(candidate.trimEnd()) <= width
  const lines: string[] = []
  for (const paragraph of text.replace(/\r\n?/g, '\n').split('\n')) {
    const words = paragraph.replace(/\s+/g, ' ').trim()
    // Most lines of a script are short, and looking up where their words end costs more than all else.
    if (fits(words)) {
      if (words !== '') lines.push(words)
      continue
    }
    let line = ''
    for (const piece of breakable(words, language)) {
      if (fits(line + piece)) {
        line += piece
        continue
      }
      if (line.trim() !== '') lines.push(line.trimEnd())
      const parts = fits(piece) ? [piece] : shatter(piece, fits)
      lines.push(...parts.slice(0, -1))
      line = parts.at(-1) ?? ''
    }
    if (line.trim() !== '') lines.push(line.trimEnd())
  }
  return lines
}
