import { expect, it } from 'vitest'
import { ageIn, appearanceFrom, registerFor, sexHeard, sexIn } from './introduction.ts'

it('reads an age as a script writes it', () => {
  expect(ageIn(', nineteen, a canvas bag')).toBe(19)
  expect(ageIn(', seventy, coils a rope')).toBe(70)
  expect(ageIn(' (34) stands')).toBe(34)
  expect(ageIn(', forty-two, in a hat')).toBe(42)
  expect(ageIn(' เด็กชายวัยเก้าขวบ วิ่ง')).toBe(9)
  expect(ageIn(' วัยสิบสอง วิ่งเข้ามา')).toBe(12)
  expect(ageIn(' ชายวัยห้าสิบห้า นอนไม่หลับ')).toBe(55)
  expect(ageIn(' อายุ 63 ปี')).toBe(63)
  expect(ageIn('a woman of 42, a grey scarf')).toBe(42)
  expect(ageIn(' ยืนมองทะเล')).toBeUndefined()
})

it('takes the word nearest the name', () => {
  expect(sexIn(' ชายวัยห้าสิบห้า มองลูกสาว')).toBe('man')
  expect(sexIn(' ลูกสาววัยยี่สิบ ของพ่อ')).toBe('woman')
  expect(sexIn(', a widow, watches her son')).toBe('woman')
  expect(sexIn(' looks out')).toBeUndefined()
  expect(sexIn('Mrs. Lee')).toBe('woman')
  expect(sexIn('นางนวล')).toBe('woman')
})

it('takes no piece of another word for a person', () => {
  const others = [
    'ยืนใต้ชายคา',
    'เดินไปที่แม่น้ำ',
    'อย่าเพิ่งไป',
    'ขยายแผนที่',
    'อ่านป้ายหน้าร้าน',
    'มองพระอาทิตย์',
    'ชีวิตใหม่',
    'สาวเท้าเข้ามา',
  ]
  for (const text of others) expect(sexIn(` ${text}`), text).toBeUndefined()
})

it('makes of both a voice', () => {
  expect(registerFor('man', 9)).toBe('child')
  expect(registerFor('woman', 72)).toBe('elder-woman')
  expect(registerFor('man', undefined)).toBe('man')
})

it('says what it knows of somebody, and no more', () => {
  expect(appearanceFrom('ต้น', ' เด็กชายวัยเก้าขวบ วิ่งลากว่าว')).toBe('เด็กชายวัย 9 ขวบ')
  expect(appearanceFrom('ตาคำ', ' ชายชราวัยเจ็ดสิบ นั่งสานกระบุง')).toBe('ชายวัย 70 ปี')
  expect(appearanceFrom('เด็กหญิงดาว', ' ยืนร้องไห้')).toBe('เด็กหญิง')
  expect(appearanceFrom('MALI', ', nineteen, she carries a bag')).toBe('a woman of 19')
  expect(appearanceFrom('Sam', ', a boy of eight')).toBe('a boy of 8')
  expect(appearanceFrom('Alex', ' looks out')).toBe('')
  expect(appearanceFrom('วิน', ' ชายวัยสามสิบ สวมแว่นตา ผมยาว นั่งอ่าน')).toBe('ชายวัย 30 ปี แว่นตา ผมยาว')
  expect(appearanceFrom('MAY', ', forty, a tall woman with short grey hair')).toBe(
    'a woman of 40, tall, short grey hair',
  )
  expect(appearanceFrom('RAY', ', fifty, with a grey beard')).toBe('aged 50, grey beard')
  expect(appearanceFrom('หมอนิด', ' ถือกระเป๋า', 'ถึงเวลาแล้วค่ะ')).toBe('หญิง')
})

it('hears in Thai who speaks', () => {
  expect(sexHeard('ไปไหนมาคะ\nกินข้าวหรือยัง')).toBe('woman')
  expect(sexHeard('ครับผม ไปเดี๋ยวนี้')).toBe('man')
  expect(sexHeard('เขาบอกว่า "ค่ะ" แต่ผมไม่เชื่อครับ จริง ๆ ครับ')).toBe('man')
  expect(sexHeard('ได้คะแนนเต็มเลย')).toBeUndefined()
})
