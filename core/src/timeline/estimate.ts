import type { Language } from '../ids/index.ts'

// How long a line takes to say, from its letters alone: the plan must know before any voice has spoken.
// Thai is written without spaces, so consonants are counted: about one syllable for every 2.1 letters
// that are not vowel or tone marks. English: words and letters together fit speech better than either.
const thaiMarks = /[\u0E31\u0E34-\u0E3A\u0E47-\u0E4E]/g
const thaiLetters = /[\u0E01-\u0E2E\u0E30-\u0E45]/g

export const estimateSpeechMs = (text: string, language: Language, pacePercent = 100): number => {
  const thai = (text.replace(thaiMarks, '').match(thaiLetters) ?? []).length
  const latinWords = text.match(/[A-Za-z0-9][A-Za-z0-9'’-]*/g) ?? []
  const latin = latinWords.reduce((sum, word) => sum + 130 + word.length * 48, 0)
  const pauses =
    (text.match(/[.,;:!?…—]/g) ?? []).length * 160 + (language === 'th' ? (text.match(/ /g) ?? []).length * 120 : 0)
  const raw = thai * 105 + latin + pauses
  return Math.max(600, Math.round((raw * 100) / pacePercent / 10) * 10)
}
