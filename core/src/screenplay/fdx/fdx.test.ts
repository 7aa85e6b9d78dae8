import fc from 'fast-check'
import { XMLParser, XMLValidator } from 'fast-xml-parser'
import { expect, test } from 'vitest'
import { readFountain } from '../read.ts'
import { fountainOfPlain } from '../read-plain.ts'
import type { Scene } from '../scene.ts'
import { printFdx } from './print-fdx.ts'
import { readFdx } from './read-fdx.ts'

let n = 0
const newId = () => `f${n++}`
const line = fc.constantFrom(
  'INT. บ้าน - คืน #4#',
  'EXT. BEACH - DAY',
  'Bob walks & <runs> "fast".',
  'A *bold* **one** _here_',
  'BOB',
  'ALICE ^',
  '@ยาย',
  '(softly)',
  'สวัสดีจ้ะ',
  '~la la',
  '> THE END <',
  'CUT TO:',
  '[[note]]',
  '/* cut */',
  '# Act',
  '= syn',
  '===',
  '!LOUD',
  '',
  '',
)
const script = fc.array(line, { maxLength: 24 }).map((lines) => lines.join('\n'))
const shapeOf = (scenes: readonly Scene[]) =>
  scenes.map(({ heading, elements }) => [
    heading?.text,
    heading?.number,
    elements.map(({ kind, text, dual }) => `${kind}${dual ? '^' : ''}|${text}`),
  ])
const seen = (scenes: readonly Scene[]): Scene[] =>
  scenes
    .map((scene) => ({
      ...scene,
      elements: scene.elements.filter(({ kind, text }) => kind === 'page-break' || text.trim() !== ''),
    }))
    .filter(({ heading, elements }) => heading || elements.length > 0)

// A note or synopsis belongs to a line or a heading there: where nothing else stands, it has no place.
const bodies = (scenes: readonly Scene[]) =>
  seen(
    scenes.map((scene) => ({
      ...scene,
      elements: scene.elements.filter(({ kind }) => !['note', 'synopsis', 'boneyard'].includes(kind)),
    })),
  )
const notesIn = (scenes: readonly Scene[]): string[] =>
  scenes.flatMap(({ elements }) => elements.flatMap(({ kind, text }) => (kind === 'note' ? [text] : [])))

test('every element goes to Final Draft and comes back as what it was', () => {
  fc.assert(
    fc.property(script, (text) => {
      const { scenes, titlePage } = readFountain(`Title: ก & ข\n\n${text}`, { newId })
      if (bodies(scenes).length === 0) return
      const fdx = printFdx(scenes, titlePage)
      expect(XMLValidator.validate(fdx)).toBe(true)
      const back = readFdx(fdx, { newId })
      expect(shapeOf(bodies(back.scenes))).toEqual(shapeOf(bodies(scenes)))
      expect(notesIn(back.scenes)).toEqual(notesIn(scenes))
      expect(fdx).not.toContain('cut')
      expect(back.titlePage).toEqual([{ key: 'Title', value: 'ก & ข' }])
      expect(printFdx(back.scenes, back.titlePage)).toBe(printFdx(readFdx(fdx, { newId }).scenes, titlePage))
    }),
    { numRuns: 1500 },
  )
})

test('an independent reader finds the same scenes and styles in it', () => {
  const { scenes } = readFountain('INT. บ้าน - คืน\n\nHe is *very* tired.\n\n@ยาย\nนอนเถอะ\n\nEXT. ทุ่ง - เช้า\n\nลมพัด\n', {
    newId,
  })
  const parsed = new XMLParser({
    ignoreAttributes: false,
    isArray: (name) => name === 'Paragraph' || name === 'Text',
  }).parse(printFdx(scenes))
  const paragraphs: { '@_Type': string; Text: unknown[] }[] = parsed.FinalDraft.Content.Paragraph
  expect(paragraphs.filter((each) => each['@_Type'] === 'Scene Heading').map(({ Text }) => Text[0])).toEqual([
    'INT. บ้าน - คืน',
    'EXT. ทุ่ง - เช้า',
  ])
  expect(JSON.stringify(paragraphs[1]?.Text)).toContain('Italic')
})

test('a hostile or broken file is refused with its reason', () => {
  const why = (text: string) => {
    try {
      readFdx(text, { newId })
      return 'read'
    } catch (error) {
      return (error as { values: { why: string } }).values.why
    }
  }
  expect(why('<!DOCTYPE x [<!ENTITY a "b">]><FinalDraft><Content/></FinalDraft>')).toBe('doctype')
  expect(why(`<FinalDraft>${'<a>'.repeat(5000)}`)).toBe('too-deep')
  expect(why('<FinalDraft><Content></FinalDraft>')).toBe('not-xml')
  expect(
    why('<FinalDraft><Content><Paragraph Type="Action"><Text>&bomb;</Text></Paragraph></Content></FinalDraft>'),
  ).toBe('not-xml')
  expect(why('<html></html>')).toBe('not-fdx')
  expect(why('hello')).toBe('not-xml')
})

test('what Final Draft knows and we do not is kept as text and said so', () => {
  const { scenes, problems } = readFdx(
    '<FinalDraft><Content><Paragraph Type="Scene Heading"><Text>INT. A</Text></Paragraph><Paragraph Type="Storyboard Note"><Text>Keep me</Text></Paragraph></Content></FinalDraft>',
    { newId },
  )
  expect(scenes[0]?.elements).toMatchObject([{ kind: 'action', text: 'Keep me' }])
  expect(problems).toMatchObject([{ code: 'kept-as-text', values: { type: 'Storyboard Note' } }])
})

test('a Thai script typed as plain text is read as one', () => {
  const plain =
    'ฉากที่ 1 ภายใน บ้านยาย กลางคืน\nยายนั่งรอ\nยาย: มาแล้วเหรอ\nก้อง: (หอบ) มาแล้วครับ\nตัดไป:\nฉากที่ 2 ภายนอก/ทุ่งนา/เช้า\nลมพัด'
  const { scenes } = readFountain(fountainOfPlain(plain), { newId })
  expect(scenes).toHaveLength(2)
  expect(scenes[0]?.elements.map(({ kind, text }) => `${kind}:${text}`)).toEqual([
    'action:ยายนั่งรอ',
    'character:ยาย',
    'dialogue:มาแล้วเหรอ',
    'character:ก้อง',
    'parenthetical:หอบ',
    'dialogue:มาแล้วครับ',
    'transition:ตัดไป:',
  ])
})

test('a speech of two hundred thousand lines is printed', () => {
  const speech = Array.from({ length: 200_000 }, (_, at) => ({ id: `s${at}`, kind: 'lyric' as const, text: 'la' }))
  expect(printFdx([{ elements: speech }]).split('Lyrics').length - 1).toBe(200_000)
})
