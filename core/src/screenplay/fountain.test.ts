import fc from 'fast-check'
import { expect, test } from 'vitest'
import { printFountain } from './print.ts'
import { readFountain } from './read.ts'
import { type Element, sceneSchema } from './scene.ts'

const ids = () => {
  let n = 0
  return () => `id${n++}`
}
const read = (text: string) => readFountain(text, { newId: ids() })
const again = (text: string) => {
  const { scenes, titlePage } = read(text)
  return printFountain(scenes, titlePage)
}
const kinds = (text: string) =>
  read(text).scenes.flatMap(({ heading, elements }) => [
    ...(heading ? [`heading:${heading.text}`] : []),
    ...elements.map(({ kind, text: words, dual }) => `${kind}${dual ? '^' : ''}:${words}`),
  ])

const words = [
  'INT. บ้านยาย - กลางคืน',
  'EXT. BEACH - DAY #12A#',
  'int/ext car',
  '.FLASHBACK',
  '...',
  '.ฉากในฝัน',
  '@ยายมาลี',
  '@McCLANE (V.O.)',
  'BOB',
  'ALICE ^',
  "HANS (CONT'D)",
  '(whispering)',
  '(กระซิบ)',
  'Hello there.',
  'สวัสดีจ้ะ ลูก กลับมาแล้วเหรอ',
  '~La la la',
  '~ฝนตกพรำพรำ',
  'CUT TO:',
  '> FADE OUT.',
  '> THE END <',
  '>ตัดไป:',
  '[[a note]]',
  '[[a note',
  'that goes on]]',
  '/* cut',
  'end cut */',
  '/* in */ line',
  '# Act one',
  '### Part',
  '= It begins',
  '===',
  '=====',
  '==',
  '!LOUD',
  '!',
  '@',
  '>',
  '<',
  '~',
  '#',
  '',
  ' ',
  '  ',
  '\t',
  '\t tabbed',
  'trailing   ',
  '*bold* and _under_ and **more**',
  '\\*not\\*',
  'Title: Big Fish',
  'Author: ก',
  '    indented',
  'Draft date: 1',
  '\u00a0',
  'a [[b]] c',
  'X /* y */ z',
  'EST. ของ',
  'TO:',
  'FADE IN:',
  'INT.',
  'EXT',
  '()',
  '(',
  ')',
  '\\',
  'A\\',
  '😀 ยิ้ม',
  'BOB [[n]]',
  '\uFEFF',
]
const line = fc.oneof(
  { weight: 12, arbitrary: fc.constantFrom(...words) },
  { weight: 1, arbitrary: fc.string({ unit: 'binary', maxLength: 12 }) },
)
const eol = fc.constantFrom('\n', '\n', '\n', '\n\n', '\r\n', '\r', '\n \n', '\n  \n', '\n\n\n')
const document = fc
  .tuple(
    fc.constantFrom('', '', '\uFEFF', '\n', 'Title: ก\nAuthor:\n    ข\n\n', 'Title: A'),
    fc.array(fc.tuple(line, eol), { maxLength: 24 }),
    fc.constantFrom('', 'x', 'BOB'),
  )
  .map(([start, lines, end]) => start + lines.map(([text, stop]) => text + stop).join('') + end)

test('every scene read is a document the store accepts', () => {
  fc.assert(
    fc.property(document, (text) => {
      for (const scene of read(text).scenes) sceneSchema.parse(scene)
    }),
    { numRuns: 1000 },
  )
})

const plainWord = fc.constantFrom(
  'Bob walks in.',
  'BOB',
  'INT. HOUSE',
  'ยายยิ้ม',
  '*',
  'a_b_c',
  '> x',
  '# x',
  '~x',
  '!x',
  '(x)',
  '@x',
  '= x',
  'CUT TO:',
  '[[x',
  '/*x',
  '.x',
  'ไม่ *จริง* หรอก',
)
const cue = fc.constantFrom('BOB', 'ยาย', 'McClane', 'ก้อง (V.O.)')
const elementGroup: fc.Arbitrary<readonly Omit<Element, 'id'>[]> = fc.oneof(
  fc
    .array(plainWord, { minLength: 1, maxLength: 3 })
    .map((lines) => [{ kind: 'action' as const, text: lines.join('\n') }]),
  fc.tuple(cue, plainWord, plainWord, fc.boolean(), fc.boolean()).map(([name, a, b, dual, directed]) => {
    const mark = dual ? { dual } : {}
    return [
      { kind: 'character' as const, text: name, ...mark },
      ...(directed ? [{ kind: 'parenthetical' as const, text: b, ...mark }] : []),
      { kind: 'dialogue' as const, text: a, ...mark },
    ]
  }),
  plainWord.map((text) => [{ kind: 'section' as const, text: text.replace(/^#+ */, '') }]),
  fc
    .constantFrom('centered', 'transition', 'note', 'synopsis', 'section')
    .chain((kind) => fc.constantFrom('THE END', 'จบ', 'a b').map((text) => [{ kind: kind as 'centered', text }])),
  fc.constant([{ kind: 'page-break' as const, text: '' }]),
)

test('what is made without a text is printed so that it reads back as itself', () => {
  fc.assert(
    fc.property(fc.array(elementGroup, { maxLength: 8 }), fc.boolean(), (groups, headed) => {
      const heading = { text: 'INT. บ้าน - เช้า', setting: 'int' as const, place: 'บ้าน', time: 'เช้า' }
      const made = [
        {
          ...(headed ? { heading } : {}),
          elements: groups.flat().map((element, at) => ({ id: `e${at}`, ...element })),
        },
      ]
      const text = printFountain(made)
      const expected = [
        ...(headed ? [`heading:${heading.text}`] : []),
        ...groups.flat().map((e) => `${e.kind}${e.dual ? '^' : ''}:${e.text}`),
      ]
      expect(kinds(text)).toEqual(expected)
    }),
    { numRuns: 3000 },
  )
}, 60_000)

test('elements taken out of a text and put in another order still read as what they are', () => {
  fc.assert(
    fc.property(document, fc.infiniteStream(fc.nat()), (text, picks) => {
      const all = read(text).scenes.flatMap((scene) => scene.elements)
      const kept = all.filter(
        (element) =>
          !['dialogue', 'parenthetical', 'lyric', 'character', 'unknown', 'boneyard', 'note'].includes(element.kind) &&
          element.text.trim() !== '' &&
          !/\[\[|\/\*/.test(element.text),
      )
      const mixed = kept.map((element) => ({ element, key: picks.next().value })).sort((a, b) => a.key - b.key)
      const elements = mixed.map(({ element }) => element)
      expect(kinds(printFountain([{ elements }]))).toEqual(elements.map((e) => `${e.kind}:${e.text}`))
    }),
    { numRuns: 2000 },
  )
}, 60_000)

test('an action with an empty line in it is one action wherever it is put', () => {
  const [scene] = read('INT. บ้านยาย - กลางคืน\n\nยายนั่ง\n!\nBOB\n').scenes
  const elements = scene?.elements.map(({ source: _, ...element }) => element) ?? []
  expect(elements.map(({ text }) => text)).toEqual(['ยายนั่ง\n\nBOB'])
  expect(kinds(printFountain([{ elements }]))).toEqual(['action:ยายนั่ง\n\nBOB'])
})

test('each kind of element is told from the others', () => {
  const text = `Title: ข้าวต้มยาย
Author:
    มะลิ
    ก้อง

# องก์หนึ่ง

= ยายรอหลาน

INT. บ้านยาย - กลางคืน #1#

ยายนั่งรอ *เงียบ ๆ*
มองนาฬิกา

@ยาย (V.O.)
(ถอนใจ)
ดึกแล้วนะ
  
ทำไมยังไม่มา

BOB
Hi.

ALICE ^
Hello.

~ฝนตกพรำ ๆ

!BANG

> จบ <

===

[[โน้ต
สองบรรทัด]]

/* ตัดออก

INT. NOT A SCENE

*/

.ความฝัน

CUT TO:

EXT. ทุ่งนา - เช้า
`
  expect(kinds(text)).toEqual([
    'section:องก์หนึ่ง',
    'synopsis:ยายรอหลาน',
    'heading:INT. บ้านยาย - กลางคืน',
    'action:ยายนั่งรอ เงียบ ๆ\nมองนาฬิกา',
    'character:ยาย (V.O.)',
    'parenthetical:ถอนใจ',
    'dialogue:ดึกแล้วนะ\n\nทำไมยังไม่มา',
    'character:BOB',
    'dialogue:Hi.',
    'character^:ALICE',
    'dialogue^:Hello.',
    'lyric:ฝนตกพรำ ๆ',
    'action:BANG',
    'centered:จบ',
    'page-break:',
    'note:โน้ต\nสองบรรทัด',
    'boneyard:ตัดออก\n\nINT. NOT A SCENE',
    'heading:ความฝัน',
    'transition:CUT TO:',
    'heading:EXT. ทุ่งนา - เช้า',
  ])
  expect(read(text).titlePage.map(({ key, value }) => [key, value])).toEqual([
    ['Title', 'ข้าวต้มยาย'],
    ['Author', 'มะลิ\nก้อง'],
  ])
  expect(read(text).language).toBe('th')
  expect(again(text)).toBe(text)
  const heading = read(text).scenes[1]?.heading
  expect(heading).toMatchObject({ setting: 'int', place: 'บ้านยาย', time: 'กลางคืน', number: '1' })
})

test('an element knows where in the text it stands', () => {
  const text = 'INT. A\n\nOne.\n\nBOB\nTwo.\n'
  const { scenes, positions } = read(text)
  const dialogue = scenes[0]?.elements.at(-1)
  const place = positions.get(dialogue?.id ?? '')
  expect(text.slice(place?.from, place?.to)).toBe('Two.\n')
  expect(place?.line).toBe(6)
})
