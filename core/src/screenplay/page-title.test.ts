import { expect, test } from 'vitest'
import { readFountain } from './read.ts'
import { fountainOfPages, type PrintedLine } from './read-pages.ts'
import { fountainOfText } from './read-plain.ts'

type Row = readonly [x: number, y: number, text: string]
const printed = (...pages: Row[][]): PrintedLine[] =>
  pages.flatMap((rows, at) => rows.map(([x, y, text]) => ({ x, y, text, page: at + 1 })))
const script: Row[] = [
  [108, 72, 'INT. KITCHEN - DAY'],
  [108, 96, 'Mali cuts an onion.'],
  [252, 120, 'MALI'],
  [180, 132, 'It is only an onion.'],
]
let n = 0
const read = (lines: PrintedLine[]) => {
  const { scenes, titlePage } = readFountain(fountainOfText('', fountainOfPages(lines)), { newId: () => `t${n++}` })
  return {
    title: Object.fromEntries(titlePage.map(({ key, value }) => [key, value])),
    headings: scenes.map(({ heading }) => heading?.text),
    names: scenes.flatMap(({ elements }) => elements.flatMap((e) => (e.kind === 'character' ? [e.text] : []))),
    first: scenes[0]?.elements[0]?.text,
  }
}

test('a title page is the title page: its title, whose it is, which draft and where to write to', () => {
  const cover: Row[] = [
    [240, 260, 'THE LIGHTHOUSE'],
    [260, 272, 'KEEPER'],
    [270, 320, 'Written by'],
    [262, 344, 'Marlowe Finch'],
    [275, 368, 'and'],
    [262, 392, 'Ada Quill'],
    [210, 440, 'Based on the novel by'],
    [262, 464, 'Tom Reed'],
    [108, 650, 'Third draft, 12 March 2026'],
    [108, 680, 'Finch Pictures'],
    [108, 692, 'marlowe@finch.example'],
  ]
  expect(read(printed(cover, script))).toEqual({
    title: {
      Title: 'THE LIGHTHOUSE KEEPER',
      Credit: 'Written by',
      Author: 'Marlowe Finch\nand\nAda Quill',
      Source: 'Based on the novel by Tom Reed',
      'Draft date': 'Third draft, 12 March 2026',
      Contact: 'Finch Pictures\nmarlowe@finch.example',
    },
    headings: ['INT. KITCHEN - DAY'],
    names: ['MALI'],
    first: 'Mali cuts an onion.',
  })
})

test.each([
  ['บทโดย', 'ปิ่น รักทะเล'],
  ['เขียนโดย', 'ปิ่น รักทะเล'],
  ['บทภาพยนตร์โดย:', 'ปิ่น รักทะเล'],
])('a Thai title page with %s is the title page', (credit, author) => {
  const cover: Row[] = [
    [240, 280, 'น้ำผึ้งที่ป่าช้า'],
    [260, 330, credit],
    [250, 360, author],
    [108, 700, 'ร่างที่ ๓ มีนาคม ๒๕๖๙'],
    [108, 720, 'โทร 081 234 5678'],
  ]
  const found = read(
    printed(cover, [
      [108, 72, 'ฉาก 1 ภายใน ห้องครัว – เช้า'],
      [108, 100, 'ฝนตก'],
    ]),
  )
  expect(found.title).toEqual({
    Title: 'น้ำผึ้งที่ป่าช้า',
    Credit: credit.replace(':', ''),
    Author: author,
    'Draft date': 'ร่างที่ ๓ มีนาคม ๒๕๖๙',
    Contact: 'โทร 081 234 5678',
  })
  expect(found.names).toEqual([])
  expect(found.headings).toHaveLength(1)
})

test('a title over the first scene on the same page ends where the story begins', () => {
  const found = read(
    printed([
      [250, 72, 'Salt'],
      [250, 96, 'by Marlowe Finch'],
      [108, 144, 'Black. A gull calls.'],
      ...script.map(([x, y, text]): Row => [x, y + 120, text]),
    ]),
  )
  expect(found.title).toEqual({ Title: 'Salt', Credit: 'by', Author: 'Marlowe Finch' })
  expect(found.first).toBe('Black. A gull calls.')
})

test('a title that is called by name, or begins as a credit does, is the title', () => {
  const thai: Row[] = [
    [250, 240, 'บทภาพยนตร์'],
    [250, 270, 'เรื่อง น้ำผึ้ง'],
    [250, 320, 'โดย ปิ่น รักทะเล'],
  ]
  expect(read(printed(thai, script)).title).toEqual({
    ...{ เรื่อง: 'น้ำผึ้ง', Notes: 'บทภาพยนตร์', Credit: 'โดย', Author: 'ปิ่น รักทะเล' },
  })
  const sea: Row[] = [
    [250, 240, 'By the Sea'],
    [250, 270, 'Screenplay by'],
    [250, 300, 'Marlowe Finch'],
  ]
  expect(read(printed(sea, script)).title).toEqual({
    ...{ Title: 'By the Sea', Credit: 'Screenplay by', Author: 'Marlowe Finch' },
  })
})

test('a page with the title alone is a title page, and a page of story is not', () => {
  expect(read(printed([[250, 300, 'Salt']], script)).title).toEqual({ Title: 'Salt' })
  const story: Row[] = [
    [108, 72, 'A gull stands by the water.'],
    [108, 96, 'It waits for the boats.'],
  ]
  expect(read(printed(story, script))).toMatchObject({
    title: {},
    first: 'A gull stands by the water. It waits for the boats.',
  })
  const river: Row[] = [
    [108, 60, 'A BLACK SCREEN'],
    [108, 84, 'By the river a boat drifts.'],
    ...script.map(([x, y, text]): Row => [x, y + 60, text]),
  ]
  expect(read(printed(river)).title).toEqual({})
  expect(read(printed([[108, 60, 'FADE IN:'], ...script])).title).toEqual({})
})
