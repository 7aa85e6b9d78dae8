import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { PDFiumLibrary } from '@hyzyla/pdfium'
import { readFountain } from '@peace/core/screenplay'
import { storySchema } from '@peace/core/story'
import { writeDraft } from '@peace/core/story/write'
import PDFDocument from 'pdfkit'
import { expect, test } from 'vitest'
import type { NewPaper } from './paper.ts'
import { readPdf } from './read-pdf.ts'
import { scriptPdf } from './script-pdf.ts'
import { storyboardPdf } from './storyboard-pdf.ts'

const find = createRequire(import.meta.url)
const bytes = (name: string) => new Uint8Array(readFileSync(find.resolve(name)))
const fonts = {
  latin: bytes('@fontsource/courier-prime/files/courier-prime-latin-400-normal.woff'),
  latinBold: bytes('@fontsource/courier-prime/files/courier-prime-latin-700-normal.woff'),
  thai: bytes('@expo-google-fonts/sarabun/400Regular/Sarabun_400Regular.ttf'),
  thaiBold: bytes('@expo-google-fonts/sarabun/700Bold/Sarabun_700Bold.ttf'),
}
const Document = PDFDocument as unknown as NewPaper
let n = 0
const newId = () => `p${n++}`

// Another reader than ours: what it finds is really in the file.
const textIn = async (pdf: Blob): Promise<string> => {
  const reader = await PDFiumLibrary.init()
  const document = await reader.loadDocument(new Uint8Array(await pdf.arrayBuffer()))
  const read = [...document.pages()].map((page) => page.getText()).join('\n')
  document.destroy()
  reader.destroy()
  return read
}
const letters = (text: string) => text.normalize('NFC').replace(/\s+/g, '').split('').sort().join('')

test.each(['th', 'en'] as const)(
  'the words of a script in %s come back from its PDF, every mark of them',
  async (language) => {
    const { text } = writeDraft({
      title: language === 'th' ? 'น้ำผึ้งที่ป่าช้า' : 'The Far Shore',
      language,
      characters: [],
      story: storySchema.parse({ genres: ['dharma'], sceneCount: 8 }),
    })
    const { scenes, titlePage } = readFountain(text, { newId })
    const read = await textIn(await scriptPdf({ title: 'x', language, scenes, titlePage }, Document, fonts))
    const printed = scenes.flatMap(({ heading, elements }) => [
      heading?.text ?? '',
      ...elements.flatMap(({ kind, text: said }) =>
        ['note', 'synopsis', 'section', 'boneyard'].includes(kind)
          ? []
          : [kind === 'parenthetical' ? `(${said})` : said],
      ),
    ])
    // Page numbers are ours.
    const body = read.replace(/^\s*\d+\.\s*$/gm, '').replace(/(\s)\d+\.(?=\s*\n)/g, '$1')
    expect(letters(body)).toBe(letters([...titlePage.map(({ value }) => value), ...printed].join('')))
    for (const line of printed.filter((each) => each !== '' && each.length < 24))
      expect(body.replace(/\s+/g, ' ')).toContain(line)
  },
)

test('a storyboard tells each shot its number and words', async () => {
  const shots = Array.from({ length: 8 }, (_, at) => ({
    number: `1.${at + 1}`,
    heading: 'ใกล้ · นิ่ง',
    lines: ['ยายนั่งรอที่โต๊ะ'],
    picture: undefined,
  }))
  const read = await textIn(await storyboardPdf({ title: 'ข้าวต้มยาย', language: 'th', shots }, Document, fonts))
  expect(read.match(/ยายนั่งรอที่โต๊ะ/g)).toHaveLength(8)
  expect(read).toContain('1.8')
})

test.each(['en', 'th'] as const)(
  'a printed script in %s is read back with its scenes, people and words',
  async (language) => {
    const { text } = writeDraft({
      title: 'X',
      language,
      characters: [],
      story: storySchema.parse({ genres: ['family'], sceneCount: 4 }),
    })
    const { scenes } = readFountain(text, { newId })
    const titlePage = [
      { key: 'Title', value: language === 'th' ? 'น้ำผึ้งที่ป่าช้า' : 'The Far Shore' },
      { key: 'Credit', value: language === 'th' ? 'เขียนโดย' : 'Written by' },
      { key: 'Author', value: language === 'th' ? 'ปิ่น รักทะเล' : 'Marlowe Finch' },
      { key: 'Draft date', value: '3/4/2026' },
    ]
    const pdf = await scriptPdf({ title: 'x', language, scenes, titlePage }, Document, fonts)
    const back = readFountain(await readPdf(await pdf.arrayBuffer()), { newId })
    expect(back.titlePage.map(({ key, value }) => ({ key, value }))).toEqual(titlePage)
    const said = (each: typeof scenes) =>
      each.flatMap((scene) =>
        scene.elements.flatMap(({ kind, text: words }) =>
          kind === 'character' || kind === 'dialogue' ? [words.replace(/\s+/g, '')] : [],
        ),
      )
    expect(back.scenes.map(({ heading }) => heading?.text)).toEqual(scenes.map(({ heading }) => heading?.text))
    expect(said(back.scenes)).toEqual(said(scenes))
  },
)

test.each([
  [
    'en',
    'MARA',
    'I have waited on this pier for nine long years and I will wait for one more.',
    "MARA (CONT'D)",
    '(MORE)',
  ],
  ['th', 'ยายแก้ว', 'ยายรออยู่ที่ท่าน้ำนี้มาเก้าปีแล้ว จะรออีกสักปีก็ไม่เป็นไรหรอกลูก', 'ยายแก้ว (ต่อ)', '(มีต่อ)'],
] as const)(
  'a speech in %s that runs over the foot of a page says so on both, and is read back as one',
  async (language, name, sentence, again, more) => {
    const speech = Array.from({ length: 34 }, () => sentence).join(' ')
    const { scenes } = readFountain(`INT. HALL - DAY\n\nA.\n\n@${name}\n${speech}\n\n@${name}\n${sentence}\n`, {
      newId,
    })
    const pdf = await scriptPdf({ title: 'x', language, scenes, titlePage: [] }, Document, fonts)
    const read = await textIn(pdf)
    expect(read).toContain(more)
    expect(read).toContain(again)
    const back = readFountain(await readPdf(await pdf.arrayBuffer()), { newId })
    const dialogue = back.scenes.flatMap(({ elements }) => elements.filter(({ kind }) => kind === 'dialogue'))
    expect(dialogue.map(({ text }) => text.replace(/\s+/g, ''))).toEqual(
      [speech, sentence].map((each) => each.replace(/\s+/g, '')),
    )
  },
)

// Numbered scenes, a revision's star, and two who speak at once, as other programs print them.
const printed = (draw: (pdf: InstanceType<typeof PDFDocument>) => void): Promise<ArrayBuffer> =>
  new Promise((done) => {
    const pdf = new PDFDocument({ size: 'LETTER', margin: 72 })
    const parts: Buffer[] = []
    pdf.on('data', (part: Buffer) => parts.push(part))
    pdf.on('end', () => done(new Uint8Array(Buffer.concat(parts)).buffer))
    pdf.font('Courier').fontSize(12)
    draw(pdf)
    pdf.end()
  })

test('a production script of another program comes in with its scene numbers and dual dialogue', async () => {
  const bytesOfIt = await printed((pdf) => {
    const at = (x: number, row: number, text: string) => pdf.text(text, x, 90 + row * 12, { lineBreak: false })
    at(50, 0, '7A')
    at(108, 0, 'INT. CAR - DAY')
    at(530, 0, '7A')
    at(108, 2, 'The rope sinks.')
    at(545, 2, '*')
    at(190, 4, 'SAM')
    at(400, 4, 'NOK')
    at(140, 5, 'Left!')
    at(350, 5, 'Right!')
    at(108, 8, 'The car goes straight on.')
  })
  expect(await readPdf(bytesOfIt)).toBe(
    'INT. CAR - DAY #7A#\n\nThe rope sinks.\n\nSAM\nLeft!\n\nNOK ^\nRight!\n\nThe car goes straight on.\n',
  )
})

test('a PDF of more pages than a script has is refused whole', async () => {
  const long = await printed((pdf) => {
    for (let page = 0; page < 420; page++) pdf.addPage()
  })
  await expect(readPdf(long)).rejects.toMatchObject({ code: 'script-too-long' })
})

test('a PDF that takes longer than any script is given up, with a sentence', async () => {
  const plain = await printed((pdf) => {
    pdf.text('INT. CAR - DAY', 108, 72)
  })
  await expect(readPdf(plain.slice(0), { signal: AbortSignal.abort() })).rejects.toMatchObject({
    code: 'script-takes-too-long',
  })
  expect(await readPdf(plain.slice(0))).toContain('INT. CAR - DAY')
})

test('a page that goes on saying letters is refused while it is read', async () => {
  const many = await printed((pdf) => {
    for (let at = 0; at < 9; at++) pdf.text('He waits and waits.', 108, 72 + at * 12)
  })
  await expect(readPdf(many, { mostLetters: 40 })).rejects.toMatchObject({ code: 'script-too-long' })
})
