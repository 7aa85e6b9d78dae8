import { mediaType, saysAt } from './media-type.ts'
import { type Box, boxesIn, viewOf } from './mp4.ts'
import { isSealed } from './sealed.ts'

// Makers write what they were asked into what they make: a file that is shown or passed on would carry the prompt, and
// with it names and scenes of a script. Pictures and films are kept without such notes; not a pixel changes. What its maker has
// sealed (C2PA) is kept as it came: the seal is over the notes too.

const told = new Set(['tEXt', 'iTXt', 'zTXt', 'eXIf', 'tIME'])

const pngWithout = (bytes: Uint8Array): Uint8Array => {
  const view = viewOf(bytes)
  const kept: Uint8Array[] = [bytes.subarray(0, 8)]
  let at = 8
  while (at + 12 <= bytes.length) {
    const size = view.getUint32(at) + 12
    if (size > bytes.length - at) return bytes
    const kind = String.fromCharCode(...bytes.subarray(at + 4, at + 8))
    if (!told.has(kind)) kept.push(bytes.subarray(at, at + size))
    at += size
    if (kind === 'IEND') break
  }
  const whole = new Uint8Array(kept.reduce((sum, { length }) => sum + length, 0))
  let to = 0
  for (const part of kept) {
    whole.set(part, to)
    to += part.length
  }
  return whole
}

const isNote = ({ kind }: Box): boolean => kind === 'udta' || kind === 'meta'

// The boxes keep their places, since the table counts bytes from the file's beginning: what is in them is emptied.
const mp4Without = (bytes: Uint8Array): Uint8Array => {
  const view = viewOf(bytes)
  const top = boxesIn(view, 0, bytes.length) ?? []
  const movie = top.filter(({ kind }) => kind === 'moov').flatMap(({ from, to }) => boxesIn(view, from, to) ?? [])
  const tracks = movie.filter(({ kind }) => kind === 'trak').flatMap(({ from, to }) => boxesIn(view, from, to) ?? [])
  const notes = [...top, ...movie, ...tracks].filter(isNote)
  if (notes.length === 0) return bytes
  const whole = bytes.slice()
  for (const { from, to, head } of notes) {
    whole.set([0x66, 0x72, 0x65, 0x65], from - head + 4)
    whole.fill(0, from, to)
  }
  return whole
}

export const withoutWords = (bytes: Uint8Array): Uint8Array => {
  if (isSealed(bytes)) return bytes
  const type = mediaType(bytes)
  if (type === 'image/png' && saysAt(bytes, 12, 'IHDR')) return pngWithout(bytes)
  return type === 'video/mp4' ? mp4Without(bytes) : bytes
}
