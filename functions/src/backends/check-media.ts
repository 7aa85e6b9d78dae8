// What a file says it is, by its own bytes. The worker looked too, but it is not ours to believe.
const starts = (bytes: Uint8Array, at: number, text: string): boolean =>
  [...text].every((letter, n) => bytes[at + n] === letter.charCodeAt(0))

export const mediaTypeOf = (bytes: Uint8Array): string | undefined => {
  if (bytes[0] === 0x89 && starts(bytes, 1, 'PNG\r\n')) return 'image/png'
  if (bytes[0] === 0xff && bytes[1] === 0xd8 && bytes[2] === 0xff) return 'image/jpeg'
  if (starts(bytes, 0, 'RIFF') && starts(bytes, 8, 'WEBP')) return 'image/webp'
  if (starts(bytes, 0, 'RIFF') && starts(bytes, 8, 'WAVE')) return 'audio/wav'
  if (starts(bytes, 4, 'ftyp')) return 'video/mp4'
  if (bytes[0] === 0x1a && bytes[1] === 0x45 && bytes[2] === 0xdf && bytes[3] === 0xa3) return 'video/webm'
  return undefined
}

// Boxes that end where they say, with the two that matter among them: a film cut short fails one or the other.
export const mp4IsWhole = (bytes: Uint8Array): boolean => {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  const seen = new Set<string>()
  let at = 0
  while (at + 8 <= bytes.length) {
    let size = view.getUint32(at)
    const kind = String.fromCharCode(...bytes.subarray(at + 4, at + 8))
    if (size === 1 && at + 16 <= bytes.length) size = Number(view.getBigUint64(at + 8))
    else if (size === 0) size = bytes.length - at
    if (size < 8 || at + size > bytes.length) return false
    seen.add(kind)
    at += size
  }
  return at === bytes.length && seen.has('moov') && seen.has('mdat')
}

// What is wrong with a file that should be of this kind, if anything.
export const mediaFault = (bytes: Uint8Array, makes: 'image' | 'video'): string | undefined => {
  const type = mediaTypeOf(bytes)
  if (!type?.startsWith(`${makes}/`)) return `expected ${makes}, got ${type ?? 'unknown bytes'}`
  return type === 'video/mp4' && !mp4IsWhole(bytes) ? 'the film is cut short' : undefined
}
