import { expect, test } from 'vitest'
import { mediaFacts, mediaFault, withoutWords } from './index.ts'

const text = (value: string) => new TextEncoder().encode(value)
const join = (...parts: Uint8Array[]) => new Uint8Array(parts.flatMap((part) => [...part]))
const number = (value: number) => new Uint8Array([value >>> 24, value >>> 16, value >>> 8, value])
const chunk = (kind: string, data: Uint8Array) => join(number(data.length), text(kind), data, number(0))
const box = (kind: string, ...data: Uint8Array[]) => {
  const inside = join(...data)
  return join(number(inside.length + 8), text(kind), inside)
}
const says = (bytes: Uint8Array, word: string) => Buffer.from(bytes).includes(word)

const prompt = text('prompt\0a girl called Mali in the rain')
const header = join(number(4), number(2), new Uint8Array([8, 2, 0, 0, 0]))
const png = join(
  new Uint8Array([0x89]),
  text('PNG\r\n\x1a\n'),
  chunk('IHDR', header),
  chunk('tEXt', prompt),
  chunk('iTXt', prompt),
  chunk('IDAT', new Uint8Array([1, 2, 3])),
  chunk('IEND', new Uint8Array()),
)

test('a picture is kept without what it was asked with, and is the same picture', () => {
  const kept = withoutWords(png)
  expect(says(png, 'Mali')).toBe(true)
  expect(says(kept, 'Mali')).toBe(false)
  expect(mediaFacts(kept)).toEqual(mediaFacts(png))
  expect(withoutWords(kept)).toEqual(kept)
})

test('a film is kept without what it was asked with, and every byte of its pictures stays in its place', () => {
  const notes = box('udta', box('meta', prompt))
  const film = join(
    box('ftyp', text('isom'), number(0)),
    box('moov', box('trak', notes), notes),
    box('mdat', text('pictures')),
    box('meta', prompt),
  )
  const kept = withoutWords(film)
  expect(says(kept, 'Mali')).toBe(false)
  expect(kept.length).toBe(film.length)
  expect(Buffer.from(kept).indexOf('pictures')).toBe(Buffer.from(film).indexOf('pictures'))
  expect(mediaFault(kept, 'video')).toBeUndefined()
})

test('what cannot be read is left as it is', () => {
  for (const cut of [1, 9, 20, png.length - 3])
    expect(withoutWords(png.subarray(0, cut)).length).toBeLessThanOrEqual(cut)
  expect(withoutWords(text('words'))).toEqual(text('words'))
})
