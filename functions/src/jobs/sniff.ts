// What bytes really are, by their first ones: a maker's word for it is not enough.
const starts = (bytes: Uint8Array, text: string, at = 0): boolean => {
  for (let n = 0; n < text.length; n++) if (bytes[at + n] !== text.charCodeAt(n)) return false
  return bytes.length >= at + text.length
}

export const sniff = (bytes: Uint8Array): string | undefined => {
  if (starts(bytes, '\x89PNG')) return 'image/png'
  if (starts(bytes, '\xff\xd8\xff')) return 'image/jpeg'
  if (starts(bytes, 'RIFF') && starts(bytes, 'WEBP', 8)) return 'image/webp'
  if (starts(bytes, 'RIFF') && starts(bytes, 'WAVE', 8)) return 'audio/wav'
  if (starts(bytes, 'GIF8')) return 'image/gif'
  if (starts(bytes, 'ftypM4A', 4)) return 'audio/mp4'
  if (starts(bytes, 'ftyp', 4)) return 'video/mp4'
  if (starts(bytes, '\x1a\x45\xdf\xa3')) return 'video/webm'
  if (starts(bytes, 'OggS')) return 'audio/ogg'
  if (starts(bytes, 'ID3') || (bytes[0] === 0xff && ((bytes[1] ?? 0) & 0xe6) === 0xe2)) return 'audio/mpeg'
  if (starts(bytes, 'fLaC')) return 'audio/flac'
  return undefined
}
