import { expect, test } from 'vitest'
import { readFountain } from './read.ts'
import { fountainOfText } from './read-plain.ts'

let count = 0
const kindsOf = (text: string, name = 'script.fountain') =>
  readFountain(fountainOfText(name, text), { newId: () => `id${count++}` }).scenes.flatMap(({ elements }) =>
    elements.map(({ kind, text: words }) => `${kind}:${words}`),
  )

const shop = `INT. ร้านหนังสือ - กลางวัน

วิน ชายวัยสามสิบ นั่งอ่านหนังสือ

ดาวเดินเข้ามา

ดาว
เล่มนี้อ่านยากไหม

วิน (ไม่เงยหน้า)
(ยิ้ม)
ลองดูสิ
`

test('a Thai name on a line of its own is who speaks', () => {
  const read = [
    'action:วิน ชายวัยสามสิบ นั่งอ่านหนังสือ',
    'action:ดาวเดินเข้ามา',
    'character:ดาว',
    'dialogue:เล่มนี้อ่านยากไหม',
    'character:วิน (ไม่เงยหน้า)',
    'parenthetical:ยิ้ม',
    'dialogue:ลองดูสิ',
  ]
  expect(kindsOf(shop)).toEqual(read)
  expect(kindsOf(shop, 'script.txt')).toEqual(read)
  expect(kindsOf(shop.replaceAll('\n', '\r\n'))).toEqual(read)
})

test('a name that nobody spoke of is one when it comes back', () => {
  const text = 'INT. ห้อง\n\nเสียงปริศนา\nอยู่ไหน\n\nไฟดับ\n\nเสียงปริศนา\nมาหาฉันสิ\n'
  expect(kindsOf(text).filter((each) => each.startsWith('character'))).toEqual([
    'character:เสียงปริศนา',
    'character:เสียงปริศนา',
  ])
})

test('a script that marks its names is read as it is written', () => {
  const marked = shop.replace('\nดาว\n', '\n@ดาว\n')
  expect(fountainOfText('script.fountain', marked)).toBe(marked)
  const english = 'INT. ROOM\n\nฝนตก\nลมแรง\n\nANNA\nHello.\n\nฝนตก\nลมแรง\n'
  expect(fountainOfText('script.fountain', english)).toBe(english)
})

test('action in short lines stays action', () => {
  const action = 'EXT. ทุ่งนา - เย็น\n\nฝนตก\nลมพัดแรงมาจากทางทิศเหนือ\n\nเขาวิ่ง\nแล้วก็ล้มลง\n'
  expect(kindsOf(action).every((each) => each.startsWith('action'))).toBe(true)
})

test('a text that is Fountain already stays as it is, colons and title page too', () => {
  const fountain =
    'Title: Salt\nCredit: written by\nDraft date: today\n\nINT. HUT - NIGHT\n\nROSA\nListen: the bell.\n\nTOMAS\nNo: the sea.\n'
  expect(fountainOfText('', fountain)).toBe(fountain)
  const plain = 'ชื่อเรื่อง: เกลือ\nผู้เขียน: มะลิ\n\nฉากที่ 1 ภายใน บ้าน กลางคืน\n\nยาย: มาแล้วหรือ\n\nก้อง: ครับ\n'
  expect(kindsOf(plain, '').filter((each) => each.startsWith('character'))).toEqual(['character:ยาย', 'character:ก้อง'])
})

test('what was read once is read the same again', () => {
  for (const text of [shop, 'ฉากที่ 1 ภายใน บ้าน กลางคืน\nยาย: มาแล้วหรือ\nก้อง: ครับ\nตัดไป:\n']) {
    const once = fountainOfText('', text)
    expect(fountainOfText('', once)).toBe(once)
  }
})
