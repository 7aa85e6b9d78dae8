import { mediaType, saysAt } from './media-type.ts'
import { boxesIn, viewOf } from './mp4.ts'

// Whether a file carries content credentials (C2PA) of whoever made it. Its seal is over the whole file, so nothing in it
// may be changed.

const mp4Mark = [0xd8, 0xfe, 0xc3, 0xd6, 0x1b, 0x0e, 0x48, 0x3c, 0x92, 0x97, 0x58, 0x28, 0x87, 0x7e, 0xc4, 0x81]

const inMp4 = (bytes: Uint8Array): boolean =>
  (boxesIn(viewOf(bytes), 0, bytes.length) ?? []).some(
    ({ kind, from }) => kind === 'uuid' && mp4Mark.every((value, at) => bytes[from + at] === value),
  )

const inPng = (bytes: Uint8Array): boolean => {
  const view = viewOf(bytes)
  for (let at = 8; at + 12 <= bytes.length; at += view.getUint32(at) + 12)
    if (saysAt(bytes, at + 4, 'caBX')) return true
  return false
}

// Of those that are kept without notes (without-words.ts); nothing is taken out of others.
export const isSealed = (bytes: Uint8Array): boolean => {
  const type = mediaType(bytes)
  return type === 'image/png' ? inPng(bytes) : type === 'video/mp4' && inMp4(bytes)
}
