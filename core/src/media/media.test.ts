import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { mediaFacts, mediaFault } from './facts.ts'
import { isPicture, mediaType } from './media-type.ts'
import { isWholeMp4 } from './mp4.ts'
import { decodeWav, encodeWav, wavOfPcm } from './wav.ts'

const letters = (text: string): number[] => [...text].map((letter) => letter.charCodeAt(0))
const big = (value: number): number[] => [value >>> 24, (value >>> 16) & 255, (value >>> 8) & 255, value & 255]
const box = (kind: string, ...body: number[][]): number[] => {
  const inside = body.flat()
  return [...big(8 + inside.length), ...letters(kind), ...inside]
}
const none = (count: number): number[] => Array.from({ length: count }, () => 0)

const mvhd = box('mvhd', none(12), big(1000), big(5123), none(80))
const tkhd = (width: number, height: number) => box('tkhd', none(76), big(width << 16), big(height << 16))
const mp4 = Uint8Array.from([
  ...box('ftyp', letters('isom'), none(4)),
  ...box('moov', mvhd, box('trak', tkhd(0, 0)), box('trak', tkhd(1280, 720))),
  ...box('mdat', none(40)),
])
const chunk = (kind: string, body: number[]): number[] => [...big(body.length), ...letters(kind), ...body, ...none(4)]
const png = Uint8Array.from([
  ...letters('\x89PNG\r\n\x1a\n'),
  ...chunk('IHDR', [...big(640), ...big(360), ...none(5)]),
  ...chunk('IDAT', none(30)),
  ...chunk('IEND', []),
])
// The smaller picture in its head has an end of its own.
const jpeg = Uint8Array.from([
  0xff,
  0xd8,
  0xff,
  0xe1,
  0,
  8,
  1,
  2,
  0xff,
  0xd9,
  3,
  4,
  0xff,
  0xda,
  0,
  2,
  ...none(30),
  0xff,
  0xd9,
])
const webp = Uint8Array.from([...letters('RIFF'), 24, 0, 0, 0, ...letters('WEBPVP8 '), ...none(16)])
const wave = { rate: 24_000, channels: [Float32Array.of(0, 0.5, -1, 1), Float32Array.of(0.25, 0, 0, -0.5)] }
const wav = encodeWav(wave)

const cut = (bytes: Uint8Array) => fc.integer({ min: 0, max: bytes.length - 1 }).map((at) => bytes.subarray(0, at))
const harmed = fc
  .tuple(
    fc.constantFrom(mp4, png, jpeg, webp, wav),
    fc.array(fc.tuple(fc.nat(300), fc.nat(255)), { maxLength: 8 }),
    fc.nat(300),
  )
  .map(([bytes, changes, end]) => {
    const out = Uint8Array.from(bytes)
    for (const [at, value] of changes) if (at < out.length) out[at] = value
    return end < out.length && end % 2 === 0 ? out.subarray(0, end) : out
  })

describe('a file', () => {
  test('is told by its first bytes', () => {
    expect([mp4, png, jpeg, webp, wav].map(mediaType)).toEqual([
      'video/mp4',
      'image/png',
      'image/jpeg',
      'image/webp',
      'audio/wav',
    ])
    expect(mediaType(Uint8Array.from(letters('<svg onload=x>')))).toBeUndefined()
    expect(mediaType(Uint8Array.of())).toBeUndefined()
    expect(mediaType(Uint8Array.from(letters('\0\0\0\x18ftypM4A ')))).toBe('audio/mp4')
    expect(mediaType(Uint8Array.of(0xff, 0xfb, 0x90))).toBe('audio/mpeg')
    expect(isPicture('image/gif')).toBe(false)
  })

  test('says how large and how long it is', () => {
    expect(mediaFacts(mp4)).toEqual({ width: 1280, height: 720, ms: 5123 })
    expect(mediaFacts(png)).toEqual({ width: 640, height: 360 })
    expect(mediaFacts(wavOfPcm(new Uint8Array(48_000), 24_000))).toEqual({ ms: 1000 })
    expect(mediaFacts(webp)).toEqual({})
  })

  test('whole is without fault, and of another kind is not taken', () => {
    for (const bytes of [png, jpeg, webp]) expect(mediaFault(bytes, 'image')).toBeUndefined()
    expect(mediaFault(mp4, 'video')).toBeUndefined()
    expect(mediaFault(png, 'video')).toBe('expected video, got image/png')
    expect(mediaFault(Uint8Array.from(letters('GIF89a')), 'image')).toBe('expected image, got image/gif')
  })

  test('cut short anywhere has a fault', () => {
    fc.assert(
      fc.property(cut(mp4), (bytes) => {
        expect(mediaFault(bytes, 'video')).toBeDefined()
      }),
    )
    for (const picture of [png, jpeg, webp])
      fc.assert(
        fc.property(cut(picture), (bytes) => {
          expect(mediaFault(bytes, 'image')).toBeDefined()
        }),
      )
    fc.assert(
      fc.property(cut(wav), (bytes) => {
        expect(decodeWav(bytes)).toBeUndefined()
      }),
    )
  })

  test('of any bytes at all is read or refused, and nothing is thrown', () => {
    const look = (bytes: Uint8Array) => {
      expect(
        [mediaFault(bytes, 'image'), mediaFault(bytes, 'video')].filter((fault) => fault === undefined).length,
      ).toBeLessThan(2)
      for (const fact of Object.values(mediaFacts(bytes))) expect(Number.isFinite(fact)).toBe(true)
      const heard = decodeWav(bytes)
      expect(heard === undefined || heard.channels.every((channel) => channel.length * 2 <= bytes.length)).toBe(true)
    }
    fc.assert(fc.property(harmed, look), { numRuns: 2000 })
    fc.assert(fc.property(fc.uint8Array({ maxLength: 200 }), look))
  })

  test('of a million small boxes is refused, and one box in another costs no more', () => {
    const many = new Uint8Array(8_000_000)
    for (let at = 3; at < many.length; at += 8) many[at] = 8
    expect(isWholeMp4(many)).toBe(false)
    const half = Uint8Array.from([
      ...box('ftyp', letters('isom')),
      ...big(0),
      ...letters('moov'),
      ...big(1),
      ...letters('mvhd'),
    ])
    expect(mediaFacts(half)).toEqual({})
  })
})

describe('a file written another way', () => {
  const long = (value: number): number[] => [...big(0), ...big(value)]
  const moov = (mvhd: number[]): Uint8Array =>
    Uint8Array.from([...box('ftyp', letters('isom')), ...box('moov', mvhd), ...box('mdat', none(8))])

  test('says its length in a head of the long form', () => {
    expect(mediaFacts(moov(box('mvhd', [1, 0, 0, 0], none(16), big(600), long(3000), none(80))))).toEqual({ ms: 5000 })
  })

  test('whose last box goes to the end is whole', () => {
    const open = Uint8Array.from([
      ...box('ftyp', letters('isom')),
      ...box('moov', mvhd),
      ...[...big(0), ...letters('mdat'), ...none(8)],
    ])
    expect(mediaFault(open, 'video')).toBeUndefined()
  })

  test('is no sound for beginning with eleven bits alone', () => {
    // ADTS (layer 0) is AAC, not MPEG sound of layers 1 to 3.
    for (const second of [0xe0, 0xf1, 0xf9]) expect(mediaType(Uint8Array.of(0xff, second, 0x50))).toBeUndefined()
  })
})

describe('a sound', () => {
  test('is found behind a chunk of an odd length', () => {
    const bytes = wavOfPcm(Uint8Array.of(0, 64, 0, 192), 16_000)
    const odd = [...letters('LIST'), 3, 0, 0, 0, 1, 2, 3, 0]
    const with3 = Uint8Array.from([...bytes.subarray(0, 36), ...odd, ...bytes.subarray(36)])
    expect(decodeWav(with3)?.channels[0]).toEqual(Float32Array.of(0.5, -0.5))
  })

  test('is what was written, to the sixteenth bit', () => {
    const read = decodeWav(wav)
    expect(read?.rate).toBe(24_000)
    for (const [lane, channel] of wave.channels.entries())
      for (const [at, value] of channel.entries()) expect(read?.channels[lane]?.[at]).toBeCloseTo(value, 4)
  })

  test('written to a pipe, which does not know its length, goes to the end', () => {
    const bytes = wavOfPcm(Uint8Array.of(0, 64, 0, 192), 16_000)
    new DataView(bytes.buffer).setUint32(40, 0x7fff_f000, true)
    expect(decodeWav(bytes)?.channels[0]).toEqual(Float32Array.of(0.5, -0.5))
  })

  test('that says it has no channel, or thousands, or no rate, is not read', () => {
    for (const [at, value] of [
      [22, 0],
      [22, 9999],
      [24, 0],
      [34, 24],
    ] as const) {
      const bytes = wavOfPcm(new Uint8Array(8), 16_000)
      new DataView(bytes.buffer).setUint16(at, value, true)
      expect(decodeWav(bytes)).toBeUndefined()
    }
  })
})
