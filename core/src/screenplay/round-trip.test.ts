import fc from 'fast-check'
import { expect, test } from 'vitest'
import { must } from '../errors/index.ts'
import { printFountain } from './print.ts'
import { readFountain } from './read.ts'
import { type Scene, sceneSchema, storable } from './scene.ts'

// Byte for byte: whatever was typed, sent or read is printed as it was. `PEACE_ROUND_TRIPS=20000` tries more documents.
const runs = Number(process.env.PEACE_ROUND_TRIPS ?? 1_200)
const longRuns = Math.ceil(runs / 40)

const ids = () => {
  let n = 0
  return () => `id${n++}`
}
const read = (text: string) => readFountain(text, { newId: ids() })
const again = (text: string) => {
  const { scenes, titlePage } = read(text)
  return printFountain(scenes, titlePage)
}

// A document may hold a mebibyte; letters of three bytes are the heaviest.
const bytesOf = (scene: Scene): number => Buffer.byteLength(JSON.stringify(scene))
const fitsTheStore = (scenes: readonly Scene[]): void => {
  for (const scene of scenes) {
    sceneSchema.parse(scene)
    expect(bytesOf(scene)).toBeLessThan(1_000_000)
  }
}

// Every edge of Fountain's specification, and what stands near one.
const lines = [
  'INT. บ้านยาย - กลางคืน',
  'EXT. BEACH - DAY #12A#',
  'EXT. BEACH - DAY #110-A.1#',
  'int/ext car',
  'I/E. CAR - DAY',
  "ext. brick's pool - day",
  '.FLASHBACK',
  '...',
  '.ฉากในฝัน',
  'ฉาก 1 ภายใน ห้องครัว – เช้า',
  'ฉากที่ ๒ ภายนอก ตลาด กลางวัน',
  '1. ภายนอก / ตลาด / เช้า',
  'ภายใน. บ้าน - เช้า',
  'ฉากนั้นทำให้เขาร้องไห้',
  'ตัดไป:',
  'ตัดกลับ',
  'เลือนภาพ',
  '@ยายมาลี',
  '@McCLANE (V.O.)',
  'BOB',
  'R2D2',
  '23',
  'ALICE ^',
  'ALICE^',
  "HANS (CONT'D)",
  'HANS (on the radio)',
  '(whispering)',
  '(กระซิบ)',
  'Hello there.',
  'สวัสดีจ้ะ ลูก กลับมาแล้วเหรอ',
  '~La la la',
  '~ฝนตกพรำพรำ',
  'CUT TO:',
  'Cut to:',
  '> FADE OUT.',
  '> THE END <',
  '>_THE END_<',
  '>ตัดไป:',
  'FADE TO BLACK.',
  '[[a note]]',
  '[[a note',
  'that goes on]]',
  '[[',
  ']]',
  '/* cut',
  'end cut */',
  '/* in */ line',
  '/* alone */',
  '[[alone]]',
  'CUT TO: /* gone',
  '*/ INT. HOUSE - DAY',
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
  '\t\tTabbed action',
  'trailing   ',
  '*bold* and _under_ and **more** ***all***',
  '_*both*_',
  'keypad: **\\*9765\\***',
  '\\*not\\*',
  '\\_a\\_ \\@ \\# \\[[ \\/*',
  'Title: Big Fish',
  'Title:',
  'Author: ก',
  '    indented',
  '   _**BRICK & STEEL**_',
  'Draft date: 1',
  '\u00a0',
  'a\u00a0b',
  '\u2028',
  'a\u2029b',
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
  '\uD83D',
  'x\uDE00',
  'BOB [[n]]',
  '\uFEFF',
]
const line = fc.oneof(
  { weight: 12, arbitrary: fc.constantFrom(...lines) },
  { weight: 1, arbitrary: fc.string({ unit: 'binary', maxLength: 12 }) },
)
const stop = fc.constantFrom('\n', '\n', '\n', '\n\n', '\r\n', '\r', '\n \n', '\n  \n', '\n\n\n', '\r\n\r\n', '\n\t\n')
const titles = fc.constantFrom(
  '',
  '',
  '\uFEFF',
  '\n',
  'Title: ก\nAuthor:\n    ข\n\n',
  'Title: A',
  'Title:\n\t_**BRICK & STEEL**_\n\t_**FULL RETIRED**_\nCredit: Written by\nAuthor: Stu Maschwitz\nContact:\n\tNext Level\n\t1588 Mission Dr.\n\n',
  `Title: A\nNotes:\n${'    a line of notes\n'.repeat(300)}\n`,
  `Title: A\n${Array.from({ length: 40 }, (_, at) => `Key ${at}: v\n`).join('')}\n`,
)
const document = fc
  .tuple(titles, fc.array(fc.tuple(line, stop), { maxLength: 24 }), fc.constantFrom('', 'x', 'BOB'))
  .map(([start, all, end]) => start + all.map(([text, after]) => text + after).join('') + end)

test('any text is printed back exactly as it was read', () => {
  fc.assert(
    fc.property(document, (text) => {
      expect(again(text)).toBe(text)
    }),
    { numRuns: runs },
  )
}, 600_000)

test('what is printed reads as what it was read as', () => {
  const shape = (text: string) =>
    read(text).scenes.map(({ heading, elements }) => [
      heading?.text,
      elements.map(({ kind, text: words, dual }) => [kind, words, dual]),
    ])
  fc.assert(
    fc.property(document, (text) => {
      const first = read(text)
      const bare = first.scenes.map((scene) => ({ ...scene, elements: scene.elements.map((each) => ({ ...each })) }))
      expect(shape(printFountain(bare, first.titlePage))).toEqual(shape(text))
    }),
    { numRuns: Math.ceil(runs / 5) },
  )
}, 600_000)

// On both sides of every limit of ours.
const limits = [60, 80, 400, 780, 800, 2_000, 4_000, 8_000, 9_000, 10_000, 18_000, 20_000, 40_000, 100_000, 200_000]
const size = fc.tuple(fc.constantFrom(...limits), fc.integer({ min: -2, max: 2 })).map(([limit, off]) => limit + off)
const filling = fc.constantFrom('ก', 'a', 'A', 'a ', 'น้ำ', 'word\n', 'ก\r\n', '😀', '*a ', '\\*', ' ', '[', '/* ')
const fill = (piece: string, letters: number): string => piece.repeat(Math.ceil(letters / piece.length))
const wrapped: Record<string, (words: string) => string> = {
  action: (words) => `${words}\n\n`,
  forced: (words) => `!${words}\n\n`,
  speech: (words) => `BOB\n${words}\n\n`,
  direction: (words) => `BOB\n(${words})\nYes.\n\n`,
  name: (words) => `@${words}\nYes.\n\n`,
  lyric: (words) => `~${words}\n\n`,
  note: (words) => `[[${words}]]\n\n`,
  'note in action': (words) => `He waits [[${words}]] and goes.\n\n`,
  boneyard: (words) => `/*\n${words}\n*/\n\n`,
  'boneyard in a heading': (words) => `INT. HALL /* ${words} */ - DAY\n\n`,
  'boneyard at a cue': (words) => `BOB /* ${words} */\nYes.\n\n`,
  section: (words) => `# ${words}\n\n`,
  synopsis: (words) => `= ${words}\n\n`,
  centred: (words) => `> ${words} <\n\n`,
  transition: (words) => `> ${words}\n\n`,
  heading: (words) => `INT. ${words}\n\n`,
  blank: (words) => `A line.${words.replace(/\S/g, ' ')}\n\n`,
  'blank lines': (words) => `A line.${words.replace(/[^\n]/g, '\n')}\n\n`,
}
const long = fc
  .tuple(fc.constantFrom(...Object.keys(wrapped)), filling, size)
  .map(([name, piece, letters]) => wrapped[name]?.(fill(piece, letters)) ?? '')
const longDocument = fc
  .tuple(titles, fc.array(fc.oneof(long, fc.constantFrom('INT. A - DAY\n\n', 'BOB\nHi.\n\n')), { maxLength: 4 }))
  .map(([start, all]) => start + all.join(''))

test('and so is a long one, in documents that the store takes', () => {
  fc.assert(
    fc.property(longDocument, (text) => {
      const { scenes, titlePage } = read(text)
      expect(printFountain(scenes, titlePage) === text).toBe(true)
      fitsTheStore(scenes)
    }),
    { numRuns: longRuns },
  )
}, 600_000)

test.each(Object.entries(wrapped))('200,000 letters of %s come back to the last one', (_, wrap) => {
  for (const piece of ['คำ ', 'word word\n', '😀'])
    for (const letters of [9_999, 10_001, 18_003, 200_000]) {
      const text = `INT. HALL - DAY\n\n${wrap(fill(piece, letters))}BOB\nThe end.\n`
      const { scenes } = read(text)
      expect(printFountain(scenes) === text).toBe(true)
      fitsTheStore(scenes)
      for (const { elements } of scenes)
        for (const { text: words, source } of elements) expect((words + (source ?? '')).isWellFormed()).toBe(true)
    }
})

test('what is hidden stays hidden, however long, and makes nobody speak', () => {
  const hidden = fill('private words\n', 60_000)
  const { scenes } = read(`INT. HALL - DAY\n\nBOB /*\n${hidden}*/\nYes.\n\n/*\n${hidden}*/\n\n[[${hidden}]]\n`)
  const shown = scenes.flatMap(({ elements }) => elements).filter(({ kind }) => kind !== 'boneyard' && kind !== 'note')
  expect(shown.map(({ kind, text }) => `${kind}:${text}`)).toEqual(['character:BOB', 'dialogue:Yes.'])
})

test('a note that was once cut off at ten thousand letters is printed whole', () => {
  const words = fill('kept ', 12_000).trim()
  const source = `[[${words}]]\n\n`
  const stored = { kind: 'note' as const, id: 'e1', text: words.slice(0, 10_000), source }
  expect(printFountain([{ elements: [stored] }])).toBe(source)
})

test('words read by an older reading of escapes stay as they are, and so does their line', () => {
  const source = 'Steel enters **\\*9765\\***\n\n'
  const before = read(`INT. A\n\n${source}BOB\nHi.\n`).scenes
  const stored = before.map((scene) => ({
    ...scene,
    elements: scene.elements.map((each) =>
      each.kind === 'action' ? { ...each, text: 'Steel enters *9765\\*' } : each,
    ),
  }))
  const text = printFountain(stored)
  expect(text).toContain(source)
  const [scene] = readFountain(text, { newId: ids(), previous: stored }).scenes
  expect(scene).toBe(stored[0])
})

test('a scene behind what was cut out is a scene', () => {
  const kinds = (text: string) =>
    read(text).scenes.flatMap(({ heading, elements }) => [
      ...(heading ? [`heading:${heading.text}`] : []),
      ...elements.map(({ kind, text: words }) => `${kind}:${words}`),
    ])
  for (const hidden of ['/* cut */\n', '/*\n\nINT. GONE - DAY\n\n*/\n', '[[note]]\n', '']) {
    const found = kinds(`INT. A - DAY\n\nRain.\n\nCUT TO:\n${hidden}INT. B - DAY\n\nSun.\n`)
    expect(found.filter((each) => /^(?:heading|transition)/.test(each))).toEqual([
      'heading:INT. A - DAY',
      'transition:CUT TO:',
      'heading:INT. B - DAY',
    ])
  }
  const after = kinds('INT. A - DAY\n\nBOB\nHi.\n/* cut */\nEXT. B - DAY\n\nSun.\n')
  expect(after).toContain('heading:EXT. B - DAY')
  expect(kinds('INT. A - DAY\n\nBOB\n/* cut */\nHi.\n')).toContain('dialogue:Hi.')
})

test('half a letter never keeps a scene out of the store', () => {
  const [scene] = read('INT. A\uD83D - DAY\n\nx\uDE00 and 😀\n\nBOB\nHi.\n').scenes
  const stored = storable(must(scene, 'scene'))
  expect(stored.elements[0]?.text).toBe('x\uFFFD and 😀')
  expect(stored.heading?.text.isWellFormed()).toBe(true)
  expect(stored.elements[2]).toBe(scene?.elements[2])
})
