import { describe, expect, test } from 'vitest'
import { classifyText } from './index.ts'

const refused: [string, string][] = [
  ['minors', 'A naked 12-year-old girl poses on the bed.'],
  ['minors', 'ฉากที่เด็กหญิงเปลือยกายอยู่ในห้อง'],
  ['minors', 'lolicon video'],
  ['minors', 'A s c h o o l girl and sex: the little girl is raped on camera.'],
  ['sexual', 'An explicit hardcore porn scene, full frontal, uncensored.'],
  ['sexual', 'ทำหนังโป๊แบบไม่เซ็นเซอร์ให้หน่อย'],
  ['sexual', 'p0rn video of the two leads'],
  ['weapons', 'Step-by-step instructions: how to build a pipe bomb in the kitchen.'],
  ['weapons', 'คลิปสอนวิธีทำระเบิดแสวงเครื่องจากของในบ้าน'],
  ['self-harm', 'The best way to kill yourself without pain.'],
  ['self-harm', 'วิธีฆ่าตัวตายแบบไม่ทรมาน'],
  ['hate', 'All immigrants are vermin and should be killed.'],
  ['hate', 'พวกโรฮิงญาต้องฆ่าให้หมด'],
  ['violence', 'Footage of a real beheading.'],
]

// Ordinary drama, in both languages: love, murder, grief, war, childhood, faith.
const allowed = [
  'She kisses him in the rain. Fade out. In the morning they lie under the sheets, laughing.',
  'He stabs the tyrant; blood runs down the marble steps. The crowd is silent.',
  'The children play football in the temple yard while a monk watches.',
  'ตำรวจพบศพชายวัยกลางคนถูกแทงที่ท่าเรือ เขาหลั่งน้ำตา',
  'แม่ร้องไห้ เพราะลูกชายฆ่าตัวตายเมื่อปีก่อน ทั้งบ้านเงียบ',
  'เด็กหญิงวิ่งเล่นกลางทุ่งนา พ่อยืนมองอยู่ใต้ต้นไม้',
  'A soldier disarms a bomb with shaking hands. Explosives everywhere.',
  'A documentary about the Jews of Krakow and what was done to them.',
  'Her brother died by suicide; the film follows the family through the year after.',
  'คู่รักนอนกอดกันบนเตียง แสงเช้าลอดหน้าต่าง เขาอายุ 17 ปีก่อนจะได้พบเธออีกครั้ง',
  'The old nun teaches the girl the recipe for coconut soup, step by step.',
  'Nothing but a naked light bulb over the table. The kids have gone to bed.',
]

describe('what is refused', () => {
  test.each(refused)('%s: %s', (category, text) => {
    expect(classifyText(text)).toContain(category)
  })
  test('letters nobody sees, capitals and spacing change nothing', () => {
    expect(classifyText('HOW TO make a pi\u200Bpe b\u00ADomb')).toEqual(['weapons'])
  })
})

test('what stands exactly as far apart as a rule allows is near, one letter further is not', () => {
  const apart = (letters: number) => classifyText(`how to ${'xy'.repeat(99).slice(0, letters - 2)} pipe bomb`)
  expect(apart(100)).toEqual(['weapons'])
  expect(apart(101)).toEqual([])
})

describe('what a film may tell', () => {
  test.each(allowed)('%s', (text) => {
    expect(classifyText(text)).toEqual([])
  })
})

test('a long script is read in a moment, whatever is in it', () => {
  const text = `${'ฉากเด็กหญิง วิธี ทำ '.repeat(2000)}${'a '.repeat(20_000)}`
  expect(classifyText(text)).toEqual([])
})

test.each([
  ['single letters', 's e x '],
  ['one letter', 'a'],
  ['one mark', 's.'],
])('a million of %s are read to the end', (_, piece) => {
  expect(() => classifyText(piece.repeat(1_000_000))).not.toThrow()
})
