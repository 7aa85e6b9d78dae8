import { describe, expect, test } from 'vitest'
import { propsIn } from './props.ts'

describe('what is in the picture', () => {
  test.each([
    ['เธอหยิบโทรศัพท์ขึ้นมาดู', 'โทรศัพท์'],
    ['โทรศัพท์บนโต๊ะดังขึ้น', 'โทรศัพท์'],
    ['เขาหรี่เสียง แล้ววางวิทยุลง', 'วิทยุ'],
    ['เสียงฝนดัง เขาจุดเทียน', 'เทียน'],
  ])('%s', (text, prop) => {
    expect(propsIn(text, 'th')).toContain(prop)
  })

  test.each([
    ['She picks up the phone.', 'phone'],
    ['The phone on the table rings.', 'phone'],
    ['A clock ticks above the door.', 'clock'],
    ['At the sound of a horn he drops the knife.', 'knife'],
    ['A dog barks at him. From inside, laughter.', 'dog'],
  ])('%s', (text, prop) => {
    expect(propsIn(text, 'en')).toContain(prop)
  })
})

describe('what is heard from elsewhere is not', () => {
  test.each([
    'เสียงโทรศัพท์ดังมาจากในบ้าน ทั้งสองหันไปมองหน้ากัน แล้วหัวเราะ',
    'เสียงกลองแว่วมาแต่ไกล',
    'ได้ยินเสียงวิทยุจากข้างบ้าน',
    'เสียงนาฬิกา',
  ])('%s', (text) => {
    expect(propsIn(text, 'th')).toEqual([])
  })

  test.each([
    'A phone rings inside the house. They look at each other and laugh.',
    'The sound of a distant drum.',
    'Somewhere, the hum of the radio.',
    'A distant dog.',
    'A dog barks in the distance.',
  ])('%s', (text) => {
    expect(propsIn(text, 'en')).toEqual([])
  })
})
