import { crc32, deflateRawSync, inflateRawSync } from 'node:zlib'
import { describe, expect, test } from 'vitest'
import { joinOriginal, originalParts } from '../original.ts'
import { readFountain } from '../read.ts'
import { readScriptBytes } from '../read-file.ts'

// As Word and Highland write theirs: packed entries, and the list of them at the end.
const zipOf = (files: Record<string, string>): Uint8Array => {
  const locals: Buffer[] = []
  const list: Buffer[] = []
  let at = 0
  for (const [name, text] of Object.entries(files)) {
    const [raw, named] = [Buffer.from(text), Buffer.from(name)]
    const packed = deflateRawSync(raw)
    const common = Buffer.alloc(26)
    common.writeUInt16LE(20, 0)
    common.writeUInt16LE(8, 4)
    common.writeUInt32LE(crc32(raw), 10)
    common.writeUInt32LE(packed.length, 14)
    common.writeUInt32LE(raw.length, 18)
    common.writeUInt16LE(named.length, 22)
    const local = Buffer.concat([Buffer.from([0x50, 0x4b, 3, 4]), common, named, packed])
    // Comment, disk, attributes, and where it begins.
    const rest = Buffer.alloc(14)
    rest.writeUInt32LE(at, 10)
    list.push(Buffer.concat([Buffer.from([0x50, 0x4b, 1, 2, 20, 0]), common, rest, named]))
    locals.push(local)
    at += local.length
  }
  const all = Buffer.concat(list)
  const end = Buffer.alloc(22)
  end.writeUInt32LE(0x06054b50, 0)
  end.writeUInt16LE(list.length, 8)
  end.writeUInt16LE(list.length, 10)
  end.writeUInt32LE(all.length, 12)
  end.writeUInt32LE(at, 16)
  return new Uint8Array(Buffer.concat([...locals, all, end]))
}

let n = 0
const newId = () => `z${n++}`
const read = (name: string, bytes: Uint8Array) =>
  readScriptBytes(name, bytes, {
    decode: (raw, encoding) => new TextDecoder(encoding).decode(raw),
    inflate: async (packed) => inflateRawSync(packed),
    newId,
  })
const seen = (text: string) =>
  readFountain(text, { newId }).scenes.flatMap(({ heading, elements }) => [
    ...(heading ? [`heading:${heading.text}`] : []),
    ...elements.map(({ kind, text: words }) => `${kind}:${words}`),
  ])

type Look = { style?: string; left?: number; jc?: string; runs?: string }
const paragraph = (text: string, { style, left, jc, runs }: Look = {}) =>
  `<w:p><w:pPr>${style ? `<w:pStyle w:val="${style}"/>` : ''}${left ? `<w:ind w:left="${left}"/>` : ''}${jc ? `<w:jc w:val="${jc}"/>` : ''}</w:pPr>${runs ?? `<w:r><w:t xml:space="preserve">${text}</w:t></w:r>`}</w:p>`
const docx = (...paragraphs: string[]) =>
  zipOf({
    '[Content_Types].xml': '<Types/>',
    'word/document.xml': `<?xml version="1.0" encoding="UTF-8" standalone="yes"?><w:document xmlns:w="w"><w:body>${paragraphs.join('')}<w:sectPr/></w:body></w:document>`,
  })

describe('a Word document', () => {
  test('that is set in as scripts are', async () => {
    const { text } = await read(
      'a.docx',
      docx(
        paragraph('INT. HALL - DAY'),
        paragraph('Mali waits.'),
        paragraph('MALI', { left: 3168 }),
        paragraph('(softly)', { left: 2304 }),
        paragraph('Are you there?', { left: 1440 }),
        paragraph('Rain.'),
        paragraph('CUT TO:', { jc: 'right' }),
        paragraph('EXT. ROAD - NIGHT'),
        paragraph('A car.'),
      ),
    )
    expect(seen(text)).toEqual([
      'heading:INT. HALL - DAY',
      'action:Mali waits.',
      'character:MALI',
      'parenthetical:softly',
      'dialogue:Are you there?',
      'action:Rain.',
      'transition:CUT TO:',
      'heading:EXT. ROAD - NIGHT',
      'action:A car.',
    ])
  })

  test('whose styles say what is what', async () => {
    const { text } = await read(
      'a.docx',
      docx(
        paragraph('ฉาก 1 ภายใน ห้องครัว – เช้า', { style: 'SceneHeading' }),
        paragraph('แม่ทอดไข่', { style: 'Action' }),
        paragraph('แม่', { style: 'Character' }),
        paragraph('กินข้าวก่อน', { style: 'Dialogue' }),
      ),
    )
    expect(seen(text)).toEqual([
      'heading:ฉาก 1 ภายใน ห้องครัว – เช้า',
      'action:แม่ทอดไข่',
      'character:แม่',
      'dialogue:กินข้าวก่อน',
    ])
  })

  test('that is typed as plain text, in Thai, with tabs, breaks and what was struck out', async () => {
    const { text } = await read(
      'a.docx',
      docx(
        paragraph('ฉากที่ ๑ ภายใน ศาลา – เย็น'),
        paragraph(''),
        paragraph('', {
          runs: '<w:r><w:t>ตา</w:t></w:r><w:r><w:tab/></w:r><w:r><w:t>ฝนจะตก</w:t></w:r><w:del><w:r><w:delText>ไม่ใช่</w:delText></w:r></w:del><w:r><w:t>แล้ว</w:t></w:r>',
        }),
        paragraph(''),
        paragraph('หลาน: รู้ได้ไงครับตา'),
      ),
    )
    expect(seen(text)).toEqual([
      'heading:ฉากที่ ๑ ภายใน ศาลา – เย็น',
      'character:ตา',
      'dialogue:ฝนจะตกแล้ว',
      'character:หลาน',
      'dialogue:รู้ได้ไงครับตา',
    ])
  })
})

test('a Highland bundle is its text, to the letter', async () => {
  const text = 'Title: X\n\nINT. HALL - DAY\n\nMALI\nYes. /* cut */\n'
  expect((await read('a.highland', zipOf({ 'a.textbundle/info.json': '{}', 'a.textbundle/text.md': text }))).text).toBe(
    text,
  )
})

test('a zip that is no script, or torn, is refused', async () => {
  const why = (bytes: Uint8Array) =>
    read('a.zip', bytes).then(
      () => 'read',
      (error: { code: string }) => error.code,
    )
  expect(await why(zipOf({ 'photo.jpg': 'x' }))).toBe('script-unreadable')
  expect(await why(zipOf({ 'text.md': 'INT. A\n\nB' }).subarray(0, 40))).toBe('script-unreadable')
  expect(await why(docx('<w:p>'))).toBe('script-unreadable')
})

test('an original in several documents is whole or none', () => {
  const packed = 'abc'.repeat(700_000)
  const parts = originalParts(packed, { updatedAt: 1, updatedBy: 'u' })
  expect(parts.length).toBe(7)
  expect(joinOriginal([...parts].reverse())).toBe(packed)
  expect(joinOriginal(parts.slice(1))).toBeUndefined()
  expect(joinOriginal([])).toBeUndefined()
})
