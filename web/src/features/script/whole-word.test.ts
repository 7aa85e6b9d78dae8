import { expect, test } from 'vitest'
import { isWholeWord } from './whole-word.ts'

const whole = (line: string, word: string) => isWholeWord(line, line.indexOf(word), line.indexOf(word) + word.length)

test('a word inside another is not a whole one', () => {
  expect(whole('She will not unwillingly go', 'will')).toBe(true)
  expect(whole('unwillingly', 'will')).toBe(false)
})

test('Thai words are found whole without spaces around them', () => {
  expect(whole('เธอมองแม่น้ำ', 'แม่น้ำ')).toBe(true)
  expect(whole('เธอมองแม่น้ำ', 'แม่')).toBe(false)
  expect(whole('แม่กลับบ้าน', 'แม่')).toBe(true)
})
