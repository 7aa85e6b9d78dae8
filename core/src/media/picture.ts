import { type MediaFacts, saysAt } from './media-type.ts'

const viewOf = (bytes: Uint8Array): DataView => new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength)

export const pngFacts = (bytes: Uint8Array): MediaFacts => {
  if (bytes.length < 24 || !saysAt(bytes, 12, 'IHDR')) return {}
  const view = viewOf(bytes)
  const [width, height] = [view.getUint32(16), view.getUint32(20)]
  return width > 0 && height > 0 ? { width, height } : {}
}

const isWholePng = (bytes: Uint8Array): boolean => {
  const view = viewOf(bytes)
  for (let at = 8; at + 12 <= bytes.length; at += 12 + view.getUint32(at))
    if (saysAt(bytes, at + 4, 'IEND')) return true
  return false
}

// Its pieces are gone over to where the picture itself begins, since what stands before may hold a smaller picture
// with an end of its own.
const isWholeJpeg = (bytes: Uint8Array): boolean => {
  const view = viewOf(bytes)
  let at = 2
  while (at + 4 <= bytes.length && view.getUint8(at) === 0xff) {
    const mark = view.getUint8(at + 1)
    if (mark === 0xda) return lastEnd(bytes) > at
    at += mark === 0xff ? 1 : 2 + Math.max(2, view.getUint16(at + 2))
  }
  return false
}

const lastEnd = (bytes: Uint8Array): number => {
  for (let at = bytes.length - 2; at >= 0; at--) if (bytes[at] === 0xff && bytes[at + 1] === 0xd9) return at
  return -1
}

const isWholeWebp = (bytes: Uint8Array): boolean => {
  const size = bytes.length < 12 ? 0 : viewOf(bytes).getUint32(4, true)
  return size >= 4 && size + 8 <= bytes.length
}

export const isWholePicture = (type: string, bytes: Uint8Array): boolean =>
  type === 'image/png' ? isWholePng(bytes) : type === 'image/jpeg' ? isWholeJpeg(bytes) : isWholeWebp(bytes)
