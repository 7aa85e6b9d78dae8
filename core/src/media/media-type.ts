// What a file is, by its own first bytes: whoever made it may be wrong, or not ours to believe.
export const mediaTypes = [
  'image/png',
  'image/jpeg',
  'image/webp',
  'image/gif',
  'audio/wav',
  'audio/mp4',
  'audio/ogg',
  'audio/mpeg',
  'audio/flac',
  'video/mp4',
  'video/webm',
] as const
export type MediaType = (typeof mediaTypes)[number]

// Letters of one byte each, from there on.
export const saysAt = (bytes: Uint8Array, at: number, text: string): boolean => {
  if (at + text.length > bytes.length) return false
  for (let n = 0; n < text.length; n++) if (bytes[at + n] !== text.charCodeAt(n)) return false
  return true
}

const marks: readonly [MediaType, ...[number, string][]][] = [
  ['image/png', [0, '\x89PNG\r\n\x1a\n']],
  ['image/jpeg', [0, '\xff\xd8\xff']],
  ['image/webp', [0, 'RIFF'], [8, 'WEBP']],
  ['audio/wav', [0, 'RIFF'], [8, 'WAVE']],
  ['image/gif', [0, 'GIF8']],
  ['audio/mp4', [4, 'ftypM4A']],
  ['video/mp4', [4, 'ftyp']],
  ['video/webm', [0, '\x1a\x45\xdf\xa3']],
  ['audio/ogg', [0, 'OggS']],
  ['audio/flac', [0, 'fLaC']],
  ['audio/mpeg', [0, 'ID3']],
]

export const mediaType = (bytes: Uint8Array): MediaType | undefined => {
  const found = marks.find(([, ...says]) => says.every(([at, text]) => saysAt(bytes, at, text)))
  if (found) return found[0]
  // An MPEG sound without a tag begins with a frame: eleven bits set, and a layer that is not reserved.
  const [first, second] = bytes
  return first === 0xff && second !== undefined && (second & 0xe6) === 0xe2 ? 'audio/mpeg' : undefined
}

const still: readonly MediaType[] = ['image/png', 'image/jpeg', 'image/webp']
const moving: readonly MediaType[] = ['video/mp4', 'video/webm']

// The pictures and films that the platform takes.
export const isPicture = (type: MediaType | undefined): boolean => type !== undefined && still.includes(type)
export const isFilm = (type: MediaType | undefined): boolean => type !== undefined && moving.includes(type)

// Size and length read from a file's own head, without a tool: what an engine needs to see whether a clip is as long
// and as large as was asked. What cannot be read is left out.
export type MediaFacts = { width?: number; height?: number; ms?: number }
