import { expect, test } from 'vitest'
import { fountainOfPasted } from './pasted.ts'

test('a Thai script that is pasted gets the marks of its names', () => {
  const typed = 'ฉาก 1 ภายใน ห้องครัว – เช้า\n\nแม่: กินข้าวก่อนลูก\n\nก้อง: ครับแม่\n'
  expect(fountainOfPasted(typed)).toBe('ฉาก 1 ภายใน ห้องครัว – เช้า\n\n@แม่\nกินข้าวก่อนลูก\n\n@ก้อง\nครับแม่\n')
})

test.each([
  'สมชาย: ไปไหนมา',
  'A line.\nAnother line.',
  'INT. HALL - DAY\n\nBOB\nListen: the bell.\n',
  'https://a.b\nhttps://c.d',
])('%j is pasted as it is', (text) => {
  expect(fountainOfPasted(text)).toBe(text)
})
